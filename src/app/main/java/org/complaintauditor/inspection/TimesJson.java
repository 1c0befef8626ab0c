package org.complaintauditor.inspection;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.profile.IntakeSummary;
import org.complaintauditor.intake.profile.time.TimePattern;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.json.JsonFile;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/** How timestamps are read, as programs read it. */
final class TimesJson {
  private final MessageBundle words;
  private final ZoneId zone;
  private final Map<String, Map<String, List<String>>> samples;

  /**
   * In these words.
   *
   * @param zone the complaint desk's, in which times are written
   * @param samples texts by file and column
   */
  TimesJson(MessageBundle words, ZoneId zone, Map<String, Map<String, List<String>>> samples) {
    this.words = words;
    this.zone = zone;
    this.samples = samples;
  }

  /** An instant in this zone. */
  static String text(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
  }

  /** All columns, each pattern of one once: several sources may make something of a column. */
  List<Object> of(List<IntakeSummary.Times> all) {
    Map<List<String>, IntakeSummary.Times> most = new LinkedHashMap<>();
    for (IntakeSummary.Times one : all) {
      most.merge(
          List.of(one.file(), one.field(), one.pattern()),
          one,
          (known, other) -> other.values() > known.values() ? other : known);
    }
    return most.values().stream().map(this::of).toList();
  }

  private Object of(IntakeSummary.Times times) {
    Map<String, @Nullable Object> time = JsonFile.object();
    time.put("file", times.file());
    time.put("column", times.field());
    time.put("pattern", times.pattern());
    time.put("zone", times.isOfDaysOnly() ? "" : times.zone());
    time.put("decision", times.decision().name());
    time.put("allowed", times.allowed());
    time.put("values", times.values());
    time.put("unreadable", times.unreadable());
    String example = times.example();
    if (example.isEmpty()) {
      example =
          samples
              .getOrDefault(times.file(), Map.of())
              .getOrDefault(times.field(), List.of())
              .stream()
              .filter(text -> read(times, text).isPresent())
              .findFirst()
              .orElse("");
    }
    Map<String, @Nullable Object> shown = JsonFile.object();
    shown.put("text", example);
    shown.put("read", example.isEmpty() ? null : read(times, example).orElse(null));
    time.put("example", example.isEmpty() ? null : shown);
    time.put("said", new TimesText(words, new LocalizedFormats(words, zone)).of(times));
    return time;
  }

  /** As what a text is read; empty where nobody can decide it. */
  private Optional<String> read(IntakeSummary.Times times, String text) {
    List<String> patterns =
        switch (times.decision()) {
          case AMBIGUOUS -> List.of();
          case MIXED -> times.allowed();
          case ONLY, PROVED, SAME -> List.of(times.pattern());
        };
    List<String> readings =
        patterns.stream()
            .flatMap(pattern -> read(times, pattern, text).stream())
            .distinct()
            .toList();
    return readings.size() == 1 ? Optional.of(readings.get(0)) : Optional.empty();
  }

  private Optional<String> read(IntakeSummary.Times times, String pattern, String text) {
    try {
      return TimePattern.of(pattern).read(text).map(one -> read(times, one));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // The pattern is of a profile's language.
    }
  }

  private String read(IntakeSummary.Times times, TimePattern.Reading one) {
    if (one.day().isPresent()) {
      return one.day().get().toString();
    }
    ZoneId local = times.zone().isEmpty() ? zone : ZoneId.of(times.zone());
    return text(
        one.instant().orElseGet(() -> one.local().orElseThrow().atZone(local).toInstant()), zone);
  }
}
