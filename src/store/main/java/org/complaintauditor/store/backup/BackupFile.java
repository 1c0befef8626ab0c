package org.complaintauditor.store.backup;

import java.util.List;

/** The parts of a backup: a zip file of JSON lines, the same whatever database it was made of. */
final class BackupFile {

  static final String LEDGER = "ledger.jsonl";
  static final String RUNS = "runs.jsonl";
  static final String FINDINGS = "findings.jsonl";
  static final String TRAIL = "trail.jsonl";

  /** With the hashes of their passwords, without their sessions. */
  static final String PEOPLE = "people.jsonl";

  static final String NOTES = "run-notes.jsonl";

  /** What is in it, with the hash of each part: the last entry. */
  static final String CONTENTS = "backup.json";

  /** The version of the form. */
  static final int FORM = 2;

  private static final List<String> FIRST = List.of(LEDGER, RUNS, FINDINGS);
  private static final List<String> PARTS = List.of(LEDGER, RUNS, FINDINGS, TRAIL, PEOPLE, NOTES);

  private BackupFile() {}

  /** The parts of a backup of this form; the first had no trail and no people. */
  static List<String> parts(long form) {
    return form < FORM ? FIRST : PARTS;
  }
}
