package org.complaintauditor.comparison;

/** What of a run a verdict hangs on. */
public enum Factor {
  /** What the rows of the case say, as recorded. */
  DATA,
  /** What was made of them: profile, lexicon, which evidence counts. */
  READING,
  /** The rule files of the version in force, and which version is. */
  RULES,
  /** The numbers of the catalogue, with what was tried instead. */
  LIMITS,
  /** Weekend, holidays, zone. */
  CALENDAR,
  /** The channels whose contacts are all recorded. */
  CHANNELS,
  /** What the export can record, and whether the judging rules ask for it (the record rule). */
  RECORD,
  /** As of when the record was judged. */
  INSTANT,
  /** The program that judged. It cannot be taken back: what it changed is what is left over. */
  PROGRAM,
  /** What people decided: it changes what they made of a verdict, and never the verdict. */
  DECISIONS,
  /** None of these for sure: what is kept of the runs does not say which. */
  NOT_ATTRIBUTED
}
