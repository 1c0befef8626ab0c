package org.complaintauditor.ruling.gate;

import org.complaintauditor.model.Wording;

/** A rule file says something of which nobody can tell that it is harmless. */
final class NotProvenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final transient Wording wording;

  NotProvenException(int line, Wording wording) {
    super(wording.english(), null, false, false);
    this.line = line;
    this.wording = wording;
  }

  /** That a word stands where no rule has it. */
  static NotProvenException outOfPlace(int line, String word) {
    return new NotProvenException(line, Wording.of("core.has-no-place-in-a-rule", word));
  }

  int line() {
    return line;
  }

  Wording wording() {
    return wording;
  }
}
