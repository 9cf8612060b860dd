-- What files say, and the queue of those to be read: one row for each file that has pages. Nodes take rows with "for
-- update skip locked" and put off their next try first, so that a node that dies gives the row back by itself.
create table files.text (
    office_id uuid        not null,
    file_id   uuid        not null,
    state     text        not null default 'WAITING',
    tries     int         not null default 0,
    due       timestamptz not null default clock_timestamp(),  -- no sooner than this is it tried
    body      text        not null default '',
    k         text        not null generated always as
        (platform.th_key(translate(left(body, 20000), E'\t', ' '))) stored,
    constraint text_pk primary key (office_id, file_id),
    constraint text_file foreign key (office_id, file_id) references files.file (office_id, id) on delete cascade,
    constraint text_state_known check (state in ('WAITING', 'NEEDS_OCR', 'READ', 'RECOGNISED', 'UNREADABLE')),
    constraint text_only_when_read check (body = '' or state in ('READ', 'RECOGNISED'))
);
create index text_to_read on files.text (due) where state = 'WAITING';
create index text_to_recognise on files.text (due) where state = 'NEEDS_OCR';
create index text_by_fragment on files.text using gin (k gin_trgm_ops) where k <> '';

insert into files.text (office_id, file_id)
select office_id, id from files.file
where media_type in ('application/pdf', 'image/png', 'image/jpeg', 'image/tiff', 'image/webp');

-- Published: other modules find their records by what the files say.
create view files.searchable as
select office_id, file_id, k from files.text where k <> '';
