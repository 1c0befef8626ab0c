package org.complaintauditor.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.bytes.MalformedBytesException;
import org.complaintauditor.judgement.AlternativeVerdicts;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Parameter;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.RecordGap;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.VerdictReadings;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Due;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Occurrence;
import org.complaintauditor.observation.ObservationCounts;

/**
 * Counts judged cases, in any order; parts that were counted apart are merged, in any order, with
 * the same result. Not safe to share between threads: each counts its own.
 */
public final class Figures {
  private static final String FORM = "figures";
  private static final int FORM_VERSION = 3;

  /** What the verdicts under another reading of a parameter are counted by. */
  private record ReadingKey(String commitment, String parameter, int value) {}

  private final Pack pack;
  private final Assessment.Basis basis;
  private final Set<String> attributes;
  private final FiguresOptions options;
  private final Map<String, RecordGap> gaps;
  private final List<Commitment> catalogue;
  private final VerdictCounts.Places places;
  private final VerdictCounts verdicts;
  private final List<VerdictCounts> sensitivity = new ArrayList<>();
  private final Map<ReadingKey, Tally> readings = new LinkedHashMap<>();
  private final Map<String, Map<Reason, Long>> reasons = new LinkedHashMap<>();
  private final Map<String, Lateness> lateness = new LinkedHashMap<>();
  private final GroupCounts groups;
  private final Map<String, Long> casesByVersion = new LinkedHashMap<>();
  private Optional<Period> happened = Optional.empty();
  private Optional<Period> received = Optional.empty();
  private long cases;
  private long events;
  private long detectedVerdicts;
  private ObservationCounts observations = new ObservationCounts();
  private long listed;

  /** No cases yet, of the context's export. */
  public Figures(JudgingContext context, FiguresOptions options) {
    this(context.pack(), context.basis(), context.attributes(), context.gaps(), options);
  }

  /**
   * No cases yet.
   *
   * @param attributes the names of the case attributes by which cases are grouped
   * @param gaps the commitments of which the export can show no breach, and why
   */
  public Figures(
      Pack pack,
      Assessment.Basis basis,
      Set<String> attributes,
      Map<String, RecordGap> gaps,
      FiguresOptions options) {
    this.pack = pack;
    this.basis = basis;
    this.attributes = Set.copyOf(attributes);
    this.options = options;
    this.gaps = Collections.unmodifiableMap(new LinkedHashMap<>(gaps));
    catalogue = pack.allCommitments();
    for (Commitment commitment : catalogue) {
      reasons.put(commitment.id(), new EnumMap<>(Reason.class));
      lateness.put(commitment.id(), new Lateness(new TreeMap<>(), new TreeMap<>()));
    }
    places = new VerdictCounts.Places(catalogue, gaps.keySet());
    verdicts = new VerdictCounts(places);
    pack.sensitivity().forEach(days -> sensitivity.add(new VerdictCounts(places)));
    for (Commitment commitment : pack.latest().commitments()) {
      for (Map.Entry<String, Parameter> parameter : commitment.parameters().entrySet()) {
        for (int value : parameter.getValue().also()) {
          readings.put(
              new ReadingKey(commitment.id(), parameter.getKey(), value),
              gaps.containsKey(commitment.id()) ? Tally.EMPTY.unrated() : Tally.EMPTY);
        }
      }
    }
    groups = new GroupCounts(attributes, options, places);
    pack.versions().forEach(version -> casesByVersion.put(version.version(), 0L));
  }

  /** Counts a case. */
  public void add(AuditedCase audited) {
    cases++;
    events += audited.history().events().size();
    casesByVersion.merge(audited.version().version(), 1L, Long::sum);
    for (Event event : audited.history().events()) {
      happened = Period.with(happened, event.date());
    }
    if (audited.history().receiptEvent().isPresent()) {
      received = Period.with(received, audited.history().receipt().date());
    }
    observations.add(audited.observations());
    for (Finding finding : audited.findings()) {
      count(finding, audited.history());
    }
    int[] found = places.of(audited.findings());
    verdicts.add(found);
    groups.add(audited, found);
    List<List<VerdictReadings>> otherLimits = audited.otherwise().sensitivity();
    for (int i = 0; i < otherLimits.size(); i++) {
      sensitivity.get(i).add(places.of(audited.version().commitments(), otherLimits.get(i)));
    }
    for (AlternativeVerdicts.Reading reading : audited.otherwise().readings()) {
      readings.computeIfPresent(
          new ReadingKey(reading.commitment(), reading.parameter(), reading.value()),
          (key, tally) -> tally.plus(reading.verdict()));
    }
  }

  /** Adds what others counted of other cases of the same export, with the same options. */
  public void merge(Figures others) {
    if (!settings().equals(others.settings())) {
      throw new IllegalArgumentException(
          "figures of %s cannot be merged with figures of %s"
              .formatted(others.settings(), settings()));
    }
    cases += others.cases;
    events += others.events;
    others.casesByVersion.forEach(
        (version, more) -> casesByVersion.merge(version, more, Long::sum));
    happened = Period.with(happened, others.happened);
    received = Period.with(received, others.received);
    observations.add(others.observations);
    others.reasons.forEach(
        (id, counts) ->
            counts.forEach((reason, more) -> reasonsOf(id).merge(reason, more, Long::sum)));
    others.lateness.forEach((id, counts) -> latenessOf(id).add(counts));
    detectedVerdicts += others.detectedVerdicts;
    listed += others.listed;
    verdicts.add(others.verdicts);
    for (int i = 0; i < sensitivity.size(); i++) {
      sensitivity.get(i).add(others.sensitivity.get(i));
    }
    others.readings.forEach((key, tally) -> readings.merge(key, tally, Tally::plus));
    groups.add(others.groups);
  }

  /** What decides what is counted. */
  private String settings() {
    return "pack %s %s, attributes %s, %s"
        .formatted(
            pack.name(), casesByVersion.keySet(), attributes.stream().sorted().toList(), options);
  }

  /** The figures as bytes: the same figures, however they were counted, give the same bytes. */
  public byte[] toBytes() {
    ByteWriter to = ByteWriter.of(FORM, FORM_VERSION).text(settings());
    to.number(cases).number(events).number(detectedVerdicts).number(listed);
    to.all(casesByVersion.values(), ByteWriter::number);
    Period.write(to, happened);
    Period.write(to, received);
    observations.write(to);
    verdicts.write(to);
    sensitivity.forEach(one -> one.write(to));
    to.all(readings.values(), VerdictCounts::write);
    reasons
        .values()
        .forEach(
            counts ->
                to.all(
                    counts.entrySet(),
                    (out, one) -> out.value(one.getKey()).number(one.getValue())));
    lateness.values().forEach(one -> one.write(to));
    groups.write(to);
    return to.toBytes();
  }

  /**
   * The figures that wrote these bytes.
   *
   * @throws MalformedBytesException if the bytes are of anything else, or of another export or
   *     options
   */
  public static Figures fromBytes(byte[] bytes, JudgingContext context, FiguresOptions options) {
    Figures figures = new Figures(context, options);
    ByteReader from = ByteReader.of(bytes, FORM, FORM_VERSION);
    String settings = from.text();
    if (!figures.settings().equals(settings)) {
      throw new MalformedBytesException(
          "these figures are of %s, not of %s".formatted(settings, figures.settings()));
    }
    figures.read(from);
    from.end();
    return figures;
  }

  private void read(ByteReader from) {
    cases = from.number();
    events = from.number();
    detectedVerdicts = from.number();
    listed = from.number();
    readInto(casesByVersion, from.all(ByteReader::number));
    happened = Period.read(from);
    received = Period.read(from);
    observations = ObservationCounts.read(from);
    verdicts.read(from);
    sensitivity.forEach(one -> one.read(from));
    List<Tally> read = from.all(VerdictCounts::tally);
    readInto(readings, read);
    readings.replaceAll(
        (key, tally) -> gaps.containsKey(key.commitment()) ? tally.unrated() : tally);
    reasons
        .values()
        .forEach(counts -> from.all(in -> counts.put(in.value(Reason.class), in.number()) == null));
    lateness.values().forEach(one -> one.read(from));
    groups.read(from);
  }

  private static <K, V> void readInto(Map<K, V> known, List<V> values) {
    if (values.size() != known.size()) {
      throw new MalformedBytesException("these figures are of another pack");
    }
    int next = 0;
    for (Map.Entry<K, V> entry : known.entrySet()) {
      entry.setValue(values.get(next++));
    }
  }

  private Map<Reason, Long> reasonsOf(String commitment) {
    return reasons.computeIfAbsent(commitment, id -> new EnumMap<>(Reason.class));
  }

  private Lateness latenessOf(String commitment) {
    return Optional.ofNullable(lateness.get(commitment)).orElseThrow();
  }

  private void count(Finding finding, CaseHistory history) {
    reasonsOf(finding.commitment()).merge(finding.reason(), 1L, Long::sum);
    detectedVerdicts += finding.restsOnDetection(history) ? 1 : 0;
    listed += options.lists(finding.verdict()) ? 1 : 0;
    Lateness counts = latenessOf(finding.commitment());
    if (finding.verdict() == Verdict.MET) {
      tightest(finding).ifPresent(left -> counts.early().merge(left, 1L, Long::sum));
    } else if (finding.reason() == Reason.LATE) {
      finding
          .shown()
          .map(Occurrence::lateBusinessDays)
          .ifPresent(late -> late.ifPresent(days -> counts.late().merge(days, 1L, Long::sum)));
    }
  }

  /**
   * The fewest business days that were left until a due date: each occurrence of a finding that is
   * met was in time, and the finding shows the first of them, not the tightest.
   */
  private OptionalInt tightest(Finding finding) {
    return finding.occurrences().stream()
        .filter(one -> one.reason() == Reason.IN_TIME)
        .map(Occurrence::assessment)
        .flatMapToInt(
            one ->
                one.discharge()
                    .map(event -> daysLeft(event, one.due()))
                    .map(IntStream::of)
                    .orElseGet(IntStream::empty))
        .min();
  }

  private int daysLeft(Event discharge, Due due) {
    return basis.calendar().businessDaysIn(discharge.date(), due.date());
  }

  /** The figures of all cases counted. */
  public Totals totals() {
    return new Totals(
        cases,
        events,
        happened,
        received,
        Collections.unmodifiableMap(casesByVersion),
        catalogue,
        verdicts.tallies(),
        gaps,
        Collections.unmodifiableMap(reasons),
        Collections.unmodifiableMap(lateness),
        detectedVerdicts,
        observations.totals(),
        listed,
        sensitivityTable(),
        readings.entrySet().stream()
            .map(
                one ->
                    new AlternativeReading(
                        one.getKey().commitment(),
                        one.getKey().parameter(),
                        one.getKey().value(),
                        one.getValue()))
            .toList(),
        groups.breakdowns(),
        groups.leftOut());
  }

  private Map<String, Map<Integer, Tally>> sensitivityTable() {
    List<Map<String, Tally>> byNumber = sensitivity.stream().map(VerdictCounts::tallies).toList();
    Map<String, Map<Integer, Tally>> table = new LinkedHashMap<>();
    for (Commitment commitment : pack.latest().commitments()) {
      Map<Integer, Tally> row = new LinkedHashMap<>();
      for (int i = 0; i < byNumber.size(); i++) {
        row.put(
            pack.sensitivity().get(i), byNumber.get(i).getOrDefault(commitment.id(), Tally.EMPTY));
      }
      table.put(commitment.id(), row);
    }
    return table;
  }
}
