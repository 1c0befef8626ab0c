package org.complaintauditor.inspection;

import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.model.EvidenceRequirements;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.text.MessageBundle;

/** Why a commitment can be judged from an export only in part or not at all, in words. */
final class JudgeabilityText {
  private final MessageBundle words;
  private final LocalizedFormats formats;

  JudgeabilityText(MessageBundle words, LocalizedFormats formats) {
    this.words = words;
    this.formats = formats;
  }

  /** What is not evidenced, and what the export would have to show; nothing if all is there. */
  List<String> because(Judgeability one) {
    List<String> lines = new ArrayList<>();
    one.notEvidenced()
        .forEach(
            (reason, count) ->
                lines.add(text("not_evidenced", formats.number(count), words.of(reason))));
    String signs = String.join(", ", missing(one));
    switch (one.answer()) {
      case YES -> {
        // Nothing is missing.
      }
      case NOTHING_TO_JUDGE -> lines.add(text("not_triggered", signs));
      case PARTLY -> lines.add(text("needed", signs));
      case DOUBTFUL -> lines.add(text("never_discharged", signs));
      case NO -> lines.add(text(one.unmade().isEmpty() ? "needed" : "never_triggered", signs));
    }
    return lines;
  }

  /** The activities and disclosures of which the export would have to show one. */
  List<String> missing(Judgeability one) {
    EvidenceRequirements needs = one.commitment().needs();
    return switch (one.answer()) {
      case YES -> List.of();
      case NOTHING_TO_JUDGE -> signs(needs.triggers());
      case PARTLY, DOUBTFUL -> signs(needs.discharges());
      case NO -> signs(one.unmade().isEmpty() ? needs.discharges() : needs.triggers());
    };
  }

  private List<String> signs(EvidenceRequirements.Sign sign) {
    List<String> names = new ArrayList<>();
    sign.activities().stream().sorted().forEach(activity -> names.add(activity.name()));
    sign.disclosures().stream()
        .sorted()
        .forEach(disclosure -> names.add(text("disclosing", disclosure.name())));
    return names;
  }

  private String text(String key, Object... arguments) {
    return words.text("inspection." + key, arguments);
  }
}
