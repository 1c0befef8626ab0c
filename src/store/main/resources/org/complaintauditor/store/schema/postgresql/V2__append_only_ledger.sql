-- What was said stays said: the database itself refuses to change the ledger. Rights do the same for the
-- role that the program works under (auditor workspace init --application-role).

create function ledger_line_is_not_changed() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % is refused', tg_op;
end
$$;

create trigger ledger_line_is_not_changed before update or delete on ledger_line
  for each row execute function ledger_line_is_not_changed();

create trigger ledger_line_is_not_truncated before truncate on ledger_line
  for each statement execute function ledger_line_is_not_changed();

create function ledger_line_follows() returns trigger language plpgsql set search_path from current as $$
begin
  if new.n <> (select coalesce(max(n), 0) + 1 from ledger_line)
    or not starts_with(
      new.line,
      '{"n":' || new.n || ',"prev":"'
        || coalesce((select hash from ledger_line order by n desc limit 1), '${beginning}') || '"')
  then
    raise exception 'the ledger is append-only: a line must follow the last one';
  end if;
  return new;
end
$$;

create trigger ledger_line_follows before insert on ledger_line
  for each row execute function ledger_line_follows();
