package org.complaintauditor.intake.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Conditions as profiles write them, in a line. */
public final class ConditionText {
  private static final int VALUES_SHOWN = 10;

  private final Source source;

  private ConditionText(Source source) {
    this.source = source;
  }

  /** The condition, such as {@code type: incident}. */
  public static String of(RecordCondition condition, Source source) {
    return new ConditionText(source).text(condition);
  }

  /** What the condition asks about; empty if it asks about several texts, or about none. */
  public static Optional<ValueExpression> askedAbout(RecordCondition condition) {
    if (condition instanceof RecordCondition.Is is) {
      return Optional.of(is.value());
    }
    if (condition instanceof RecordCondition.Empty empty) {
      return Optional.of(empty.value());
    }
    if (condition instanceof RecordCondition.Same same) {
      return Optional.of(same.value());
    }
    if (condition instanceof RecordCondition.Holds holds) {
      return Optional.of(holds.value());
    }
    if (condition instanceof RecordCondition.In in) {
      return Optional.of(in.key());
    }
    return condition instanceof RecordCondition.Not not
        ? askedAbout(not.other())
        : Optional.empty();
  }

  private String text(RecordCondition condition) {
    if (condition instanceof RecordCondition.All all) {
      return all.conditions().stream().map(this::text).collect(Collectors.joining(", "));
    }
    if (condition instanceof RecordCondition.Any any) {
      return any.conditions().stream()
          .map(one -> "{" + text(one) + "}")
          .collect(Collectors.joining(", ", "any: [", "]"));
    }
    if (condition instanceof RecordCondition.First first) {
      return "first_of_case: " + first.wanted();
    }
    Optional<ValueExpression> about =
        condition instanceof RecordCondition.Before before
            ? askedAbout(before.is())
            : askedAbout(condition);
    return about
        .map(value -> name(value) + ": " + asked(condition))
        .orElseGet(
            () ->
                condition instanceof RecordCondition.Not not
                    ? "not: {" + text(not.other()) + "}"
                    : "");
  }

  private String asked(RecordCondition condition) {
    if (condition instanceof RecordCondition.Is is) {
      return patterns(is.patterns());
    }
    if (condition instanceof RecordCondition.Empty) {
      return "{empty: true}";
    }
    if (condition instanceof RecordCondition.Same same) {
      return "{same_as: " + name(same.other()) + "}";
    }
    if (condition instanceof RecordCondition.Holds holds) {
      return "{holds: " + name(holds.other()) + "}";
    }
    if (condition instanceof RecordCondition.In in) {
      return "{in: " + in.source() + "}";
    }
    if (condition instanceof RecordCondition.Before before) {
      return "{was: " + patterns(before.is().patterns()) + "}";
    }
    if (condition instanceof RecordCondition.Not not) {
      return not.other() instanceof RecordCondition.Empty
          ? "{empty: false}"
          : "{not: " + asked(not.other()) + "}";
    }
    return "{" + text(condition) + "}";
  }

  private static String patterns(List<TextPattern> patterns) {
    if (patterns.size() == 1) {
      return patterns.get(0).toString();
    }
    String shown =
        patterns.stream()
            .limit(VALUES_SHOWN)
            .map(TextPattern::toString)
            .collect(Collectors.joining(", "));
    return "[" + shown + (patterns.size() > VALUES_SHOWN ? ", ...]" : "]");
  }

  /** How the profile names the value. */
  private String name(ValueExpression value) {
    if (value instanceof ValueExpression.Field field) {
      return field.name();
    }
    return source.conditionFields().entrySet().stream()
        .filter(entry -> entry.getValue().equals(value))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("...");
  }
}
