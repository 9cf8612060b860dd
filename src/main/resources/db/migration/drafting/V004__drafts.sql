-- ร่างหนังสือ: the working copy. Every save raises its revision; a save that has not seen the last one is refused.
create table drafting.draft (
    office_id    uuid        not null,
    id           uuid        not null default platform.uuidv7(),
    unit_id      uuid        not null,
    owner_id     uuid        not null,
    kind         text        not null,
    state        text        not null default 'DRAFT',
    title        text        not null default '',   -- เรื่อง as lists show it; empty until it is written
    content      jsonb       not null,              -- fields and body as org.khet.drafting.Content, checked by our code
    revision     int         not null default 1,
    versions     int         not null default 0,    -- number of the last version kept
    kept         int         not null default 0,    -- revision the last version was made of
    saved_by     uuid        not null,
    saved_at     timestamptz not null,
    pen          uuid        not null,              -- the open page that saved last: its own next save is never stale
    answers      uuid,                              -- the received letter it replies to
    file_id      uuid,                              -- the finished PDF used instead of the editor
    begun_at     timestamptz not null,
    withdrawn_why text       not null default '',
    k            text        not null generated always as (platform.th_key(title)) stored,
    constraint draft_pk primary key (office_id, id),
    constraint draft_unit foreign key (office_id, unit_id) references office.unit (office_id, id),
    constraint draft_owner foreign key (office_id, owner_id) references office.person (office_id, id),
    constraint draft_answers foreign key (office_id, answers) references correspondence.entry (office_id, id),
    constraint draft_file foreign key (office_id, file_id) references files.file (office_id, id),
    constraint draft_state_known check (state in ('DRAFT', 'WITHDRAWN')),
    constraint draft_withdrawn_says_why check (state <> 'WITHDRAWN' or btrim(withdrawn_why) <> ''),
    constraint draft_content_whole check (jsonb_typeof(content) = 'object'),
    constraint draft_counts check (revision > 0 and versions >= 0 and kept between 0 and revision)
);
create index draft_of_owner on drafting.draft (office_id, owner_id, id desc);
create index draft_of_unit on drafting.draft (office_id, unit_id, id desc);

create function drafting.draft_goes_forward() returns trigger language plpgsql as $$
begin
    if (new.office_id, new.id, new.unit_id, new.kind, new.answers, new.begun_at)
            is distinct from (old.office_id, old.id, old.unit_id, old.kind, old.answers, old.begun_at)
        or new.revision < old.revision or new.versions not in (old.versions, old.versions + 1) then
        raise exception 'a draft stays what it is and only goes forward' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger draft_only_forward before update on drafting.draft
    for each row execute function drafting.draft_goes_forward();
create trigger draft_never_deleted before delete on drafting.draft
    for each row execute function platform.refuse_change();
create trigger draft_never_emptied before truncate on drafting.draft
    for each statement execute function platform.refuse_change();

-- ร่างที่ n: what a person kept, or what one person left behind before another wrote on.
create table drafting.draft_version (
    office_id uuid        not null,
    draft_id  uuid        not null,
    number    int         not null,
    title     text        not null,
    content   jsonb       not null,
    file_id   uuid,
    kept_by   uuid        not null,
    kept_at   timestamptz not null,
    how       text        not null,              -- KEPT by a person, LEFT before another wrote on, RESTORED from an earlier one
    why       text        not null default '',
    constraint draft_version_pk primary key (office_id, draft_id, number),
    constraint draft_version_draft foreign key (office_id, draft_id) references drafting.draft (office_id, id),
    constraint draft_version_by foreign key (office_id, kept_by) references office.person (office_id, id),
    constraint draft_version_file foreign key (office_id, file_id) references files.file (office_id, id),
    constraint draft_version_how_known check (how in ('BEGUN', 'KEPT', 'LEFT', 'RESTORED', 'UPLOADED')),
    constraint draft_version_counts check (number > 0)
);
create trigger draft_version_stays before update or delete on drafting.draft_version
    for each row execute function platform.refuse_change();
create trigger draft_version_never_emptied before truncate on drafting.draft_version
    for each statement execute function platform.refuse_change();

-- Colleagues of the office a draft is shared with: they read and write it as its owner does.
create table drafting.draft_sharer (
    office_id uuid        not null,
    draft_id  uuid        not null,
    person_id uuid        not null,
    since     timestamptz not null,
    constraint draft_sharer_pk primary key (office_id, draft_id, person_id),
    constraint draft_sharer_draft foreign key (office_id, draft_id) references drafting.draft (office_id, id),
    constraint draft_sharer_person foreign key (office_id, person_id) references office.person (office_id, id)
);
create index draft_sharer_of_person on drafting.draft_sharer (office_id, person_id, draft_id);

-- Who has a draft open now; renewed by autosaves and polls, gone after a minute.
create table drafting.presence (
    office_id uuid        not null,
    draft_id  uuid        not null,
    pen       uuid        not null,
    person_id uuid        not null,
    seen_at   timestamptz not null,
    constraint presence_pk primary key (office_id, draft_id, pen),
    constraint presence_draft foreign key (office_id, draft_id) references drafting.draft (office_id, id)
);
