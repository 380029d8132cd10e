grant select, insert, update, delete on way_in to koord_app;
alter table way_in enable row level security;
alter table way_in force row level security;
create policy own_rows on way_in using (holder = (select koord_holder()));
