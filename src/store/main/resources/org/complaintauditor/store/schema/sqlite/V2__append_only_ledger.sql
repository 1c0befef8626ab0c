-- What was said stays said: the database itself refuses to change the ledger.

create trigger ledger_line_is_not_updated before update on ledger_line
begin
  select raise(abort, 'the ledger is append-only: UPDATE is refused');
end;

create trigger ledger_line_is_not_deleted before delete on ledger_line
begin
  select raise(abort, 'the ledger is append-only: DELETE is refused');
end;

-- INSERT OR REPLACE deletes without asking the trigger above: only the next line can be inserted.
create trigger ledger_line_follows before insert on ledger_line
when new.n <> (select coalesce(max(n), 0) + 1 from ledger_line)
  or substr(new.line, 1, 79 + length(new.n)) <>
    '{"n":' || new.n || ',"prev":"'
    || coalesce((select hash from ledger_line order by n desc limit 1), '${beginning}') || '"'
begin
  select raise(abort, 'the ledger is append-only: a line must follow the last one');
end;
