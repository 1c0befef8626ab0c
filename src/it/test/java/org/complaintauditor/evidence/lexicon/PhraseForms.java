package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.complaintauditor.evidence.message.Kind;

/**
 * Short texts that a written phrase is in: the first is the shortest (first words of choices, what
 * is optional left out, gaps empty), and each other one has one more word or part of the phrase, so
 * that all of them together have every word of it. Read apart from {@link PhraseReader}, so that
 * each shows the other's mistakes.
 */
final class PhraseForms {

  /** Begins a word that an exception names: the phrase is not there with it. */
  static final String EXCEPT = "!";

  private static final Map<Kind, String> SAMPLES =
      Map.of(
          Kind.NUMBER, "5",
          Kind.CODE, "CA-1001",
          Kind.DATE, "2026-05-03",
          Kind.TIME, "14:30",
          Kind.PHONE, "555-555-0199",
          Kind.LINK, "www.example.org",
          Kind.MAIL, "a@example.org",
          Kind.WORD, "word");

  private static final Map<String, List<String>> READ = new ConcurrentHashMap<>();

  private final String text;
  private int at;

  private PhraseForms(String text) {
    this.text = text;
  }

  /** The texts; lists stand in them by their names. */
  static List<String> of(String phrase) {
    return READ.computeIfAbsent(phrase, written -> new PhraseForms(written).choices());
  }

  private List<String> choices() {
    List<String> forms = new ArrayList<>(sequence());
    while (at < text.length() && text.charAt(at) == '|') {
      at++;
      forms.addAll(sequence());
    }
    return forms;
  }

  private List<String> sequence() {
    List<List<String>> parts = new ArrayList<>();
    while (at < text.length() && "|)]".indexOf(text.charAt(at)) < 0) {
      if (text.charAt(at) == ' ') {
        at++;
      } else {
        parts.add(part(text.charAt(at)));
      }
    }
    List<String> shortest = new ArrayList<>();
    parts.forEach(part -> shortest.add(part.get(0)));
    List<String> forms = new ArrayList<>(List.of(joined(shortest)));
    for (int i = 0; i < parts.size(); i++) {
      for (String other : parts.get(i).subList(1, parts.get(i).size())) {
        List<String> changed = new ArrayList<>(shortest);
        changed.set(i, other);
        forms.add(joined(changed));
      }
    }
    return forms;
  }

  private static String joined(List<String> parts) {
    return String.join(" ", parts.stream().filter(part -> !part.isEmpty()).toList());
  }

  private List<String> part(char c) {
    return switch (c) {
      case '(' -> bracketed();
      case '[' -> {
        List<String> forms = new ArrayList<>(List.of(""));
        forms.addAll(bracketed());
        yield forms;
      }
      case '{' -> List.of("{" + named('}') + "}");
      case '<' -> ofKind(named('>'));
      default -> word();
    };
  }

  private List<String> bracketed() {
    at++;
    List<String> inside = choices();
    at++;
    return inside;
  }

  private String named(char end) {
    int close = text.indexOf(end, at);
    String name = text.substring(at + 1, close);
    at = close + 1;
    return name;
  }

  private static List<String> ofKind(String written) {
    String[] parts = written.split(" except ", 2);
    Kind kind = Kind.of(parts[0]).orElseThrow();
    List<String> forms = new ArrayList<>(List.of(String.valueOf(SAMPLES.get(kind))));
    if (parts.length == 2) {
      List.of(parts[1].split("\\|", -1)).forEach(word -> forms.add(EXCEPT + word));
    }
    return forms;
  }

  private List<String> word() {
    int start = at;
    while (at < text.length() && " ()[]{}<>|".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    return switch (word) {
      case ".." -> List.of("", "a b c");
      case "...", "…" -> List.of("", "a b c d e f g h");
      default -> List.of(word.toLowerCase(Locale.ROOT));
    };
  }
}
