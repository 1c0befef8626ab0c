package org.complaintauditor.intake.profile.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Spells texts alike: small letters without accents, no signs, one word for each usage. */
final class Spelling {
  private static final Pattern ARROW = Pattern.compile("[→⇒➜]|[-=]+>");
  private static final Pattern NUMBER_SIGN = Pattern.compile("#|\\b[nN][°ºo]\\s*(?=[.\\s]|$)|№");
  private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}*]+");
  private static final Pattern OPENING = Pattern.compile("open.*|ouv.*|assign.*|eroffn.*");

  private Spelling() {}

  /** The words of a text. */
  static List<String> words(String text) {
    String plain = NUMBER_SIGN.matcher(ARROW.matcher(text).replaceAll(" to ")).replaceAll(" no ");
    plain = INNER_CAPITAL.matcher(plain).replaceAll(" ");
    plain = plain.toLowerCase(Locale.ROOT).replace("ß", "ss").replace("œ", "oe").replace("æ", "ae");
    plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN.split(plain, -1)) {
      if (!word.isEmpty()) {
        add(word, words);
      }
    }
    return List.copyOf(words);
  }

  /** Puts together what some write in two: e-mail, re-opened. */
  private static void add(String word, List<String> words) {
    int last = words.size() - 1;
    String before = last < 0 ? "" : words.get(last);
    boolean mail = before.equals("e") && word.startsWith("mail");
    boolean again = before.equals("re") && OPENING.matcher(word).matches();
    if (mail || again) {
      words.set(last, before + word);
    } else {
      words.add(word);
    }
  }
}
