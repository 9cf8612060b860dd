-- คำขึ้นต้น คำลงท้าย by addressee (ภาคผนวก 2). An office without rows of its own has those of the regulation.
create table drafting.salutation (
    office_id uuid not null,
    id        uuid not null default platform.uuidv7(),
    position  int  not null,
    addressee text not null,              -- ผู้รับ
    opening   text not null,              -- คำขึ้นต้น
    closing   text not null,              -- คำลงท้าย
    retired   boolean not null default false,
    version   int  not null default 1,
    constraint salutation_pk primary key (office_id, id),
    constraint salutation_office foreign key (office_id) references office.office (id),
    constraint salutation_addressed check (btrim(addressee) <> ''),
    constraint salutation_opens check (btrim(opening) <> '')
);
create trigger salutation_never_deleted before delete on drafting.salutation
    for each row execute function platform.refuse_change();

-- แม่แบบ: a draft to begin from, with fields to fill written like [ชื่อโครงการ].
create table drafting.template (
    office_id  uuid        not null,
    id         uuid        not null default platform.uuidv7(),
    unit_id    uuid,                      -- null: of the whole office
    kind       text        not null,
    name       text        not null,
    purpose    text        not null default '',
    title      text        not null default '',
    content    jsonb       not null,
    retired    boolean     not null default false,
    made_by    uuid        not null,
    changed_at timestamptz not null,
    version    int         not null default 1,
    constraint template_pk primary key (office_id, id),
    constraint template_unit foreign key (office_id, unit_id) references office.unit (office_id, id),
    constraint template_named check (btrim(name) <> ''),
    constraint template_content_whole check (jsonb_typeof(content) = 'object')
);
create index template_by_unit on drafting.template (office_id, unit_id) where not retired;
create trigger template_never_deleted before delete on drafting.template
    for each row execute function platform.refuse_change();

-- Files that wait to be made into a PDF, as a job claimed by one node.
create table drafting.conversion (
    office_id  uuid        not null,
    draft_id   uuid        not null,
    file_id    uuid        not null,      -- the DOCX as it came
    state      text        not null default 'WAITING',
    pdf_id     uuid,
    why        text        not null default '',
    asked_by   uuid        not null,
    asked_unit uuid        not null,
    asked_at   timestamptz not null,
    claimed_at timestamptz,
    constraint conversion_pk primary key (office_id, draft_id, file_id),
    constraint conversion_draft foreign key (office_id, draft_id) references drafting.draft (office_id, id),
    constraint conversion_file foreign key (office_id, file_id) references files.file (office_id, id),
    constraint conversion_pdf foreign key (office_id, pdf_id) references files.file (office_id, id),
    constraint conversion_state_known check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    constraint conversion_done_has_its_pdf check ((state = 'DONE') = (pdf_id is not null))
);
create index conversion_waiting on drafting.conversion (asked_at) where state in ('WAITING', 'RUNNING');
