package org.complaintauditor.intake.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.canonical.NullWords;
import org.complaintauditor.intake.profile.time.TimePatterns;
import org.complaintauditor.model.ActorRole;

/** How a profile makes a text of a record (docs/profiles.md, "Values"). */
sealed interface Value {

  /** Between several texts of a field. */
  String BETWEEN = " | ";

  /** The text for the record. */
  Text in(Scope scope);

  /** All texts for the record: more than one only where a field holds a list. */
  default List<String> all(Scope scope) {
    String text = in(scope).text();
    return text.isEmpty() ? List.of() : List.of(text);
  }

  /** The values of which this one is made, but for those of another record. */
  default List<Value> parts() {
    return List.of();
  }

  /** A field of the record. */
  record Field(String name, int place) implements Value {
    @Override
    public Text in(Scope scope) {
      List<String> texts = all(scope);
      if (texts.isEmpty()) {
        return Text.EMPTY;
      }
      Entry entry = scope.entry();
      return new Text(
          texts.size() == 1 ? texts.get(0) : String.join(BETWEEN, texts),
          new Text.Column(entry.source(), entry.origin().fileOrder(), name),
          null,
          false);
    }

    @Override
    public List<String> all(Scope scope) {
      return scope.entry().texts(place);
    }
  }

  /**
   * A field of another source, or what that source defines by the name; sources may be written in
   * any order, so this shows only when all have been read.
   */
  record Named(Field field, FieldNames names) implements Value {
    Value meant() {
      return names.defined(field.name()).orElse(field);
    }

    @Override
    public List<Value> parts() {
      return List.of(meant());
    }

    @Override
    public Text in(Scope scope) {
      return meant().in(scope);
    }

    @Override
    public List<String> all(Scope scope) {
      return meant().all(scope);
    }
  }

  /** The same text for every record. */
  record Constant(String text) implements Value {
    @Override
    public Text in(Scope scope) {
      return Text.of(text);
    }
  }

  /** The first that is not empty. */
  record FirstOf(List<Value> values) implements Value {
    @Override
    public List<Value> parts() {
      return values;
    }

    @Override
    public Text in(Scope scope) {
      Text last = Text.EMPTY;
      for (Value value : values) {
        last = value.in(scope);
        if (!last.isEmpty()) {
          return last;
        }
      }
      return last;
    }
  }

  /** A text by a table. */
  record Mapped(Value from, Map<TextPattern, Value> table, Optional<Value> otherwise)
      implements Value {
    @Override
    public List<Value> parts() {
      List<Value> parts = new ArrayList<>(List.of(from));
      parts.addAll(table.values());
      otherwise.ifPresent(parts::add);
      return parts;
    }

    @Override
    public Text in(Scope scope) {
      Text text = from.in(scope);
      if (text.isEmpty()) {
        return text;
      }
      for (Map.Entry<TextPattern, Value> one : table.entrySet()) {
        if (one.getKey().fits(text.text())) {
          return one.getValue().in(scope);
        }
      }
      return otherwise.map(value -> value.in(scope)).orElse(text);
    }
  }

  /** A part of a text. */
  record Extracted(Value from, TextPattern pattern) implements Value {
    @Override
    public List<Value> parts() {
      return List.of(from);
    }

    @Override
    public Text in(Scope scope) {
      Text text = from.in(scope);
      return text.with(text.isEmpty() ? "" : pattern.in(text.text()));
    }
  }

  /** The text in lower case. */
  record Lowered(Value from) implements Value {
    @Override
    public List<Value> parts() {
      return List.of(from);
    }

    @Override
    public Text in(Scope scope) {
      Text text = from.in(scope);
      return text.with(TextPattern.fold(text.text()));
    }
  }

  /** A value of the last record of the case before this one for which the condition holds. */
  record Last(Value take, Condition when) implements Value {
    @Override
    public List<Value> parts() {
      return List.of(take);
    }

    @Override
    public Text in(Scope scope) {
      for (Entry one = scope.entry().previous(); one != null; one = one.previous()) {
        Scope its = scope.of(one);
        if (when.of(its) == Truth.YES) {
          return Text.of(take.in(its).text());
        }
      }
      return Text.EMPTY;
    }
  }

  /** Texts put together: literals and values by turns, literals first and last. */
  record Template(List<String> literals, List<Value> values) implements Value {
    @Override
    public List<Value> parts() {
      return values;
    }

    @Override
    public Text in(Scope scope) {
      StringBuilder text = new StringBuilder(literals.get(0));
      for (int i = 0; i < values.size(); i++) {
        Text part = values.get(i).in(scope);
        if (part.isEmpty()) {
          return part;
        }
        text.append(part.text()).append(literals.get(i + 1));
      }
      return Text.of(text.toString());
    }
  }

  /** A field of another record. */
  record Lookup(String source, Value key, Value take) implements Value {
    @Override
    public List<Value> parts() {
      return List.of(key);
    }

    @Override
    public Text in(Scope scope) {
      return scope
          .lookups()
          .find(source, key.in(scope).text())
          .map(found -> take.in(scope.of(found)))
          .orElse(Text.EMPTY);
    }

    @Override
    public List<String> all(Scope scope) {
      return scope
          .lookups()
          .find(source, key.in(scope).text())
          .map(found -> take.all(scope.of(found)))
          .orElse(List.of());
    }
  }

  /** The role that the role table gives. */
  record RoleOf(Value actor, Optional<Value> otherwise) implements Value {
    @Override
    public List<Value> parts() {
      return otherwise.map(other -> List.of(actor, other)).orElse(List.of(actor));
    }

    @Override
    public Text in(Scope scope) {
      Text who = actor.in(scope);
      ActorRole role = who.isEmpty() ? ActorRole.NONE : scope.roles().of(who.text());
      if (role != ActorRole.NONE) {
        return Text.of(role.name());
      }
      Text other = otherwise.map(value -> value.in(scope)).orElse(Text.EMPTY);
      boolean somebody = !who.isEmpty() && !NullWords.isOne(who.text());
      return other.isEmpty() ? new Text("", null, null, somebody) : other;
    }
  }

  /** A timestamp with patterns of its own. */
  record Timed(Value from, TimePatterns patterns) implements Value {
    @Override
    public List<Value> parts() {
      return List.of(from);
    }

    @Override
    public Text in(Scope scope) {
      return from.in(scope).timed(patterns);
    }
  }
}
