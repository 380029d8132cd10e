create table holder (number {long} primary key, kind text not null, wrapped {blob} not null);
