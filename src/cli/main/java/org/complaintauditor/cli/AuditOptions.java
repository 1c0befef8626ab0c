package org.complaintauditor.cli;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.app.audit.RunCalendar;
import org.complaintauditor.app.export.FoundExport;
import org.complaintauditor.app.program.MaxMemory;
import org.complaintauditor.app.program.PackLocator;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.audit.AuditInstantOption;
import org.complaintauditor.audit.AuditRequest;
import org.complaintauditor.audit.MaxRejected;
import org.complaintauditor.cli.option.TrustOption;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.judgement.JudgingOptions;
import org.complaintauditor.model.CalendarSpec;
import org.complaintauditor.model.DoubtfulWords;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Wording;
import org.complaintauditor.pack.PackLint;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.pack.WhatIf;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that decide what is audited and how it is judged. */
public final class AuditOptions {

  @Option(
      names = "--pack",
      paramLabel = "PACK",
      defaultValue = "jive-ca",
      description = "The pack of commitments: a name or a folder (default: ${DEFAULT-VALUE}).")
  public String pack = "";

  @Mixin public ExportOptions export = new ExportOptions();

  @Mixin public TrustOption trust = new TrustOption();

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description =
          "The audit instant: 2026-04-15T17:00:00-04:00, or a date for its end (default: the latest"
              + " event of the export).")
  Optional<String> asOf = Optional.empty();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The complaint desk's time zone (default: the pack's, else America/Toronto).")
  public Optional<String> zone = Optional.empty();

  /** The zone of the pack, once that is read. */
  private ZoneId packZone = CalendarSpec.DEFAULT_ZONE;

  @Option(
      names = "--holidays",
      paramLabel = "FILE|none",
      converter = Filled.class,
      description =
          "Holidays instead of the pack's: a CSV file with the header date,name, or none.")
  String holidays = "";

  @Option(
      names = "--evidence",
      paramLabel = "EVIDENCE",
      defaultValue = "both",
      description =
          "Which evidence of what was told counts: recorded (in activities and in the column"
              + " discloses), detected (in the texts of messages), or both, which an export decides"
              + " as a whole: one with the column discloses counts by what is recorded, one without"
              + " it by activities and by what is detected (default: ${DEFAULT-VALUE}).")
  public String evidence = "";

  @Option(
      names = "--doubtful",
      paramLabel = "count|not-evidenced",
      defaultValue = "count",
      description =
          "What becomes of words found in a text that the second opinion doubts: they count, and a"
              + " verdict that hangs on them is listed for review; or they are set aside, so that"
              + " they prove nothing, neither that it was told nor that it was not. Without effect"
              + " where texts do not count, as with --evidence recorded (default:"
              + " ${DEFAULT-VALUE}).")
  public String doubtful = "";

  @Option(
      names = "--set",
      paramLabel = "ID.LIMIT=VALUE",
      description =
          "A what-if, repeatable: ACK-01.written=1. VALUE: 2 business days; 5d calendar days and"
              + " 8w weeks, whatever day they end on; PT4H hours. Stated in every"
              + " output.")
  List<String> set = new ArrayList<>();

  @Option(
      names = "--max-rejected",
      paramLabel = "ROWS",
      defaultValue = "1%",
      description =
          "How many rows may be unusable before nothing is judged: a share or a number (default:"
              + " ${DEFAULT-VALUE}).")
  public String maxRejected = "";

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description = "Language of what is written: en, fr or de (default: ${DEFAULT-VALUE}).")
  public String language = "";

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads that judge cases, beside others that read and write; with 1 a single thread does"
              + " it all (default: the cores). Results do not depend on it.")
  public int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--max-memory",
      paramLabel = "SIZE",
      description =
          "How much memory the run may use, such as 512m or 2g (default: what Java gives it). Rows"
              + " that do not fit go to a temporary file. Results do not depend on it.")
  Optional<String> maxMemory = Optional.empty();

  /** A value that has to say something: an empty one is a variable that was never set. */
  public static final class Filled implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      if (value.isBlank()) {
        throw new TypeConversionException("it is empty; leave the option out if nothing is meant");
      }
      return value;
    }
  }

  /**
   * A pack as it stands.
   *
   * @param pack its name, or its folder
   * @throws UsageException if there is none
   */
  public static Pack packNamed(String pack) {
    try {
      return PackReader.read(PackLocator.find(pack));
    } catch (IllegalArgumentException e) {
      throw new UsageException(Wording.saidBy(e));
    }
  }

  /** The pack with the changes tried. */
  public Pack readPack() {
    try {
      Pack read = WhatIf.apply(PackReader.read(PackLocator.find(pack)), set);
      List<Wording> unusable = PackLint.unusable(read);
      if (!unusable.isEmpty()) {
        // What does not compile is said first: half a rule may look as if it said nothing.
        read.versions().forEach(version -> Wiring.rules(trust).rulesOf(version.rules()));
        throw new UsageException(
            Wording.of("app.option-pack", pack, Wording.join("\n  ", unusable)));
      }
      packZone = read.calendar().zone();
      return read;
    } catch (IllegalArgumentException e) {
      throw new UsageException(Wording.saidBy(e));
    }
  }

  /**
   * Finds the files and the profile.
   *
   * @param err where to say what should be known of how they are read
   */
  public FoundExport input(PrintWriter err) {
    return export.find(MessageBundle.in(language), err);
  }

  public static void remark(Wording remark, MessageBundle words, PrintWriter err) {
    err.println("auditor: " + TextSanitizer.line(words.text(remark)));
  }

  /** What is to be audited. */
  public AuditRequest request(
      FoundExport input, Pack chosen, RunCalendar chosenHolidays, Optional<String> onlyCase) {
    return request(input, chosen, chosenHolidays, onlyCase, false);
  }

  /**
   * What is to be audited.
   *
   * @param personal whether attributes that identify people are asked for
   */
  public AuditRequest request(
      FoundExport input,
      Pack chosen,
      RunCalendar chosenHolidays,
      Optional<String> onlyCase,
      boolean personal) {
    return new AuditRequest(
        input.files(),
        chosen,
        chosenHolidays.calendar(),
        new JudgingOptions(
                zone(),
                asOf(),
                evidence(),
                input.profiles().recordedChannels(),
                input.profiles().textLimits())
            .with(doubtful()),
        maxRejected(),
        onlyCase,
        personal,
        threads);
  }

  public RunCalendar holidays(Pack chosen) {
    return RunCalendar.of(holidays, chosen.calendar(), PackLocator.find(pack), Wiring.csv());
  }

  /** Refuses values that no other method reads. */
  public void check() {
    evidence();
    doubtful();
    if (!MessageBundle.LANGUAGES.contains(language)) {
      throw new UsageException(
          Wording.of(
              "app.language-write-one-of", language, String.join(", ", MessageBundle.LANGUAGES)));
    }
    if (threads < 1) {
      throw new UsageException(Wording.of("app.threads-at-least-one-is-needed", threads));
    }
    zone();
    asOf();
    maxRejected();
    memory();
  }

  /** How many bytes the run may use. */
  public long memory() {
    long given = Runtime.getRuntime().maxMemory();
    return maxMemory.map(MaxMemory::parse).map(most -> Math.min(most, given)).orElse(given);
  }

  public EvidenceMode evidence() {
    for (EvidenceMode used : EvidenceMode.values()) {
      if (used.option().equals(evidence)) {
        return used;
      }
    }
    throw new UsageException(Wording.of("app.evidence-write-recorded-detected-or-both", evidence));
  }

  public DoubtfulWords doubtful() {
    return switch (doubtful) {
      case "count" -> DoubtfulWords.COUNT;
      case "not-evidenced" -> DoubtfulWords.NOT_EVIDENCED;
      default ->
          throw new UsageException(
              Wording.of("app.doubtful-write-count-or-not-evidenced", doubtful));
    };
  }

  public ZoneId zone() {
    try {
      return zone.map(ZoneId::of).orElse(packZone);
    } catch (DateTimeException e) {
      throw new UsageException(Wording.of("app.zone-not-a-time-zone", zone.orElse("")));
    }
  }

  /** The options that can change a result, by name. */
  public Map<String, String> thatChangeResults(FoundExport input) {
    return thatChangeResults(input.profiles().name());
  }

  /**
   * The options that can change a result, by name.
   *
   * @param profileName of the profile by which the export is read
   */
  public Map<String, String> thatChangeResults(String profileName) {
    Map<String, String> options = new TreeMap<>();
    options.put("as-of", asOf.orElse("latest event"));
    options.put("doubtful", doubtful);
    options.put("evidence", evidence);
    options.put(
        "holidays", holidays.isEmpty() || holidays.equals(RunCalendar.NONE) ? holidays : "file");
    options.put("language", language);
    options.put("max-rejected", maxRejected);
    options.put("pack", String.valueOf(PackLocator.find(pack).toAbsolutePath().getFileName()));
    options.put("profile", profileName);
    options.put("set", String.join(" ", set));
    export.sheet().ifPresent(name -> options.put("sheet", name));
    options.put("zone", zone().getId());
    return options;
  }

  public Optional<Instant> asOf() {
    try {
      return asOf.map(text -> AuditInstantOption.parse(text, zone()));
    } catch (IllegalArgumentException e) {
      throw new UsageException(Wording.of("app.option-as-of", Wording.saidBy(e)));
    }
  }

  public MaxRejected maxRejected() {
    try {
      return MaxRejected.parse(maxRejected);
    } catch (IllegalArgumentException e) {
      throw new UsageException(Wording.of("app.option-max-rejected", Wording.saidBy(e)));
    }
  }
}
