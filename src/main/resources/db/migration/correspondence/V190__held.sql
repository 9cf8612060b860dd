-- Published: which unit has which letter, and what the letter says; secret ones are not told.
create view correspondence.held with (security_invoker = true) as
select e.office_id, e.id, e.letter_id, e.unit_id, e.state, e.purpose, e.due, l.number, l.dated, l.sender, l.addressee, l.subject
from correspondence.entry e
join correspondence.letter l on l.office_id = e.office_id and l.id = e.letter_id
where not e.secret;
