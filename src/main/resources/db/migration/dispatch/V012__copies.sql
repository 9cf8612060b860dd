-- สำเนาถูกต้อง (ข้อ 31): a copy as it was certified; its signature is verified as any other.
create table dispatch.copy (
    office_id    uuid        not null,
    id           uuid        not null,
    letter_id    uuid        not null,
    source_id    uuid        not null,          -- the file it is a copy of
    file_id      uuid        not null,          -- the copy
    certified_by uuid        not null,
    name         text        not null,          -- as printed
    position     text        not null,
    certified_at timestamptz not null,
    signature_id uuid        not null,
    code         text        not null,          -- of the verification page
    constraint copy_pk primary key (office_id, id),
    constraint copy_letter foreign key (office_id, letter_id) references dispatch.letter (office_id, id),
    constraint copy_source foreign key (office_id, source_id) references files.file (office_id, id),
    constraint copy_file foreign key (office_id, file_id) references files.file (office_id, id),
    constraint copy_certifier foreign key (office_id, certified_by) references office.person (office_id, id),
    constraint copy_signature foreign key (office_id, signature_id) references signing.signature (office_id, id),
    constraint copy_named check (btrim(name) <> '')
);
create index copy_of_letter on dispatch.copy (office_id, letter_id, id);
create trigger copy_stays before update or delete on dispatch.copy
    for each row execute function platform.refuse_change();
create trigger copy_never_emptied before truncate on dispatch.copy
    for each statement execute function platform.refuse_change();
