package org.complaintauditor.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Verdict;

/**
 * What a workspace asks of decisions.
 *
 * @param secondPerson what needs a second person
 */
public record DecisionPolicy(Set<FourEyes> secondPerson) {

  /** Nothing needs a second person. */
  public static final DecisionPolicy NONE = new DecisionPolicy(Set.of());

  public DecisionPolicy {
    secondPerson = Set.copyOf(secondPerson);
  }

  /** What can need a second person. */
  public enum FourEyes {
    /** Any other verdict than the machine's. */
    OVERRULE,
    /** The verdict that a provider likes best. */
    OVERRULE_TO_MET,
    /** A waiver that a decision names or brings. */
    WAIVE;

    /** As it is written in files: {@code overrule_to_met}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** All words. */
    public static List<String> words() {
      return Arrays.stream(values()).map(FourEyes::word).toList();
    }

    /** What this word stands for. */
    public static Optional<FourEyes> of(String word) {
      return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
  }

  /** Whether the decision waits until a second person confirms it. */
  public boolean needsSecond(Decision decision) {
    HumanAnswer answer = decision.answer();
    if (answer instanceof HumanAnswer.Overrule overrule) {
      return secondPerson.contains(FourEyes.OVERRULE)
          || (secondPerson.contains(FourEyes.OVERRULE_TO_MET) && overrule.verdict() == Verdict.MET);
    }
    return answer instanceof HumanAnswer.Waive && secondPerson.contains(FourEyes.WAIVE);
  }
}
