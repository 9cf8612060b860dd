-- Published: whose line which letter is, for what answers it.
create view correspondence.letter_of_entry with (security_invoker = true) as
select office_id, id, letter_id from correspondence.entry;
