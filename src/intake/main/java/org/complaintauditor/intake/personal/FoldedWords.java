package org.complaintauditor.intake.personal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words as lists of words have them: without accents (composed or not), in lower case, compatible
 * forms (full width) as plain ones.
 */
final class FoldedWords {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private FoldedWords() {}

  /** The words of a text, in order. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    for (String word : NO_WORD.split(fold(text), -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** The words of a field's name, also where each begins with a capital: {@code CustomerName}. */
  static List<String> ofTitle(String title) {
    return of(HUMP.matcher(Normalizer.normalize(title, Normalizer.Form.NFKC)).replaceAll(" "));
  }

  private static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 0x80)) {
      return lower;
    }
    String bare = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    return bare.replace("ß", "ss").replace("œ", "oe").replace("æ", "ae").replace("ø", "o");
  }

  /** The words of a list that is part of the program, by section; {@code #} begins a remark. */
  static Map<String, Set<String>> sections(String resource) {
    Map<String, Set<String>> sections = new LinkedHashMap<>();
    String section = "";
    try (InputStream stream = FoldedWords.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          section = line.substring(1, line.indexOf(']'));
        } else if (!line.startsWith("#")) {
          sections.computeIfAbsent(section, name -> new HashSet<>()).addAll(of(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sections;
  }

  /** The words of a list without sections. */
  static Set<String> list(String resource) {
    return sections(resource).getOrDefault("", Set.of());
  }
}
