package org.complaintauditor.console;

/**
 * How much the console takes.
 *
 * @param fileBytes of one file that is uploaded
 * @param exportBytes of all files of an export
 * @param quotaBytes of all uploads that are kept
 * @param jobsAtOnce how many commands run beside each other
 * @param jobMegabytes how much memory a command may use
 * @param jobMinutes after which a command is ended
 */
public record Limits(
    long fileBytes,
    long exportBytes,
    long quotaBytes,
    int jobsAtOnce,
    int jobMegabytes,
    int jobMinutes) {

  private static final long GIGABYTE = 1L << 30;

  /** What holds where the settings say nothing else. */
  public static final Limits DEFAULT =
      new Limits(2 * GIGABYTE, 4 * GIGABYTE, 20 * GIGABYTE, 1, 2048, 60);
}
