package org.complaintauditor.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.model.RecordCounts;
import org.complaintauditor.text.MessageBundle;

/** Says in words what an export was taken for. */
public final class ExportDescriptionText {
  private static final Set<String> SEPARATORS = Set.of("semicolons", "tabs", "pipes");
  private static final String SHEET = "sheet";

  private final MessageBundle words;

  /** Says it with these words. */
  public ExportDescriptionText(MessageBundle words) {
    this.words = words;
  }

  /** What the export was taken for, and whether that was found out. */
  public String text(ExportDescription readAs) {
    return words.text(
        "report.read_as",
        readAs.title(),
        readAs.profile(),
        words.text(readAs.detected() ? "report.read_as.detected" : "report.read_as.named"),
        readAs.formats().stream().map(this::format).collect(Collectors.joining("; ")));
  }

  /** What a file is, such as {@code CSV, semicolons}: what has a word in the language, in it. */
  public String format(String described) {
    return Arrays.stream(described.split(", ", -1))
        .map(part -> SEPARATORS.contains(part) ? words.text("report.format." + part) : part)
        .map(
            part ->
                part.startsWith(SHEET)
                    ? words.text("report.format.sheet") + part.substring(SHEET.length())
                    : part)
        .collect(Collectors.joining(", "));
  }

  /** What became of the records, where they are not the rows. */
  public Optional<String> records(ExportDescription readAs, LocalizedFormats formats) {
    RecordCounts records = readAs.records();
    return records.areRows()
        ? Optional.empty()
        : Optional.of(
            words.text(
                "report.records",
                formats.number(records.read()),
                formats.number(records.making()),
                formats.number(records.lookedUp()),
                formats.number(records.leftOut()),
                formats.number(records.silent())));
  }
}
