package org.complaintauditor.evidence.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.complaintauditor.evidence.lexicon.WrittenPhrases.Group;
import org.complaintauditor.evidence.message.SentenceSplitter;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every phrase of the shipped lexicon, with every word of it, is found in a text made for it, and
 * stands in {@code lexicon-phrases.txt}: whoever changes a word of the lexicon sees this fail, and
 * writes the file anew on purpose.
 */
final class LexiconPhrasesTest {
  private static final String WRITE = "lexicon.phrases";
  private static final Path FILE = Path.of("src/core/test/resources/lexicon-phrases.txt");
  private static final String RENEW =
      "if that is meant: mvn test -Dtest=LexiconPhrasesTest -D" + WRITE + "=write; git diff";
  private static final List<String> HEAD =
      List.of(
          "# The phrases of rules/jive-ca/lexicon, each at its shortest; (+41 3fa9c1d0): it can be said",
          "# in 41 other ways, of which this is the checksum. After a change of the lexicon,",
          "# " + RENEW);

  /** Every n-th change of a word or a phrase is tried; 1 in the profile "mutation". */
  private static final int EVERY = Integer.getInteger("mutation.phrases", 211);

  private static final WrittenPhrases WRITTEN =
      new WrittenPhrases(PackReader.read(Path.of("rules", "jive-ca")).lexicon());
  private static final Lexicon LEXICON = SmallLexicon.shipped();
  private static final Map<String, LexiconEntry> ENTRIES =
      LEXICON.entries().stream().collect(Collectors.toMap(LexiconEntry::id, entry -> entry));

  @Test
  @DisplayName("the phrases are those of lexicon-phrases.txt")
  void known() throws IOException {
    List<String> lines = new ArrayList<>(HEAD);
    WRITTEN.groups().forEach(group -> lines.addAll(lines(group)));
    if (System.getProperty(WRITE, "").equals("write")) {
      Files.write(FILE, lines);
    }
    List<String> stored = Files.readAllLines(FILE);

    assertThat(changed(stored, lines)).as("gone or changed; " + RENEW).isEmpty();
    assertThat(changed(lines, stored)).as("new; " + RENEW).isEmpty();
    assertThat(lines).isEqualTo(stored);
  }

  private static List<String> changed(List<String> from, List<String> to) {
    List<String> gone = new ArrayList<>(from);
    gone.removeAll(new HashSet<>(to));
    return gone;
  }

  private static List<String> lines(Group group) {
    List<String> lines = new ArrayList<>(List.of(group.name() + ":"));
    List<String> single = new ArrayList<>();
    for (String phrase : group.phrases()) {
      List<String> forms = PhraseForms.of(phrase);
      if (forms.size() == 1) {
        single.add(forms.get(0));
      } else {
        String shortest = WRITTEN.expanded(group, forms.get(0));
        lines.add("  " + shortest + " (+" + (forms.size() - 1) + " " + checksum(forms) + ")");
      }
    }
    if (!single.isEmpty()) {
      lines.add("  " + String.join(" | ", single));
    }
    return lines;
  }

  private static String checksum(List<String> forms) {
    CRC32 sum = new CRC32();
    sum.update(String.join("\n", forms).getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue() | 1L << 32).substring(1);
  }

  @Test
  @DisplayName("each phrase of an entry is found by each of its words")
  void found() {
    List<String> missed = new ArrayList<>();
    for (Group group : WRITTEN.groups()) {
      List<Looked> phrases = phrases(group);
      for (int i = 0; i < phrases.size(); i++) {
        Looked phrase = phrases.get(i);
        for (String form : PhraseForms.of(group.phrases().get(i))) {
          if (!form.contains(PhraseForms.EXCEPT) && !phrase.isIn(WRITTEN.expanded(group, form))) {
            missed.add(group.name() + ": " + form);
          }
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  @DisplayName("each list is found by each of its words, in a phrase that uses it")
  void lists() {
    Map<String, List<String>> missed = new TreeMap<>();
    for (Group list : WRITTEN.groups()) {
      if (list.isList()) {
        host(list)
            .ifPresent(
                host -> {
                  for (String phrase : list.phrases()) {
                    for (String form : PhraseForms.of(phrase)) {
                      String text = host.text().apply(WRITTEN.expanded(list, form));
                      if (!form.contains(PhraseForms.EXCEPT) && !host.phrase().isIn(text)) {
                        missed.computeIfAbsent(list.name(), key -> new ArrayList<>()).add(text);
                      }
                    }
                  }
                });
      }
    }
    assertThat(missed).isEmpty();
  }

  /** A phrase of an entry, and how a text is put in place of a list of which it makes use. */
  private record Host(Looked phrase, Function<String, String> text) {}

  private static Optional<Host> host(Group list) {
    for (Group group : WRITTEN.groups()) {
      if (WRITTEN.uses(group, list)) {
        for (int i = 0; i < group.phrases().size(); i++) {
          for (String form : PhraseForms.of(group.phrases().get(i))) {
            int at = form.indexOf(list.owner());
            if (at >= 0 && !form.contains(PhraseForms.EXCEPT)) {
              Function<String, String> text =
                  word ->
                      WRITTEN.expanded(group, form.substring(0, at))
                          + word
                          + WRITTEN.expanded(group, form.substring(at + list.owner().length()));
              List<Looked> phrases = phrases(group);
              if (!phrases.isEmpty()) {
                return Optional.of(new Host(phrases.get(i), text));
              }
              Optional<Host> outer = group.isList() ? host(group) : Optional.empty();
              if (outer.isPresent()) {
                Host host = outer.get();
                return Optional.of(
                    new Host(host.phrase(), word -> host.text().apply(text.apply(word))));
              }
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A phrase, as the lexicon of an entry has read it. */
  private record Looked(LexiconEntry entry, Phrase phrase) {
    boolean isIn(String text) {
      String spoken =
          Arrays.stream(text.replace(" *'s", "'s").split(" "))
              .map(Looked::spoken)
              .collect(Collectors.joining(" "));
      return LEXICON.holds(entry, phrase, List.of(SentenceSplitter.words(spoken)));
    }

    /** A word that begins, or ends, as it is written with an asterisk. */
    private static String spoken(String word) {
      if (word.startsWith("*")) {
        return (word.startsWith("*-") ? "24" : "ann") + word.substring(1);
      }
      if (!word.endsWith("*")) {
        return word.replace("*'s", "'s");
      }
      String stem = word.substring(0, word.length() - 1);
      return ENDS.stream()
          .map(end -> stem + end)
          .filter(whole -> SentenceSplitter.words(whole).size() == 1)
          .filter(whole -> SentenceSplitter.words(whole).word(0).startsWith(stem))
          .findFirst()
          .orElse(stem);
    }

    private static final List<String> ENDS = List.of("", "com", "x.com", "rg", "et", "c.ca");
  }

  /** For each written phrase of a group the one that was read; none for what is no entry's. */
  private static List<Looked> phrases(Group group) {
    LexiconEntry entry = ENTRIES.get(group.owner());
    if (entry == null) {
      return group.owner().isEmpty() && !group.file().equals("words") ? ofFile(group) : List.of();
    }
    return switch (group.key()) {
      case "says" -> each(entry, entry.says());
      case "with" -> each(entry, entry.with().get(0));
      case "and with" -> each(entry, entry.with().get(entry.with().size() - 1));
      case "after" -> all(entry, entry.after().get(0), group);
      case "with anywhere" -> all(entry, entry.withAnywhere().get(0), group);
      case "unless" -> all(entry, entry.unless().get(0), group);
      default -> all(entry, entry.unlessAnywhere().get(0), group);
    };
  }

  /**
   * What voids all entries of a language of a file is the last that voids each of them, but those
   * that are spared it.
   */
  private static List<Looked> ofFile(Group group) {
    Map<Phrase, List<LexiconEntry>> voided =
        LEXICON.entries().stream()
            .filter(one -> one.language() == group.language() && !one.unless().isEmpty())
            .filter(one -> WRITTEN.groups().stream().anyMatch(other -> isOf(one, other, group)))
            .collect(
                Collectors.groupingBy(
                    one -> one.unless().get(one.unless().size() - 1),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map.Entry<Phrase, List<LexiconEntry>> most =
        Collections.max(voided.entrySet(), Comparator.comparingInt(one -> one.getValue().size()));
    return all(most.getValue().get(0), most.getKey(), group);
  }

  private static boolean isOf(LexiconEntry entry, Group group, Group file) {
    return group.owner().equals(entry.id())
        && group.file().equals(file.file())
        && group.language() == file.language();
  }

  private static List<Looked> each(LexiconEntry entry, PhraseIndex phrases) {
    return phrases.all().stream().map(phrase -> new Looked(entry, phrase)).toList();
  }

  private static List<Looked> all(LexiconEntry entry, Phrase phrase, Group group) {
    return group.phrases().stream().map(written -> new Looked(entry, phrase)).toList();
  }

  private static final Pattern WORD = Pattern.compile("\\p{L}[^\\s()\\[\\]{}<>|]*(?![^{<]*[}>])");
  private static final Pattern CHOICE = Pattern.compile("\\|[^()\\[\\]{}<>|]+(?=[|)\\]])");

  /** The lines of a group stand in the file, by {@link #known}: if they change, that fails. */
  @Test
  @DisplayName("no phrase, no choice and no word can go or change without a test that fails")
  void changes() {
    int number = 0;
    int tried = 0;
    List<String> survivors = new ArrayList<>();
    for (Group group : WRITTEN.groups()) {
      for (int i = 0; i < group.phrases().size(); i++) {
        for (Map.Entry<String, Optional<String>> change :
            changes(group.phrases().get(i)).entrySet()) {
          if (number++ % EVERY == 0) {
            tried++;
            List<String> phrases = new ArrayList<>(group.phrases());
            phrases.remove(i);
            int at = i;
            change.getValue().ifPresent(phrase -> phrases.add(at, phrase));
            if (lines(group.with(phrases)).equals(lines(group))) {
              survivors.add(group.name() + ": " + change.getKey());
            }
          }
        }
      }
    }
    System.out.printf(
        "lexicon, phrases: %d of %d changes, %d survived%n", tried, number, survivors.size());
    assertThat(tried).isGreaterThan(300);
    assertThat(survivors).isEmpty();
  }

  /** What a phrase can become by a slip: nothing, one choice less, one letter changed. */
  private static Map<String, Optional<String>> changes(String phrase) {
    Map<String, Optional<String>> changes = new LinkedHashMap<>();
    changes.put("without " + phrase, Optional.empty());
    for (MatchResult choice : CHOICE.matcher(phrase).results().toList()) {
      String less = phrase.substring(0, choice.start()) + phrase.substring(choice.end());
      changes.put(less, Optional.of(less));
    }
    for (MatchResult word : WORD.matcher(phrase).results().toList()) {
      char letter = phrase.charAt(word.start()) == 'q' ? 'x' : 'q';
      String other =
          phrase.substring(0, word.start()) + letter + phrase.substring(word.start() + 1);
      changes.put(other, Optional.of(other));
    }
    return changes;
  }
}
