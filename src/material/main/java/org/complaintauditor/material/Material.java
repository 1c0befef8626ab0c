package org.complaintauditor.material;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.JollydayHolidays;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.intake.ProblemSpool;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.judgement.CompiledPack;
import org.complaintauditor.judgement.ExportFacts;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.judgement.JudgingOptions;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.DoubtfulWords;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PersonalFields;
import org.complaintauditor.model.PersonalSign;
import org.complaintauditor.model.RecordCounts;
import org.complaintauditor.model.RecordedActs;
import org.complaintauditor.model.TextReading;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.model.Wording;
import org.complaintauditor.ruling.RuleStore;

/**
 * What a run judged: its cases with what their texts say, the pack, the holidays, the settings. A
 * judgement is a function of these, so it can be made again without the export. Observations and
 * data problems are made again, too, but are no part of what that proves.
 */
public final class Material implements Iterable<ExportedCase> {
  private static final long PROBLEMS_IN_MEMORY = 1L << 24;

  private final Path folder;
  private final MaterialSettings settings;
  private final Pack pack;
  private final BusinessCalendar calendar;
  private final CaseFile cases;
  private final MaterialListener listener;

  private Material(Path folder, MaterialSettings settings, Pack pack, MaterialListener listener) {
    this.listener = listener;
    this.folder = folder;
    this.settings = settings;
    this.pack = pack;
    this.calendar = new BusinessCalendar(holidays(folder, settings, pack));
    this.cases = new CaseFile(folder, settings, pack.words());
  }

  /** Whether this is a material, or the folder of a run that has one. */
  public static boolean isAt(Path place) {
    return Files.isRegularFile(at(place).resolve(MaterialWriter.SETTINGS));
  }

  private static Path at(Path place) {
    Path below = place.resolve(MaterialWriter.FOLDER);
    return Files.isRegularFile(below.resolve(MaterialWriter.SETTINGS)) ? below : place;
  }

  /**
   * Opens a material; all but the cases is checked against the hashes that the run wrote.
   *
   * @param place its folder, or that of its run
   * @throws UnusableMaterialException if there is none, or a file was changed
   * @throws org.complaintauditor.pack.InvalidPackException if this program cannot read the pack
   */
  public static Material open(Path place) {
    Path folder = at(place);
    Path file = folder.resolve(MaterialWriter.SETTINGS);
    if (!Files.isRegularFile(file)) {
      throw new UnusableMaterialException(
          Wording.of("material.has-no-material-so-cannot-be-judged", place));
    }
    JsonNode written;
    MaterialSettings settings;
    try {
      written = MaterialJson.reader(JsonNode.class).readValue(file.toFile());
      settings = MaterialSettings.withoutWords(written);
    } catch (IOException e) {
      throw new UnusableMaterialException(
          Wording.of("material.is-no-material-program-can-read", file), e);
    }
    if (settings.material() != MaterialSettings.VERSION) {
      throw new UnusableMaterialException(
          Wording.of(
              "material.is-of-version-and-program-reads-version",
              file,
              settings.material(),
              MaterialSettings.VERSION));
    }
    settings.files().forEach((name, hash) -> check(folder, name, hash));
    Pack pack = KeptPack.read(folder, settings);
    try {
      return new Material(
          folder, MaterialSettings.of(written, pack.words()), pack, MaterialListener.NONE);
    } catch (IOException e) {
      throw new UnusableMaterialException(
          Wording.of("material.is-no-material-program-can-read", file), e);
    }
  }

  /** The same material, of which somebody hears how far its cases are read. */
  public Material heardBy(MaterialListener who) {
    return new Material(folder, settings, pack, who);
  }

  private static void check(Path folder, String name, String expected) {
    if (name.endsWith(".gz")) {
      return; // The hash is of what is in it: known when it was read.
    }
    Path file = folder.resolve(name);
    byte[] content = content(file);
    String found = ContentHash.of(content);
    if (!found.equals(expected)) {
      throw CaseFile.changed(file, expected, found);
    }
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnusableMaterialException(
          Wording.of("material.cannot-be-read-take-it-from-a-backup", file), e);
    }
  }

  private static KeptHolidays holidays(Path folder, MaterialSettings settings, Pack pack) {
    Map<LocalDate, LocalizedText> listed =
        HolidayList.read(content(folder.resolve(HolidayList.FILE)));
    return new KeptHolidays(settings.calendar(), listed, pack);
  }

  /** The text of the profile by which the export was read; empty for canonical tables. */
  public String profile() {
    return settings.files().containsKey(MaterialWriter.PROFILE)
        ? new String(content(folder.resolve(MaterialWriter.PROFILE)), UTF_8)
        : "";
  }

  /** Its folder. */
  public Path folder() {
    return folder;
  }

  /** All that a verdict hangs on besides cases and pack. */
  public MaterialSettings settings() {
    return settings;
  }

  /** The pack, with the changes that the run tried. */
  public Pack pack() {
    return pack;
  }

  /** The business days of the run. */
  public BusinessCalendar calendar() {
    return calendar;
  }

  /** The pack, ready to judge, its rules compiled by this store. */
  public CompiledPack compiled(RuleStore rules) {
    return CompiledPack.of(pack, rules, new LexiconStore());
  }

  /** How the run judged its cases. Their texts were read. */
  public JudgingOptions options() {
    Set<Channel> channels = new WordSet<>();
    settings
        .recordedChannels()
        .forEach(name -> channels.add(pack.words().named(Channel.class, name)));
    return new JudgingOptions(
            zone(),
            Optional.of(Instant.parse(settings.auditInstant())),
            evidence(settings.evidence()),
            channels,
            settings.textLimits())
        .with(
            settings.doubtful().equals("count") ? DoubtfulWords.COUNT : DoubtfulWords.NOT_EVIDENCED)
        .withTextsRead();
  }

  private static EvidenceMode evidence(String option) {
    for (EvidenceMode mode : EvidenceMode.values()) {
      if (mode.option().equals(option)) {
        return mode;
      }
    }
    throw new UnusableMaterialException(
        Wording.of("material.no-evidence-is-called", MaterialWriter.SETTINGS, option));
  }

  /** The desk's zone. */
  public ZoneId zone() {
    return ZoneId.of(settings.zone());
  }

  /**
   * What the run's cases were judged by; goes through all cases once.
   *
   * @throws UnusableMaterialException if the cases were changed
   */
  public JudgingContext context(CompiledPack compiled) {
    JudgingOptions options = options();
    ExportFacts facts = new ExportFacts(compiled, options);
    tellFacts(facts);
    for (ExportedCase exportedCase : this) {
      facts.addRows(exportedCase.rows());
    }
    return JudgingContext.of(compiled, calendar, facts, options)
        .without(settings.personal().keySet());
  }

  /**
   * What the verdicts of the run's cases hang on, without going through them: nothing is said of
   * what is wrong with the data of all.
   */
  public JudgingContext contextOfVerdicts(CompiledPack compiled) {
    return contextOfVerdicts(compiled, calendar);
  }

  /** The same by other business days. */
  public JudgingContext contextOfVerdicts(CompiledPack compiled, BusinessCalendar days) {
    ExportFacts facts = new ExportFacts(compiled, options());
    tellFacts(facts);
    return JudgingContext.of(compiled, days, facts, options());
  }

  /**
   * What the run's cases are judged by under an edited pack: on its business days, where the run
   * counted by those of its own, and all else as the run had it.
   *
   * @param readAgain whether texts are read again by the pack's words; then all cases are gone
   *     through once, as what recurs in the texts of all tells footers
   */
  public JudgingContext contextUnder(CompiledPack edited, boolean readAgain) {
    BusinessCalendar days =
        countsByPack() && !edited.pack().calendar().equals(pack.calendar())
            ? new BusinessCalendar(new JollydayHolidays(edited.pack().calendar()))
            : calendar;
    if (!readAgain) {
      return contextOfVerdicts(edited, days);
    }
    JudgingOptions options = options().withTextsToRead();
    ExportFacts facts = new ExportFacts(edited, options);
    tellFacts(facts);
    for (ExportedCase exportedCase : this) {
      facts.add(unread(exportedCase.rows()));
    }
    return JudgingContext.of(edited, days, facts, options);
  }

  /** Whether the run counted by the holidays of its pack, and not by a file or none. */
  public boolean countsByPack() {
    return settings.calendar().file().isEmpty() && !settings.calendar().version().isEmpty();
  }

  /** Rows without what was found in their texts. */
  public static List<EventRow> unread(List<EventRow> rows) {
    return rows.stream().map(row -> row.read(TextReading.NONE)).toList();
  }

  private void tellFacts(ExportFacts facts) {
    if (settings.toldBy().column()) {
      facts.discloses();
    }
    facts.dates(dated());
    facts.records(acts());
  }

  /** What judges the run's cases again; goes through all cases once. */
  public CaseAuditor auditor(RuleStore rules) {
    return new CaseAuditor(context(compiled(rules)));
  }

  /**
   * Whether it is known what the export can record: of canonical exports always, of others since
   * the record rule.
   */
  public boolean saysWhatIsRecorded() {
    return settings.toldBy().acts() != null || settings.profile().sha256().isEmpty();
  }

  private RecordedActs acts() {
    RecordedActs acts = settings.toldBy().acts();
    return acts == null ? RecordedActs.ALL : acts;
  }

  private Set<Disclosure> dated() {
    Set<Disclosure> dated = new WordSet<>();
    settings.toldBy().dated().forEach(name -> dated.add(pack.words().disclosure(name)));
    return dated;
  }

  /**
   * The cases, sorted by case id in code points, also those of which nothing had happened.
   *
   * @throws UnusableMaterialException when the cases turn out to be changed
   */
  @Override
  public Iterator<ExportedCase> iterator() {
    return heard(cases.iterator());
  }

  /**
   * The cases as lines, in the same order, for those who read but a few of them.
   *
   * @throws UnusableMaterialException when the cases turn out to be changed: then behind the last
   */
  public Iterator<KeptCase> kept() {
    return heard(cases.kept());
  }

  private <T> Iterator<T> heard(Iterator<T> all) {
    listener.begins(settings.cases());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public T next() {
        T next = all.next();
        listener.read();
        return next;
      }
    };
  }

  /** The case with this id, read without the others. */
  public Optional<ExportedCase> find(String caseId) {
    return cases.find(caseId);
  }

  /** The cases with the account of the export, as an audit reads it. */
  CaseRows rows() {
    ProblemSpool problems = new ProblemSpool(PROBLEMS_IN_MEMORY);
    Path file = folder.resolve(MaterialWriter.PROBLEMS);
    try (InputStream content =
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)));
        MappingIterator<ProblemLine> lines =
            MaterialJson.reader(ProblemLine.class, pack.words()).readValues(content)) {
      while (lines.hasNextValue()) {
        problems.add(lines.nextValue().read());
      }
    } catch (IOException | RuntimeException e) {
      throw new UnusableMaterialException(
          Wording.of("material.cannot-be-read-take-it-from-a-backup", file), e);
    }
    return new CaseRows(account(problems), cases);
  }

  private Export account(ProblemSpool problems) {
    MaterialSettings.Rows rows = settings.rows();
    MaterialSettings.Records records = rows.records();
    TreeMap<String, PersonalSign> signs = new TreeMap<>();
    settings.personal().forEach((name, sign) -> signs.put(name, PersonalSign.valueOf(sign)));
    return new Export(
        rows.accepted(),
        problems,
        settings.profile().files().stream().map(MaterialSettings.TakenFor::format).toList(),
        new RecordCounts(
            records.read(),
            records.making(),
            records.lookedUp(),
            records.leftOut(),
            records.silent()),
        rows.read(),
        rows.rejected(),
        rows.duplicate(),
        rows.cases(),
        settings.toldBy().column(),
        dated(),
        acts(),
        new LinkedHashSet<>(settings.attributeColumns()),
        PersonalFields.of(signs));
  }
}
