package org.complaintauditor.ruling.gate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.ruling.gate.RuleTokens.Kind;
import org.complaintauditor.ruling.gate.RuleTokens.Token;

/** Tells which commitments have rules that ask for the customer type. */
public final class CustomerTypeRules {

  /** What asks for it: in the language of rules nothing else has these names. */
  private static final Set<String> QUESTIONS = Set.of("business", "customerType");

  /** What a rule inserts that is about every commitment. */
  private static final String OF_ALL = "Conclusion";

  private CustomerTypeRules() {}

  /**
   * The ids of the commitments of which a rule may ask for the customer type. What is not in the
   * {@link RuleSyntax small language} of rules may ask for anything.
   *
   * @param words those of the pack
   */
  public static Set<String> asking(PackVersion version, Vocabulary words) {
    Set<String> all =
        version.commitments().stream().map(Commitment::id).collect(Collectors.toUnmodifiableSet());
    return version.rules().stream()
        .flatMap(file -> asking(file, all, words).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> asking(RuleFile file, Set<String> all, Vocabulary words) {
    List<Token> tokens;
    try {
      RuleSyntax.prove(file, words);
      tokens = RuleTokens.of(file.text());
    } catch (NotProvenException e) {
      return all;
    }
    if (QUESTIONS.stream().noneMatch(question -> names(tokens, question))) {
      return Set.of();
    }
    return about(tokens, all);
  }

  /** The commitments, of these, about which the rules of a file can conclude something. */
  static Set<String> about(List<Token> tokens, Set<String> all) {
    Set<String> about =
        tokens.stream()
            .filter(token -> token.kind() == Kind.TEXT)
            .map(Token::text)
            .filter(all::contains)
            .collect(Collectors.toUnmodifiableSet());
    return about.isEmpty() || names(tokens, OF_ALL) ? all : about;
  }

  static boolean names(List<Token> tokens, String word) {
    return tokens.stream().anyMatch(token -> token.is(word));
  }
}
