package org.complaintauditor.report;

import java.util.List;
import org.complaintauditor.model.RecordCounts;

/**
 * What an export was taken for.
 *
 * @param profile the profile's name
 * @param title what the profile reads, in a few words
 * @param detected whether the profile was found out from the content; else it was named
 * @param sha256 of the profile's text, in lower-case hexadecimal; empty for canonical tables, which
 *     need none
 * @param profileFacts how far the profile can be relied on
 * @param files what each file was taken for
 * @param records what became of the records
 */
public record ExportDescription(
    String profile,
    String title,
    boolean detected,
    String sha256,
    ProfileFacts profileFacts,
    List<TakenFor> files,
    RecordCounts records) {

  public ExportDescription {
    files = List.copyOf(files);
  }

  /**
   * A file.
   *
   * @param name its name, as origins have it
   * @param format its format in a few words, such as {@code CSV, semicolons}
   */
  public record TakenFor(String name, String format) {}

  /** The different formats of the files, in their order. */
  public List<String> formats() {
    return files.stream().map(TakenFor::format).distinct().toList();
  }
}
