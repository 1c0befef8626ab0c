package org.complaintauditor.scenario;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;

/**
 * Checks that an expectation is possible. No rule can produce a verdict, reason or date that no
 * finding can have.
 */
final class ExpectationCheck {

  private static final DateTimeFormatter DUE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm:ssXXX]")
          .withResolverStyle(ResolverStyle.STRICT);

  private ExpectationCheck() {}

  /** Why no finding can have this value; empty if one can. */
  static Optional<Wording> impossible(String what, String value, Pack pack) {
    return switch (what) {
      case "verdict" -> unlessOneOf(what, value, List.of(Verdict.values()));
      case "reason" ->
          unlessOneOf(what, value, Stream.of(Reason.values()).filter(pack::mayConclude).toList());
      case "due" ->
          value.isEmpty() || isDate(value)
              ? Optional.empty()
              : Optional.of(cannotBe(what, value, Wording.of("app.2026-01-31-or-2026-01-31t09")));
      case "late", "occurrences" ->
          value.isEmpty() || value.matches("\\d+")
              ? Optional.empty()
              : Optional.of(cannotBe(what, value, Wording.of("app.a-whole-number")));
      default -> Optional.empty();
    };
  }

  private static Optional<Wording> unlessOneOf(
      String what, String value, List<? extends Enum<?>> known) {
    return known.stream().anyMatch(one -> one.name().equals(value))
        ? Optional.empty()
        : Optional.of(
            cannotBe(
                what,
                value,
                Wording.of(
                    "core.one-of",
                    known.stream().map(Enum::name).collect(Collectors.joining(", ")))));
  }

  private static Wording cannotBe(String what, String value, Wording right) {
    return value.isEmpty()
        ? Wording.of("app.expected-is-empty", what, right)
        : Wording.of("app.expected-cannot-be", what, value, right);
  }

  private static boolean isDate(String value) {
    try {
      DUE.parse(value);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
