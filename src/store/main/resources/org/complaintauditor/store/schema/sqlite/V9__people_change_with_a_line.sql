-- Who may do what is changed with a line of the trail that names the person, written just before. SQLite knows no
-- roles: whoever may write to the file can take this trigger off.
create trigger person_is_changed_with_a_line before update of role, active, password, name on person
when instr(coalesce((select line from trail_line order by n desc limit 1), ''), '"' || new.id || '"') = 0
begin
  select raise(abort, 'a person is changed together with the line of the trail that tells of it');
end;
