package org.complaintauditor.ruling.gate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;
import org.complaintauditor.ruling.gate.RuleTokens.Kind;
import org.complaintauditor.ruling.gate.RuleTokens.Token;

/**
 * The small language of rules. A file in it has a package, imports of the vocabulary, and rules
 * that compare facts and insert what they conclude: it can do nothing else, so it may be run
 * whoever wrote it. It is a part of what the rule compiler understands, chosen so that both read it
 * alike.
 */
final class RuleSyntax {
  /** The shipped rules ask for two. Facts of a case are tried in all combinations. */
  private static final int MOST_FACTS = 4;

  private static final Pattern PACKAGE = Pattern.compile("rules\\.[A-Za-z0-9_]+");

  /** The compiler writes a rule's name into a comment, which no name may end. */
  private static final Pattern RULE_NAME =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{Zs}\\p{Pd}\\p{Pi}\\p{Pf}.,:;'()!?&+=/%$§€„_]+");

  private final TokenReader tokens;
  private final Map<String, Class<?>> imported = new HashMap<>();
  private final Set<String> ruleNames = new HashSet<>();

  private final Vocabulary words;

  private RuleSyntax(RuleFile file, Vocabulary words) {
    this.words = words;
    this.tokens = new TokenReader(RuleTokens.of(file.text()));
  }

  /**
   * Proves that a file is in the language.
   *
   * @throws NotProvenException if it is not; it says where
   */
  static void prove(RuleFile file, Vocabulary words) {
    new RuleSyntax(file, words).file();
  }

  private void file() {
    tokens.expect("package");
    Token first = tokens.peek();
    String name = qualifiedName();
    if (!PACKAGE.matcher(name).matches()) {
      throw new NotProvenException(first.line(), Wording.of("core.package-is-write-rules", name));
    }
    tokens.takes(";");
    while (tokens.takes("import")) {
      imports();
    }
    while (tokens.peek().kind() != Kind.END) {
      tokens.expect("rule");
      tokens.isBetween(false);
      rule();
      tokens.isBetween(true);
    }
  }

  private String qualifiedName() {
    StringBuilder name = new StringBuilder(tokens.expect(Kind.NAME).text());
    tokens.isBetween(!tokens.peek().is("."));
    while (tokens.takes(".")) {
      name.append('.').append(tokens.expect(Kind.NAME).text());
      tokens.isBetween(!tokens.peek().is("."));
    }
    return name.toString();
  }

  private void imports() {
    Token first = tokens.peek();
    String name = qualifiedName();
    Class<?> type =
        RuleTypes.type(name)
            .orElseThrow(
                () ->
                    new NotProvenException(
                        first.line(), Wording.of("core.is-no-type-of-vocabulary", name)));
    imported.put(type.getSimpleName(), type);
    tokens.takes(";");
  }

  private void rule() {
    Token name = tokens.expect(Kind.TEXT);
    if (!RULE_NAME.matcher(name.text()).matches()) {
      throw new NotProvenException(
          name.line(), Wording.of("core.rule-name-is-more-than-words-numbers", name.text()));
    }
    if (!ruleNames.add(name.text())) {
      throw new NotProvenException(
          name.line(), Wording.of("core.a-second-rule-is-named", name.text()));
    }
    tokens.expect("when");
    Map<String, Class<?>> variables = new HashMap<>();
    for (int facts = 0; !tokens.takes("then"); facts++) {
      if (facts == MOST_FACTS) {
        throw new NotProvenException(
            tokens.peek().line(),
            Wording.of("core.rule-asks-for-more-than-facts", name.text(), MOST_FACTS));
      }
      pattern(variables);
    }
    while (!tokens.takes("end")) {
      insertion(variables);
    }
  }

  private void pattern(Map<String, Class<?>> variables) {
    boolean isAbsence = tokens.takes("not") || tokens.takes("exists");
    String variable = "";
    if (tokens.peek().kind() == Kind.VARIABLE && !isAbsence) {
      variable = tokens.next().text();
      tokens.expect(":");
    }
    Token name = tokens.expect(Kind.NAME);
    Class<?> type = imported.get(name.text());
    if (type == null || !RuleTypes.isFact(type)) {
      throw NotProvenException.outOfPlace(name.line(), name.text());
    }
    tokens.expect("(");
    if (!tokens.takes(")")) {
      Expressions conditions =
          new Expressions(tokens, imported, Map.copyOf(variables), type, words);
      do {
        conditions.condition();
      } while (tokens.takes(","));
      tokens.expect(")");
    }
    if (!variable.isEmpty() && variables.put(variable, type) != null) {
      throw new NotProvenException(
          name.line(), Wording.of("core.two-facts-of-rule-are-named", variable));
    }
  }

  private void insertion(Map<String, Class<?>> variables) {
    Token insert = tokens.peek();
    tokens.expect("insert");
    tokens.expect("(");
    Class<?> inserted = new Expressions(tokens, imported, variables, null, words).value();
    if (!RuleTypes.isConcluded(inserted)) {
      throw NotProvenException.outOfPlace(insert.line(), inserted.getSimpleName());
    }
    Token close = tokens.peek();
    tokens.expect(")");
    if (!tokens.takes(";")) {
      throw new NotProvenException(close.line(), Wording.of("core.a-is-missing-behind-insert"));
    }
  }
}
