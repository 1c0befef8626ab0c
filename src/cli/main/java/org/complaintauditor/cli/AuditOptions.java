package org.complaintauditor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.app.audit.JudgingRequest;
import org.complaintauditor.app.program.PackLocator;
import org.complaintauditor.cli.option.TrustOption;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Wording;
import org.complaintauditor.pack.PackReader;
import picocli.CommandLine;
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

  @Option(
      names = "--holidays",
      paramLabel = "FILE|none",
      converter = Filled.class,
      description =
          "Holidays instead of the pack's: a CSV file with the header date,name, or none.")
  String holidays = "";

  @Option(
      names = "--records",
      paramLabel = "ACTIVITIES",
      defaultValue = "",
      showDefaultValue = CommandLine.Help.Visibility.NEVER,
      description =
          "Internal acts that the pack adds of which the desk says that every one is in the export,"
              + " separated by | or commas. An act that no profile's entry makes proves nothing by its"
              + " absence otherwise.")
  String records = "";

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

  /**
   * What is asked for.
   *
   * @throws UsageException if the files' names cannot be read
   * @throws org.complaintauditor.app.InvalidRequestException if a value is not understood
   */
  public JudgingRequest request() {
    JudgingRequest request = asked();
    request.check();
    return request;
  }

  private JudgingRequest asked() {
    return new JudgingRequest(
        pack,
        export.request(),
        asOf.orElse(null),
        zone.orElse(null),
        holidays,
        evidence,
        doubtful,
        set,
        maxRejected,
        language,
        threads,
        maxMemory.orElse(null),
        Stream.of(records.split("[|,]", -1))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .toList());
  }
}
