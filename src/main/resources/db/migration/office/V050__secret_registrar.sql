-- นายทะเบียนข้อมูลข่าวสารลับ is appointed by the head of the office.
alter table office.membership drop constraint membership_role_known;
alter table office.membership add constraint membership_role_known check (role in ('REGISTRY_CLERK', 'SECRET_REGISTRAR',
    'GROUP_CLERK', 'OFFICER', 'GROUP_DIRECTOR', 'DEPUTY', 'DIRECTOR', 'SCHOOL_CLERK', 'SCHOOL_HEAD', 'AUDITOR',
    'ADMINISTRATOR'));
