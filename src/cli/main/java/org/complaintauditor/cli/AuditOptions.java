package org.complaintauditor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.audit.AuditInstantOption;
import org.complaintauditor.audit.AuditRequest;
import org.complaintauditor.audit.MaxRejected;
import org.complaintauditor.intake.file.ExportFile;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The options that decide what is audited and how it is judged. */
final class AuditOptions {

  @Parameters(
      paramLabel = "EXPORT",
      arity = "1..*",
      description =
          "The exported case histories: CSV, XLSX, JSON or XES files, also in .zip or .gz, together"
              + " one export.",
      type = Path.class, // What a shell offers.
      converter = AsWritten.class)
  List<String> inputs = new ArrayList<>();

  @Option(
      names = "--pack",
      paramLabel = "PACK",
      defaultValue = "jive-ca",
      description = "The pack of commitments: a name or a folder (default: ${DEFAULT-VALUE}).")
  String pack = "";

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      converter = Filled.class,
      description =
          "How the export is to be read: a profile's name (see: auditor profile list) or file"
              + " (default: found out from the content).")
  String profile = "";

  @Option(
      names = "--profiles",
      paramLabel = "FOLDER",
      description =
          "A folder with profiles of your own: exports are recognised by them, and --profile knows"
              + " them by the names of their files without .yaml.")
  Optional<Path> profiles = Optional.empty();

  @Mixin FileNamesOption fileNames = new FileNamesOption();

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      converter = Filled.class,
      description =
          "The sheet of a workbook that is read (default: the one with the columns of the export, else"
              + " the first that holds a table; auditor inspect names all).")
  String sheet = "";

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
  Optional<String> zone = Optional.empty();

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
  String evidence = "";

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
  String doubtful = "";

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
  String maxRejected = "";

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description = "Language of what is written: en, fr or de (default: ${DEFAULT-VALUE}).")
  String language = "";

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads that judge cases, beside others that read and write; with 1 a single thread does"
              + " it all (default: the cores). Results do not depend on it.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--max-memory",
      paramLabel = "SIZE",
      description =
          "How much memory the run may use, such as 512m or 2g (default: what Java gives it). Rows"
              + " that do not fit go to a temporary file. Results do not depend on it.")
  Optional<String> maxMemory = Optional.empty();

  /** Not every address is a path everywhere: one of a cluster is none on Windows. */
  static final class AsWritten implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      return value;
    }
  }

  /** A value that has to say something: an empty one is a variable that was never set. */
  static final class Filled implements ITypeConverter<String> {
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
  static Pack packNamed(String pack) {
    try {
      return PackReader.read(PackLocator.find(pack));
    } catch (IllegalArgumentException e) {
      throw new UsageException(Wording.saidBy(e));
    }
  }

  /** The pack with the changes tried. */
  Pack readPack() {
    try {
      Pack read = WhatIf.apply(PackReader.read(PackLocator.find(pack)), set);
      List<Wording> unusable = PackLint.unusable(read);
      if (!unusable.isEmpty()) {
        // What does not compile is said first: half a rule may look as if it said nothing.
        read.versions().forEach(version -> Wiring.rules().rulesOf(version.rules()));
        throw new UsageException(Wording.of("--pack %s: %s", pack, Wording.join("\n  ", unusable)));
      }
      packZone = read.calendar().zone();
      return read;
    } catch (IllegalArgumentException e) {
      throw new UsageException(Wording.saidBy(e));
    }
  }

  /**
   * What is read.
   *
   * @param files the files
   * @param profiles the profile by which they are read
   * @param unchanged how they stood before the first of them was read
   */
  record Input(List<ExportFile> files, ProfileChoice profiles, InputSnapshot unchanged) {

    /**
     * What reading comes to, if the files were the same all the time.
     *
     * @throws org.complaintauditor.intake.file.UnusableExportException if they were not: then
     *     whatever it came to may come of that
     */
    <T> T read(Reading<T> reading) throws IOException {
      try {
        T read = reading.read();
        unchanged.check();
        return read;
      } catch (RuntimeException e) {
        unchanged.check();
        throw e;
      }
    }
  }

  /** Something that reads the files. */
  @FunctionalInterface
  interface Reading<T> {
    /** Reads them. */
    T read() throws IOException;
  }

  /**
   * The inputs as files of this machine.
   *
   * @throws UsageException if one can be none here
   */
  List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (String input : inputs) {
      try {
        files.add(Path.of(input));
      } catch (InvalidPathException e) {
        throw new UsageException(
            Wording.of(
                "%s: no file can have this name here (%s). Addresses such as s3a:// are read with"
                    + " --engine spark",
                input, e.getReason()));
      }
    }
    return files;
  }

  /**
   * Finds the files and the profile.
   *
   * @param err where to say what should be known of how they are read
   */
  Input input(PrintWriter err) {
    List<Path> files = files();
    InputSnapshot unchanged = InputSnapshot.since(files);
    List<ExportFile> found = fileNames.of(files);
    SheetRemarks sheets = SheetRemarks.of(found, sheet());
    sheets.refuseWithoutWorkbook();
    ProfileChoice profiles = ProfileChoice.of(profile, found, sheet(), own());
    MessageBundle words = MessageBundle.in(language);
    sheets.lines(profiles).forEach(line -> remark(line, words, err));
    profiles.remarks().forEach(line -> remark(line, words, err));
    return new Input(found, profiles, unchanged);
  }

  static void remark(Wording remark, MessageBundle words, PrintWriter err) {
    err.println("auditor: " + TextSanitizer.line(words.text(remark)));
  }

  /** The profiles of one's own. */
  OwnProfiles own() {
    return profiles.map(OwnProfiles::in).orElse(OwnProfiles.NONE);
  }

  /** The sheet that is meant, if one is named. */
  Optional<String> sheet() {
    return Optional.of(sheet).filter(name -> !name.isEmpty());
  }

  /** What is to be audited. */
  AuditRequest request(
      Input input, Pack chosen, RunCalendar chosenHolidays, Optional<String> onlyCase) {
    return request(input, chosen, chosenHolidays, onlyCase, false);
  }

  /**
   * What is to be audited.
   *
   * @param personal whether attributes that identify people are asked for
   */
  AuditRequest request(
      Input input,
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

  RunCalendar holidays(Pack chosen) {
    return RunCalendar.of(holidays, chosen.calendar(), PackLocator.find(pack), Wiring.csv());
  }

  /** Refuses values that no other method reads. */
  void check() {
    evidence();
    doubtful();
    if (!MessageBundle.LANGUAGES.contains(language)) {
      throw new UsageException(
          Wording.of(
              "--language %s: write one of %s",
              language, String.join(", ", MessageBundle.LANGUAGES)));
    }
    if (threads < 1) {
      throw new UsageException(Wording.of("--threads %d: at least one is needed", threads));
    }
    zone();
    asOf();
    maxRejected();
    memory();
  }

  /** How many bytes the run may use. */
  long memory() {
    long given = Runtime.getRuntime().maxMemory();
    return maxMemory.map(MaxMemory::parse).map(most -> Math.min(most, given)).orElse(given);
  }

  EvidenceMode evidence() {
    for (EvidenceMode used : EvidenceMode.values()) {
      if (used.option().equals(evidence)) {
        return used;
      }
    }
    throw new UsageException(
        Wording.of("--evidence %s: write recorded, detected or both", evidence));
  }

  DoubtfulWords doubtful() {
    return switch (doubtful) {
      case "count" -> DoubtfulWords.COUNT;
      case "not-evidenced" -> DoubtfulWords.NOT_EVIDENCED;
      default ->
          throw new UsageException(
              Wording.of("--doubtful %s: write count or not-evidenced", doubtful));
    };
  }

  ZoneId zone() {
    try {
      return zone.map(ZoneId::of).orElse(packZone);
    } catch (DateTimeException e) {
      throw new UsageException(
          Wording.of(
              "--zone %s: not a time zone; write one such as America/Toronto", zone.orElse("")));
    }
  }

  /** The options that can change a result, by name. */
  Map<String, String> thatChangeResults(Input input) {
    return thatChangeResults(input.profiles().name());
  }

  /**
   * The options that can change a result, by name.
   *
   * @param profileName of the profile by which the export is read
   */
  Map<String, String> thatChangeResults(String profileName) {
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
    sheet().ifPresent(name -> options.put("sheet", name));
    options.put("zone", zone().getId());
    return options;
  }

  Optional<Instant> asOf() {
    try {
      return asOf.map(text -> AuditInstantOption.parse(text, zone()));
    } catch (IllegalArgumentException e) {
      throw new UsageException(Wording.of("--as-of: %s", Wording.saidBy(e)));
    }
  }

  MaxRejected maxRejected() {
    try {
      return MaxRejected.parse(maxRejected);
    } catch (IllegalArgumentException e) {
      throw new UsageException(Wording.of("--max-rejected: %s", Wording.saidBy(e)));
    }
  }
}
