create table house (name text primary key, value {blob} not null);
create table organisation (number {long} primary key references holder (number), kind text not null, name text not null);
create table team (number {long} primary key, organisation {long} not null references organisation (number), name text not null);
create index team_of_organisation on team (organisation);
create table account (
    number {long} primary key,
    login {blob} not null unique,
    side {long} not null references holder (number),
    team {long} references team (number),
    roles {long} not null,
    stamp text not null,
    version {long} not null,
    failed {long} not null,
    locked_until {long},
    left_at {long},
    sealed {blob} not null
);
create index account_of_side on account (side);
create table passkey (credential {blob} primary key, account {long} not null references account (number));
create table web_key (name text primary key, sealed {blob} not null);
