package org.complaintauditor.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TerminalText;

/** The words that exports and findings are written with, and what each means. */
public final class VocabularyText {
  private final MessageBundle words;

  private VocabularyText(MessageBundle words) {
    this.words = words;
  }

  /** A line for each word, in the order of the definitions. */
  public static List<String> lines(MessageBundle words) {
    List<String> lines = new ArrayList<>();
    new VocabularyText(words)
        .sections()
        .forEach(
            (heading, values) -> {
              lines.add((lines.isEmpty() ? "" : "\n") + heading);
              int width = TerminalText.longest(values.stream().map(Entry::name).toList());
              for (Entry one : values) {
                lines.add(
                    "  %s  %s. %s"
                        .formatted(
                            TerminalText.padded(one.name(), width), one.word(), one.meaning()));
              }
            });
    return lines;
  }

  /** The same as tables in Markdown. */
  public static List<String> page(MessageBundle words) {
    List<String> lines = new ArrayList<>();
    new VocabularyText(words)
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
      section(
          sections,
          direction.name(),
          Stream.of(Activity.values()).filter(one -> one.direction() == direction));
    }
    section(sections, "disclosures", Stream.of(Disclosure.values()));
    section(sections, "channels", Stream.of(Channel.values()).filter(one -> one != Channel.NONE));
    section(sections, "roles", Stream.of(ActorRole.values()).filter(one -> one != ActorRole.NONE));
    section(
        sections,
        "customer_types",
        Stream.of(CustomerType.values()).filter(one -> one != CustomerType.NONE));
    section(sections, "verdicts", Stream.of(Verdict.values()));
    section(sections, "reasons", Stream.of(Reason.values()));
    return sections;
  }

  private void section(
      Map<String, List<Entry>> sections, String heading, Stream<? extends Enum<?>> values) {
    sections.put(
        words.text("vocabulary.heading." + heading),
        values.map(value -> new Entry(value.name(), words.of(value), meaning(value))).toList());
  }

  private String meaning(Enum<?> value) {
    return words.text(
        value instanceof Verdict
            ? "report.verdict." + value.name()
            : value.getDeclaringClass().getSimpleName() + "." + value.name() + ".meaning");
  }
}
