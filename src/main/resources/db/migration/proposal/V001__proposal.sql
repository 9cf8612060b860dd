create schema proposal;

-- แฟ้มเสนอ: one for each draft that was ever proposed; a return begins a new round of the same one.
create table proposal.proposal (
    office_id   uuid        not null,
    id          uuid        not null default platform.uuidv7(),
    draft_id    uuid        not null,
    unit_id     uuid        not null,          -- the draft's
    owner_id    uuid        not null,          -- who proposed it
    kind        text        not null,
    title       text        not null,
    speed       text        not null,
    state       text        not null,
    round       int         not null default 1,
    proposed_at timestamptz not null,          -- this round
    moved_at    timestamptz not null,          -- since when it lies where it lies
    file_id     uuid,                          -- the signed PDF
    replaces    uuid,                          -- the signed letter it stands in the place of
    why         text        not null default '', -- why it does
    k           text        not null generated always as (platform.th_key(title)) stored,
    constraint proposal_pk primary key (office_id, id),
    constraint proposal_of_draft unique (office_id, draft_id),
    constraint proposal_draft foreign key (office_id, draft_id) references drafting.draft (office_id, id),
    constraint proposal_unit foreign key (office_id, unit_id) references office.unit (office_id, id),
    constraint proposal_owner foreign key (office_id, owner_id) references office.person (office_id, id),
    constraint proposal_file foreign key (office_id, file_id) references files.file (office_id, id),
    constraint proposal_replaces foreign key (office_id, replaces) references proposal.proposal (office_id, id),
    constraint proposal_state_known check (state in ('LYING', 'RETURNED', 'RECALLED', 'NOT_SIGNED', 'SIGNED')),
    constraint proposal_signed_has_its_file check ((state = 'SIGNED') = (file_id is not null)),
    constraint proposal_rounds check (round > 0)
);
create index proposal_of_owner on proposal.proposal (office_id, owner_id, id desc);

create function proposal.proposal_goes_forward() returns trigger language plpgsql as $$
begin
    if old.state = 'SIGNED' then
        raise exception 'what is signed never changes' using errcode = 'restrict_violation';
    end if;
    if (new.office_id, new.id, new.draft_id, new.unit_id) is distinct from (old.office_id, old.id, old.draft_id, old.unit_id)
        or new.round not in (old.round, old.round + 1) then
        raise exception 'a proposal stays what it is and only goes forward' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger proposal_only_forward before update on proposal.proposal
    for each row execute function proposal.proposal_goes_forward();
create trigger proposal_never_deleted before delete on proposal.proposal
    for each row execute function platform.refuse_change();
create trigger proposal_never_emptied before truncate on proposal.proposal
    for each statement execute function platform.refuse_change();

-- A stop of a round: a post, or a person in a unit, who is asked for something.
create table proposal.stop (
    office_id   uuid not null,
    id          uuid not null default platform.uuidv7(),
    proposal_id uuid not null,
    round       int  not null,
    place       int  not null,
    unit_id     uuid not null,
    role        text not null,
    holder_id   uuid,                  -- null: nobody held the post when it was proposed
    post        text not null,         -- as the noting sheet names it
    purpose     text not null,
    state       text not null default 'PENDING',
    asked_by    uuid,                  -- the stop that asked for this opinion
    arrived_at  timestamptz,
    left_at     timestamptz,
    constraint stop_pk primary key (office_id, id),
    constraint stop_proposal foreign key (office_id, proposal_id) references proposal.proposal (office_id, id),
    constraint stop_unit foreign key (office_id, unit_id) references office.unit (office_id, id),
    constraint stop_holder foreign key (office_id, holder_id) references office.person (office_id, id),
    constraint stop_asked_by foreign key (office_id, asked_by) references proposal.stop (office_id, id),
    constraint stop_purpose_known check (purpose in ('AGREE', 'COMMENT', 'SIGN')),
    constraint stop_state_known check (state in ('PENDING', 'WAITING', 'DONE', 'VOID')),
    constraint stop_place_once unique (office_id, proposal_id, round, place) deferrable initially deferred,
    constraint stop_waits_since check (state <> 'WAITING' or arrived_at is not null)
);
-- A file lies at one desk at a time.
create unique index stop_waiting_once on proposal.stop (office_id, proposal_id) where state = 'WAITING';
create index stop_waiting_of_unit on proposal.stop (office_id, unit_id, arrived_at) where state = 'WAITING';
create trigger stop_never_deleted before delete on proposal.stop
    for each row execute function platform.refuse_change();

-- Who opened it while it waited there, and which revision of the draft they saw last.
create table proposal.reading (
    office_id uuid        not null,
    stop_id   uuid        not null,
    person_id uuid        not null,
    first_at  timestamptz not null,
    revision  int         not null,
    constraint reading_pk primary key (office_id, stop_id, person_id),
    constraint reading_stop foreign key (office_id, stop_id) references proposal.stop (office_id, id),
    constraint reading_person foreign key (office_id, person_id) references office.person (office_id, id)
);

-- ใบบันทึกความเห็น: every act and opinion in its order. Nobody changes it.
create table proposal.note (
    office_id   uuid        not null,
    id          uuid        not null default platform.uuidv7(),
    proposal_id uuid        not null,
    round       int         not null,
    stop_id     uuid,
    verb        text        not null,
    person_id   uuid        not null,
    person      text        not null,
    capacity    text        not null,          -- as what they acted, รักษาราชการแทน … with it
    words       text        not null default '',
    detail      text        not null default '', -- to whom, which version
    at          timestamptz not null,
    constraint note_pk primary key (office_id, id),
    constraint note_proposal foreign key (office_id, proposal_id) references proposal.proposal (office_id, id),
    constraint note_stop foreign key (office_id, stop_id) references proposal.stop (office_id, id),
    constraint note_by foreign key (office_id, person_id) references office.person (office_id, id)
);
create index note_of_proposal on proposal.note (office_id, proposal_id, at, id);
create trigger note_stays before update or delete on proposal.note
    for each row execute function platform.refuse_change();
create trigger note_never_emptied before truncate on proposal.note
    for each statement execute function platform.refuse_change();

-- A draft that is to take the place of a signed letter, until it is proposed.
create table proposal.replacement (
    office_id   uuid        not null,
    draft_id    uuid        not null,
    replaces    uuid        not null,
    why         text        not null,
    by          uuid        not null,
    at          timestamptz not null,
    constraint replacement_pk primary key (office_id, draft_id),
    constraint replacement_draft foreign key (office_id, draft_id) references drafting.draft (office_id, id),
    constraint replacement_of foreign key (office_id, replaces) references proposal.proposal (office_id, id),
    constraint replacement_says_why check (btrim(why) <> '')
);
create trigger replacement_stays before update or delete on proposal.replacement
    for each row execute function platform.refuse_change();

-- What the office allows; without a row, nobody signs what they drafted.
create table proposal.setting (
    office_id   uuid    not null,
    own_signing boolean not null default false,
    constraint setting_pk primary key (office_id),
    constraint setting_office foreign key (office_id) references office.office (id)
);
