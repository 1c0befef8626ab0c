package org.complaintauditor.store.backup;

import java.util.List;

/** The parts of a backup: a zip file of JSON lines, the same whatever database it was made of. */
final class BackupFile {

  static final String LEDGER = "ledger.jsonl";
  static final String RUNS = "runs.jsonl";
  static final String FINDINGS = "findings.jsonl";

  /** What is in it, with the hash of each part: the last entry. */
  static final String CONTENTS = "backup.json";

  static final List<String> PARTS = List.of(LEDGER, RUNS, FINDINGS);

  /** The version of the form. */
  static final int FORM = 1;

  private BackupFile() {}
}
