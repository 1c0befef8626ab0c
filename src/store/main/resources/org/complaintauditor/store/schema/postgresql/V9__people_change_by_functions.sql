-- Who may do what is changed by functions of the tables' owner alone: the role that the program works under has no
-- right to write to these tables. Whatever is changed, its line of the trail is appended with it.

create function keep_person(
  line_n bigint, line_at text, line_kind text, line_text text, line_hash text,
  its_id text, its_account_key text, its_account text, its_name text, its_email text, its_password text,
  its_issuer text, its_subject text, its_role text, its_active integer, its_created text)
returns void language plpgsql security definer set search_path = "${flyway:defaultSchema}", pg_temp as $$
declare
  before person%rowtype;
  said json := line_text::json;
  said_role text := coalesce(said #>> '{body,detail,role}', said #>> '{body,detail,to}', '');
  told boolean := coalesce(said #>> '{body,subjects,0}', '') = its_id and coalesce(said ->> 'kind', '') = line_kind;
begin
  select * into before from person where id = its_id;
  -- A person to whom nobody has agreed is added anew under the same account.
  if not found
    or (before.password is null and before.subject is null and line_kind in ('person-added', 'person-change-asked'))
  then
    told := told and said_role = its_role
      and (line_kind = 'person-added' or (line_kind = 'person-change-asked' and its_active = 0));
  else
    told := told
      and (before.role = its_role or (said_role = its_role and line_kind = 'role-changed'))
      and (before.active = its_active
        or (its_active = 1 and line_kind = 'person-activated')
        or (its_active = 0 and line_kind = 'person-deactivated'))
      and (before.password is not distinct from its_password
        or line_kind in ('password-reset', 'password-changed')
        -- Who added somebody that only reads may know the password.
        or (before.role = 'READER' and before.role <> its_role and line_kind = 'role-changed'))
      and ((before.name = its_name and before.email is not distinct from its_email)
        or line_kind = 'person-renamed');
  end if;
  if not told then
    raise exception 'the line of the trail does not tell what is changed of the person';
  end if;
  insert into trail_line (n, at, kind, line, hash) values (line_n, line_at, line_kind, line_text, line_hash);
  insert into person
    (id, account_key, account, name, email, password, issuer, subject, role, active, created)
    values
    (its_id, its_account_key, its_account, its_name, its_email, its_password, its_issuer, its_subject, its_role,
      its_active, its_created)
    on conflict (id) do update set
      name = excluded.name, email = excluded.email, password = excluded.password, role = excluded.role,
      active = excluded.active;
end
$$;

-- What a line is about is said once, with the line: there is no row for a line that is not there.
create function ledger_subject_has_its_line() returns trigger language plpgsql set search_path from current as $$
begin
  if not exists (select 1 from ledger_line where n = new.n) then
    raise exception 'the ledger has no line %', new.n;
  end if;
  return new;
end
$$;

create trigger ledger_subject_has_its_line before insert on ledger_subject
  for each row execute function ledger_subject_has_its_line();

-- What stands about a finding is made of the ledger's lines: nobody says it.
create function settle_finding(its_case text, its_commitment text, its_pack text)
returns void language plpgsql security definer set search_path = "${flyway:defaultSchema}", pg_temp as $$
declare
  one record;
  withdrawn bigint[] := '{}';
  last_of_all bigint;
  stands bigint;
  says text;
begin
  -- A withdrawal can be taken back, so the last line is read first.
  for one in
    select n, decision, of_line from ledger_subject
    where case_id = its_case and case_id <> '' and commitment = its_commitment and pack = its_pack
    order by n desc
  loop
    last_of_all := coalesce(last_of_all, one.n);
    if one.n = any (withdrawn) then
      continue;
    elsif one.decision = 'withdraw' and one.of_line is not null then
      withdrawn := withdrawn || one.of_line;
    elsif stands is null and one.decision in ('agree', 'overrule', 'ask_evidence', 'waive') then
      stands := one.n;
      says := one.decision;
    end if;
  end loop;
  insert into finding_decision (case_id, commitment, pack, last_line, standing, decision)
    values (its_case, its_commitment, its_pack, last_of_all, stands, says)
    on conflict (case_id, commitment, pack) do update set
      last_line = excluded.last_line, standing = excluded.standing, decision = excluded.decision;
end
$$;

revoke execute on function
  keep_person(bigint, text, text, text, text, text, text, text, text, text, text, text, text, text, integer, text),
  settle_finding(text, text, text)
  from public;

-- Roles that were given rights by an earlier version: what they may write themselves becomes what the functions do.
do $$
declare
  one record;
begin
  for one in
    select distinct grantee::regrole::text as grantee
    from pg_class, aclexplode(relacl)
    where relnamespace = current_schema()::regnamespace and relname in ('person', 'finding_decision')
      and privilege_type in ('INSERT', 'UPDATE', 'DELETE') and grantee <> relowner and grantee <> 0
  loop
    execute 'revoke insert, update, delete on person, finding_decision from ' || one.grantee;
    execute 'grant insert, delete on waiting_change to ' || one.grantee;
    execute 'grant select on waiting_change to ' || one.grantee;
    execute 'grant execute on function keep_person, settle_finding to ' || one.grantee;
  end loop;
end
$$;
