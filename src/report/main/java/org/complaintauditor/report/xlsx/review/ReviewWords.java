package org.complaintauditor.report.xlsx.review;

import java.util.Arrays;
import java.util.List;
import org.complaintauditor.decision.DecisionKind;
import org.complaintauditor.decision.OverruleReason;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.text.MessageBundle;

/** What can be chosen in a review workbook, and the words for it. */
public final class ReviewWords {

  /** What can be decided. */
  public static final List<DecisionKind> DECISIONS =
      List.of(
          DecisionKind.AGREE, DecisionKind.OVERRULE, DecisionKind.ASK_EVIDENCE, DecisionKind.WAIVE);

  /** The verdicts that somebody can decide for. */
  public static final List<Verdict> VERDICTS =
      List.of(Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE, Verdict.NOT_EVIDENCED);

  /** The reasons for overruling. */
  public static final List<OverruleReason> REASONS =
      Arrays.stream(OverruleReason.values()).toList();

  private final MessageBundle words;

  /** In the language of these words. */
  public ReviewWords(MessageBundle words) {
    this.words = words;
  }

  /** The word for a decision. */
  public String of(DecisionKind kind) {
    return words.text("review.decision." + kind.name());
  }

  /** The word for a verdict. */
  public String of(Verdict verdict) {
    return words.of(verdict);
  }

  /** The words for a reason's code. */
  public String of(OverruleReason reason) {
    return words.of(reason);
  }

  /** What a reviewer has to know of a value. */
  public String meaning(Enum<?> value) {
    return words.text("review.meaning." + value.name());
  }
}
