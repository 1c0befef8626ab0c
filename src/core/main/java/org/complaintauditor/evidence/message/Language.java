package org.complaintauditor.evidence.message;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The languages in which messages are understood. */
public enum Language {
  EN(0),
  FR(1),
  DE(2);

  private static final Set<String> OTHERS = Set.of(Locale.getISOLanguages());

  private final int place;

  Language(int place) {
    this.place = place;
  }

  /** The language's own number, from 0. */
  public int place() {
    return place;
  }

  /** The tag, such as {@code fr}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language of a tag such as {@code fr} or {@code fr-CA}; empty for any other. */
  public static Optional<Language> of(String tag) {
    for (Language language : values()) {
      if (tag.regionMatches(true, 0, language.name(), 0, 2)
          && (tag.length() == 2 || !Character.isLetterOrDigit(tag.charAt(2)))) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** Whether a tag such as {@code es} or {@code pa-CA} names a language that is none of these. */
  public static boolean isOther(String tag) {
    String code = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    return of(code).isEmpty() && OTHERS.contains(code);
  }

  /**
   * A word with the differences taken off that writers do not keep: case, accents, and in German
   * the two ways to write an umlaut.
   *
   * @param word in lower case, composed
   */
  public String folded(String word) {
    StringBuilder folded = null;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 0x80) {
        if (folded != null) {
          folded.append(c);
        }
        continue;
      }
      if (folded == null) {
        folded = new StringBuilder(word.length() + 4).append(word, 0, i);
      }
      folded.append(plain(c));
    }
    return folded == null ? word : folded.toString();
  }

  private String plain(char c) {
    return switch (c) {
      case 'à', 'á', 'â', 'ã', 'å' -> "a";
      case 'ç' -> "c";
      case 'è', 'é', 'ê', 'ë' -> "e";
      case 'ì', 'í', 'î', 'ï' -> "i";
      case 'ñ' -> "n";
      case 'ò', 'ó', 'ô', 'õ' -> "o";
      case 'ù', 'ú', 'û' -> "u";
      case 'ý', 'ÿ' -> "y";
      case 'œ' -> "oe";
      case 'æ' -> "ae";
      case 'ß' -> "ss";
      case 'ä' -> this == DE ? "ae" : "a";
      case 'ö' -> this == DE ? "oe" : "o";
      case 'ü' -> this == DE ? "ue" : "u";
      default -> String.valueOf(c);
    };
  }
}
