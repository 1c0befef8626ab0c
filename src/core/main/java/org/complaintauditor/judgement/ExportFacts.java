package org.complaintauditor.judgement;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.bytes.MalformedBytesException;
import org.complaintauditor.evidence.AnalyzedTexts;
import org.complaintauditor.evidence.Detector;
import org.complaintauditor.evidence.Footers;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.RecordedActs;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Word;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.model.Wording;
import org.complaintauditor.quality.NeverRecorded;
import org.complaintauditor.quality.PlausibleYears;
import org.jspecify.annotations.Nullable;

/**
 * What a verdict needs to know of the whole export: the audit instant, what recurs in texts, how it
 * is recorded what contacts told, what is recorded by none of them. Gathered case by case, in any
 * order; parts that were gathered apart are merged, in any order, with the same result. Not safe to
 * share between threads: each gathers its own.
 */
public final class ExportFacts {
  private static final String FORM = "export facts";
  private static final int FORM_VERSION = 3;
  private static final int EVENTS_THAT_SHOW_A_GAP = 100;
  private static final Duration GAP = Duration.ofDays(31);

  private final JudgingOptions options;
  private final Vocabulary words;
  private final boolean readsTexts;
  private final Optional<Detector> detector;
  private final Optional<AuditInstant> given;
  private final NeverRecorded neverRecorded;
  private final PlausibleYears years;
  private final LatestEvents latestEvents;
  private final Footers footers;
  private final Set<String> attributes = new TreeSet<>(CodePoints.ORDER);
  private Map<String, String> attributesBefore = Map.of();
  private @Nullable LocalDate first;
  private boolean disclosesColumn;
  private @Nullable Set<Disclosure> dated;
  private RecordedActs acts;
  private boolean texts;
  private long rows;
  private long used;
  private long cases;

  /** No case seen yet. */
  public ExportFacts(CompiledPack pack, JudgingOptions options) {
    this(
        pack,
        options,
        new NeverRecorded(),
        new PlausibleYears(),
        new LatestEvents(),
        new Footers());
  }

  private ExportFacts(
      CompiledPack pack,
      JudgingOptions options,
      NeverRecorded neverRecorded,
      PlausibleYears years,
      LatestEvents latestEvents,
      Footers footers) {
    this.options = options;
    this.words = pack.pack().words();
    this.acts = RecordedActs.ALL.in(words, options.records());
    this.readsTexts =
        options.evidence() != EvidenceMode.RECORDED && !pack.pack().lexicon().isEmpty();
    this.detector = readsTexts && !options.textsRead() ? pack.detector() : Optional.empty();
    this.given = options.asOf().map(instant -> AuditInstant.of(instant, options.zone()));
    this.neverRecorded = neverRecorded;
    this.years = years;
    this.latestEvents = latestEvents;
    this.footers = footers;
  }

  /** The export has the column {@code discloses}: it records what contacts told the customer. */
  public void discloses() {
    disclosesColumn = true;
  }

  /**
   * The export is a register of one row per case, and has a date column of its own for each of
   * these: it tells when they were first told. To be said of each part, before parts are merged; it
   * holds of what every part that has rows says it of.
   */
  public void dates(Set<Disclosure> disclosures) {
    dated = disclosures.isEmpty() ? Set.of() : WordSet.copyOf(words.known(disclosures));
  }

  /**
   * The export can record these acts and no others. To be said of the whole export: parts that are
   * merged record what the part says to which they are added.
   */
  public void records(RecordedActs all) {
    acts = all.in(words, options.records());
  }

  /** Looks at all rows of a case, and at what recurs in their texts. */
  public void add(List<EventRow> ofCase) {
    addRows(ofCase);
    addTexts(ofCase);
  }

  /**
   * Looks at what recurs in the texts of a case: the slow half of {@link #add}, for those who look
   * at texts on several threads.
   *
   * @return what was read, if texts are read
   */
  public Optional<AnalyzedTexts> addTexts(List<EventRow> ofCase) {
    Optional<AnalyzedTexts> read =
        detector.map(reader -> AnalyzedTexts.read(happened(ofCase), reader));
    read.ifPresent(texts -> footers.add(texts.footers()));
    return read;
  }

  private List<EventRow> happened(List<EventRow> ofCase) {
    return given.isEmpty()
        ? ofCase
        : ofCase.stream().filter(row -> !given.get().isBefore(row.timestamp())).toList();
  }

  /** Looks at all of a case but its texts: the quick half of {@link #add}. */
  public void addRows(List<EventRow> ofCase) {
    long usedBefore = used;
    for (EventRow row : EventRow.in(words, ofCase)) {
      add(row);
    }
    cases += used > usedBefore ? 1 : 0;
  }

  private void add(EventRow row) {
    rows++;
    texts |= !row.blank();
    neverRecorded.add(row);
    years.add(row);
    LocalDate date = row.timestamp().date();
    if (first == null || date.isBefore(first)) {
      first = date;
    }
    if (given.isEmpty()) {
      latestEvents.add(row);
    }
    if (given.isEmpty() || !given.get().isBefore(row.timestamp())) {
      used++;
      if (!row.attributes().equals(attributesBefore)) {
        attributesBefore = row.attributes();
        attributes.addAll(attributesBefore.keySet());
      }
    }
  }

  /** Adds what was gathered of other cases, with the same pack and options. */
  public void merge(ExportFacts others) {
    if (!settings().equals(others.settings())) {
      throw new IllegalArgumentException(
          "facts gathered with %s cannot be merged with facts gathered with %s"
              .formatted(others.settings(), settings()));
    }
    mergeDated(others);
    rows += others.rows;
    used += others.used;
    cases += others.cases;
    texts |= others.texts;
    disclosesColumn |= others.disclosesColumn;
    if (first == null || (others.first != null && others.first.isBefore(first))) {
      first = others.first;
    }
    attributes.addAll(others.attributes);
    neverRecorded.merge(others.neverRecorded);
    years.merge(others.years);
    latestEvents.merge(others.latestEvents);
    footers.add(others.footers);
  }

  /** A part with rows of which nothing is said is no register; one without rows says nothing. */
  private void mergeDated(ExportFacts others) {
    if (others.saysNothingOfDates()) {
      return;
    }
    Set<Disclosure> theirs = others.datedDisclosures();
    if (saysNothingOfDates()) {
      dated = theirs;
    } else {
      Set<Disclosure> common = datedDisclosures();
      common.retainAll(theirs);
      dated = common;
    }
  }

  private boolean saysNothingOfDates() {
    return dated == null && rows == 0;
  }

  private Set<Disclosure> datedDisclosures() {
    Set<Disclosure> known = new WordSet<>();
    if (dated != null) {
      known.addAll(dated);
    }
    return known;
  }

  /**
   * Forgets what was needed only until all cases were seen: of facts that go to other machines, or
   * to a file, nothing grows with the export then. No more cases may be added, nor facts be merged.
   */
  public void settle() {
    footers.settle();
  }

  /** What decides what is gathered. */
  private String settings() {
    return "zone %s, audit instant %s, texts %s"
        .formatted(
            options.zone(),
            options.asOf().map(String::valueOf).orElse("that of the latest event"),
            readsTexts ? "read" : "not read");
  }

  /** The facts as bytes: the same facts, however they were gathered, give the same bytes. */
  public byte[] toBytes() {
    ByteWriter to = ByteWriter.of(FORM, FORM_VERSION).text(settings());
    to.number(rows).number(used).number(cases).flag(texts).flag(disclosesColumn);
    to.flag(!saysNothingOfDates()).all(datedDisclosures(), ByteWriter::word);
    write(to, acts);
    LocalDate date = first;
    if (date == null) {
      to.flag(false);
    } else {
      to.flag(true).date(date);
    }
    to.all(attributes, ByteWriter::text);
    neverRecorded.write(to);
    years.write(to);
    latestEvents.write(to);
    footers.write(to);
    return to.toBytes();
  }

  /**
   * The facts that wrote these bytes.
   *
   * @throws MalformedBytesException if the bytes are of anything else, or of facts that were
   *     gathered with other options
   */
  public static ExportFacts fromBytes(byte[] bytes, CompiledPack pack, JudgingOptions options) {
    ByteReader from = ByteReader.of(bytes, FORM, FORM_VERSION);
    String settings = from.text();
    long rows = from.number();
    long used = from.number();
    long cases = from.number();
    boolean texts = from.flag();
    boolean disclosesColumn = from.flag();
    boolean saysDates = from.flag();
    List<Disclosure> dated = from.all(in -> in.word(Disclosure.class));
    RecordedActs acts = readActs(from);
    @Nullable LocalDate first = from.flag() ? from.date() : null;
    List<String> attributes = from.all(ByteReader::text);
    ExportFacts facts =
        new ExportFacts(
            pack,
            options,
            NeverRecorded.read(from),
            PlausibleYears.read(from),
            LatestEvents.read(from),
            Footers.read(from));
    from.end();
    if (!facts.settings().equals(settings)) {
      throw new MalformedBytesException(
          "these facts were gathered with %s, not with %s".formatted(settings, facts.settings()));
    }
    facts.rows = rows;
    facts.used = used;
    facts.cases = cases;
    facts.texts = texts;
    facts.disclosesColumn = disclosesColumn;
    if (saysDates) {
      facts.dates(new HashSet<>(dated));
    }
    facts.acts = acts;
    facts.first = first;
    facts.attributes.addAll(attributes);
    return facts;
  }

  private static void write(ByteWriter to, RecordedActs acts) {
    to.flag(acts.complete()).all(acts.made(), ByteWriter::word);
    to.all(acts.kept().entrySet(), (out, one) -> out.word(one.getKey()).number(one.getValue()));
    to.all(acts.told().entrySet(), (out, one) -> out.word(one.getKey()).number(one.getValue()));
    to.number(acts.firstReplies()).flag(acts.contacts()).flag(acts.allContacts());
    to.flag(acts.contactTexts()).flag(acts.customerTexts());
  }

  private static RecordedActs readActs(ByteReader from) {
    return new RecordedActs(
        from.flag(),
        new HashSet<>(from.all(in -> in.word(Activity.class))),
        places(Activity.class, from),
        places(Disclosure.class, from),
        from.smallNumber(),
        from.flag(),
        from.flag(),
        from.flag(),
        from.flag());
  }

  private static <W extends Word> Map<W, Integer> places(Class<W> list, ByteReader from) {
    Map<W, Integer> places = new TreeMap<>();
    from.all(in -> Map.entry(in.word(list), in.smallNumber()))
        .forEach(one -> places.put(one.getKey(), one.getValue()));
    return places;
  }

  /**
   * Why the cases that were looked at are not some of those of another export; empty where nothing
   * speaks against it.
   *
   * @param whole the facts of that export, gathered with the same options
   */
  public Optional<Wording> whyNotPartOf(ExportFacts whole) {
    if (rows > whole.rows || cases > whole.cases) {
      return Optional.of(
          Wording.of("core.rows-of-cases-are-no-part", rows, cases, whole.rows, whole.cases));
    }
    Optional<LatestEvents.Seen> latest = latestEvents.latest();
    Optional<LatestEvents.Seen> latestOfAll = whole.latestEvents.latest();
    if (latest.isPresent()
        && latestOfAll.filter(all -> !latest.get().latest().isAfter(all.latest())).isEmpty()) {
      return Optional.of(
          Wording.of(
              "core.is-dated-behind-all-events-of-export",
              latest.get().origin(),
              latest.get().date()));
    }
    if (first != null && whole.first != null && first.isBefore(whole.first)) {
      return Optional.of(
          Wording.of("core.first-event-is-dated-before-all-events", first, whole.first));
    }
    return whyNotOfTheSameColumns(whole);
  }

  private Optional<Wording> whyNotOfTheSameColumns(ExportFacts whole) {
    Set<String> others = new TreeSet<>(CodePoints.ORDER);
    others.addAll(attributes);
    others.removeAll(whole.attributes);
    if (!others.isEmpty()) {
      return Optional.of(Wording.of("core.export-has-no-column", others.iterator().next()));
    }
    if (disclosesColumn != whole.disclosesColumn) {
      return Optional.of(
          disclosesColumn
              ? Wording.of("core.export-has-no-column", "discloses")
              : Wording.of("core.export-has-a-column-is-missing-here", "discloses"));
    }
    Set<Disclosure> missing = whole.datedDisclosures();
    missing.removeAll(datedDisclosures());
    return missing.stream()
        .findFirst()
        .map(one -> Wording.of("core.export-has-a-column-with-date", one));
  }

  /** How many rows were looked at. */
  public long rows() {
    return rows;
  }

  /** How many rows are up to the audit instant. */
  public long used() {
    return used;
  }

  /** How many cases have a row up to the audit instant. */
  public long cases() {
    return cases;
  }

  /** The names of the case attributes that have a value up to the audit instant, in code points. */
  public Set<String> attributes() {
    return Collections.unmodifiableSet(attributes);
  }

  /** The evidence that shows what contacts told the customer. */
  public DisclosureEvidence toldBy() {
    return new DisclosureEvidence(
        disclosesColumn,
        readsTexts ? options.evidence() : EvidenceMode.RECORDED,
        datedDisclosures(),
        acts,
        words.special());
  }

  /** Whether texts are to be read, and there are any. */
  public boolean hasTextsToRead() {
    return texts && detector.isPresent();
  }

  /** What reads the texts; empty where none are read, or the export has none. */
  Optional<Detector> detector() {
    return texts ? detector : Optional.empty();
  }

  Footers footers() {
    return footers;
  }

  NeverRecorded neverRecorded() {
    return neverRecorded;
  }

  PlausibleYears years() {
    return years;
  }

  /** The date of the first event, if any case was looked at. */
  Optional<LocalDate> first() {
    return Optional.ofNullable(first);
  }

  /**
   * The instant as of which the export is judged (audit-definitions 3): as given, else the latest
   * event.
   *
   * @throws UnusableAuditInstantException if the default would rest on one outlier, or if nothing
   *     had happened at the instant that is given
   */
  public AuditInstant auditInstant() {
    if (given.isPresent()) {
      if (used == 0 && first != null) {
        throw new UnusableAuditInstantException(
            Wording.of(
                "core.nothing-had-happened-at-audit-instant",
                given
                    .get()
                    .instant()
                    .atZone(options.zone())
                    .toOffsetDateTime()
                    .truncatedTo(SECONDS),
                first));
      }
      return given.get();
    }
    LatestEvents.Seen latest =
        latestEvents
            .latest()
            .orElseThrow(
                () -> new UnusableAuditInstantException(Wording.of("core.no-event-to-be-judged")));
    refuseGap(latest);
    refuseApart();
    return AuditInstant.of(latest.latest(), options.zone());
  }

  private void refuseGap(LatestEvents.Seen latest) {
    if (rows < EVENTS_THAT_SHOW_A_GAP || latestEvents.secondLatest().isEmpty()) {
      return;
    }
    LatestEvents.Seen before = latestEvents.secondLatest().get();
    Duration gap = Duration.between(before.latest(), latest.latest());
    if (gap.compareTo(GAP) > 0) {
      throw new UnusableAuditInstantException(
          Wording.of(
              "core.last-event-dated",
              latest.origin(),
              latest.date(),
              gap.toDays(),
              before.origin(),
              before.date()));
    }
  }

  private void refuseApart() {
    latestEvents
        .apart()
        .ifPresent(
            apart -> {
              boolean isSingle = apart.number() == 1;
              throw new UnusableAuditInstantException(
                  Wording.of(
                      "core.a-mistyped-date-would-turn-every-pending",
                      isSingle
                          ? Wording.of(
                              "core.last-event-dated-days-after-all-others",
                              apart.first().origin(),
                              apart.first().date(),
                              apart.days(),
                              apart.before().origin(),
                              apart.before().date())
                          : Wording.of(
                              "core.last-events-first-of-them",
                              apart.number(),
                              apart.first().origin(),
                              apart.first().date(),
                              apart.days(),
                              apart.before().origin(),
                              apart.before().date())));
            });
  }
}
