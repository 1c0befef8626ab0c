package org.complaintauditor.intake.personal;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a text looks like the name of a person. */
final class PersonNames {
  private static final Set<String> GIVEN = FoldedWords.list("given-names.txt");
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "mme", "mlle", "madame", "monsieur", "herr", "frau", "dr");
  private static final int MOST_WORDS = 5;

  /** Words of letters, each with a capital, but for particles such as {@code van der}. */
  private static final Pattern FORM =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}'’.-]*,?"
              + "(?: (?:\\p{Lu}[\\p{L}\\p{M}'’.-]*,?|de|du|des|la|le|van|von|der|den|ter|zu|di|da|dos|el|al|bin|y))*"
              + " \\p{Lu}[\\p{L}\\p{M}'’.-]*");

  private PersonNames() {}

  /** Whether it has the form of a name: several words with capitals, and nothing else. */
  static boolean hasForm(String text) {
    String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
    return plain.length() <= 80
        && FoldedWords.of(plain).size() <= MOST_WORDS
        && FORM.matcher(plain).matches();
  }

  /** Whether it has few words, and one of them is a given name or how people are addressed. */
  static boolean isLikely(String text) {
    if (text.length() > 80 || text.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    List<String> words = FoldedWords.of(text);
    return words.size() <= MOST_WORDS
        && (words.stream().anyMatch(GIVEN::contains)
            || (words.size() > 1 && TITLES.contains(words.get(0))));
  }
}
