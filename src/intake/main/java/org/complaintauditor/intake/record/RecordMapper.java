package org.complaintauditor.intake.record;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.intake.EventRowBuilder;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.canonical.CanonicalRow.DateCell;
import org.complaintauditor.intake.canonical.CanonicalRow.TimeRead;
import org.complaintauditor.intake.canonical.DateColumn;
import org.complaintauditor.intake.canonical.NullMarkers;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.profile.EventRule;
import org.complaintauditor.intake.profile.ExportRecord;
import org.complaintauditor.intake.profile.MappedText;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.intake.profile.RecordScope;
import org.complaintauditor.intake.profile.Remarks;
import org.complaintauditor.intake.profile.RoleTable;
import org.complaintauditor.intake.profile.Source;
import org.complaintauditor.intake.profile.TruthValue;
import org.complaintauditor.intake.profile.ValueExpression;
import org.complaintauditor.intake.profile.time.TimeColumn;
import org.complaintauditor.intake.profile.time.TimePatterns;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;

/** Makes rows of records, as a profile says. */
final class RecordMapper {

  /**
   * A place where timestamps are read in one way.
   *
   * @param column where they stand
   * @param allowed the patterns between which its values decide
   */
  record TimeKey(MappedText.Column column, TimePatterns allowed) {}

  private final ZoneId desk;
  private final RoleTable roles;
  private final Lookups lookups;
  private final RoleSources whoIsWho;
  private final Map<TimeKey, TimeColumn> times = new LinkedHashMap<>();
  private final Vocabulary words;

  RecordMapper(ZoneId desk, Profile profile, Lookups lookups) {
    this.desk = desk;
    this.roles = profile.roles();
    this.whoIsWho = new RoleSources(profile.sources(), lookups);
    this.lookups = lookups;
    this.words = profile.words();
  }

  /** The columns of timestamps, in the order in which they were met. */
  Map<TimeKey, TimeColumn> times() {
    return times;
  }

  /** The case of the record; empty if it says none. */
  String caseOf(ExportRecord entry) {
    return entry.source().caseId().map(id -> id.in(scope(entry)).text()).orElse("");
  }

  /** Whether the profile wants the record at all. */
  boolean wants(ExportRecord entry) {
    return entry.source().only().of(scope(entry)) != TruthValue.NO;
  }

  /** What values and conditions of the record are asked in. */
  RecordScope scope(ExportRecord entry) {
    return new RecordScope(entry, lookups, roles);
  }

  /** Whether one of the record's timestamps can be read, in any of the ways that are allowed. */
  boolean hasTimestamp(ExportRecord entry) {
    RecordScope scope = scope(entry);
    return entry.source().events().stream()
        .map(rule -> value(rule, CanonicalColumn.TIMESTAMP).in(scope))
        .filter(text -> !text.isEmpty())
        .anyMatch(
            text ->
                allowed(entry, text).patterns().stream()
                    .anyMatch(pattern -> pattern.read(text.text().strip()).isPresent()));
  }

  /** Counts the record's timestamps in, so that columns can decide how they are read. */
  void countTimes(ExportRecord entry) {
    RecordScope scope = scope(entry);
    for (EventRule rule : entry.source().events()) {
      MappedText text = value(rule, CanonicalColumn.TIMESTAMP).in(scope);
      boolean none = text.isEmpty() || (rule.optional() && NullMarkers.isOne(text.text()));
      if (!none) {
        column(entry, text).add(text.text(), entry.origin());
      }
    }
    for (ValueExpression date : entry.source().dates().values()) {
      MappedText text = date.in(scope);
      if (!text.isEmpty() && !NullMarkers.isOne(text.text())) {
        column(entry, text).add(text.text(), entry.origin());
      }
    }
  }

  private TimeColumn column(ExportRecord entry, MappedText text) {
    MappedText.Column column =
        text.column() != null
            ? text.column()
            : new MappedText.Column(entry.source(), entry.origin().fileOrder(), "");
    TimePatterns allowed = allowed(entry, text);
    return times.computeIfAbsent(
        new TimeKey(column, allowed), key -> new TimeColumn(key.allowed(), desk));
  }

  /** How the text may be written as a timestamp. */
  private static TimePatterns allowed(ExportRecord entry, MappedText text) {
    Source source = text.column() != null ? text.column().source() : entry.source();
    return text.times() != null ? text.times() : source.times();
  }

  /** When the record happened, as far as its order goes: its first timestamp that can be read. */
  Optional<java.time.Instant> instantOf(ExportRecord entry) {
    RecordScope scope = scope(entry);
    for (EventRule rule : entry.source().events()) {
      MappedText text = value(rule, CanonicalColumn.TIMESTAMP).in(scope);
      if (!text.isEmpty() && column(entry, text).read(text.text()) instanceof TimeRead.Read read) {
        return Optional.of(read.timestamp().earliest());
      }
    }
    return Optional.empty();
  }

  /** The texts by which the record is ordered among those of its case. */
  List<String> orderOf(ExportRecord entry) {
    RecordScope scope = scope(entry);
    return entry.source().orderBy().stream().map(value -> value.in(scope).text()).toList();
  }

  /** The texts that decide which events the record makes, by how the profile names them. */
  Map<String, String> kindOf(ExportRecord entry) {
    RecordScope scope = scope(entry);
    Map<String, String> texts = new LinkedHashMap<>();
    Set<ValueExpression> seen = new HashSet<>();
    entry
        .source()
        .conditionFields()
        .forEach(
            (name, value) -> {
              if (seen.add(value)) {
                texts.put(name, QuotedCell.cut(value.in(scope).text()));
              }
            });
    for (EventRule rule : entry.source().events()) {
      if (value(rule, CanonicalColumn.ACTIVITY) instanceof ValueExpression.Mapped mapped
          && mapped.from() instanceof ValueExpression.Field field
          && seen.add(field)) {
        texts.put(field.name(), QuotedCell.cut(field.in(scope).text()));
      }
    }
    return texts;
  }

  /**
   * Hands the rows that the record makes on.
   *
   * @return how many there were
   */
  int map(ExportRecord entry, EventRowBuilder rows) {
    RecordScope scope = scope(entry);
    ContactsBeforeReceipt early = new ContactsBeforeReceipt();
    int made = 0;
    boolean undecided = false;
    Set<String> counted = new HashSet<>();
    for (EventRule rule : entry.source().events()) {
      TruthValue truth = rule.when().of(scope);
      if (truth == TruthValue.YES
          && !isNone(rule, scope)
          && !saysNothing(entry, rule, scope, counted, rows)) {
        made += map(entry, rule, scope, made, early, rows);
      }
      undecided |= truth == TruthValue.UNKNOWN;
      if (truth != TruthValue.NO && entry.source().firstOnly()) {
        break;
      }
    }
    if (undecided) {
      rows.reject(
          unknownActor(entry, UnmappedKinds.written(kindOf(entry))).inCase(caseOf(entry)),
          CanonicalColumn.ACTOR_ROLE.place());
      made++;
    }
    if (entry.source().isRegister()) {
      early.problems(caseOf(entry)).forEach(rows::remark);
    }
    return made;
  }

  private static boolean isNone(EventRule rule, RecordScope scope) {
    return value(rule, CanonicalColumn.ACTIVITY).in(scope).text().equalsIgnoreCase(EventRule.NONE);
  }

  private Problem unknownActor(ExportRecord entry, String value) {
    return new Problem(
        entry.origin(),
        CanonicalColumn.ACTOR_ROLE.title(),
        QuotedCell.cut(value),
        Code.ACTOR_NOT_IN_ROLE_TABLE,
        Wording.of("intake.actors-role-in-profiles-role-table", whoIsWho.hint(entry.source())));
  }

  private int map(
      ExportRecord entry,
      EventRule rule,
      RecordScope scope,
      int before,
      ContactsBeforeReceipt early,
      EventRowBuilder rows) {
    MappedText written = value(rule, CanonicalColumn.TIMESTAMP).in(scope);
    Map<CanonicalColumn, String> cells = new EnumMap<>(CanonicalColumn.class);
    Map<CanonicalColumn, String> titles = new EnumMap<>(CanonicalColumn.class);
    boolean unknownActor = false;
    for (Map.Entry<CanonicalColumn, ValueExpression> cell : rule.cells().entrySet()) {
      MappedText text = cell.getValue().in(scope);
      cells.put(cell.getKey(), text.text());
      if (text.column() != null) {
        titles.put(cell.getKey(), text.column().field());
      }
      unknownActor |= text.unknownActor();
    }
    cells.put(CanonicalColumn.CASE_ID, caseOf(entry));
    cells.computeIfPresent(CanonicalColumn.EVENT_ID, (column, id) -> numbered(id, before));
    if (unknownActor && mattersWho(cells)) {
      rows.reject(
          unknownActor(entry, cells.getOrDefault(CanonicalColumn.ACTOR, "")).inCase(caseOf(entry)),
          CanonicalColumn.ACTOR_ROLE.place());
      return 1;
    }
    TimeColumn column = column(entry, written);
    TimeRead read = orNothing(column.read(written.text()), written, entry.source());
    if (read instanceof TimeRead.Unreadable unreadable && rule.optional()) {
      rows.reject(
          new Problem(
              entry.origin(),
              titles.getOrDefault(CanonicalColumn.TIMESTAMP, CanonicalColumn.TIMESTAMP.title()),
              QuotedCell.cut(written.text()),
              unreadable.code(),
              caseOf(entry),
              unreadable.expected()),
          CanonicalColumn.TIMESTAMP.place());
      return 1;
    }
    rows.take(
        new MappedRow(
            entry.origin(), cells, titles, attributes(entry, scope), dates(entry, scope), read));
    Optional<Activity> activity = activity(cells);
    if (activity.isPresent() && read instanceof TimeRead.Read happened) {
      early.add(
          new ContactsBeforeReceipt.Step(
              entry.origin(),
              activity.get(),
              happened.timestamp(),
              titles.getOrDefault(CanonicalColumn.TIMESTAMP, CanonicalColumn.TIMESTAMP.title()),
              written.text()));
    }
    rule.remark()
        .ifPresent(
            code ->
                rows.remark(
                    Remarks.of(
                        code,
                        entry,
                        cells.getOrDefault(CanonicalColumn.ACTOR, ""),
                        caseOf(entry))));
    column
        .clockChange(written.text())
        .ifPresent(
            change ->
                rows.remark(
                    new Problem(
                        entry.origin(),
                        titles.getOrDefault(
                            CanonicalColumn.TIMESTAMP, CanonicalColumn.TIMESTAMP.title()),
                        QuotedCell.cut(written.text()),
                        Code.AMBIGUOUS_LOCAL_TIME,
                        caseOf(entry),
                        change.expected())));
    return 1;
  }

  /**
   * A cell that is taken for empty need not be: whoever looks for it is told what else it holds.
   */
  private static TimeRead orNothing(TimeRead read, MappedText written, Source source) {
    return read instanceof TimeRead.Unreadable unreadable
            && written.isEmpty()
            && !source.nullWords().words().isEmpty()
        ? new TimeRead.Unreadable(
            unreadable.code(),
            Wording.of(
                "intake.or-holds-a-text-stands-for-nothing",
                unreadable.expected(),
                source.nullWords().words().stream()
                    .sorted()
                    .map(word -> '"' + QuotedCell.cut(word) + '"')
                    .collect(Collectors.joining(", "))))
        : read;
  }

  /** Whether an event that need not have happened has no date; of two events, a cell may be one. */
  private static boolean saysNothing(
      ExportRecord entry,
      EventRule rule,
      RecordScope scope,
      Set<String> counted,
      EventRowBuilder rows) {
    if (!rule.optional()) {
      return false;
    }
    MappedText written = value(rule, CanonicalColumn.TIMESTAMP).in(scope);
    boolean word = NullMarkers.isOne(written.text());
    if (word) {
      String title =
          written.column() == null ? CanonicalColumn.TIMESTAMP.title() : written.column().field();
      if (counted.add(title)) {
        rows.countNull(entry.origin(), title, written.text());
      }
    }
    return word || written.isEmpty();
  }

  /** One record may make several events, but an id is one event's: 87, 87#2, 87#3. */
  private static String numbered(String id, int before) {
    return id.isEmpty() || before == 0 || NullMarkers.isOne(id) ? id : id + "#" + (before + 1);
  }

  /** For notes, closings and the like it does not. */
  private boolean mattersWho(Map<CanonicalColumn, String> cells) {
    return activity(cells).filter(one -> one.direction() == Direction.INTERNAL).isEmpty();
  }

  private Optional<Activity> activity(Map<CanonicalColumn, String> cells) {
    return words.find(Activity.class, cells.getOrDefault(CanonicalColumn.ACTIVITY, ""));
  }

  private static Map<String, String> attributes(ExportRecord entry, RecordScope scope) {
    Map<String, String> attributes = new LinkedHashMap<>(entry.rest());
    entry
        .source()
        .attributes()
        .forEach((name, value) -> attributes.put(name, value.in(scope).text()));
    return attributes;
  }

  private List<DateCell> dates(ExportRecord entry, RecordScope scope) {
    if (entry.source().dates().isEmpty()) {
      return List.of();
    }
    List<DateCell> dates = new ArrayList<>();
    entry
        .source()
        .dates()
        .forEach(
            (name, value) -> {
              MappedText text = value.in(scope);
              if (!text.isEmpty()) {
                String title =
                    text.column() == null ? DateColumn.titleOf(name) : text.column().field();
                dates.add(
                    new DateCell(name, title, text.text(), column(entry, text).read(text.text())));
              }
            });
    return dates;
  }

  private static ValueExpression value(EventRule rule, CanonicalColumn column) {
    ValueExpression value = rule.cells().get(column);
    if (value == null) {
      throw new IllegalStateException("an event without " + column.title());
    }
    return value;
  }
}
