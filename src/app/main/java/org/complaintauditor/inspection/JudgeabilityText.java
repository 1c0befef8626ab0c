package org.complaintauditor.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.complaintauditor.model.EvidenceRequirements;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.RecordGapText;
import org.complaintauditor.text.MessageBundle;

/** Why a commitment can be judged from an export only in part or not at all, in words. */
final class JudgeabilityText {
  private final MessageBundle words;
  private final LocalizedFormats formats;
  private final Function<Enum<?>, String> name;

  private JudgeabilityText(
      MessageBundle words, LocalizedFormats formats, Function<Enum<?>, String> name) {
    this.words = words;
    this.formats = formats;
    this.name = name;
  }

  /** Activities and disclosures as exports and profiles write them. */
  static JudgeabilityText inCodes(MessageBundle words, LocalizedFormats formats) {
    return new JudgeabilityText(words, formats, Enum::name);
  }

  /** Activities and disclosures as people call them. */
  static JudgeabilityText inWords(MessageBundle words, LocalizedFormats formats) {
    return new JudgeabilityText(words, formats, words::of);
  }

  /** What is not evidenced, and what the export would have to show; nothing if all is there. */
  List<String> because(Judgeability judgeability) {
    List<String> lines = new ArrayList<>();
    judgeability
        .notEvidenced()
        .forEach(
            (reason, count) ->
                lines.add(text("not_evidenced", formats.number(count), words.of(reason))));
    String signs = String.join(", ", missing(judgeability));
    switch (judgeability.answer()) {
      case YES -> {
        // Nothing is missing.
      }
      case NOTHING_TO_JUDGE -> lines.add(text("not_triggered", signs));
      case PARTLY -> lines.add(text("needed", signs));
      case NOT_RECORDED ->
          judgeability.gap().map(new RecordGapText(words)::sentence).ifPresent(lines::add);
      case DOUBTFUL -> lines.add(text("never_discharged", signs));
      case NO ->
          lines.add(text(judgeability.unmade().isEmpty() ? "needed" : "never_triggered", signs));
    }
    return lines;
  }

  /** The activities and disclosures of which the export would have to show one. */
  List<String> missing(Judgeability judgeability) {
    EvidenceRequirements needs = judgeability.commitment().needs();
    return switch (judgeability.answer()) {
      case YES -> List.of();
      case NOTHING_TO_JUDGE -> signs(needs.triggers());
      case PARTLY, DOUBTFUL -> signs(needs.discharges());
      case NOT_RECORDED ->
          judgeability
              .gap()
              .map(gap -> signs(new EvidenceRequirements.Sign(gap.acts(), gap.told())))
              .orElse(List.of());
      case NO -> signs(judgeability.unmade().isEmpty() ? needs.discharges() : needs.triggers());
    };
  }

  private List<String> signs(EvidenceRequirements.Sign sign) {
    List<String> names = new ArrayList<>();
    sign.activities().stream().sorted().forEach(activity -> names.add(name.apply(activity)));
    sign.disclosures().stream()
        .sorted()
        .forEach(disclosure -> names.add(text("disclosing", name.apply(disclosure))));
    return names;
  }

  private String text(String key, Object... arguments) {
    return words.text("inspection." + key, arguments);
  }
}
