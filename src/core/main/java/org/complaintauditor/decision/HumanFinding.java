package org.complaintauditor.decision;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Verdict;

/**
 * A finding with what people decided about it. The machine's verdict stays beside theirs.
 *
 * @param machine what the machine says
 * @param verdict what holds after the decisions that count
 * @param reviewed whether people stand behind that verdict
 * @param questioned whether a question about it is open
 * @param waived whether all that its verdict rests on is under waivers
 * @param decisions every decision about it or one of its occurrences, as they were made
 * @param waivers the waivers that hold for it, the first given first; none where nothing was owed
 */
public record HumanFinding(
    MachineFinding machine,
    Verdict verdict,
    boolean reviewed,
    boolean questioned,
    boolean waived,
    List<JudgedDecision> decisions,
    List<Waiver> waivers) {
  public HumanFinding {
    decisions = List.copyOf(decisions);
    waivers = List.copyOf(waivers);
  }

  /** A finding of which nobody said anything. */
  static HumanFinding undecided(MachineFinding machine) {
    return new HumanFinding(
        machine, machine.whole().verdict(), false, false, false, List.of(), List.of());
  }

  /** The machine's verdict. */
  public Verdict machineVerdict() {
    return machine.whole().verdict();
  }

  /** Whether people say another verdict. */
  public boolean overruled() {
    return verdict != machineVerdict();
  }

  /** Whether one of the decisions is about something else than the run shows. */
  public boolean stale() {
    return decisions.stream().anyMatch(one -> one.state().isStale());
  }

  /** What people made of it. */
  public HumanClass humanClass() {
    if (questioned) {
      return HumanClass.QUESTIONED;
    }
    return waived ? HumanClass.WAIVED : review();
  }

  /** What people made of the verdict, whatever is waived or asked. */
  public HumanClass review() {
    if (overruled()) {
      return isFor(machineVerdict(), verdict)
          ? HumanClass.OVERRULED_FOR
          : HumanClass.OVERRULED_AGAINST;
    }
    return reviewed ? HumanClass.AGREED : HumanClass.NOT_REVIEWED;
  }

  /** The decision to be told of it: the last that counts, else the last that is not superseded. */
  public Optional<JudgedDecision> told() {
    return last(true).or(() -> last(false));
  }

  private Optional<JudgedDecision> last(boolean counting) {
    return decisions.stream()
        .filter(one -> counting ? one.state().counts() : one.state() != DecisionState.SUPERSEDED)
        .reduce((earlier, later) -> later);
  }

  /**
   * Whether the other verdict is in favour of the provider: it makes the rate better, or, where it
   * changes nothing in the rate, it is the less severe.
   */
  public static boolean isFor(Verdict machine, Verdict human) {
    int better = rated(human) - rated(machine);
    return better == 0 ? human.severity() < machine.severity() : better > 0;
  }

  private static int rated(Verdict verdict) {
    return switch (verdict) {
      case MET -> 1;
      case BREACHED -> -1;
      case PENDING, NOT_APPLICABLE, NOT_EVIDENCED -> 0;
    };
  }
}
