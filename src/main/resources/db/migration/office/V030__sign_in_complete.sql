-- Wrong tries are counted for more than names now (codes, changes of password): they lie with the platform.
alter table office.failure set schema platform;

alter table office.account
    add column password_changed_at timestamptz;  -- when its owner last chose one; null: never

-- What the office asks of those who sign in. Without a row: what the defaults say.
create table office.sign_in_rules (
    office_id         uuid   not null,
    shortest_password int    not null default 10,
    second_factor     text   not null default 'OPTIONAL',
    required_of       text[] not null default '{}',  -- roles that must have a second factor
    constraint sign_in_rules_pk primary key (office_id),
    constraint sign_in_rules_of_office foreign key (office_id) references office.office (id),
    constraint sign_in_rules_length check (shortest_password between 8 and 64),
    constraint sign_in_rules_factor_known check (second_factor in ('OFF', 'OPTIONAL', 'REQUIRED'))
);
