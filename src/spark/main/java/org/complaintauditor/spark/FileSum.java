package org.complaintauditor.spark;

import java.io.Serializable;
import org.complaintauditor.report.RunFacts;

/** The facts of a file on their way to the driver. */
record FileSum(String name, String sha256, long size) implements Serializable {
  private static final long serialVersionUID = 1L;

  static FileSum of(RunFacts.FileFacts facts) {
    return new FileSum(facts.name(), facts.sha256(), facts.size());
  }

  RunFacts.FileFacts facts() {
    return new RunFacts.FileFacts(name, sha256, size);
  }
}
