create table fact_p0 partition of fact for values with (modulus 4, remainder 0);
create table fact_p1 partition of fact for values with (modulus 4, remainder 1);
create table fact_p2 partition of fact for values with (modulus 4, remainder 2);
create table fact_p3 partition of fact for values with (modulus 4, remainder 3);
create table fact_key_p0 partition of fact_key for values with (modulus 4, remainder 0);
create table fact_key_p1 partition of fact_key for values with (modulus 4, remainder 1);
create table fact_key_p2 partition of fact_key for values with (modulus 4, remainder 2);
create table fact_key_p3 partition of fact_key for values with (modulus 4, remainder 3);

do $$ begin
    if not exists (select from pg_roles where rolname='koord_app') then -- asked first: who may not create roles is refused before it is looked for
        create role koord_app nologin;
    end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
    execute format('grant koord_app to %I', current_user);
exception when others then null; -- a superuser needs no membership
end $$;

grant usage on schema public to koord_app;
grant select on migration to koord_app;
grant select, insert on fact, look, act, holder, house to koord_app;
grant select, insert, update on head to koord_app;
grant select, insert, delete on fact_key to koord_app;
grant select, insert, update, delete on organisation, team, account, passkey, web_key, outbox, draft, work, known, known_token, sight to koord_app;

create function koord_holder() returns bigint language sql stable as
    $$ select nullif(current_setting('koord.holder', true), '')::bigint $$;

alter table fact_key enable row level security;
alter table fact_key force row level security;
create policy own_keys on fact_key for select using (holder = (select koord_holder()) or (holder = 0 and (select koord_holder()) is not null));
create policy give_keys on fact_key for insert with check ((select koord_holder()) is not null);
create policy drop_keys on fact_key for delete using (holder = (select koord_holder()));

-- Whoever names a part of a table goes around the policies of the whole; a part without any gives nothing.
alter table fact_key_p0 enable row level security, force row level security;
alter table fact_key_p1 enable row level security, force row level security;
alter table fact_key_p2 enable row level security, force row level security;
alter table fact_key_p3 enable row level security, force row level security;

alter table work enable row level security;
alter table work force row level security;
create policy own_rows on work using (holder = (select koord_holder()));
alter table known enable row level security;
alter table known force row level security;
create policy own_rows on known using (holder = (select koord_holder()));
alter table known_token enable row level security;
alter table known_token force row level security;
create policy own_rows on known_token using (holder = (select koord_holder()));
alter table sight enable row level security;
alter table sight force row level security;
create policy own_rows on sight using (holder = (select koord_holder()));
