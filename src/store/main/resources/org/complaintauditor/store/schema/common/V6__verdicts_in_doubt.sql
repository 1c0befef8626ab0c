-- The data problems of the case that leave a verdict in doubt. Runs that were recorded before have none marked.

-- Their codes, | between.
alter table finding add column doubts ${text};

create index finding_in_doubt on finding (run, case_id, commitment) where doubts is not null;
