package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.evidence.message.SentenceSplitter;
import org.complaintauditor.evidence.message.TokenKind;
import org.complaintauditor.model.InvalidValueException;
import org.complaintauditor.model.Wording;

/**
 * Reads phrases as officers write them.
 *
 * <ul>
 *   <li>{@code answer your complaint}: these words, one after the other
 *   <li>{@code (answer|reply to) you}: one of these
 *   <li>{@code [very] soon}: with or without
 *   <li>{@code investigat*}, {@code *nummer}: any word that begins, ends so
 *   <li>{@code ..}: up to three other words; {@code ...}: up to eight
 *   <li>{@code {duration}}: one of the phrases of a list
 *   <li>{@code <number>}: a word of a {@link TokenKind}; {@code <link except www.ccts-cprst.ca>}
 * </ul>
 */
final class PhraseParser {
  private static final int FEW = 3;
  private static final int MANY = 8;

  private final String text;
  private final PhraseBuilder maker;
  private final Function<String, Phrase> lists;
  private int at;

  private PhraseParser(String text, PhraseBuilder maker, Function<String, Phrase> lists) {
    this.text = text;
    this.maker = maker;
    this.lists = lists;
  }

  /**
   * Reads a phrase.
   *
   * @param lists finds a list's phrases by its name
   * @throws IllegalArgumentException if it is not written as phrases are; the message says why
   */
  static Phrase read(String text, PhraseBuilder maker, Function<String, Phrase> lists) {
    PhraseParser reader = new PhraseParser(text, maker, lists);
    Phrase phrase = reader.choices();
    if (reader.at < text.length()) {
      throw new InvalidValueException(
          Wording.of("core.has-a-nothing-opens", text.charAt(reader.at)));
    }
    if (maker.needs(phrase).isEmpty()) {
      throw new InvalidValueException(Wording.of("core.says-nothing-has-to-be"));
    }
    return phrase;
  }

  /** Phrases between bars, up to a closing bracket or the end. */
  private Phrase choices() {
    List<Phrase> choices = new ArrayList<>();
    Set<String> words = new TreeSet<>();
    do {
      int start = at;
      Phrase choice = sequence();
      String written = text.substring(start, at).strip();
      if (choice instanceof Phrase.OneWord && isPlain(written)) {
        words.addAll(one(written));
      } else {
        choices.add(choice);
      }
    } while (accept('|'));
    if (!words.isEmpty()) {
      choices.add(0, maker.word(words));
    }
    return maker.oneOf(choices);
  }

  private static boolean isPlain(String written) {
    for (int i = 0; i < written.length(); i++) {
      if ("()[]{}<>| ".indexOf(written.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private boolean accept(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private Phrase sequence() {
    List<Phrase> parts = new ArrayList<>();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ') {
        at++;
      } else if (c == '|' || c == ')' || c == ']') {
        break;
      } else {
        part(c, parts);
      }
    }
    if (parts.isEmpty()) {
      throw new InvalidValueException(Wording.of("core.has-an-empty-place"));
    }
    return maker.sequence(parts);
  }

  private void part(char c, List<Phrase> parts) {
    switch (c) {
      case '(' -> parts.add(bracketed(')'));
      case '[' -> parts.add(maker.maybe(bracketed(']')));
      case '{' -> parts.add(lists.apply(named('}')));
      case '<' -> parts.add(ofKind(named('>')));
      default -> words(parts);
    }
  }

  private Phrase bracketed(char end) {
    at++;
    Phrase inside = choices();
    if (!accept(end)) {
      throw new InvalidValueException(Wording.of("core.lacks-a", end));
    }
    return inside;
  }

  private String named(char end) {
    int close = text.indexOf(end, at);
    if (close < 0) {
      throw new InvalidValueException(Wording.of("core.lacks-a", end));
    }
    String name = text.substring(at + 1, close).strip();
    at = close + 1;
    return name;
  }

  /** A kind, or {@code phone except 1-888-221-1687|...}. */
  private Phrase ofKind(String written) {
    String[] parts = written.split(" except ", 2);
    TokenKind kind = kind(parts[0].strip());
    if (parts.length == 1) {
      return maker.ofKind(kind);
    }
    Set<String> excepted = new TreeSet<>();
    for (String word : parts[1].split("\\|", -1)) {
      excepted.addAll(one(word.strip()));
    }
    return maker.ofKindExcept(kind, excepted);
  }

  private static TokenKind kind(String name) {
    return TokenKind.of(name)
        .orElseThrow(
            () ->
                new InvalidValueException(
                    Wording.of("core.has-but-only-number-code-date-time", name)));
  }

  private void words(List<Phrase> parts) {
    int start = at;
    while (at < text.length() && " ()[]{}<>|".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String written = text.substring(start, at);
    switch (written) {
      case ".." -> parts.add(maker.gap(FEW));
      case "...", "…" -> parts.add(maker.gap(MANY));
      default -> one(written).forEach(word -> parts.add(maker.word(Set.of(word))));
    }
  }

  private static boolean isLetters(String written) {
    for (int i = 0; i < written.length(); i++) {
      if (!Character.isLetter(written.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The words that a written word is in a message: {@code can't} and {@code d'assur*} are two. */
  private static List<String> one(String written) {
    if (isLetters(written)) {
      return List.of(written.toLowerCase(Locale.ROOT)); // Most are, and they are many.
    }
    int apostrophe = written.lastIndexOf('\'');
    if (written.endsWith("*") && apostrophe > 0) {
      List<String> found = new ArrayList<>(one(written.substring(0, apostrophe + 1)));
      found.add(written.substring(apostrophe + 1).toLowerCase(Locale.ROOT));
      return found;
    }
    if (written.endsWith("*") || written.startsWith("*")) {
      return List.of(written.toLowerCase(Locale.ROOT));
    }
    Sentence words = SentenceSplitter.words(written.replace('\u2019', '\''));
    List<String> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      found.add(words.word(i));
    }
    if (found.isEmpty()) {
      throw new InvalidValueException(Wording.of("core.has-is-no-word", written));
    }
    return found;
  }
}
