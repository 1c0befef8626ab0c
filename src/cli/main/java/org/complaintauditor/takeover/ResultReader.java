package org.complaintauditor.takeover;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Level;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Stage;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Condition;
import org.complaintauditor.obligation.Due;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Obligation;
import org.complaintauditor.obligation.Occurrence;
import org.complaintauditor.obligation.Sought;
import org.complaintauditor.spool.Memory;
import org.complaintauditor.spool.SpoolReader;

/** Makes the result of a case of what a {@link ResultWriter} wrote. */
final class ResultReader {

  private final CaseHistory history;
  private final PackVersion version;
  private final Iterator<String> shapes;
  private final SpoolReader numbers;
  private SpoolReader shape = of(Memory.empty());

  private ResultReader(KeptCase kept, CaseHistory history, PackVersion version) {
    this.history = history;
    this.version = version;
    this.shapes = kept.shapes().iterator();
    this.numbers = of(kept.numbers());
  }

  /** The result that was kept of this history under this version. */
  static CaseResult read(KeptCase kept, CaseHistory history, PackVersion version) {
    return new ResultReader(kept, history, version).result();
  }

  private CaseResult result() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < version.commitments().size(); i++) {
      findings.add(finding());
    }
    List<Verdict> verdicts = findings.stream().map(Finding::verdict).toList();
    List<List<Verdict>> sensitivity = new ArrayList<>();
    for (int i = numbers.smallNumber(); i > 0; i--) {
      sensitivity.add(differing(verdicts));
    }
    List<List<Verdict>> alternatives = new ArrayList<>();
    for (int i = numbers.smallNumber(); i > 0; i--) {
      List<Verdict> others = new ArrayList<>();
      for (int j = numbers.smallNumber(); j > 0; j--) {
        others.add(Codes.VERDICTS.value(numbers.smallNumber()));
      }
      alternatives.add(others);
    }
    return new CaseResult(findings, sensitivity, alternatives);
  }

  private List<Verdict> differing(List<Verdict> verdicts) {
    List<Verdict> others = new ArrayList<>(verdicts);
    for (int i = numbers.smallNumber(); i > 0; i--) {
      others.set(numbers.smallNumber(), Codes.VERDICTS.value(numbers.smallNumber()));
    }
    return others;
  }

  private Finding finding() {
    nextShape();
    String commitment = shape.text();
    Reason reason = reason();
    boolean rulesOfShown = flag();
    List<String> rules = rulesOfShown ? List.of() : texts();
    boolean dropped = flag();
    Optional<Verdict> byRecord =
        flag() ? Optional.of(Codes.VERDICTS.value(shape.smallNumber())) : Optional.empty();
    int size = numbers.smallNumber();
    int shown = numbers.smallNumber() - 1;
    List<Occurrence> occurrences = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      if (size > 1) {
        nextShape();
      }
      occurrences.add(occurrence(commitment));
    }
    return new Finding(
        commitment,
        reason,
        shown < 0 ? Optional.empty() : Optional.of(occurrences.get(shown)),
        occurrences,
        rulesOfShown ? occurrences.get(shown).rules() : rules,
        dropped ? Optional.of(assessment(commitment)) : Optional.empty(),
        byRecord);
  }

  private Occurrence occurrence(String commitment) {
    Reason reason = reason();
    List<String> rules = texts();
    OptionalInt late = flag() ? OptionalInt.of(numbers.smallNumber()) : OptionalInt.empty();
    return new Occurrence(assessment(commitment), reason, late, rules);
  }

  private Assessment assessment(String commitment) {
    Obligation obligation = obligation(commitment);
    Limit limit =
        Optional.ofNullable(
                version.commitment(commitment).orElseThrow().limits().get(obligation.limit()))
            .orElseThrow();
    Event trigger = obligation.trigger();
    Due due = due(trigger);
    Optional<Event> discharge = flag() ? Optional.of(event()) : Optional.empty();
    Set<LocalDate> suspended = new HashSet<>();
    if (flag()) {
      for (int i = numbers.smallNumber(); i > 0; i--) {
        suspended.add(day(trigger));
      }
    }
    return new Assessment(
        obligation,
        limit,
        due,
        discharge,
        suspended,
        flag(),
        SituationNumber.situation(shape.number()));
  }

  private Due due(Event trigger) {
    LocalDate date = day(trigger);
    return flag()
        ? new Due(trigger, date, Optional.of(instant()), instant(), instant())
        : new Due(trigger, date, Optional.empty(), Instant.MIN, Instant.MAX);
  }

  private Obligation obligation(String commitment) {
    Event trigger = event();
    String limit = shape.text();
    Sought discharge = sought();
    List<Obligation.Drop> drops = new ArrayList<>();
    for (int i = shape.smallNumber(); i > 0; i--) {
      drops.add(new Obligation.Drop(reason(), sought(), flag()));
    }
    return new Obligation(
        commitment,
        trigger,
        limit,
        discharge,
        List.copyOf(drops),
        new Obligation.Contradiction(sought(), flag()),
        sought(),
        texts().stream().findFirst(),
        flag() ? Optional.of(level()) : Optional.empty());
  }

  private Sought sought() {
    int size = shape.smallNumber();
    if (size == 0) {
      return Sought.nothing();
    }
    List<List<Condition>> alternatives = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      List<Condition> conditions = new ArrayList<>();
      for (int j = shape.smallNumber(); j > 0; j--) {
        conditions.add(condition());
      }
      alternatives.add(conditions);
    }
    return Sought.ofAny(alternatives);
  }

  private Condition condition() {
    return switch (Codes.CONDITIONS.value(shape.smallNumber())) {
      case IS_CONTACT -> new Condition.IsContact();
      case HAPPENED -> new Condition.Happened(Codes.ACTIVITIES.value(shape.smallNumber()));
      case BY_HUMAN -> new Condition.ByHuman();
      case DISCLOSES -> new Condition.Discloses(Codes.DISCLOSURES.value(shape.smallNumber()));
      case CONTRADICTS -> new Condition.Contradicts(Codes.DISCLOSURES.value(shape.smallNumber()));
      case IS -> new Condition.Is(event());
      case BY_ROLE -> new Condition.ByRole(roles());
      case TO_ROLE -> new Condition.ToRole(roles());
      case FROM -> new Condition.From(event());
      case AFTER -> new Condition.After(event());
      case BEFORE -> new Condition.Before(event());
      case DATED_FROM -> new Condition.DatedFrom(event());
      case DATED_UP_TO -> new Condition.DatedUpTo(event());
      case DURING -> new Condition.During(stage());
      case IN_SPAN_OF -> new Condition.InSpanOf(stage());
      case ENDS_STAGE -> new Condition.EndsStage(stage());
    };
  }

  private List<ActorRole> roles() {
    List<ActorRole> roles = new ArrayList<>();
    for (int i = shape.smallNumber(); i > 0; i--) {
      roles.add(Codes.ROLES.value(shape.smallNumber()));
    }
    return List.copyOf(roles);
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int i = shape.smallNumber(); i > 0; i--) {
      texts.add(shape.text());
    }
    return texts;
  }

  private boolean flag() {
    return shape.number() == 1;
  }

  private Reason reason() {
    return Codes.REASONS.value(shape.smallNumber());
  }

  private Event event() {
    return history.events().get(numbers.smallNumber());
  }

  private Stage stage() {
    return history.stages().get(numbers.smallNumber());
  }

  private Level level() {
    return history.levels().get(numbers.smallNumber());
  }

  private LocalDate day(Event from) {
    return from.date().plusDays(numbers.signed());
  }

  private Instant instant() {
    return Instant.ofEpochSecond(numbers.signed(), numbers.number());
  }

  private void nextShape() {
    shape = of(Memory.of(shapes.next().getBytes(ISO_8859_1)));
  }

  private static SpoolReader of(Memory memory) {
    return new SpoolReader(memory, 0, memory.length(), (int) memory.length());
  }
}
