package org.complaintauditor.decision;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.complaintauditor.model.Verdict;

/**
 * What a workspace asks of decisions. A line of the ledger is held to what was asked when it was
 * written: a decision that counts is not undone by a later setting, and one that waits does not
 * begin to count by one.
 *
 * @param secondPerson what needs a second person
 * @param earlier what needed one before, the earliest first
 */
public record DecisionPolicy(Set<FourEyes> secondPerson, List<Earlier> earlier) {

  /** Nothing needs a second person. */
  public static final DecisionPolicy NONE = new DecisionPolicy(Set.of());

  public DecisionPolicy {
    secondPerson = Set.copyOf(secondPerson);
    earlier = List.copyOf(earlier);
  }

  /** One that was never another. */
  public DecisionPolicy(Set<FourEyes> secondPerson) {
    this(secondPerson, List.of());
  }

  /**
   * What needed a second person up to a line of the ledger.
   *
   * @param last the last line that was written under it; 0 for none
   * @param secondPerson what needed a second person
   */
  public record Earlier(long last, Set<FourEyes> secondPerson) {
    public Earlier {
      secondPerson = Set.copyOf(secondPerson);
    }
  }

  /** What can need a second person. */
  public enum FourEyes {
    /** Any other verdict than the machine's. */
    OVERRULE,
    /** The verdict that a provider likes best. */
    OVERRULE_TO_MET,
    /** A waiver that a decision names or brings. */
    WAIVE,
    /** A role that an administrator gives, or an account that is opened again. */
    ROLES,
    /** A password that an administrator resets. */
    PASSWORD_RESETS;

    /** What a server asks for where its settings do not say. */
    public static final Set<FourEyes> USUAL =
        Collections.unmodifiableSet(EnumSet.of(OVERRULE_TO_MET, WAIVE, ROLES, PASSWORD_RESETS));

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
    Set<FourEyes> asked = askedOf(decision);
    HumanAnswer answer = decision.answer();
    if (answer instanceof HumanAnswer.Overrule overrule) {
      return asked.contains(FourEyes.OVERRULE)
          || (asked.contains(FourEyes.OVERRULE_TO_MET) && overrule.verdict() == Verdict.MET);
    }
    return answer instanceof HumanAnswer.Waive && asked.contains(FourEyes.WAIVE);
  }

  /** A decision that is not in the ledger yet has no line, or 0. */
  private Set<FourEyes> askedOf(Decision decision) {
    OptionalLong line = decision.place().ledgerLine();
    if (line.isEmpty() || line.getAsLong() == 0) {
      return secondPerson;
    }
    return earlier.stream()
        .filter(one -> line.getAsLong() <= one.last())
        .findFirst()
        .map(Earlier::secondPerson)
        .orElse(secondPerson);
  }
}
