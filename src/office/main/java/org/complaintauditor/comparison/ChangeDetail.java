package org.complaintauditor.comparison;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.complaintauditor.identity.RowDigest;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.RecordedActs;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.obligation.Assessment;

/** What differs between the two runs for a case, by the factors that caused a change. */
final class ChangeDetail {
  static final String ARROW = " → ";

  private final ComparedRun first;
  private final ComparedRun second;
  private final CasePair pair;
  private final PackVersion old;
  private final PackVersion current;

  ChangeDetail(
      ComparedRun first, ComparedRun second, CasePair pair, AuditedCase before, AuditedCase after) {
    this.first = first;
    this.second = second;
    this.pair = pair;
    this.old = before.version();
    this.current = after.version();
  }

  /** One line for each thing that differs, the factor first. */
  List<String> of(Attribution why, String commitment) {
    Set<Factor> factors = EnumSet.noneOf(Factor.class);
    why.enough().forEach(factors::addAll);
    List<String> lines = new ArrayList<>();
    for (Factor factor : factors) {
      for (String line : of(factor, commitment)) {
        lines.add(factor + " " + line);
      }
    }
    return lines;
  }

  private List<String> of(Factor factor, String commitment) {
    Assessment.Basis basis = first.context().basis();
    Assessment.Basis other = second.context().basis();
    return switch (factor) {
      case DATA -> rows();
      case READING -> reading();
      case RULES -> rules();
      case LIMITS -> numbers(commitment);
      case CALENDAR ->
          List.of(
              first.calendar().equals(second.calendar())
                  ? ""
                  : first.calendar() + ARROW + second.calendar());
      case CHANNELS ->
          List.of(
              new TreeSet<>(basis.recordedChannels())
                  + ARROW
                  + new TreeSet<>(other.recordedChannels()));
      case RECORD -> List.of(record());
      case INSTANT ->
          List.of(basis.auditInstant().instant() + ARROW + other.auditInstant().instant());
      case PROGRAM -> List.of(first.program() + ARROW + second.program());
      case DECISIONS -> List.of();
      case NOT_ATTRIBUTED ->
          List.of("this program judges otherwise than the one by which both runs were judged");
    };
  }

  /** Its own numbers that differ; where none does, those of the others, which it may hang on. */
  private List<String> numbers(String commitment) {
    List<String> all = numbers();
    List<String> own = all.stream().filter(line -> line.startsWith(commitment + ".")).toList();
    return own.isEmpty() ? all : own;
  }

  private List<String> numbers() {
    Map<String, String> before = MixedPack.numbers(old);
    List<String> lines = new ArrayList<>();
    MixedPack.numbers(current)
        .forEach(
            (name, value) -> {
              String was = before.getOrDefault(name, "");
              if (!was.equals(value)) {
                lines.add(name + " " + was + ARROW + value);
              }
            });
    return lines;
  }

  /** What only one of the exports can record; nothing where only the rules ask for it. */
  private String record() {
    RecordedActs was = first.context().toldBy().acts();
    RecordedActs is = second.context().toldBy().acts();
    return recorded(was) + ARROW + recorded(is);
  }

  private static String recorded(RecordedActs acts) {
    Set<String> recorded = new TreeSet<>();
    acts.made().forEach(one -> recorded.add(one.name()));
    acts.told().keySet().forEach(one -> recorded.add(one.name()));
    return acts.complete() ? "every act" : recorded.toString();
  }

  private List<String> rules() {
    List<String> lines = new ArrayList<>();
    if (!old.version().equals(current.version())) {
      lines.add(old.version() + ARROW + current.version());
    }
    Map<String, String> texts = new LinkedHashMap<>();
    old.rules().forEach(file -> texts.put(file.name(), file.text()));
    for (RuleFile file : current.rules()) {
      if (!file.text().equals(texts.remove(file.name()))) {
        lines.add(file.name());
      }
    }
    lines.addAll(texts.keySet());
    return lines;
  }

  private static String evidence(DisclosureEvidence by) {
    String used = by.used().option() + (by.column() ? ", column discloses" : "");
    return by.dated().isEmpty() ? used : used + ", dates of " + new TreeSet<>(by.dated());
  }

  private List<String> reading() {
    List<String> lines = new ArrayList<>();
    String was = evidence(first.context().toldBy());
    String is = evidence(second.context().toldBy());
    if (!was.equals(is)) {
      lines.add(was + ARROW + is);
    }
    Map<String, EventRow> before = byDigest(pair.rows(false, false, true));
    for (EventRow row : pair.rows(true, true, true)) {
      EventRow same = before.get(RowDigest.of(row));
      if (same != null && !same.found().equals(row.found())) {
        lines.add(
            row.name() + " " + new TreeSet<>(same.found()) + ARROW + new TreeSet<>(row.found()));
      }
    }
    return lines;
  }

  /** The rows that are new, gone or say something else. */
  private List<String> rows() {
    Map<String, EventRow> before = byDigest(pair.rows(false, false, true));
    Map<String, EventRow> after = byDigest(pair.rows(true, true, true));
    Map<String, EventRow> gone = new LinkedHashMap<>(before);
    gone.keySet().removeAll(after.keySet());
    Map<String, EventRow> added = new LinkedHashMap<>(after);
    added.keySet().removeAll(before.keySet());
    List<String> lines = new ArrayList<>();
    for (EventRow row : added.values()) {
      Optional<EventRow> was =
          gone.values().stream()
              .filter(one -> !one.eventId().isEmpty() && one.eventId().equals(row.eventId()))
              .findFirst();
      was.ifPresent(one -> gone.remove(RowDigest.of(one)));
      lines.add(was.map(one -> row.name() + columns(one, row)).orElse("+" + row.name()));
    }
    gone.values().forEach(row -> lines.add("-" + row.name()));
    return lines;
  }

  private static Map<String, EventRow> byDigest(List<EventRow> rows) {
    Map<String, EventRow> all = new LinkedHashMap<>();
    rows.forEach(row -> all.put(RowDigest.of(row), row));
    return all;
  }

  /** The columns that differ. Texts are not shown. */
  private String columns(EventRow eventRow, EventRow other) {
    StringBuilder columns = new StringBuilder();
    ZoneId zone = second.zone();
    add(columns, "timestamp", eventRow, other, row -> text(row.timestamp(), zone));
    add(columns, "activity", eventRow, other, row -> row.activity().name());
    add(columns, "actor_role", eventRow, other, row -> row.actorRole().name());
    add(columns, "channel", eventRow, other, row -> row.channel().name());
    add(columns, "discloses", eventRow, other, row -> new TreeSet<>(row.discloses()).toString());
    add(columns, "to_role", eventRow, other, row -> row.toRole().name());
    add(columns, "refers_to", eventRow, other, EventRow::refersTo);
    add(columns, "tracking_number", eventRow, other, EventRow::trackingNumber);
    add(columns, "language", eventRow, other, EventRow::language);
    columns.append(eventRow.actor().equals(other.actor()) ? "" : " actor");
    columns.append(eventRow.text().equals(other.text()) ? "" : " text");
    columns.append(eventRow.dates().equals(other.dates()) ? "" : " dates");
    return columns.toString();
  }

  private static void add(
      StringBuilder columns,
      String name,
      EventRow row,
      EventRow other,
      Function<EventRow, String> value) {
    String was = value.apply(row);
    String is = value.apply(other);
    if (!was.equals(is)) {
      columns.append(' ').append(name).append(' ').append(was).append(ARROW).append(is);
    }
  }

  private static String text(Timestamp time, ZoneId zone) {
    return time.isDateOnly()
        ? time.date().toString()
        : time.earliest().atZone(zone).toOffsetDateTime().toString();
  }
}
