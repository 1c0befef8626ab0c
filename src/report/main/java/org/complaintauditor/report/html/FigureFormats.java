package org.complaintauditor.report.html;

import java.time.ZoneOffset;
import java.util.List;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.VerdictBar;
import org.complaintauditor.report.html.PageView.Rate;
import org.complaintauditor.text.MessageBundle;

/** Numbers and shares as a page shows them. */
final class FigureFormats {

  /** In the units of the drawing. */
  private static final int BAR_WIDTH = 160;

  private final MessageBundle words;
  private final LocalizedFormats formats;

  FigureFormats(MessageBundle words) {
    this.words = words;
    this.formats = new LocalizedFormats(words, ZoneOffset.UTC); // No times are written here.
  }

  String number(long number) {
    return words.text("html.number", number);
  }

  /** The compliance rate, as every report writes it. */
  Rate rate(Tally tally) {
    return new Rate(formats.percent(tally), !tally.isUntold());
  }

  /** The bounds of the rate in brackets; empty where no verdict hangs on doubtful texts. */
  String bounds(Tally tally) {
    return formats.inBrackets(tally);
  }

  /** The counts of a tally in the order of {@link Verdict}. */
  List<String> counts(Tally tally) {
    return List.of(
        number(tally.met()),
        number(tally.breached()),
        number(tally.pending()),
        number(tally.notApplicable()),
        number(tally.notEvidenced()));
  }

  /** The shares of what applied, as a bar. */
  VerdictBar bar(Tally tally) {
    return VerdictBar.of(tally, BAR_WIDTH, words, formats);
  }
}
