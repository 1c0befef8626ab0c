package org.complaintauditor.intake.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.canonical.NullMarkers;
import org.complaintauditor.intake.profile.time.TimePatterns;
import org.complaintauditor.model.ActorRole;

/** How a profile makes a text of a record (docs/profiles.md, "Values"). */
public sealed interface ValueExpression {

  /** Between several texts of a field. */
  String BETWEEN = " | ";

  /** The text for the record. */
  MappedText in(RecordScope scope);

  /** All texts for the record: more than one only where a field holds a list. */
  default List<String> all(RecordScope scope) {
    String text = in(scope).text();
    return text.isEmpty() ? List.of() : List.of(text);
  }

  /** The values of which this one is made, but for those of another record. */
  default List<ValueExpression> parts() {
    return List.of();
  }

  /** A field of the record. */
  record Field(String name, int place) implements ValueExpression {
    @Override
    public MappedText in(RecordScope scope) {
      List<String> texts = all(scope);
      if (texts.isEmpty()) {
        return MappedText.EMPTY;
      }
      ExportRecord entry = scope.entry();
      return new MappedText(
          texts.size() == 1 ? texts.get(0) : String.join(BETWEEN, texts),
          new MappedText.Column(entry.source(), entry.origin().fileOrder(), name),
          null,
          false);
    }

    @Override
    public List<String> all(RecordScope scope) {
      return scope.entry().texts(place);
    }
  }

  /**
   * A field of another source, or what that source defines by the name; sources may be written in
   * any order, so this shows only when all have been read.
   */
  record Named(Field field, FieldNames names) implements ValueExpression {
    ValueExpression meant() {
      return names.defined(field.name()).orElse(field);
    }

    @Override
    public List<ValueExpression> parts() {
      return List.of(meant());
    }

    @Override
    public MappedText in(RecordScope scope) {
      return meant().in(scope);
    }

    @Override
    public List<String> all(RecordScope scope) {
      return meant().all(scope);
    }
  }

  /** The same text for every record. */
  record Constant(String text) implements ValueExpression {
    @Override
    public MappedText in(RecordScope scope) {
      return MappedText.of(text);
    }
  }

  /** The first that is not empty. */
  record FirstOf(List<ValueExpression> values) implements ValueExpression {
    @Override
    public List<ValueExpression> parts() {
      return values;
    }

    @Override
    public MappedText in(RecordScope scope) {
      MappedText last = MappedText.EMPTY;
      for (ValueExpression value : values) {
        last = value.in(scope);
        if (!last.isEmpty()) {
          return last;
        }
      }
      return last;
    }
  }

  /** A text by a table. */
  record Mapped(
      ValueExpression from,
      Map<TextPattern, ValueExpression> table,
      Optional<ValueExpression> otherwise)
      implements ValueExpression {
    @Override
    public List<ValueExpression> parts() {
      List<ValueExpression> parts = new ArrayList<>(List.of(from));
      parts.addAll(table.values());
      otherwise.ifPresent(parts::add);
      return parts;
    }

    @Override
    public MappedText in(RecordScope scope) {
      MappedText text = from.in(scope);
      if (text.isEmpty()) {
        return text;
      }
      for (Map.Entry<TextPattern, ValueExpression> entry : table.entrySet()) {
        if (entry.getKey().fits(text.text())) {
          return entry.getValue().in(scope);
        }
      }
      return otherwise.map(value -> value.in(scope)).orElse(text);
    }
  }

  /** A part of a text. */
  record Extracted(ValueExpression from, TextPattern pattern) implements ValueExpression {
    @Override
    public List<ValueExpression> parts() {
      return List.of(from);
    }

    @Override
    public MappedText in(RecordScope scope) {
      MappedText text = from.in(scope);
      return text.with(text.isEmpty() ? "" : pattern.in(text.text()));
    }
  }

  /** The text in lower case. */
  record Lowered(ValueExpression from) implements ValueExpression {
    @Override
    public List<ValueExpression> parts() {
      return List.of(from);
    }

    @Override
    public MappedText in(RecordScope scope) {
      MappedText text = from.in(scope);
      return text.with(TextPattern.fold(text.text()));
    }
  }

  /** A value of the last record of the case before this one for which the condition holds. */
  record Last(ValueExpression take, RecordCondition when) implements ValueExpression {
    @Override
    public List<ValueExpression> parts() {
      return List.of(take);
    }

    @Override
    public MappedText in(RecordScope scope) {
      for (ExportRecord previous = scope.entry().previous();
          previous != null;
          previous = previous.previous()) {
        RecordScope its = scope.of(previous);
        if (when.of(its) == TruthValue.YES) {
          return MappedText.of(take.in(its).text());
        }
      }
      return MappedText.EMPTY;
    }
  }

  /** Texts put together: literals and values by turns, literals first and last. */
  record Template(List<String> literals, List<ValueExpression> values) implements ValueExpression {
    @Override
    public List<ValueExpression> parts() {
      return values;
    }

    @Override
    public MappedText in(RecordScope scope) {
      StringBuilder text = new StringBuilder(literals.get(0));
      for (int i = 0; i < values.size(); i++) {
        MappedText part = values.get(i).in(scope);
        if (part.isEmpty()) {
          return part;
        }
        text.append(part.text()).append(literals.get(i + 1));
      }
      return MappedText.of(text.toString());
    }
  }

  /** A field of another record. */
  record Lookup(String source, ValueExpression key, ValueExpression take)
      implements ValueExpression {
    @Override
    public List<ValueExpression> parts() {
      return List.of(key);
    }

    @Override
    public MappedText in(RecordScope scope) {
      return scope
          .lookups()
          .find(source, key.in(scope).text())
          .map(found -> take.in(scope.of(found)))
          .orElse(MappedText.EMPTY);
    }

    @Override
    public List<String> all(RecordScope scope) {
      return scope
          .lookups()
          .find(source, key.in(scope).text())
          .map(found -> take.all(scope.of(found)))
          .orElse(List.of());
    }
  }

  /** The role that the role table gives. */
  record RoleOf(ValueExpression actor, Optional<ValueExpression> otherwise)
      implements ValueExpression {
    @Override
    public List<ValueExpression> parts() {
      return otherwise.map(other -> List.of(actor, other)).orElse(List.of(actor));
    }

    @Override
    public MappedText in(RecordScope scope) {
      MappedText who = actor.in(scope);
      ActorRole role = who.isEmpty() ? ActorRole.NONE : scope.roles().of(who.text());
      if (role != ActorRole.NONE) {
        return MappedText.of(role.name());
      }
      MappedText other = otherwise.map(value -> value.in(scope)).orElse(MappedText.EMPTY);
      boolean somebody = !who.isEmpty() && !NullMarkers.isOne(who.text());
      return other.isEmpty() ? new MappedText("", null, null, somebody) : other;
    }
  }

  /** A date, and the time of day of another column behind it. */
  record DateAndTime(ValueExpression date, ValueExpression time) implements ValueExpression {
    @Override
    public List<ValueExpression> parts() {
      return List.of(date, time);
    }

    @Override
    public MappedText in(RecordScope scope) {
      MappedText day = date.in(scope);
      String hour = time.in(scope).text().strip();
      boolean dayOnly = hour.isEmpty() || NullMarkers.isOne(hour) || NullMarkers.isOne(day.text());
      return dayOnly || day.isEmpty()
          ? day
          : new MappedText(day.text().strip() + " " + hour, day.column(), null, day.unknownActor());
    }
  }

  /** A timestamp with patterns of its own. */
  record Timed(ValueExpression from, TimePatterns patterns) implements ValueExpression {
    @Override
    public List<ValueExpression> parts() {
      return List.of(from);
    }

    @Override
    public MappedText in(RecordScope scope) {
      MappedText text = from.in(scope);
      return scope.entry().source().nullWords().isDay(text.text(), patterns.patterns())
          ? MappedText.EMPTY
          : text.timed(patterns);
    }
  }
}
