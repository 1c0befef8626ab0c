-- Commitments of which the export of a run can show no breach have no rate. Those of runs that were recorded before have one.

-- 0 where the export does not record what would show a breach, else 1.
alter table run_tally add column if not exists rated integer not null default 1;

-- Replaced, not dropped: what was granted on it stays.
create or replace view v_rate as
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
    when rated = 1 and met + breached > 0 and met + breached >= not_evidenced
    then cast(met as double precision) / (met + breached)
  end as rate,
  case
    when rated = 1
      and met_after_decisions + breached_after_decisions > 0
      and met_after_decisions + breached_after_decisions >= not_evidenced_after_decisions
    then cast(met_after_decisions as double precision) / (met_after_decisions + breached_after_decisions)
  end as rate_after_decisions
from run
join run_tally on run_tally.run = run.run;
