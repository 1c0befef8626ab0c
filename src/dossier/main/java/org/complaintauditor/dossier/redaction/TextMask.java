package org.complaintauditor.dossier.redaction;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.complaintauditor.dossier.leak.HarmlessFigures;
import org.complaintauditor.dossier.leak.HarmlessWords;

/**
 * Masks a text, default-deny: a word stays only if it is known to be harmless, and digits only in
 * dates, times, shares and numbers of days. What is known to identify somebody is masked before
 * that is asked, whatever its words are. Safe to share between threads.
 */
final class TextMask {
  /** Stands for what was taken out, however long it was. */
  static final String MASK = "█";

  private final KnownIdentities identities;
  private final HarmlessWords harmless;
  private final boolean phrasesOnly;
  private final BiFunction<IdentityKind, String, String> pseudonym;

  /**
   * A mask.
   *
   * @param phrasesOnly whether only words of the lexicon's phrases stay, and no figures
   * @param pseudonym of a case's id or a tracking number
   */
  TextMask(
      KnownIdentities identities,
      HarmlessWords harmless,
      boolean phrasesOnly,
      BiFunction<IdentityKind, String, String> pseudonym) {
    this.identities = identities;
    this.harmless = harmless;
    this.phrasesOnly = phrasesOnly;
    this.pseudonym = pseudonym;
  }

  /**
   * The text masked.
   *
   * @param ofCase parts of the names of people of its case, which are masked in lower case, too
   */
  MaskedText of(String text, Set<String> ofCase) {
    TextWords words = TextWords.of(text);
    List<IdentitySearch.Found> known = new IdentitySearch(identities.table()).find(text, words);
    List<int[]> figures = HarmlessFigures.in(text);
    BitSet masked = new BitSet(text.length());
    for (ContactSearch.Span span : ContactSearch.of(text, figures)) {
      masked.set(span.start(), span.end());
    }
    BitSet named = new BitSet(words.size());
    NamePlaces.mark(text, words, named);
    BitSet shown = new BitSet(text.length());
    if (!phrasesOnly) {
      figures.forEach(place -> shown.set(place[0], place[1]));
    }
    IdentitySearch.Found[] replaced = new IdentitySearch.Found[words.size()];
    for (IdentitySearch.Found found : known) {
      if (isNumber(found.kind())) {
        replaced[found.first()] = found;
        masked.clear(words.start(found.first()), words.end(found.last()));
      } else {
        masked.set(words.start(found.first()), words.end(found.last()));
      }
    }
    BitSet out = new BitSet(words.size());
    int word = 0;
    while (word < words.size()) {
      IdentitySearch.Found number = replaced[word];
      if (number != null) {
        word = number.last() + 1;
        continue;
      }
      int at = masked.nextSetBit(words.start(word));
      boolean touched = at >= 0 && at < words.end(word);
      out.set(word, touched || named.get(word) || !stays(text, words, word, shown, ofCase));
      word++;
    }
    besides(text, words, out, replaced);
    out.stream().forEach(one -> masked.set(words.start(one), words.end(one)));
    return made(text, words, masked, replaced, out.cardinality());
  }

  /**
   * A word with a capital right beside another that is masked is likely the other half of a name,
   * also where it is a word of the language: Grant, Rose, Solange.
   */
  private void besides(String text, TextWords words, BitSet out, IdentitySearch.Found[] replaced) {
    for (int i = out.nextSetBit(0); i >= 0; i = out.nextSetBit(i + 1)) {
      if (!isName(text, words, i)) {
        continue;
      }
      if (i > 0 && replaced[i - 1] == null && isHalf(text, words, i - 1, i)) {
        out.set(i - 1);
      }
      if (i + 1 < words.size() && replaced[i + 1] == null && isHalf(text, words, i + 1, i + 1)) {
        out.set(i + 1);
      }
    }
  }

  private boolean isHalf(String text, TextWords words, int word, int second) {
    String between = text.substring(words.end(second - 1), words.start(second));
    return isName(text, words, word)
        && between.length() == 1
        && (Character.isSpaceChar(between.charAt(0)) || between.charAt(0) == '-')
        && !HarmlessWords.opensOrCloses(words.folded(word));
  }

  private static boolean isName(String text, TextWords words, int word) {
    return words.end(word) - words.start(word) > 1
        && NamePlaces.isCapital(text, words, word)
        && isLetters(text, words.start(word), words.end(word));
  }

  private static boolean isNumber(IdentityKind kind) {
    return kind == IdentityKind.CASE_ID || kind == IdentityKind.TRACKING_NUMBER;
  }

  private boolean stays(String text, TextWords words, int word, BitSet shown, Set<String> ofCase) {
    String folded = words.folded(word);
    int start = words.start(word);
    int end = words.end(word);
    if (shown.nextClearBit(start) >= end) {
      return true; // Of a date, with the name of its month.
    }
    if (!isLetters(text, start, end)) {
      return false;
    }
    if (ofCase.contains(folded)) {
      return false;
    }
    return harmless.isOfPhrases(folded)
        || (!phrasesOnly && harmless.isHarmless(folded) && !identities.table().isPart(folded));
  }

  private static boolean isLetters(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean letter =
          Character.isLetter(c)
              || Character.getType(c) == Character.NON_SPACING_MARK
              || Character.getType(c) == Character.FORMAT;
      if (!letter) {
        return false;
      }
    }
    return true;
  }

  private MaskedText made(
      String text,
      TextWords words,
      BitSet masked,
      IdentitySearch.Found[] replaced,
      int maskedWords) {
    MaskedText.Maker maker = new MaskedText.Maker(text);
    int at = masked.nextSetBit(0);
    for (int word = 0; word < words.size(); word++) {
      IdentitySearch.Found number = replaced[word];
      if (number == null) {
        continue;
      }
      int start = words.start(number.first());
      at = maskUpTo(start, at, masked, maker);
      int end = words.end(number.last());
      maker.replace(start, end, pseudonym.apply(number.kind(), number.value()));
      at = masked.nextSetBit(end);
    }
    maskUpTo(text.length(), at, masked, maker);
    return maker.made(words.size(), maskedWords);
  }

  private static int maskUpTo(int limit, int from, BitSet masked, MaskedText.Maker maker) {
    int at = from;
    while (at >= 0 && at < limit) {
      int end = Math.min(masked.nextClearBit(at), limit);
      maker.replace(at, end, MASK);
      at = masked.nextSetBit(end);
    }
    return at;
  }
}
