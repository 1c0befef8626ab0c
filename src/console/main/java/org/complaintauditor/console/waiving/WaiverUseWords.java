package org.complaintauditor.console.waiving;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.console.comparison.SummaryFacts.Share;
import org.complaintauditor.console.comparison.SummaryFacts.WaiverFacts;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.text.MessageBundle;

/** Says what a waiver holds for in a run, and whether somebody should look at it. */
final class WaiverUseWords {

  private final MessageBundle words;

  WaiverUseWords(MessageBundle words) {
    this.words = words;
  }

  List<String> of(WaiverFacts facts) {
    List<String> said = new ArrayList<>();
    if (facts.findings() == 0) {
      said.add(words.text("report.waiver.unused"));
      return said;
    }
    said.add(
        words.text("console.waiver.holds", facts.findings(), String.valueOf(facts.findings())));
    for (Share share : facts.wide()) {
      said.add(
          words.text(
              "report.waiver.wide",
              new LocalizedFormats(words, ZoneOffset.UTC).share(share.share()),
              share.commitment()));
    }
    if (facts.met() > 0) {
      said.add(words.text("report.waiver.met", facts.met(), String.valueOf(facts.met())));
    }
    if (facts.overlapping() > 0) {
      said.add(
          words.text(
              "report.waiver.overlapping",
              facts.overlapping(),
              String.valueOf(facts.overlapping())));
    }
    return said;
  }
}
