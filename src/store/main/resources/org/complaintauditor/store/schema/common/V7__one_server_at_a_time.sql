-- The server that works with the database, where that is one of PostgreSQL: one row at most. On SQLite a lock of
-- the folder does the same. Times are milliseconds since 1970 by the clock of the database.
--
-- A server that writes shares the key of its row until its transaction ends: its own heartbeat changes no key, and
-- another, who would change the holder, waits for the end.
create table server_lease (
  place integer not null primary key check (place = 1),
  holder ${text} not null unique,
  host ${text} not null,
  process bigint not null,
  started bigint not null,
  heartbeat bigint not null
);
