-- The tables and views of a workspace, the same on SQLite and PostgreSQL; docs/workspace.md documents them.
-- ${text} compares by code points, ${json} is JSON kept as it was written, ${clustered} keeps rows in key order.

create table ledger_line (
  n bigint not null primary key,
  at ${text} not null,
  kind ${text} not null,
  line ${text} not null,
  hash ${text} not null
);

create table run (
  run ${text} not null primary key,
  organisation ${text} not null,
  pack ${text} not null,
  pack_versions ${text} not null,
  pack_sha256 ${text} not null,
  program ${text} not null,
  as_of ${text} not null,
  as_of_utc ${text} not null,
  zone ${text} not null,
  folder ${text} not null,
  settings ${json} not null,
  inputs ${json} not null,
  ledger_head ${text} not null,
  findings bigint not null
);

create table run_tally (
  run ${text} not null references run (run),
  commitment ${text} not null,
  met bigint not null,
  breached bigint not null,
  pending bigint not null,
  not_applicable bigint not null,
  not_evidenced bigint not null,
  met_after_decisions bigint not null,
  breached_after_decisions bigint not null,
  not_evidenced_after_decisions bigint not null,
  primary key (run, commitment)
) ${clustered};

-- No foreign key to run: a run's row is written when its findings are, and a million checks cost seconds.
create table finding (
  run ${text} not null,
  case_id ${text} not null,
  commitment ${text} not null,
  verdict ${text} not null,
  reason ${text} not null,
  triggered ${text},
  due ${text},
  done ${text},
  late_business_days integer,
  occurrence_key ${text},
  evidence_digest ${text},
  basis_digest ${text},
  human_verdict ${text},
  attributes ${json} not null,
  primary key (run, case_id, commitment)
) ${clustered};

create view v_rate as
select
  run.run,
  run.organisation,
  run.pack,
  run.pack_versions,
  run.as_of,
  run.as_of_utc,
  run_tally.commitment,
  run_tally.met,
  run_tally.breached,
  run_tally.pending,
  run_tally.not_applicable,
  run_tally.not_evidenced,
  case
    when met + breached > 0 and met + breached >= not_evidenced
    then cast(met as double precision) / (met + breached)
  end as rate,
  case
    when met_after_decisions + breached_after_decisions > 0
      and met_after_decisions + breached_after_decisions >= not_evidenced_after_decisions
    then cast(met_after_decisions as double precision) / (met_after_decisions + breached_after_decisions)
  end as rate_after_decisions
from run
join run_tally on run_tally.run = run.run;

create view v_trend as
select
  v_rate.organisation,
  v_rate.pack,
  v_rate.commitment,
  v_rate.run,
  v_rate.as_of,
  v_rate.as_of_utc,
  v_rate.rate,
  v_rate.rate_after_decisions,
  lag(v_rate.run) over earlier as previous_run,
  lag(v_rate.rate) over earlier as previous_rate,
  v_rate.rate - lag(v_rate.rate) over earlier as change,
  case
    when lag(v_rate.run) over earlier is null then null
    when run.pack_sha256 = lag(run.pack_sha256) over earlier
      and cast(run.settings as text) = lag(cast(run.settings as text)) over earlier
    then 1
    else 0
  end as comparable
from v_rate
join run on run.run = v_rate.run
window earlier as (
  partition by v_rate.organisation, v_rate.pack, v_rate.commitment
  order by v_rate.as_of_utc, v_rate.run
);

create view v_open_breaches as
select
  latest.run,
  latest.organisation,
  latest.pack,
  latest.as_of,
  finding.case_id,
  finding.commitment,
  finding.reason,
  finding.triggered,
  finding.due,
  finding.occurrence_key,
  finding.human_verdict,
  finding.attributes
from (
  select
    run.*,
    row_number() over (partition by organisation, pack order by as_of_utc desc, run desc) as place
  from run
) latest
join finding on finding.run = latest.run
where latest.place = 1
  and coalesce(finding.human_verdict, finding.verdict) = 'BREACHED'
  and finding.done is null;
