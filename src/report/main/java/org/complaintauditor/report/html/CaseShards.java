package org.complaintauditor.report.html;

import java.io.IOException;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.report.RunFacts;

/** Writes the cases in full, so many to a file: the page loads a file when a case is opened. */
final class CaseShards {

  /** How many cases a file has. */
  static final int CASES = 200;

  private final PageFiles files;
  private final CaseDataWriter texts;
  private Shard shard = new Shard();
  private int inShard;
  private int shards;

  CaseShards(RunFacts run, PageFiles files) {
    this.files = files;
    this.texts = new CaseDataWriter(run);
  }

  /** Adds a case at the end. */
  void add(AuditedCase audited) throws IOException {
    texts.write(audited, shard);
    if (++inShard == CASES) {
      finish();
    }
  }

  /** Writes what is not written yet. */
  void finish() throws IOException {
    if (inShard > 0) {
      files.data("cases-" + shards, shard.script(shards));
      shard = new Shard();
      inShard = 0;
      shards++;
    }
  }
}
