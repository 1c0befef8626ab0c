-- Who did what stays as it was written: the database itself refuses to change the trail, as it does the ledger.

create trigger trail_line_is_not_updated before update on trail_line
begin
  select raise(abort, 'the trail is append-only: UPDATE is refused');
end;

create trigger trail_line_is_not_deleted before delete on trail_line
begin
  select raise(abort, 'the trail is append-only: DELETE is refused');
end;

-- INSERT OR REPLACE deletes without asking the trigger above: only the next line can be inserted.
create trigger trail_line_follows before insert on trail_line
when new.n <> (select coalesce(max(n), 0) + 1 from trail_line)
  or substr(new.line, 1, 79 + length(new.n)) <>
    '{"n":' || new.n || ',"prev":"'
    || coalesce((select hash from trail_line order by n desc limit 1), '${beginning}') || '"'
begin
  select raise(abort, 'the trail is append-only: a line must follow the last one');
end;
