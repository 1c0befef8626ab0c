package org.complaintauditor.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Word;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TerminalText;

/** The words that exports and findings are written with, and what each means. */
public final class VocabularyText {
  private final Vocabulary vocabulary;
  private final MessageBundle words;

  private VocabularyText(Vocabulary vocabulary, MessageBundle words) {
    this.vocabulary = vocabulary;
    this.words = words.speakingOf(vocabulary.authority());
  }

  /**
   * A line for each word, in the order of the definitions.
   *
   * @param vocabulary that of a pack
   */
  public static List<String> lines(Vocabulary vocabulary, MessageBundle words) {
    List<String> lines = new ArrayList<>();
    new VocabularyText(vocabulary, words)
        .sections()
        .forEach(
            (heading, values) -> {
              lines.add((lines.isEmpty() ? "" : "\n") + heading);
              int width = TerminalText.longest(values.stream().map(Entry::name).toList());
              for (Entry one : values) {
                lines.add(
                    "  %s  %s. %s"
                        .formatted(
                            TerminalText.padded(one.name(), width), one.word(), one.meaning())
                        .stripTrailing());
              }
            });
    return lines;
  }

  /**
   * The same as tables in Markdown.
   *
   * @param vocabulary that of a pack
   */
  public static List<String> page(Vocabulary vocabulary, MessageBundle words) {
    List<String> lines = new ArrayList<>();
    new VocabularyText(vocabulary, words)
        .sections()
        .forEach(
            (heading, values) -> {
              lines.add("");
              lines.add("## " + heading);
              lines.add("");
              lines.add("| | | |");
              lines.add("|---|---|---|");
              for (Entry one : values) {
                lines.add("| `%s` | %s | %s |".formatted(one.name(), one.word(), one.meaning()));
              }
            });
    return lines;
  }

  private record Entry(String name, String word, String meaning) {}

  private Map<String, List<Entry>> sections() {
    Map<String, List<Entry>> sections = new LinkedHashMap<>();
    for (Direction direction : Direction.values()) {
      words(
          sections,
          direction.name(),
          vocabulary.activities().stream().filter(one -> one.direction() == direction));
    }
    words(sections, "disclosures", vocabulary.disclosures().stream());
    words(sections, "channels", vocabulary.channels().stream().filter(one -> one != Channel.NONE));
    section(sections, "roles", Stream.of(ActorRole.values()).filter(one -> one != ActorRole.NONE));
    section(
        sections,
        "customer_types",
        Stream.of(CustomerType.values()).filter(one -> one != CustomerType.NONE));
    section(sections, "verdicts", Stream.of(Verdict.values()));
    if (!vocabulary.declared().drops().isEmpty()) {
      sections.put(
          words.text("vocabulary.heading.drops"),
          vocabulary.declared().drops().entrySet().stream()
              .map(drop -> new Entry(drop.getKey(), drop.getValue().in(words.language()), ""))
              .toList());
    }
    section(sections, "reasons", Stream.of(Reason.values()).filter(vocabulary::writes));
    return sections;
  }

  private void words(
      Map<String, List<Entry>> sections, String heading, Stream<? extends Word> list) {
    sections.put(
        words.text("vocabulary.heading." + heading),
        list.map(word -> new Entry(word.name(), words.of(word), meaning(word))).toList());
  }

  /** What a word means; the parts of a pack's own, if it has any. */
  private String meaning(Word word) {
    if (!word.isOwn()) {
      return words.meaning(word);
    }
    return word instanceof Disclosure told
        ? told.parts().stream().map(Word::name).collect(Collectors.joining(" + "))
        : "";
  }

  private void section(
      Map<String, List<Entry>> sections, String heading, Stream<? extends Enum<?>> values) {
    sections.put(
        words.text("vocabulary.heading." + heading),
        values.map(value -> new Entry(value.name(), words.of(value), meaning(value))).toList());
  }

  private String meaning(Enum<?> value) {
    return value instanceof Verdict
        ? words.text("report.verdict." + value.name())
        : words.meaning(value);
  }
}
