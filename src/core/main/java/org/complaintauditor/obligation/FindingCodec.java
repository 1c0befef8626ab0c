package org.complaintauditor.obligation;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.bytes.MalformedBytesException;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.CaseDate;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Parameter;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Stage;
import org.complaintauditor.model.Verdict;

/**
 * The byte form of the findings of a case. It holds what the rules said: what is owed, and what was
 * concluded. Dates and events follow from that and the case's history, as they did when it was
 * judged, so whoever reads findings has to have the history; no rule fires.
 */
public final class FindingCodec {
  private static final String FORM = "findings";
  private static final int VERSION = 3;
  private static final List<Class<?>> CONDITIONS =
      Stream.of(EventCondition.class.getPermittedSubclasses())
          .flatMap(
              one -> one.isInterface() ? Stream.of(one.getPermittedSubclasses()) : Stream.of(one))
          .toList();

  private final CaseHistory history;
  private final PackVersion version;
  private final Assessment.Basis basis;
  private final EventIndex events;

  /**
   * The form of the findings of a case.
   *
   * @param version the pack version under which it was judged
   */
  public FindingCodec(CaseHistory history, PackVersion version, Assessment.Basis basis) {
    this.history = history;
    this.version = version;
    this.basis = basis;
    this.events = EventIndex.of(history, basis);
  }

  /** The findings as bytes. */
  public byte[] toBytes(List<Finding> findings) {
    return ByteWriter.of(FORM, VERSION).all(findings, this::write).toBytes();
  }

  /**
   * The findings that wrote these bytes.
   *
   * @throws MalformedBytesException if they are of anything else, or of another case or pack
   */
  public List<Finding> fromBytes(byte[] bytes) {
    ByteReader from = ByteReader.of(bytes, FORM, VERSION);
    List<Finding> findings = from.all(this::finding);
    from.end();
    return findings;
  }

  private void write(ByteWriter to, Finding finding) {
    to.repeated(finding.commitment()).value(finding.reason());
    to.all(finding.rules(), ByteWriter::repeated);
    to.all(finding.byRecord().stream().toList(), ByteWriter::value);
    to.all(finding.occurrences(), this::write);
    to.all(finding.dropped().stream().toList(), (out, one) -> write(out, one.obligation()));
    to.all(finding.review().stream().toList(), FindingCodec::write);
  }

  private static void write(ByteWriter to, Review review) {
    to.all(review.verdicts(), ByteWriter::value);
    to.all(
        review.deciding(),
        (out, doubt) -> {
          write(out, doubt.event());
          out.number(inDoubt(doubt.event()).indexOf(doubt.detection())).value(doubt.verdict());
        });
  }

  private Review review(ByteReader from) {
    return new Review(
        from.all(in -> in.value(Verdict.class)),
        from.all(
            in -> {
              Event event = event(in);
              return new Review.Doubt(
                  event, at(in.smallNumber(), inDoubt(event)), in.value(Verdict.class));
            }));
  }

  private static List<Detection> inDoubt(Event event) {
    return Stream.concat(event.row().detections().stream(), event.row().possible().stream())
        .toList();
  }

  private Finding finding(ByteReader from) {
    String id = from.repeated();
    Reason reason = from.value(Reason.class);
    List<String> rules = from.all(ByteReader::repeated);
    Optional<Verdict> byRecord = from.all(in -> in.value(Verdict.class)).stream().findFirst();
    List<Occurrence> occurrences = from.all(in -> occurrence(id, in));
    Optional<Assessment> dropped = from.all(in -> assessment(id, in)).stream().findFirst();
    Finding finding =
        occurrences.isEmpty()
            ? Finding.without(id, reason, rules, dropped)
            : Finding.worstOf(id, occurrences);
    Finding known = byRecord.map(finding::withByRecord).orElse(finding);
    return from.all(this::review).stream().findFirst().map(known::toBeReviewed).orElse(known);
  }

  private void write(ByteWriter to, Occurrence occurrence) {
    to.value(occurrence.reason()).all(occurrence.rules(), ByteWriter::repeated);
    to.number(occurrence.lateBusinessDays().orElse(-1) + 1L);
    write(to, occurrence.assessment().obligation());
  }

  private Occurrence occurrence(String commitment, ByteReader from) {
    Reason reason = from.value(Reason.class);
    List<String> rules = from.all(ByteReader::repeated);
    int late = from.smallNumber() - 1;
    return new Occurrence(
        assessment(commitment, from),
        reason,
        late < 0 ? OptionalInt.empty() : OptionalInt.of(late),
        rules);
  }

  private Assessment assessment(String id, ByteReader from) {
    Obligation obligation = obligation(id, from);
    Commitment commitment =
        version
            .commitment(id)
            .orElseThrow(() -> new MalformedBytesException("the pack has no commitment " + id));
    Limit limit =
        obligation
            .date()
            .map(Limit::upTo)
            .orElseGet(() -> commitment.limits().get(obligation.limit()));
    if (limit == null || obligation.lacksDate()) {
      throw new MalformedBytesException("%s has no limit %s".formatted(id, obligation.limit()));
    }
    int suspendedAtMost =
        obligation.suspendable().map(commitment.parameters()::get).map(Parameter::value).orElse(0);
    return new ObligationAssessor(obligation, events, suspendedAtMost, basis).under(limit);
  }

  private void write(ByteWriter to, Obligation obligation) {
    write(to, obligation.trigger());
    to.repeated(obligation.limit());
    to.all(obligation.date().stream().toList(), (out, date) -> out.repeated(date.name()));
    write(to, obligation.discharge());
    to.all(
        obligation.drops(),
        (out, drop) -> {
          write(out.value(drop.reason()).flag(drop.byDue()), drop.sought());
        });
    to.flag(obligation.contradiction().atOnce());
    write(to, obligation.contradiction().sought());
    write(to, obligation.lift());
    to.all(obligation.suspendable().stream().toList(), ByteWriter::repeated);
    to.number(obligation.level().map(history.levels()::indexOf).orElse(-1) + 1L);
  }

  private Obligation obligation(String commitment, ByteReader from) {
    Event trigger = event(from);
    String limit = from.repeated();
    Optional<CaseDate> date = from.all(in -> history.date(in.repeated())).stream().findFirst();
    Sought discharge = sought(from);
    List<Obligation.Drop> drops =
        from.all(
            in -> {
              Reason reason = in.value(Reason.class);
              boolean byDue = in.flag();
              return new Obligation.Drop(reason, sought(in), byDue);
            });
    boolean atOnce = from.flag();
    Obligation.Contradiction contradiction = new Obligation.Contradiction(sought(from), atOnce);
    Sought lift = sought(from);
    Optional<String> suspendable = from.all(ByteReader::repeated).stream().findFirst();
    int level = from.smallNumber();
    return new Obligation(
        commitment,
        trigger,
        limit,
        discharge,
        drops,
        contradiction,
        lift,
        suspendable,
        level == 0 ? Optional.empty() : Optional.of(at(level - 1, history.levels())),
        date);
  }

  private void write(ByteWriter to, Sought sought) {
    to.all(sought.alternatives(), (out, conditions) -> out.all(conditions, this::write));
  }

  private Sought sought(ByteReader from) {
    return Sought.ofAny(from.all(in -> in.all(this::condition)));
  }

  /** A condition is its name and its parts, in the order in which the record lists them. */
  private void write(ByteWriter to, EventCondition condition) {
    to.repeated(condition.getClass().getSimpleName());
    try {
      for (RecordComponent part : condition.getClass().getRecordComponents()) {
        writePart(to, part.getAccessor().invoke(condition));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void writePart(ByteWriter to, Object part) {
    if (part instanceof Enum<?> value) {
      to.value(value);
    } else if (part instanceof Event event) {
      write(to, event);
    } else if (part instanceof Stage stage) {
      to.number(history.stages().indexOf(stage));
    } else if (part instanceof List<?> roles) {
      to.all(roles, this::writePart);
    } else {
      throw new IllegalStateException("no byte form of " + part.getClass());
    }
  }

  private EventCondition condition(ByteReader from) {
    String name = from.repeated();
    Class<?> kind =
        CONDITIONS.stream()
            .filter(one -> one.getSimpleName().equals(name))
            .findFirst()
            .orElseThrow(() -> new MalformedBytesException("no condition is named " + name));
    RecordComponent[] components = kind.getRecordComponents();
    List<Object> parts = new ArrayList<>(components.length);
    for (RecordComponent component : components) {
      parts.add(part(component.getType(), from));
    }
    try {
      var constructor =
          kind.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
      return (EventCondition) constructor.newInstance(parts.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object part(Class<?> type, ByteReader from) {
    if (type == Event.class) {
      return event(from);
    } else if (type == Stage.class) {
      return at(from.smallNumber(), history.stages());
    } else if (type == List.class) {
      return from.all(in -> in.value(ActorRole.class));
    } else if (type == Activity.class) {
      return from.value(Activity.class);
    }
    return from.value(Disclosure.class);
  }

  private static void write(ByteWriter to, Event event) {
    to.number(event.position());
  }

  private Event event(ByteReader from) {
    return at(from.smallNumber(), history.events());
  }

  private static <T> T at(int place, List<T> all) {
    if (place >= all.size()) {
      throw new MalformedBytesException("these findings are of another case");
    }
    return all.get(place);
  }
}
