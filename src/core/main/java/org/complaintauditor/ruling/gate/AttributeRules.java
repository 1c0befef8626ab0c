package org.complaintauditor.ruling.gate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.ruling.gate.RuleTokens.Kind;
import org.complaintauditor.ruling.gate.RuleTokens.Token;

/** Tells for which attributes that a pack declares the rules of each commitment ask. */
public final class AttributeRules {
  private static final String ASKED = "attribute";
  private static final String CHANGE = "Change";

  private AttributeRules() {}

  /**
   * The attributes by commitment; none for a commitment whose rules ask for none. What is not in
   * the {@link RuleSyntax small language} of rules may ask for anything.
   *
   * @param declared the names of the attributes that the pack declares
   * @param words those of the pack
   */
  public static Map<String, Set<String>> asking(
      PackVersion version, Set<String> declared, Vocabulary words) {
    Map<String, Set<String>> asking = new HashMap<>();
    if (declared.isEmpty()) {
      return asking;
    }
    Set<String> all =
        version.commitments().stream().map(Commitment::id).collect(Collectors.toUnmodifiableSet());
    for (RuleFile file : version.rules()) {
      List<Token> tokens;
      Set<String> about;
      Set<String> names;
      try {
        RuleSyntax.prove(file, words);
        tokens = RuleTokens.of(file.text());
        about = CustomerTypeRules.about(tokens, all);
        names = names(tokens, declared);
      } catch (NotProvenException e) {
        about = all;
        names = declared;
      }
      for (String id : names.isEmpty() ? Set.<String>of() : about) {
        asking.computeIfAbsent(id, one -> new HashSet<>()).addAll(names);
      }
    }
    return asking;
  }

  /** The attributes that a file names; all, where it asks for a change without saying of what. */
  private static Set<String> names(List<Token> tokens, Set<String> declared) {
    if (!CustomerTypeRules.names(tokens, ASKED) && !CustomerTypeRules.names(tokens, CHANGE)) {
      return Set.of();
    }
    Set<String> named =
        tokens.stream()
            .filter(token -> token.kind() == Kind.TEXT)
            .map(Token::text)
            .filter(declared::contains)
            .collect(Collectors.toUnmodifiableSet());
    return isAnyChangeUnnamed(tokens) ? declared : named;
  }

  private static boolean isAnyChangeUnnamed(List<Token> tokens) {
    int changes = 0;
    int named = 0;
    for (int i = 0; i + 2 < tokens.size(); i++) {
      changes += tokens.get(i).is(CHANGE) && tokens.get(i + 1).is("(") ? 1 : 0;
      named +=
          tokens.get(i).is("name")
                  && tokens.get(i + 1).is("==")
                  && tokens.get(i + 2).kind() == Kind.TEXT
              ? 1
              : 0;
    }
    return named < changes;
  }
}
