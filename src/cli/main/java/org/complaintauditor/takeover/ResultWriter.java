package org.complaintauditor.takeover;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.PackVersion;
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
import org.complaintauditor.spool.SpoolWriter;

/**
 * Writes the result of a case, so that {@link ResultReader} makes the same of it. What a rule says
 * goes into shapes, of which there are few however many cases; places of events and dates go into
 * the numbers of the case.
 */
final class ResultWriter {

  private static final int BUFFER = 1 << 9;

  /** The result speaks of something that is not in the case: it cannot be kept. */
  private static final class NotOfTheCase extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final CaseHistory history;
  private final PackVersion version;
  private final List<String> shapes = new ArrayList<>();
  private final Memory shapeBytes = Memory.empty();
  private final SpoolWriter shape = new SpoolWriter(shapeBytes, BUFFER);
  private final Memory numberBytes = Memory.empty();
  private final SpoolWriter numbers = new SpoolWriter(numberBytes, BUFFER);

  private ResultWriter(CaseHistory history, PackVersion version) {
    this.history = history;
    this.version = version;
  }

  /**
   * The result as it is kept; nothing if a rule brought something in that is not of the case. Then
   * the case is judged anew each time.
   */
  static Optional<KeptCase> keep(
      CaseHistory history, PackVersion version, String digest, CaseResult result) {
    ResultWriter writer = new ResultWriter(history, version);
    try {
      writer.write(result);
    } catch (NotOfTheCase e) {
      return Optional.empty();
    }
    writer.numbers.flush();
    return Optional.of(new KeptCase(history.caseId(), digest, writer.shapes, writer.numberBytes));
  }

  private void write(CaseResult result) {
    for (int i = 0; i < result.findings().size(); i++) {
      write(version.commitments().get(i), result.findings().get(i));
    }
    List<Verdict> verdicts = result.findings().stream().map(Finding::verdict).toList();
    numbers.number(result.sensitivity().size());
    for (List<Verdict> others : result.sensitivity()) {
      differences(verdicts, others);
    }
    numbers.number(result.alternatives().size());
    for (List<Verdict> others : result.alternatives()) {
      numbers.number(others.size());
      others.forEach(verdict -> numbers.number(Codes.VERDICTS.of(verdict)));
    }
  }

  /** Another limit changes few verdicts. */
  private void differences(List<Verdict> verdicts, List<Verdict> others) {
    List<Integer> differing = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      if (verdicts.get(i) != others.get(i)) {
        differing.add(i);
      }
    }
    numbers.number(differing.size());
    for (int i : differing) {
      numbers.number(i);
      numbers.number(Codes.VERDICTS.of(others.get(i)));
    }
  }

  /** A single occurrence shares the shape of its finding; several would make too many of them. */
  private void write(Commitment commitment, Finding finding) {
    if (!finding.commitment().equals(commitment.id())) {
      throw new NotOfTheCase();
    }
    List<Occurrence> occurrences = finding.occurrences();
    int shown = shown(finding);
    shape.text(finding.commitment());
    value(Codes.REASONS, finding.reason());
    boolean rulesOfShown = shown > 0 && finding.rules().equals(occurrences.get(shown - 1).rules());
    flag(rulesOfShown);
    if (!rulesOfShown) {
      texts(finding.rules());
    }
    flag(finding.dropped().isPresent());
    flag(finding.byRecord().isPresent());
    finding.byRecord().ifPresent(verdict -> value(Codes.VERDICTS, verdict));
    numbers.number(occurrences.size());
    numbers.number(shown);
    for (int i = 0; i < occurrences.size(); i++) {
      if (occurrences.size() > 1) {
        endShape();
      }
      write(commitment, occurrences.get(i));
    }
    if (finding.dropped().isPresent()) {
      write(commitment, finding.dropped().get());
    }
    endShape();
  }

  /** The place of the occurrence that is shown, from 1; 0 where none is. */
  private static int shown(Finding finding) {
    if (finding.shown().isEmpty()) {
      return 0;
    }
    Occurrence shown = finding.shown().get();
    for (int i = 0; i < finding.occurrences().size(); i++) {
      if (isSame(finding.occurrences().get(i), shown)) {
        return i + 1;
      }
    }
    throw new NotOfTheCase();
  }

  /** Comparing all that an occurrence holds would cost more than writing it. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(Occurrence one, Occurrence other) {
    return one == other;
  }

  private void write(Commitment commitment, Occurrence occurrence) {
    value(Codes.REASONS, occurrence.reason());
    texts(occurrence.rules());
    flag(occurrence.lateBusinessDays().isPresent());
    occurrence.lateBusinessDays().ifPresent(numbers::number);
    write(commitment, occurrence.assessment());
  }

  private void write(Commitment commitment, Assessment assessment) {
    Obligation obligation = assessment.obligation();
    if (!obligation.commitment().equals(commitment.id())
        || !assessment.limit().equals(commitment.limits().get(obligation.limit()))) {
      throw new NotOfTheCase();
    }
    write(obligation);
    LocalDate from = obligation.trigger().date();
    write(assessment.due(), from);
    flag(assessment.discharge().isPresent());
    assessment.discharge().ifPresent(this::place);
    flag(!assessment.suspended().isEmpty());
    if (!assessment.suspended().isEmpty()) {
      numbers.number(assessment.suspended().size());
      assessment.suspended().stream().sorted().forEach(day -> days(from, day));
    }
    flag(assessment.readInVain());
    shape.number(SituationNumber.of(assessment.situation()));
  }

  private void write(Due due, LocalDate from) {
    days(from, due.date());
    flag(due.instant().isPresent());
    if (due.instant().isPresent()) {
      instant(due.instant().get());
      instant(due.earliest());
      instant(due.latest());
    }
  }

  private void write(Obligation obligation) {
    place(obligation.trigger());
    shape.text(obligation.limit());
    write(obligation.discharge());
    shape.number(obligation.drops().size());
    for (Obligation.Drop drop : obligation.drops()) {
      value(Codes.REASONS, drop.reason());
      write(drop.sought());
      flag(drop.byDue());
    }
    write(obligation.contradiction().sought());
    flag(obligation.contradiction().atOnce());
    write(obligation.lift());
    texts(obligation.suspendable().stream().toList());
    flag(obligation.level().isPresent());
    obligation.level().ifPresent(level -> numbers.number(place(history.levels().indexOf(level))));
  }

  private void write(Sought sought) {
    shape.number(sought.alternatives().size());
    for (List<Condition> conditions : sought.alternatives()) {
      shape.number(conditions.size());
      conditions.forEach(this::write);
    }
  }

  private void write(Condition condition) {
    value(Codes.CONDITIONS, ConditionKind.of(condition));
    if (condition instanceof Condition.Happened happened) {
      value(Codes.ACTIVITIES, happened.activity());
    } else if (condition instanceof Condition.Discloses discloses) {
      value(Codes.DISCLOSURES, discloses.disclosure());
    } else if (condition instanceof Condition.Contradicts contradicts) {
      value(Codes.DISCLOSURES, contradicts.disclosure());
    } else if (condition instanceof Condition.ByRole by) {
      roles(by.roles());
    } else if (condition instanceof Condition.ToRole to) {
      roles(to.roles());
    } else if (condition instanceof Condition.Is is) {
      place(is.itself());
    } else if (condition instanceof Condition.From from) {
      place(from.start());
    } else if (condition instanceof Condition.After after) {
      place(after.start());
    } else if (condition instanceof Condition.Before before) {
      place(before.stop());
    } else if (condition instanceof Condition.DatedFrom dated) {
      place(dated.start());
    } else if (condition instanceof Condition.DatedUpTo dated) {
      place(dated.stop());
    } else if (condition instanceof Condition.During during) {
      place(during.stage());
    } else if (condition instanceof Condition.InSpanOf span) {
      place(span.stage());
    } else if (condition instanceof Condition.EndsStage ends) {
      place(ends.stage());
    }
  }

  private void roles(List<ActorRole> roles) {
    shape.number(roles.size());
    roles.forEach(role -> value(Codes.ROLES, role));
  }

  private void texts(List<String> texts) {
    shape.number(texts.size());
    texts.forEach(shape::text);
  }

  private void flag(boolean yes) {
    shape.number(yes ? 1 : 0);
  }

  private <E extends Enum<E>> void value(Codes<E> codes, E one) {
    shape.number(codes.of(one));
  }

  private void place(Event event) {
    int position = event.position();
    if (position >= history.events().size() || !history.events().get(position).equals(event)) {
      throw new NotOfTheCase();
    }
    numbers.number(position);
  }

  private void place(Stage stage) {
    numbers.number(place(history.stages().indexOf(stage)));
  }

  private static int place(int index) {
    if (index < 0) {
      throw new NotOfTheCase();
    }
    return index;
  }

  private void days(LocalDate from, LocalDate to) {
    numbers.signed(to.toEpochDay() - from.toEpochDay());
  }

  private void instant(Instant instant) {
    numbers.signed(instant.getEpochSecond());
    numbers.number(instant.getNano());
  }

  private void endShape() {
    shape.flush();
    shapes.add(new String(shapeBytes.toBytes(), ISO_8859_1));
    shapeBytes.clear();
  }
}
