package org.complaintauditor.evidence.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.evidence.message.ReplyExtractor;
import org.complaintauditor.evidence.message.SentenceSplitter;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.pack.PackReader;

/** Lexicons of a few words. */
final class SmallLexicon {
  static final String WORDS =
      """
      en:
        usual words: [the, is, we, you, it, to]
        negation: [not, never]
        no negation: [not only, "no <code>"]
        condition: [if, unless, should you]
        lists:
          soon: [soon, "within {days}"]
          days: ["<number> (day|days)"]
      fr:
        usual words: [le, la, est, nous, vous, il]
        negation: [pas, jamais]
        no negation: [pas seulement]
        condition: [si]
        lists: {}
      de:
        usual words: [der, die, ist, wir, sie, es]
        negation: [nicht, kein*]
        no negation: [nicht nur]
        condition: [wenn]
        lists: {}
      """;

  private SmallLexicon() {}

  /** The lexicon that is shipped. */
  static Lexicon shipped() {
    Pack pack = PackReader.read(Path.of("rules", "jive-ca"));
    return LexiconReader.read(pack.lexicon(), pack.words());
  }

  /** A file about time frames with one entry, in English: these lines. */
  static Lexicon entry(String... lines) {
    return of(section("entries:", "  - id: one", Arrays.asList(lines)));
  }

  private static String section(String entries, String id, List<String> lines) {
    List<String> all = new ArrayList<>(List.of("en:", "  " + entries, "  " + id));
    lines.forEach(line -> all.add("      " + line));
    return String.join("\n", all) + "\n";
  }

  /** A file about time frames with these sections. */
  static Lexicon of(String sections) {
    return LexiconReader.read(
        List.of(words(WORDS), file("timeframe.yaml", sections)), Vocabulary.core());
  }

  static RuleFile words(String text) {
    return new RuleFile("words.yaml", text);
  }

  static RuleFile file(String name, String sections) {
    return new RuleFile(
        name, "label: TIMEFRAME\nmeaning: {en: When, fr: Quand, de: Wann}\n" + sections);
  }

  /** The quotes of what is found in a message to a customer, with the ids of the entries. */
  static List<String> found(Lexicon lexicon, String text, Optional<Language> language) {
    return lexicon
        .find(SentenceSplitter.of(text, ReplyExtractor.of(text)), Direction.OUTBOUND, language)
        .stream()
        .map(
            found ->
                found.entry()
                    + ": "
                    + text.substring(
                        found.sentence().start(found.first()), found.sentence().end(found.last())))
        .toList();
  }

  /** The quotes of what the only entry finds in an English message. */
  static List<String> found(Lexicon lexicon, String text) {
    return found(lexicon, text, Optional.of(Language.EN)).stream()
        .map(found -> found.substring("one: ".length()))
        .toList();
  }
}
