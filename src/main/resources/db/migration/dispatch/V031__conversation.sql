-- ปิดเรื่อง: its owner waits for no more answers to a letter, whoever still owes one.
create table dispatch.conversation (
    office_id  uuid        not null,
    letter_id  uuid        not null,
    closed     boolean     not null,
    why        text        not null,
    changed_at timestamptz not null,
    changed_by uuid        not null,
    constraint conversation_pk primary key (office_id, letter_id),
    constraint conversation_letter foreign key (office_id, letter_id) references dispatch.letter (office_id, id),
    constraint conversation_by foreign key (office_id, changed_by) references office.person (office_id, id),
    constraint conversation_closed_says_why check (not closed or btrim(why) <> '')
);
create trigger conversation_never_deleted before delete on dispatch.conversation
    for each row execute function platform.refuse_change();
create trigger conversation_never_emptied before truncate on dispatch.conversation
    for each statement execute function platform.refuse_change();
