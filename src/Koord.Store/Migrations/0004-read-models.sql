create table work (
    holder {long} not null,
    dossier {long} not null,
    item text not null,
    team {long} not null,
    person {long},
    duty {long} not null,
    sealed {blob} not null,
    primary key (holder, dossier, item)
);
create index work_of_person on work (holder, person);
create index work_of_team on work (holder, team);
create table known (
    holder {long} not null,
    dossier {long} not null,
    person text not null,
    sealed {blob} not null,
    primary key (holder, dossier, person)
);
create table known_token (
    holder {long} not null,
    token {blob} not null,
    dossier {long} not null,
    person text not null,
    primary key (holder, token, dossier, person)
);
create index known_token_of_dossier on known_token (holder, dossier);
create table sight (
    holder {long} not null,
    dossier {long} not null,
    account {long} not null,
    team {long} not null,
    roles {long} not null,
    primary key (holder, dossier, account, team, roles)
);
