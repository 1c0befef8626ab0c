package org.complaintauditor.report;

import java.util.List;
import java.util.Map;
import org.complaintauditor.model.Pack;
import org.complaintauditor.obligation.Assessment;

/**
 * What was audited, with what, and how: all that a reader needs to repeat the run.
 *
 * @param runId derived from inputs and options
 * @param programVersion the program's version
 * @param pack the pack, with the changes tried
 * @param calendarName what the holidays were taken from, such as {@code ca-on}, {@code none} or a
 *     file's name
 * @param calendarVersion version of the holiday library, or the SHA-256 of the holiday file, or
 *     empty
 * @param zoneDataVersion version of the time-zone data
 * @param basis calendar, audit instant (with the desk's zone) and recorded channels
 * @param evidence which evidence counted: {@code recorded}
 * @param profile the import profile
 * @param options the options that can change a result, by name, sorted, as given or by default
 * @param inputs the files read, as given
 * @param language the language of the reports: {@code en}, {@code fr} or {@code de}
 */
public record RunFacts(
    String runId,
    String programVersion,
    Pack pack,
    String calendarName,
    String calendarVersion,
    String zoneDataVersion,
    Assessment.Basis basis,
    String evidence,
    String profile,
    Map<String, String> options,
    List<FileFacts> inputs,
    String language) {

  /**
   * A file.
   *
   * @param name its name without its folder
   * @param sha256 its content's SHA-256, in lower-case hexadecimal
   * @param size its size in bytes
   */
  public record FileFacts(String name, String sha256, long size) {}
}
