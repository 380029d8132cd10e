create table head (
    dossier {long} primary key,
    seq {long} not null,
    recorded {long} not null,
    hash {blob} not null
);
create table fact (
    dossier {long} not null,
    seq {long} not null,
    organisation {long} not null,
    actor {long} not null,
    happened text not null,
    recorded {long} not null,
    previous {blob} not null,
    hash {blob} not null,
    sealed {blob} not null,
    primary key (dossier, seq)
){by dossier};
create table fact_key (
    dossier {long} not null,
    seq {long} not null,
    holder {long} not null,
    given {long} not null,
    decision {long},
    until {long},
    wrapped {blob} not null,
    primary key (dossier, seq, holder)
){by dossier};
create table act (
    id text primary key,
    dossier {long} not null,
    account {long} not null
);
create table look (
    dossier {long} not null,
    at {long} not null,
    nth {long} not null,
    account {long} not null,
    side {long} not null,
    purpose text not null,
    as_of {long},
    primary key (dossier, at, account, nth)
);
create index look_of_side on look (side, at);
create table outbox (
    id text primary key,
    due {long} not null,
    dossier {long} not null,
    side {long} not null,
    lease_owner text,
    lease_until {long},
    attempts {long} not null,
    done {long},
    sealed {blob} not null
);
create index outbox_due on outbox (due) where done is null;
create table draft (
    id text primary key,
    account {long} not null,
    saved {long} not null,
    version {long} not null,
    sealed {blob} not null
);
create index draft_of_account on draft (account);
