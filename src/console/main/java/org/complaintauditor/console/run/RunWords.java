package org.complaintauditor.console.run;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.store.run.AttributesJson;
import org.complaintauditor.store.run.RunRecord;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** Says of a run in the visitor's language what it is. */
public final class RunWords {

  private static final int NAMED = 3;

  private final MessageBundle words;
  private final RunRecord run;

  /** A run in the language of these words. */
  public RunWords(MessageBundle words, RunRecord run) {
    this.words = words;
    this.run = run;
  }

  /** Numbers and rates as the language writes them. */
  public LocalizedFormats formats() {
    return new LocalizedFormats(words, ZoneId.of(run.zone()));
  }

  /** The audit instant. */
  public String asOf() {
    return new LineWords(words).when(run.asOf());
  }

  /** What it is called: as people say, or by its day. */
  public String title(String given) {
    return given.isBlank()
        ? words.text(
            "console.run.of",
            new LineWords(words).when(run.asOf().substring(0, "2026-04-15".length())))
        : TextSanitizer.line(given);
  }

  /** The files that were audited, the first of many. */
  public String export() {
    List<String> names = List.copyOf(AttributesJson.read(run.inputs()).keySet());
    return names.stream().limit(NAMED).map(TextSanitizer::line).collect(Collectors.joining(", "))
        + (names.size() > NAMED ? ", …" : "");
  }

  /** The pack with its versions. */
  public String pack() {
    return run.pack() + " " + run.packVersions().replace(",", ", ");
  }
}
