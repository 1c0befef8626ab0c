package org.complaintauditor.ruling.gate;

import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Wording;

/**
 * A rule file that may be any program.
 *
 * @param file the file
 * @param sha256 the hash of its text with LF line ends, as {@code sha256sum} prints it
 * @param line on which stands what nobody can tell to be harmless
 * @param objection what stands there
 */
public record ForeignRule(RuleFile file, String sha256, int line, Wording objection) {

  /** The objection with its place. */
  public Wording wording() {
    return Wording.of("core.line-colon", file.name(), line, objection);
  }
}
