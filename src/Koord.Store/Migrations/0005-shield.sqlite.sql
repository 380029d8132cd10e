create trigger fact_stays before update on fact begin select raise(abort, 'a fact is never changed'); end;
create trigger fact_is_kept before delete on fact begin select raise(abort, 'a fact is never removed'); end;
create trigger look_stays before update on look begin select raise(abort, 'a look is never changed'); end;
create trigger look_is_kept before delete on look begin select raise(abort, 'a look is never removed'); end;
