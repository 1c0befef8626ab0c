package org.complaintauditor.cli;

/** What the exit code of a run says (formats 3). */
final class ExitCode {

  /** Done. */
  static final int DONE = 0;

  /** Done, and {@code --fail-on} was met; or a check found something. */
  static final int FOUND = 1;

  /** An option, the pack, the profile or the output folder is wrong. */
  static final int USAGE = 2;

  /** The input cannot be audited. */
  static final int INPUT = 3;

  /** A defect of this program. */
  static final int DEFECT = 4;

  private ExitCode() {}
}
