-- แบบเก็บข้อมูล: what the receivers of a letter are asked to fill in, one form a letter.
create table dispatch.form (
    office_id   uuid        not null,
    id          uuid        not null default platform.uuidv7(),
    letter_id   uuid        not null,
    title       text        not null,
    explanation text        not null default '',
    due_at      timestamptz not null,
    state       text        not null default 'DRAFT', -- DRAFT is being made, OPEN takes answers, CLOSED
    fields_made int         not null default 0,       -- a key once given is not given to another field
    reminded_at timestamptz,
    reminders   int         not null default 0,
    version     int         not null default 1,
    constraint form_pk primary key (office_id, id),
    constraint form_letter foreign key (office_id, letter_id) references dispatch.letter (office_id, id),
    constraint form_one_a_letter unique (office_id, letter_id),
    constraint form_titled check (btrim(title) <> ''),
    constraint form_state_known check (state in ('DRAFT', 'OPEN', 'CLOSED'))
);
create trigger form_never_deleted before delete on dispatch.form
    for each row execute function platform.refuse_change();
create trigger form_never_emptied before truncate on dispatch.form
    for each statement execute function platform.refuse_change();

create table dispatch.form_field (
    office_id uuid    not null,
    form_id   uuid    not null,
    key       text    not null,         -- q1, q2 …: what answers name it by
    position  int     not null,
    type      text    not null,
    label     text    not null,
    hint      text    not null default '',
    required  boolean not null,
    least     numeric,                  -- of numbers
    most      numeric,
    choices   text[]  not null default '{}',
    constraint form_field_pk primary key (office_id, form_id, key),
    constraint form_field_form foreign key (office_id, form_id) references dispatch.form (office_id, id),
    constraint form_field_place unique (office_id, form_id, position),
    constraint form_field_key_sound check (key ~ '^q[0-9]{1,4}$'),
    constraint form_field_type_known check (type in ('SHORT', 'LONG', 'WHOLE', 'DECIMAL', 'MONEY', 'DAY', 'CHOICE',
        'CHOICES', 'YES_NO', 'FILE')),
    constraint form_field_labelled check (btrim(label) <> ''),
    constraint form_field_bounds check (least is null or most is null or least <= most),
    constraint form_field_choices check ((type in ('CHOICE', 'CHOICES')) = (cardinality(choices) >= 2))
);

-- What one unit answers. What is typed and not sent yet lies in the row; what was sent is kept version by version.
create table dispatch.answer (
    office_id     uuid        not null,
    id            uuid        not null default platform.uuidv7(),
    form_id       uuid        not null,
    unit_id       uuid        not null,
    typed         jsonb,                    -- as typed, by key; null when nothing was typed since it was sent
    typed_by      uuid,
    typed_at      timestamptz,
    revision      int         not null default 0,
    version       int         not null default 0,  -- the last one sent; 0 for none
    first_sent_at timestamptz,
    sent_at       timestamptz,
    constraint answer_pk primary key (office_id, id),
    constraint answer_form foreign key (office_id, form_id) references dispatch.form (office_id, id),
    constraint answer_unit foreign key (office_id, unit_id) references office.unit (office_id, id),
    constraint answer_one_a_unit unique (office_id, form_id, unit_id),
    constraint answer_typed_whole check (num_nonnulls(typed, typed_by, typed_at) in (0, 3)),
    constraint answer_sent_whole check ((version > 0) = (sent_at is not null) and (version > 0) = (first_sent_at is not null))
);
create index answer_of_unit on dispatch.answer (office_id, unit_id, form_id);
create trigger answer_never_deleted before delete on dispatch.answer
    for each row execute function platform.refuse_change();
create trigger answer_never_emptied before truncate on dispatch.answer
    for each statement execute function platform.refuse_change();

create function dispatch.answer_only_forward() returns trigger language plpgsql as $$
begin
    if (new.form_id, new.unit_id) is distinct from (old.form_id, old.unit_id)
        or new.version not in (old.version, old.version + 1) or new.revision <> old.revision + 1
        or (old.first_sent_at is not null and new.first_sent_at is distinct from old.first_sent_at) then
        raise exception 'an answer goes on by one, and stays its unit''s' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger answer_goes_on_by_one before update on dispatch.answer
    for each row execute function dispatch.answer_only_forward();

create table dispatch.answer_version (
    office_id uuid        not null,
    answer_id uuid        not null,
    version   int         not null,
    sent_at   timestamptz not null,
    sent_by   uuid        not null,
    late      boolean     not null,
    content   jsonb       not null,     -- by key a list: text, plain number, 2026-11-24, choices, yes or no, ids of files
    constraint answer_version_pk primary key (office_id, answer_id, version),
    constraint answer_version_answer foreign key (office_id, answer_id) references dispatch.answer (office_id, id),
    constraint answer_version_by foreign key (office_id, sent_by) references office.person (office_id, id)
);
create trigger answer_version_stays before update or delete on dispatch.answer_version
    for each row execute function platform.refuse_change();
create trigger answer_version_never_emptied before truncate on dispatch.answer_version
    for each statement execute function platform.refuse_change();

-- Every file that was ever put to an answer; the answer itself says which of them it still has.
create table dispatch.answer_file (
    office_id uuid        not null,
    answer_id uuid        not null,
    file_id   uuid        not null,
    put_by    uuid        not null,
    put_at    timestamptz not null,
    constraint answer_file_pk primary key (office_id, answer_id, file_id),
    constraint answer_file_answer foreign key (office_id, answer_id) references dispatch.answer (office_id, id),
    constraint answer_file_file foreign key (office_id, file_id) references files.file (office_id, id)
);
create trigger answer_file_stays before update or delete on dispatch.answer_file
    for each row execute function platform.refuse_change();
create trigger answer_file_never_emptied before truncate on dispatch.answer_file
    for each statement execute function platform.refuse_change();

-- What was asked does not change under an answer.
create function dispatch.field_stays_once_answered() returns trigger language plpgsql as $$
declare
    field dispatch.form_field := case when tg_op = 'DELETE' then old else new end;
begin
    if exists (select from dispatch.answer a
            where a.office_id = field.office_id and a.form_id = field.form_id and a.version > 0) then
        raise exception 'the form has been answered' using errcode = 'restrict_violation';
    end if;
    return field;
end $$;
create trigger form_field_stays_once_answered before insert or update or delete on dispatch.form_field
    for each row execute function dispatch.field_stays_once_answered();
create trigger form_field_never_emptied before truncate on dispatch.form_field
    for each statement execute function platform.refuse_change();
