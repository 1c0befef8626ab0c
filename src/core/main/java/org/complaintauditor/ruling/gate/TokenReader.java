package org.complaintauditor.ruling.gate;

import java.util.List;
import org.complaintauditor.model.Wording;
import org.complaintauditor.ruling.gate.RuleTokens.Kind;
import org.complaintauditor.ruling.gate.RuleTokens.Token;

/** The words of a rule file, one after the other. */
final class TokenReader {

  private final List<Token> tokens;
  private int at;
  private boolean between = true;

  TokenReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * Says where the reader is. The compiler takes what is in a rule as text, in which it looks for
   * more than comments: one may stand between rules alone.
   *
   * @param outside whether between packages, imports and rules
   */
  void isBetween(boolean outside) {
    between = outside;
  }

  /** The next word, which stays there. */
  Token peek() {
    Token token = tokens.get(at);
    if (token.afterComment() && !between) {
      throw new NotProvenException(token.line(), Wording.of("core.a-comment-stands-within-a-rule"));
    }
    return token;
  }

  Token next() {
    Token token = peek();
    if (token.kind() != Kind.END) {
      at++;
    }
    return token;
  }

  /** Goes on if this is the next word. */
  boolean takes(String word) {
    if (!peek().is(word)) {
      return false;
    }
    at++;
    return true;
  }

  /** Goes on behind this word, which has to be the next. */
  void expect(String word) {
    if (!takes(word)) {
      throw outOfPlace();
    }
  }

  /** The next word, which has to be of this kind. */
  Token expect(Kind kind) {
    if (peek().kind() != kind) {
      throw outOfPlace();
    }
    return next();
  }

  /** That the next word has no place where it stands. */
  NotProvenException outOfPlace() {
    Token token = peek();
    return token.kind() == Kind.END
        ? new NotProvenException(token.line(), Wording.of("core.file-ends-in-middle-of-a-rule"))
        : NotProvenException.outOfPlace(token.line(), token.text());
  }
}
