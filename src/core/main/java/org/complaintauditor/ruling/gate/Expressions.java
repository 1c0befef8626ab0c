package org.complaintauditor.ruling.gate;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.complaintauditor.model.NearestWord;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;
import org.complaintauditor.ruling.gate.RuleTokens.Kind;
import org.complaintauditor.ruling.gate.RuleTokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * What conditions and consequences are made of: facts, words of lists, texts and numbers, calls of
 * the vocabulary, comparisons. Each has a type, so a call is known by what it is asked of and not
 * by its name alone.
 */
final class Expressions {

  private static final int DEEPEST = 50;
  private static final Set<String> EQUALITY = Set.of("==", "!=");
  private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");

  /**
   * Names of commitments, limits, parameters, dates and attributes, and values: nothing that could
   * be read as code.
   */
  private static final Pattern TEXT = Pattern.compile("[\\p{L}\\p{M}\\p{N} _.:-]*");

  /** Calls of the vocabulary whose names are operators of conditions: the compiler reads those. */
  private static final Set<String> OPERATORS =
      Set.of(
          "after",
          "before",
          "coincides",
          "contains",
          "during",
          "excludes",
          "finishedby",
          "finishes",
          "in",
          "includes",
          "matches",
          "meets",
          "memberOf",
          "metby",
          "overlappedby",
          "overlaps",
          "soundslike",
          "startedby",
          "starts",
          "str");

  private final TokenReader tokens;
  private final Vocabulary words;
  private final Map<String, Class<?>> imported;
  private final Map<String, Class<?>> variables;

  /** The fact whose conditions are read; null in a consequence. */
  private final @Nullable Class<?> fact;

  private int depth;

  /**
   * Expressions at the place where a reader is.
   *
   * @param imported the types of the file, by simple name
   * @param variables the types of the rule's facts, by name with the dollar sign
   * @param fact the fact whose conditions are read; null in a consequence
   */
  Expressions(
      TokenReader tokens,
      Map<String, Class<?>> imported,
      Map<String, Class<?>> variables,
      @Nullable Class<?> fact,
      Vocabulary words) {
    this.words = words;
    this.tokens = tokens;
    this.imported = imported;
    this.variables = variables;
    this.fact = fact;
  }

  /** Reads a condition: what is true or false. */
  void condition() {
    Token first = tokens.peek();
    require(boolean.class, or(), first);
  }

  /** Reads a value; gives its type. */
  Class<?> value() {
    return or();
  }

  private Class<?> or() {
    deeper();
    Token first = tokens.peek();
    Class<?> type = and();
    while (tokens.takes("||")) {
      require(boolean.class, type, first);
      Token next = tokens.peek();
      require(boolean.class, and(), next);
    }
    depth--;
    return type;
  }

  private Class<?> and() {
    Token first = tokens.peek();
    Class<?> type = comparison();
    while (tokens.takes("&&")) {
      require(boolean.class, type, first);
      Token next = tokens.peek();
      require(boolean.class, comparison(), next);
    }
    return type;
  }

  private Class<?> comparison() {
    Class<?> left = operand();
    Token sign = tokens.peek();
    if (sign.kind() != Kind.SIGN
        || (!EQUALITY.contains(sign.text()) && !ORDER.contains(sign.text()))) {
      return left;
    }
    tokens.takes(sign.text());
    Class<?> right = operand();
    if (left != right || (ORDER.contains(sign.text()) && left != int.class)) {
      throw new NotProvenException(
          sign.line(),
          right == String.class && RuleTypes.isList(left)
              ? Wording.of("core.a-condition-compares-with-a-text", left.getSimpleName())
              : Wording.of(
                  "core.cannot-compare-with",
                  sign.text(),
                  left.getSimpleName(),
                  right.getSimpleName()));
    }
    return boolean.class;
  }

  private Class<?> operand() {
    if (tokens.takes("!")) {
      deeper();
      Token denied = tokens.peek();
      require(boolean.class, operand(), denied);
      depth--;
      return boolean.class;
    }
    if (tokens.takes("(")) {
      Class<?> type = or();
      tokens.expect(")");
      return type;
    }
    Token first = tokens.next();
    return switch (first.kind()) {
      case TEXT -> text(first);
      case NUMBER -> number(first);
      case VARIABLE -> path(variable(first));
      case NAME -> name(first);
      default -> throw NotProvenException.outOfPlace(first.line(), first.text());
    };
  }

  private static Class<?> text(Token text) {
    if (!TEXT.matcher(text.text()).matches()) {
      throw new NotProvenException(
          text.line(), Wording.of("core.text-is-no-name-of-a-commitment", text.text()));
    }
    return String.class;
  }

  private static Class<?> number(Token number) {
    if (number.text().length() > 9) {
      throw NotProvenException.outOfPlace(number.line(), number.text());
    }
    return int.class;
  }

  private Class<?> variable(Token variable) {
    Class<?> type = variables.get(variable.text());
    if (type == null) {
      throw new NotProvenException(
          variable.line(), Wording.of("core.no-fact-of-rule-is-named", variable.text()));
    }
    return type;
  }

  private Class<?> name(Token name) {
    if (name.is("true") || name.is("false")) {
      return boolean.class;
    }
    Class<?> type = imported.get(name.text());
    if (type != null) {
      return path(ofType(type));
    }
    if (fact == null) {
      throw NotProvenException.outOfPlace(name.line(), name.text());
    }
    return path(asked(fact, name, false));
  }

  /** What stands behind the name of a type: a word of its list, or what it can be asked. */
  private Class<?> ofType(Class<?> type) {
    tokens.expect(".");
    Token name = tokens.expect(Kind.NAME);
    if (tokens.peek().is("(")) {
      return called(type, name, true);
    }
    RuleTypes.Member member =
        RuleTypes.member(type, name.text(), words)
            .orElseThrow(() -> unknown(name, type, RuleTypes.members(type, words)));
    return member.isValue() ? member.type() : ofType(member.type());
  }

  private Class<?> path(Class<?> begun) {
    Class<?> type = begun;
    while (tokens.takes(".")) {
      type = asked(type, tokens.expect(Kind.NAME), false);
    }
    return type;
  }

  /** In a condition what is asked without arguments may be written without parentheses. */
  private Class<?> asked(Class<?> of, Token name, boolean isStatic) {
    if (tokens.peek().is("(")) {
      return called(of, name, isStatic);
    }
    return RuleTypes.call(of, name.text(), 0, isStatic)
        .filter(type -> fact != null)
        .orElseThrow(() -> unknown(name, of, RuleTypes.calls(of, isStatic)));
  }

  private Class<?> called(Class<?> of, Token name, boolean isStatic) {
    if (fact != null && OPERATORS.contains(name.text())) {
      throw NotProvenException.outOfPlace(name.line(), name.text());
    }
    tokens.expect("(");
    int arguments = 0;
    if (!tokens.takes(")")) {
      do {
        or();
        arguments++;
      } while (tokens.takes(","));
      tokens.expect(")");
    }
    return RuleTypes.call(of, name.text(), arguments, isStatic)
        .orElseThrow(() -> unknown(name, of, RuleTypes.calls(of, isStatic)));
  }

  private static NotProvenException unknown(
      Token name, Class<?> of, java.util.Collection<String> known) {
    return new NotProvenException(
        name.line(),
        known.isEmpty()
            ? Wording.of("core.cannot-be-asked-of", name.text(), of.getSimpleName())
            : known.contains(name.text())
                ? Wording.of(
                    "core.of-has-other-arguments-or-lacks-parentheses",
                    name.text(),
                    of.getSimpleName())
                : NearestWord.of(name.text(), known)
                    .map(
                        near ->
                            Wording.of(
                                "core.is-no-word-of-did-you-mean",
                                name.text(),
                                of.getSimpleName(),
                                near))
                    .orElseGet(
                        () ->
                            Wording.of(
                                "core.is-no-word-of",
                                name.text(),
                                of.getSimpleName(),
                                String.join(", ", known))));
  }

  private static void require(Class<?> wanted, Class<?> found, Token where) {
    if (wanted != found) {
      throw NotProvenException.outOfPlace(where.line(), where.text());
    }
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw new NotProvenException(
          tokens.peek().line(), Wording.of("core.parentheses-stand-in-more-than-others", DEEPEST));
    }
  }
}
