grant select, insert, delete on ended_session to koord_app;
