package org.complaintauditor.material;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.model.RecordedActs;
import org.complaintauditor.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * {@code settings.json}: all that a verdict hangs on besides cases and pack, and what reports say
 * of how the export was read.
 *
 * @param material the version of this format
 * @param run the run's id
 * @param program which build judged
 * @param pack the pack, whose files are kept beside
 * @param auditInstant as of when, in UTC
 * @param zone the complaint desk's zone
 * @param zoneDataVersion version of the time-zone data as 0.2.0 wrote it; the manifest says it now
 * @param calendar which holidays count; they are kept beside
 * @param recordedChannels the channels whose contacts are all recorded, in their order
 * @param evidence which evidence counts: {@code recorded}, {@code detected} or {@code both}
 * @param doubtful what becomes of doubted words: {@code count} or {@code not-evidenced}
 * @param toldBy by what it is known what contacts told
 * @param textLimits at how many characters the exporting system cuts texts
 * @param texts whether the texts of messages are kept
 * @param personalIncluded whether attributes that identify people are kept
 * @param personal by what each attribute that identifies people is known
 * @param profile how the export was read
 * @param inputs the files of the export
 * @param rows what became of its rows and records
 * @param attributeColumns the columns that hold case attributes
 * @param options the options of the run that change a result, as given
 * @param cases how many cases are kept
 * @param files the material's other files, with the SHA-256 of their content as it stands unpacked
 */
public record MaterialSettings(
    int material,
    String run,
    Program program,
    PackFacts pack,
    String auditInstant,
    String zone,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String zoneDataVersion,
    Calendar calendar,
    List<String> recordedChannels,
    String evidence,
    String doubtful,
    ToldBy toldBy,
    List<Integer> textLimits,
    boolean texts,
    boolean personalIncluded,
    Map<String, String> personal,
    ReadBy profile,
    List<Input> inputs,
    Rows rows,
    List<String> attributeColumns,
    Map<String, String> options,
    long cases,
    Map<String, String> files) {

  /** The version of the format that this program writes and reads. */
  public static final int VERSION = 1;

  private static final String TOLD_BY = "told_by";
  private static final String ACTS = "acts";

  public MaterialSettings {
    recordedChannels = List.copyOf(recordedChannels);
    textLimits = List.copyOf(textLimits);
    personal = sorted(personal);
    inputs = List.copyOf(inputs);
    attributeColumns = List.copyOf(attributeColumns);
    options = sorted(options);
    files = sorted(files);
  }

  /**
   * The settings but for what the export can record: that is said in words of the pack, which they
   * name.
   *
   * @throws IOException if they are none
   */
  static MaterialSettings withoutWords(JsonNode written) throws IOException {
    JsonNode copy = written.deepCopy();
    if (copy.get(TOLD_BY) instanceof ObjectNode toldBy) {
      toldBy.remove(ACTS);
    }
    return MaterialJson.reader(MaterialSettings.class).readValue(copy);
  }

  /**
   * The settings.
   *
   * @param words those of the pack that they name
   * @throws IOException if a word is none of these
   */
  static MaterialSettings of(JsonNode written, Vocabulary words) throws IOException {
    return MaterialJson.reader(MaterialSettings.class, words).readValue(written);
  }

  private static Map<String, String> sorted(Map<String, String> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }

  /**
   * A build of the program.
   *
   * @param sha256 of its jars, or {@code unknown}
   */
  public record Program(String name, String version, String commit, String sha256) {}

  /**
   * The pack.
   *
   * @param versions its versions, the oldest first
   * @param whatIf the changes that were tried, as written
   */
  public record PackFacts(String name, List<String> versions, List<String> whatIf) {
    public PackFacts {
      versions = List.copyOf(versions);
      whatIf = List.copyOf(whatIf);
    }
  }

  /**
   * The business days.
   *
   * @param name such as {@code ca-on}, {@code none} or a file's name
   * @param version of the holiday library, or the SHA-256 of the holiday file, or empty
   * @param file the holiday file as named; empty if the holidays are the pack's, or none
   * @param weekend the days that are no business days in any week
   * @param fromYear the first year whose holidays are listed
   * @param toYear the last one
   */
  public record Calendar(
      String name, String version, String file, List<String> weekend, int fromYear, int toYear) {
    public Calendar {
      weekend = List.copyOf(weekend);
    }
  }

  /**
   * The evidence that shows what contacts told.
   *
   * @param column whether the export has the column {@code discloses}
   * @param dated for what a register has a date column of its own
   * @param acts what the export can record; absent where it records every act, and in what was
   *     written before the record rule
   */
  public record ToldBy(
      boolean column,
      List<String> dated,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RecordedActs acts) {
    public ToldBy {
      dated = List.copyOf(dated);
    }
  }

  /**
   * How the export was read.
   *
   * @param name the profile's name
   * @param title what it reads, by language
   * @param detected whether it was found out rather than named
   * @param sha256 of its text; empty for canonical tables
   * @param guesses how many of its choices nobody has settled
   * @param guessedIn where the first of them stands
   * @param guessedInLine its line, from 1; 0 if there is none
   * @param checked whether somebody has checked it
   * @param check who, and what was looked at
   * @param activities what it can make of an export
   * @param files what each file was taken for
   */
  public record ReadBy(
      String name,
      Map<String, String> title,
      boolean detected,
      String sha256,
      long guesses,
      String guessedIn,
      int guessedInLine,
      boolean checked,
      String check,
      List<String> activities,
      List<TakenFor> files) {
    public ReadBy {
      title = sorted(title);
      activities = List.copyOf(activities);
      files = List.copyOf(files);
    }
  }

  /**
   * A file of the export.
   *
   * @param name its name, as origins have it
   * @param format its format in a few words
   */
  public record TakenFor(String name, String format) {}

  /** A file of the export, as it stood. */
  public record Input(String name, String sha256, long size) {}

  /**
   * What became of rows and records.
   *
   * @param read rows below the headers
   * @param accepted those that can be used
   * @param rejected those that cannot
   * @param duplicate exact repetitions
   * @param cases distinct case ids, also of rows that were rejected
   * @param records what became of records
   */
  public record Rows(
      long read, long accepted, long rejected, long duplicate, long cases, Records records) {}

  /** What became of records; see the row accounting. */
  public record Records(long read, long making, long lookedUp, long leftOut, long silent) {}

  /** The same with what is known at the end. */
  MaterialSettings with(Calendar listed, long kept, Map<String, String> hashes) {
    return new MaterialSettings(
        material,
        run,
        program,
        pack,
        auditInstant,
        zone,
        zoneDataVersion,
        listed,
        recordedChannels,
        evidence,
        doubtful,
        toldBy,
        textLimits,
        texts,
        personalIncluded,
        personal,
        profile,
        inputs,
        rows,
        attributeColumns,
        options,
        kept,
        hashes);
  }
}
