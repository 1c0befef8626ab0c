package org.complaintauditor.cli.terminal;

/** What the exit code of a run says (formats 3). */
public final class ExitCode {

  /** Done. */
  public static final int DONE = 0;

  /** Done, and {@code --fail-on} was met; or a check found something. */
  public static final int FOUND = 1;

  /** An option, the pack, the profile or the output folder is wrong. */
  public static final int USAGE = 2;

  /** The input cannot be audited. */
  public static final int INPUT = 3;

  /** A defect of this program. */
  public static final int DEFECT = 4;

  private ExitCode() {}
}
