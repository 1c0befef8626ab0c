package org.complaintauditor.inspection;

import org.complaintauditor.intake.profile.IntakeSummary;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** How the timestamps of a column are read, in words. */
final class TimesText {
  private final MessageBundle words;
  private final LocalizedFormats formats;

  TimesText(MessageBundle words, LocalizedFormats formats) {
    this.words = words;
    this.formats = formats;
  }

  /** How they are read, in a sentence or two. */
  String of(IntakeSummary.Times times) {
    String read = times.unreadable() < times.values() ? readable(times) : "";
    if (times.unreadable() == 0) {
      return read;
    }
    String lost =
        text(
            "time.unreadable",
            TextSanitizer.line(times.file()),
            TextSanitizer.line(times.field()),
            String.join(", ", times.allowed()),
            formats.number(times.unreadable()),
            formats.number(times.values()),
            times.values(),
            TextSanitizer.line(times.lost()),
            times.lost().isEmpty() ? 0 : 1);
    return (read + " " + lost).strip();
  }

  private String readable(IntakeSummary.Times times) {
    boolean decided =
        switch (times.decision()) {
          case ONLY, PROVED, SAME -> true;
          case AMBIGUOUS, MIXED -> false;
        };
    return text(
        decided ? "time" : "time.undecided",
        TextSanitizer.line(times.file()),
        TextSanitizer.line(times.field()),
        times.pattern(),
        zone(times),
        text(
            "time." + times.decision().name(),
            TextSanitizer.line(times.example()),
            String.join(", ", times.allowed()),
            Integer.toString(times.allowed().size()),
            times.example().isEmpty() ? 0 : 1));
  }

  private String zone(IntakeSummary.Times times) {
    if (times.isOfDaysOnly()) {
      return text("zone.days");
    }
    return times.zone().isEmpty() ? text("zone.none") : text("zone", times.zone());
  }

  private String text(String key, Object... arguments) {
    return words.text("inspection." + key, arguments);
  }
}
