package org.complaintauditor.intake.profile.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A row of words, of which each may stand for all that begin like it.
 *
 * @param words the words; one that ends with a star stands for any that begins like it
 * @param whole whether nothing else may stand in the text
 */
record DeskPhrase(List<String> words, boolean whole) {
  private static final String ANY_END = "*";
  private static final String WHOLE = "=";

  DeskPhrase {
    words = List.copyOf(words);
  }

  /** The phrases that are written so: a vowel with two dots may be one letter or two in a text. */
  static Set<DeskPhrase> written(String text) {
    Set<DeskPhrase> spellings = new LinkedHashSet<>();
    boolean whole = text.startsWith(WHOLE);
    spellings.add(new DeskPhrase(Spelling.words(text), whole));
    spellings.add(
        new DeskPhrase(
            Spelling.words(text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")), whole));
    return spellings;
  }

  /** How many words it has. */
  int length() {
    return words.size();
  }

  /** Whether the words from this place on are the phrase. */
  boolean isAt(List<String> text, int place) {
    if (place + words.size() > text.size() || (whole && text.size() != words.size())) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!fits(words.get(i), text.get(place + i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the text is the phrase and nothing else. */
  boolean is(List<String> text) {
    return text.size() == words.size() && isAt(text, 0);
  }

  /** The places at which the phrase stands. */
  List<Integer> places(List<String> text) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i + words.size() <= text.size(); i++) {
      if (isAt(text, i)) {
        places.add(i);
      }
    }
    return places;
  }

  private static boolean fits(String asked, String word) {
    return asked.endsWith(ANY_END)
        ? word.startsWith(asked.substring(0, asked.length() - 1))
        : asked.equals(word);
  }
}
