package org.complaintauditor.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The words that weighed most in a second opinion, for people. */
final class WeighedText {
  /** How many words and runs of words are looked at to find the few that are shown. */
  static final int LOOKED_AT = 20;

  private static final int SHOWN = 5;

  /** What stands for figures, as the lexicon writes it. */
  private static final Map<String, String> KINDS =
      Map.of(
          "D", "<date>",
          "T", "<time>",
          "P", "<phone>",
          "L", "<link>",
          "M", "<mail>",
          "C", "<code>",
          "N", "<number>");

  private WeighedText() {}

  /** Such as {@code "hear from" +0.84, "within <number>" +0.61, "refund" -0.10}. */
  static String of(Map<String, Double> weighed) {
    List<String> known = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    weighed.forEach(
        (words, share) -> {
          if (shown.size() < SHOWN && known.stream().noneMatch(one -> overlap(one, words))) {
            known.add(words);
            shown.add(String.format(Locale.ROOT, "\"%s\" %+.2f", written(words), share));
          }
        });
    return String.join(", ", shown);
  }

  /** Whether one is a part of the other. */
  private static boolean overlap(String text, String other) {
    String some = " " + text + " ";
    String others = " " + other + " ";
    return some.contains(others) || others.contains(some);
  }

  private static String written(String words) {
    return Arrays.stream(words.split(" ", -1))
        .map(word -> KINDS.getOrDefault(word, word))
        .collect(Collectors.joining(" "));
  }
}
