package org.complaintauditor.cli.terminal;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.model.Wording;

/**
 * What picocli says of a command line that it cannot parse. Its messages have no translations, and
 * tell what is wrong as a text only: known sentences are taken apart, others are said as they are.
 */
final class CommandLineErrors {

  /** A sentence of the library, and what it says. */
  private record Sentence(Pattern written, Function<Matcher, Wording> says) {
    static Sentence of(String written, Function<Matcher, Wording> says) {
      return new Sentence(Pattern.compile(written, Pattern.DOTALL), says);
    }
  }

  private static final List<Sentence> SENTENCES =
      List.of(
          Sentence.of(
              "Unknown option: (.*)", found -> Wording.of("cli.unknown-option", found.group(1))),
          Sentence.of(
              "Unknown options: (.*)", found -> Wording.of("cli.unknown-options", found.group(1))),
          Sentence.of(
              "Unmatched argument at index (\\d+): (.*)",
              found ->
                  Wording.of("cli.unmatched-argument-at-index", found.group(1), found.group(2))),
          Sentence.of(
              "Unmatched arguments from index (\\d+): (.*)",
              found ->
                  Wording.of("cli.unmatched-arguments-from-index", found.group(1), found.group(2))),
          Sentence.of(
              "Missing required subcommand",
              found -> Wording.of("cli.missing-required-subcommand")),
          Sentence.of(
              "Missing required parameter: (.*)",
              found -> Wording.of("cli.missing-required-parameter", found.group(1))),
          Sentence.of(
              "Missing required option: (.*)",
              found -> Wording.of("cli.missing-required-option", found.group(1))),
          Sentence.of(
              "Missing required parameter for option (.*)",
              found -> Wording.of("cli.missing-required-parameter-for-option", found.group(1))),
          Sentence.of(
              "Expected parameter for option (.*) but found (.*)",
              found ->
                  Wording.of(
                      "cli.expected-parameter-for-option-but-found",
                      found.group(1),
                      found.group(2))),
          Sentence.of(
              "option (.*) should be specified only once",
              found -> Wording.of("cli.option-should-be-specified-only-once", found.group(1))),
          Sentence.of(
              "Invalid value for option (.*?): (.*)",
              found ->
                  Wording.of(
                      "cli.invalid-value-for-option", found.group(1), reason(found.group(2)))),
          Sentence.of(
              "Invalid value for positional parameter at index (\\d+) \\((.*?)\\): (.*)",
              found ->
                  Wording.of(
                      "cli.invalid-value-for-positional-parameter-at-index",
                      found.group(1),
                      found.group(2),
                      reason(found.group(3)))),
          Sentence.of(
              "Possible solutions: (.*)",
              found -> Wording.of("cli.possible-solutions", found.group(1))),
          Sentence.of(
              "Did you mean: (.*)\\?", found -> Wording.of("cli.did-you-mean", found.group(1))));

  /** Why a value is none. */
  private static final List<Sentence> REASONS =
      List.of(
          Sentence.of(
              "('.*') is not an int", found -> Wording.of("cli.is-not-an-int", found.group(1))),
          Sentence.of(
              "('.*') is not a long", found -> Wording.of("cli.is-not-a-long", found.group(1))),
          Sentence.of(
              "expected one of \\[(.*)\\] \\(case-insensitive\\) but was ('.*')",
              found -> Wording.of("cli.expected-one-of", found.group(1), found.group(2))),
          Sentence.of(
              "it is empty; leave the option out if nothing is meant",
              found -> Wording.of("cli.is-empty-leave-option-out-if-nothing")));

  private CommandLineErrors() {}

  /** What a message of the library says. */
  static Wording of(String message) {
    return in(SENTENCES, message);
  }

  private static Wording reason(String reason) {
    return in(REASONS, reason);
  }

  private static Wording in(List<Sentence> sentences, String text) {
    for (Sentence sentence : sentences) {
      Matcher found = sentence.written().matcher(text);
      if (found.matches()) {
        return sentence.says().apply(found);
      }
    }
    return Wording.verbatim(text);
  }
}
