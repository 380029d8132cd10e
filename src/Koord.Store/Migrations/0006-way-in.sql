create table way_in (
    holder {long} not null,
    dossier {long} not null,
    primary key (holder, dossier)
);
