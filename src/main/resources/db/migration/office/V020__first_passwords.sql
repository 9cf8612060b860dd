-- A first password is issued by the administrator and known to two people: whoever signs in with it must change it first.
alter table office.account
    add column must_change       boolean not null default false,
    add column first_password_at timestamptz;  -- when the administrator last issued one; null: none was issued
