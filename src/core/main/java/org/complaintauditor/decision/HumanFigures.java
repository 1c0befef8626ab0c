package org.complaintauditor.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.bytes.MalformedBytesException;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;

/**
 * Counts what people made of findings, in any order; parts that were counted apart are merged, in
 * any order, with the same result. Not safe to share between threads: each counts its own.
 */
public final class HumanFigures {
  private static final String FORM = "human figures";
  private static final int FORM_VERSION = 1;

  /** A waiver that holds for more than this share of a commitment's breaches is wide. */
  private static final double WIDE = 0.10;

  private final Decisions decisions;
  private final Map<String, HumanTally> tallies = new LinkedHashMap<>();
  private final Map<String, Long> breaches = new LinkedHashMap<>();
  private final List<Optional<DecisionState>> states;
  private final List<WaiverUse> uses;

  /** The machine's verdicts of findings with an open question. */
  private Tally asked = Tally.EMPTY;

  /** Nothing counted yet. */
  public HumanFigures(Decisions decisions, List<Commitment> catalogue) {
    this.decisions = decisions;
    for (Commitment commitment : catalogue) {
      tallies.put(commitment.id(), HumanTally.EMPTY);
      breaches.put(commitment.id(), 0L);
    }
    states = new ArrayList<>(Collections.nCopies(decisions.lines().size(), Optional.empty()));
    uses = new ArrayList<>(Collections.nCopies(decisions.waivers().size(), WaiverUse.NONE));
  }

  /** Counts no rate of these commitments, whatever people decide: the export shows no breach. */
  public void countsNoRateOf(Set<String> commitments) {
    tallies.replaceAll((id, tally) -> commitments.contains(id) ? tally.unrated() : tally);
  }

  /** Counts a finding. */
  public void add(HumanFinding finding) {
    String commitment = finding.machine().subject().commitment();
    tallies.merge(commitment, HumanTally.of(finding), HumanTally::plus);
    if (finding.questioned()) {
      asked = asked.plus(finding.machineVerdict());
    }
    if (finding.machineVerdict() == Verdict.BREACHED) {
      breaches.merge(commitment, 1L, Long::sum);
    }
    for (JudgedDecision decision : finding.decisions()) {
      states.set(decision.number(), Optional.of(decision.state()));
    }
    for (int i = 0; i < uses.size() && !finding.waivers().isEmpty(); i++) {
      Waiver waiver = decisions.waivers().get(i);
      if (finding.waivers().contains(waiver)) {
        boolean underAnother =
            finding.waivers().stream().anyMatch(one -> !one.equals(waiver) && counts(one));
        uses.set(i, uses.get(i).plus(WaiverUse.of(finding, counts(waiver) && underAnother)));
      }
    }
  }

  private boolean counts(Waiver waiver) {
    return !waiver.isExpired(decisions.terms().auditDay());
  }

  /** Adds what others counted of other cases of the same run, under the same decisions. */
  public void merge(HumanFigures others) {
    others.tallies.forEach((id, more) -> tallies.merge(id, more, HumanTally::plus));
    asked = asked.plus(others.asked);
    others.breaches.forEach((id, more) -> breaches.merge(id, more, Long::sum));
    for (int i = 0; i < states.size(); i++) {
      if (others.states.get(i).isPresent()) {
        states.set(i, others.states.get(i));
      }
    }
    for (int i = 0; i < uses.size(); i++) {
      uses.set(i, uses.get(i).plus(others.uses.get(i)));
    }
  }

  /** The decisions under which was counted. */
  public Decisions decisions() {
    return decisions;
  }

  /** What people made of the findings, per commitment id, in catalogue order. */
  public Map<String, HumanTally> tallies() {
    return Collections.unmodifiableMap(tallies);
  }

  /** What people made of all findings. */
  public HumanTally total() {
    return tallies.values().stream().reduce(HumanTally.EMPTY, HumanTally::plus);
  }

  /**
   * The verdicts after the decisions; where a question is open, the machine's: what is only asked
   * for takes no breach away.
   */
  public Tally verdictsWithQuestioned() {
    return total().verdicts().plus(asked);
  }

  /**
   * The state of a line, once all cases are counted: about what was not counted, it is orphaned.
   * Lines that are no decisions have none.
   *
   * @param number which of the lines, from 0
   */
  public Optional<DecisionState> state(int number) {
    return decisions.lines().get(number) instanceof Decision
        ? Optional.of(states.get(number).orElse(DecisionState.ORPHANED))
        : Optional.empty();
  }

  /** How many decisions have each state, all states in their order. */
  public Map<DecisionState, Long> states() {
    Map<DecisionState, Long> counts = new EnumMap<>(DecisionState.class);
    Arrays.stream(DecisionState.values()).forEach(state -> counts.put(state, 0L));
    for (int i = 0; i < states.size(); i++) {
      state(i).ifPresent(state -> counts.merge(state, 1L, Long::sum));
    }
    return Collections.unmodifiableMap(counts);
  }

  /** How many decisions do not say what the person saw. */
  public long unseen() {
    return decisions.lines().stream()
        .filter(line -> line instanceof Decision decision && decision.seen().isEmpty())
        .count();
  }

  /** What each waiver holds for, and what is worth knowing of it, in the order of the waivers. */
  public List<WaiverStanding> waivers() {
    List<WaiverStanding> standings = new ArrayList<>();
    for (int i = 0; i < uses.size(); i++) {
      Waiver waiver = decisions.waivers().get(i);
      Map<String, Double> wide = new LinkedHashMap<>();
      for (Map.Entry<String, Long> entry : breaches.entrySet()) {
        long held = uses.get(i).breaches().getOrDefault(entry.getKey(), 0L);
        if (held > WIDE * entry.getValue()) {
          wide.put(entry.getKey(), (double) held / entry.getValue());
        }
      }
      standings.add(
          new WaiverStanding(
              waiver, uses.get(i), waiver.isExpired(decisions.terms().auditDay()), wide));
    }
    return List.copyOf(standings);
  }

  /** The figures as bytes: the same figures, however they were counted, give the same bytes. */
  public byte[] toBytes() {
    ByteWriter to = ByteWriter.of(FORM, FORM_VERSION);
    to.all(tallies.entrySet(), (out, one) -> one.getValue().write(out.text(one.getKey())));
    HumanTally.write(to, asked);
    to.all(breaches.entrySet(), (out, one) -> out.text(one.getKey()).number(one.getValue()));
    to.all(states, (out, state) -> out.text(state.map(DecisionState::name).orElse("")));
    to.all(uses, (out, one) -> one.write(out));
    return to.toBytes();
  }

  /**
   * The figures that wrote these bytes.
   *
   * @throws MalformedBytesException if the bytes are of anything else, or of other decisions
   */
  public static HumanFigures fromBytes(
      byte[] bytes, Decisions decisions, List<Commitment> catalogue) {
    HumanFigures figures = new HumanFigures(decisions, catalogue);
    ByteReader from = ByteReader.of(bytes, FORM, FORM_VERSION);
    from.all(each -> Map.entry(each.text(), HumanTally.read(each)))
        .forEach(one -> figures.tallies.put(one.getKey(), one.getValue()));
    figures.asked = HumanTally.tally(from);
    from.all(each -> Map.entry(each.text(), each.number()))
        .forEach(one -> figures.breaches.put(one.getKey(), one.getValue()));
    List<String> states = from.all(ByteReader::text);
    List<WaiverUse> uses = from.all(WaiverUse::read);
    from.end();
    if (states.size() != figures.states.size() || uses.size() != figures.uses.size()) {
      throw new MalformedBytesException("these human figures are of other decisions");
    }
    for (int i = 0; i < states.size(); i++) {
      String state = states.get(i);
      figures.states.set(
          i, state.isEmpty() ? Optional.empty() : Optional.of(DecisionState.valueOf(state)));
    }
    for (int i = 0; i < uses.size(); i++) {
      figures.uses.set(i, uses.get(i));
    }
    return figures;
  }
}
