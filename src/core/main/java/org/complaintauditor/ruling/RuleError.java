package org.complaintauditor.ruling;

import org.complaintauditor.model.Wording;

/**
 * What is wrong with a rule file.
 *
 * @param file the file's name
 * @param line the line, from 1; 0 where it is not known
 * @param message what is wrong there
 */
record RuleError(Wording file, int line, Wording message) {

  /** The place, and what is wrong there. */
  Wording wording() {
    return line > 0
        ? Wording.of("core.line-colon", file, line, message)
        : Wording.of("core.colon", file, message);
  }
}
