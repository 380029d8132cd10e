create table ended_session (
    id text primary key,
    ended_at {long} not null
);
create index ended_session_at on ended_session (ended_at);
