package org.complaintauditor.inspection;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.complaintauditor.intake.profile.ExportReader;
import org.complaintauditor.intake.profile.IntakeSummary;
import org.complaintauditor.intake.profile.UnsettledGuesses;
import org.complaintauditor.intake.profile.suggest.FileSketch;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.ExportDescription;
import org.complaintauditor.report.ExportDescriptionText;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.json.JsonFile;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;

/** What a profile reads, as programs read it (docs/programs.md, "What was understood"). */
public final class InspectionJson {
  /** Wrong values of a problem: all of a column without end are in no page. */
  private static final int VALUES = 10;

  private static final int LONGEST_SAMPLE = 200;

  /** Words that are wrong because nobody said what they mean. */
  private static final Set<Code> WORDS =
      EnumSet.of(
          Code.UNKNOWN_ACTIVITY,
          Code.STATUS_NOT_KNOWN,
          Code.ACTOR_NOT_IN_ROLE_TABLE,
          Code.UNKNOWN_ROLE,
          Code.UNKNOWN_CHANNEL,
          Code.UNKNOWN_CUSTOMER_TYPE,
          Code.UNKNOWN_DISCLOSURE);

  private final MessageBundle words;
  private final LocalizedFormats formats;
  private final ZoneId zone;
  private final Reading reading;

  /**
   * What is known besides an inspection.
   *
   * @param sketches what the first rows of each file hold, in the order of the files
   * @param rows how many rows of each file were read; empty where that is not known
   * @param partial whether there are more rows than were read
   * @param profile the profile's text; empty where none is needed
   * @param remarks what people should know of how the files are read
   */
  public record Reading(
      List<FileSketch> sketches,
      List<OptionalLong> rows,
      boolean partial,
      String profile,
      List<Wording> remarks) {
    public Reading {
      sketches = List.copyOf(sketches);
      rows = List.copyOf(rows);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * In these words.
   *
   * @param zone the complaint desk's, in which times are written
   */
  public InspectionJson(MessageBundle words, ZoneId zone, Reading reading) {
    this.words = words;
    this.formats = new LocalizedFormats(words, zone);
    this.zone = zone;
    this.reading = reading;
  }

  /** The document. */
  public Map<String, @Nullable Object> of(Inspection inspection) {
    Optional<Inspection.Content> content = inspection.content();
    Map<String, @Nullable Object> all = JsonFile.object();
    all.put("readable", true);
    all.put("partial", reading.partial());
    all.put("read_as", new ExportDescriptionText(words).text(inspection.readAs()));
    all.put("files", files(inspection));
    all.put("rows", content.map(InspectionJson::rows).orElse(null));
    all.put("cases", content.map(Inspection.Content::cases).orElse(null));
    all.put("open_cases", content.map(Inspection.Content::open).orElse(null));
    all.put("events", content.map(Inspection.Content::usable).orElse(null));
    all.put("period", content.flatMap(this::period).orElse(null));
    TimesJson times = new TimesJson(words, zone, samples(inspection));
    all.put("times", times.of(inspection.reading().times()));
    all.put("columns", columns(inspection));
    all.put("words", content.map(InspectionJson::words).orElse(List.of()));
    all.put("activities", content.map(this::activities).orElse(List.of()));
    all.put("no_event", inspection.reading().silent().stream().map(InspectionJson::kind).toList());
    all.put("commitments", content.map(this::commitments).orElse(List.of()));
    all.put("not_judged", notJudged(content));
    all.put("can_be_judged", inspection.canBeJudged());
    all.put("problems", content.map(this::problems).orElse(List.of()));
    all.put("remarks", reading.remarks().stream().map(words::text).toList());
    return all;
  }

  /** Why nothing can be judged at all; empty if something can. */
  private String notJudged(Optional<Inspection.Content> content) {
    return content.isEmpty()
        ? words.text("inspection.ambiguous")
        : words.text(content.get().notJudged());
  }

  private List<Object> files(Inspection inspection) {
    ExportDescription readAs = inspection.readAs();
    List<Object> files = new ArrayList<>();
    for (int i = 0; i < inspection.reading().files().size(); i++) {
      IntakeSummary.File one = inspection.reading().files().get(i);
      DescribedFormat format = DescribedFormat.of(one.format());
      Map<String, @Nullable Object> file = JsonFile.object();
      file.put("name", one.name());
      file.put("format", format.format());
      file.put("profile", readAs.profile());
      file.put("detected", readAs.detected());
      OptionalLong rows = reading.rows().get(i);
      boolean read = reading.profile().isEmpty() || !one.sources().isEmpty();
      file.put("rows", read && rows.isPresent() ? rows.getAsLong() : null);
      file.put("sheet", format.sheet());
      file.put("encoding", format.encoding());
      file.put("delimiter", format.delimiter());
      file.put("sources", one.sources());
      file.put("missing", one.missing());
      files.add(file);
    }
    return files;
  }

  private static Object rows(Inspection.Content content) {
    Map<String, @Nullable Object> rows = JsonFile.object();
    rows.put("read", content.rows());
    rows.put("used", content.usable());
    rows.put("rejected", content.rejected());
    rows.put("duplicate", content.duplicate());
    return rows;
  }

  private Optional<Object> period(Inspection.Content content) {
    if (content.first().isEmpty() || content.last().isEmpty()) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> period = JsonFile.object();
    period.put("from", text(content.first().get()));
    period.put("to", text(content.last().get()));
    return Optional.of(period);
  }

  private String text(Timestamp time) {
    return time.isDateOnly() ? time.date().toString() : TimesJson.text(time.earliest(), zone);
  }

  /** The first different texts of each file's columns. */
  private Map<String, Map<String, List<String>>> samples(Inspection inspection) {
    Map<String, Map<String, List<String>>> samples = new HashMap<>();
    for (int i = 0; i < reading.sketches().size(); i++) {
      FileSketch sketch = reading.sketches().get(i);
      Map<String, List<String>> ofFile = new HashMap<>();
      for (FileSketch.Field field : sketch.fields()) {
        List<String> texts = field.samples();
        ofFile.put(field.name(), texts);
        ofFile.putIfAbsent(sketch.records() + "." + field.name(), texts);
      }
      samples.put(inspection.reading().files().get(i).name(), ofFile);
    }
    return samples;
  }

  private List<Object> columns(Inspection inspection) {
    Map<String, Map<String, List<String>>> samples = samples(inspection);
    Set<String> personal = inspection.reading().personal().signs().keySet();
    List<Object> columns = new ArrayList<>();
    for (IntakeSummary.File file : inspection.reading().files()) {
      for (IntakeSummary.Field field : file.fields()) {
        Map<String, @Nullable Object> column = JsonFile.object();
        column.put("file", file.name());
        column.put("name", field.name());
        column.put(
            "samples",
            samples
                .getOrDefault(file.name(), Map.of())
                .getOrDefault(field.name(), List.of())
                .stream()
                .map(text -> TextSanitizer.line(text, LONGEST_SAMPLE))
                .toList());
        column.put("means", field.uses().stream().map(InspectionJson::means).toList());
        column.put(
            "mapped_by",
            field.uses().isEmpty()
                ? null
                : reading.profile().isEmpty()
                    ? ExportReader.CANONICAL
                    : inspection.readAs().profile());
        column.put("uncertain", UnsettledGuesses.isAbout(field.name(), reading.profile()));
        column.put("personal", personal.contains(field.name()));
        columns.add(column);
      }
    }
    return columns;
  }

  private static Object means(IntakeSummary.Use use) {
    Map<String, @Nullable Object> means = JsonFile.object();
    means.put("as", use.as().name());
    means.put("of", use.of());
    return means;
  }

  /** Words of closed lists that mean nothing yet. */
  static List<Object> words(Inspection.Content content) {
    List<Object> words = new ArrayList<>();
    for (Inspection.Fault fault : content.faults()) {
      if (WORDS.contains(fault.code())) {
        fault
            .values()
            .forEach(
                (value, count) -> {
                  Map<String, @Nullable Object> word = JsonFile.object();
                  word.put("column", fault.column());
                  word.put("word", value);
                  word.put("count", count);
                  word.put("means", null);
                  words.add(word);
                });
      }
    }
    return words;
  }

  private List<Object> activities(Inspection.Content content) {
    List<Object> activities = new ArrayList<>();
    content
        .activities()
        .forEach(
            (activity, count) -> {
              Map<String, @Nullable Object> one = JsonFile.object();
              one.put("activity", activity.name());
              one.put("title", words.of(activity));
              one.put("count", count);
              activities.add(one);
            });
    return activities;
  }

  private static Object kind(IntakeSummary.Kind kind) {
    Map<String, @Nullable Object> one = JsonFile.object();
    one.put("source", kind.source());
    one.put("values", kind.values());
    one.put("count", kind.count());
    one.put("first", kind.first().toString());
    return one;
  }

  private List<Object> commitments(Inspection.Content content) {
    CommitmentsJson json = new CommitmentsJson(words, formats);
    return content.judgeable().stream().map(json::of).toList();
  }

  private List<Object> problems(Inspection.Content content) {
    List<Object> problems = new ArrayList<>();
    for (Inspection.Fault fault : content.faults()) {
      Map<String, @Nullable Object> one = JsonFile.object();
      one.put("code", fault.code().name());
      one.put("severity", fault.code().severity().name());
      one.put("title", words.of(fault.code()));
      one.put("effect", words.of(fault.code().effect()));
      one.put("count", fault.count());
      one.put("column", fault.column());
      one.put("values", values(fault));
      one.put("first", fault.first().toString());
      one.put("expected", words.text(fault.expected()));
      problems.add(one);
    }
    return problems;
  }

  private static List<Object> values(Inspection.Fault fault) {
    List<Object> values = new ArrayList<>();
    fault
        .values()
        .forEach(
            (value, count) -> {
              if (values.size() < VALUES) {
                Map<String, @Nullable Object> one = JsonFile.object();
                one.put("value", value);
                one.put("count", count);
                values.add(one);
              }
            });
    return values;
  }
}
