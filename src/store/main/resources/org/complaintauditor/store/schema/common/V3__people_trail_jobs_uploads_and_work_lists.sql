-- What the console needs beside the ledger: people and their sessions, the trail, jobs, uploads, what is said of
-- runs, and what work lists ask for. Times are texts as they were given; those that end in _utc sort by time.

create table person (
  id ${text} not null primary key,
  account ${text},
  account_key ${text} unique,
  name ${text} not null,
  email ${text},
  password ${text},
  issuer ${text},
  subject ${text},
  role ${text} not null,
  active integer not null,
  created ${text} not null,
  unique (issuer, subject)
);

create table session (
  secret_hash ${text} not null primary key,
  person ${text} not null references person (id),
  csrf ${text} not null,
  address ${text} not null,
  begun_utc ${text} not null,
  last_seen_utc ${text} not null,
  expires_utc ${text} not null
);

create index session_of_person on session (person);

create table failed_login (
  account_hash ${text} not null,
  address ${text} not null,
  minute_utc ${text} not null,
  failures bigint not null,
  primary key (account_hash, address, minute_utc)
);

create table trail_line (
  n bigint not null primary key,
  at ${text} not null,
  kind ${text} not null,
  line ${text} not null,
  hash ${text} not null
);

create table job (
  id ${text} not null primary key,
  place bigint not null unique,
  kind ${text} not null,
  args ${json} not null,
  state ${text} not null,
  pid bigint,
  queued ${text} not null,
  started ${text},
  ended ${text},
  exit_code integer,
  by_person ${text} not null,
  progress ${text},
  result ${json}
);

create index job_by_state on job (state, place);

create table upload (
  id ${text} not null primary key,
  files ${json} not null,
  bytes bigint not null,
  created ${text} not null,
  created_utc ${text} not null,
  by_person ${text} not null,
  purge_after ${text} not null,
  purged ${text}
);

-- Not columns of run: a run is recorded by the audit, and what people say of it changes.
create table run_note (
  run ${text} not null primary key,
  title ${text} not null,
  audited_by ${text} not null,
  audited ${text} not null,
  audited_utc ${text} not null,
  upload ${text},
  archived ${text},
  material_purged ${text},
  purged ${text}
);

-- What each line of the ledger is about. Made of the ledger alone, so that it can be made anew.
create table ledger_subject (
  n bigint not null primary key,
  kind ${text} not null,
  pack ${text} not null,
  run ${text} not null,
  case_id ${text} not null,
  commitment ${text} not null,
  occurrence ${text} not null,
  decision ${text} not null,
  of_line bigint
);

create index ledger_subject_of_finding on ledger_subject (case_id, commitment, n) where case_id <> '';
create index ledger_subject_of_run on ledger_subject (run, n) where run <> '';

-- The last line about each finding, and the decision that stands. Made of the ledger alone.
create table finding_decision (
  case_id ${text} not null,
  commitment ${text} not null,
  pack ${text} not null,
  last_line bigint not null,
  standing bigint,
  decision ${text},
  primary key (case_id, commitment, pack)
) ${clustered};

-- Only of what people work on: an index of all would make recording a run much slower.
create index finding_to_do_by_case on finding (run, case_id, commitment, verdict)
  where verdict not in ('MET', 'NOT_APPLICABLE');

create index finding_to_do_by_due on finding (run, (coalesce(due, '~')), case_id, commitment)
  where verdict not in ('MET', 'NOT_APPLICABLE');
