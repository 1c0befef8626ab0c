package org.complaintauditor.console.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.text.MessageBundle;

/** The words of the pages, in each language. Each area of the console has a bundle of its own. */
public final class ConsoleWords {

  /** The bundles of the console, beside those that every output has. */
  static final List<String> BUNDLES =
      List.of("console", "console-intake", "console-runs", "console-office", "console-team");

  private static final Map<String, MessageBundle> ALL = all();

  private ConsoleWords() {}

  private static Map<String, MessageBundle> all() {
    Map<String, MessageBundle> all = new TreeMap<>();
    for (String language : MessageBundle.LANGUAGES) {
      all.put(language, MessageBundle.in(language, BUNDLES));
    }
    return all;
  }

  /**
   * The words of a language.
   *
   * @param language {@code en}, {@code fr} or {@code de}
   * @throws IllegalArgumentException if there are none
   */
  public static MessageBundle in(String language) {
    MessageBundle words = ALL.get(language);
    if (words == null) {
      throw new IllegalArgumentException("no words in language \"" + language + "\"");
    }
    return words;
  }

  /** Whether there are words in this language. */
  public static boolean has(String language) {
    return ALL.containsKey(language);
  }
}
