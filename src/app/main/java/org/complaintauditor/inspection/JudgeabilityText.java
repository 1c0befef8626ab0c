package org.complaintauditor.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.complaintauditor.model.EvidenceRequirements;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Word;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.RecordGapText;
import org.complaintauditor.text.MessageBundle;

/** Why a commitment can be judged from an export only in part or not at all, in words. */
final class JudgeabilityText {
  private final MessageBundle words;
  private final LocalizedFormats formats;
  private final Function<Word, String> name;

  private JudgeabilityText(
      MessageBundle words, LocalizedFormats formats, Function<Word, String> name) {
    this.words = words;
    this.formats = formats;
    this.name = name;
  }

  /** Activities and disclosures as exports and profiles write them. */
  static JudgeabilityText inCodes(MessageBundle words, LocalizedFormats formats) {
    return new JudgeabilityText(words, formats, Word::name);
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
    unknown(judgeability).ifPresent(lines::add);
    String signs = String.join(", ", missing(judgeability));
    switch (judgeability.answer()) {
      case YES -> {
        // Nothing is missing.
      }
      case NOTHING_TO_JUDGE -> lines.add(text("not_triggered", signs));
      case PARTLY -> needed(judgeability, signs).ifPresent(lines::add);
      case NOT_RECORDED ->
          judgeability.gap().map(new RecordGapText(words)::sentence).ifPresent(lines::add);
      case DOUBTFUL -> lines.add(text("never_discharged", signs));
      case NO -> {
        if (judgeability.unmade().isEmpty()) {
          needed(judgeability, signs).ifPresent(lines::add);
        } else {
          lines.add(text("never_triggered", signs));
        }
      }
    }
    return lines;
  }

  /** The attributes for which the rules ask and that the export does not give. */
  private Optional<String> unknown(Judgeability judgeability) {
    if (judgeability.unknown().isEmpty()) {
      return Optional.empty();
    }
    Set<String> some = new TreeSet<>(judgeability.unknown());
    some.removeAll(judgeability.absent());
    List<String> said = new ArrayList<>();
    if (!judgeability.absent().isEmpty()) {
      said.add(text("attribute.absent", String.join(", ", judgeability.absent())));
    }
    if (!some.isEmpty()) {
      said.add(text("attribute.unknown", String.join(", ", some)));
    }
    return Optional.of(String.join(" ", said));
  }

  private Optional<String> needed(Judgeability judgeability, String signs) {
    return hangsOnAttributesAlone(judgeability)
        ? Optional.empty()
        : Optional.of(text("needed", signs));
  }

  private static boolean hangsOnAttributesAlone(Judgeability judgeability) {
    return judgeability.notEvidenced().keySet().equals(Set.of(Reason.ATTRIBUTE_UNKNOWN));
  }

  /** The activities and disclosures of which the export would have to show one. */
  List<String> missing(Judgeability judgeability) {
    if (hangsOnAttributesAlone(judgeability)) {
      return List.of();
    }
    EvidenceRequirements needs = judgeability.commitment().needs();
    return switch (judgeability.answer()) {
      case YES -> List.of();
      case NOTHING_TO_JUDGE -> signs(needs.triggers());
      case PARTLY -> hangsOnAttributesAlone(judgeability) ? List.of() : signs(needs.discharges());
      case DOUBTFUL -> signs(needs.discharges());
      case NOT_RECORDED ->
          judgeability
              .gap()
              .map(gap -> signs(new EvidenceRequirements.Sign(gap.acts(), gap.told())))
              .orElse(List.of());
      case NO ->
          judgeability.unmade().isEmpty() ? signs(needs.discharges()) : signs(needs.triggers());
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
