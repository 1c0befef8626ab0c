-- Who did what stays as it was written: the database itself refuses to change the trail, as it does the ledger.

create function trail_line_is_not_changed() returns trigger language plpgsql as $$
begin
  raise exception 'the trail is append-only: % is refused', tg_op;
end
$$;

create trigger trail_line_is_not_changed before update or delete on trail_line
  for each row execute function trail_line_is_not_changed();

create trigger trail_line_is_not_truncated before truncate on trail_line
  for each statement execute function trail_line_is_not_changed();

create function trail_line_follows() returns trigger language plpgsql set search_path from current as $$
begin
  if new.n <> (select coalesce(max(n), 0) + 1 from trail_line)
    or not starts_with(
      new.line,
      '{"n":' || new.n || ',"prev":"'
        || coalesce((select hash from trail_line order by n desc limit 1), '${beginning}') || '"')
  then
    raise exception 'the trail is append-only: a line must follow the last one';
  end if;
  return new;
end
$$;

create trigger trail_line_follows before insert on trail_line
  for each row execute function trail_line_follows();
