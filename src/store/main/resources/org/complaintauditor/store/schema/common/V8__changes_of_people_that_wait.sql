-- What an administrator asked for and a second one has to approve; one at a time for each person.
create table waiting_change (
  person ${text} not null primary key references person (id),
  what ${text} not null,
  role ${text} not null,
  -- The hash of the half of a password that was shown to who asked.
  secret ${text},
  asked_by ${text} not null references person (id),
  asked ${text} not null
);

-- What was done to accounts, and what needs a second person, is read from the trail.
create index trail_line_by_kind on trail_line (kind, n);
