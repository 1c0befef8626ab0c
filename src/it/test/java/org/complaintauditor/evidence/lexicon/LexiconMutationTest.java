package org.complaintauditor.evidence.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.evidence.message.NormalizedText;
import org.complaintauditor.evidence.message.ReplyExtractor;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.evidence.message.SentenceSplitter;
import org.complaintauditor.evidence.message.VisibleText;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Pack;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.api.Test;

/**
 * The examples of the shipped lexicon notice when an entry or a key of it is missing. What a phrase
 * is made of is held by {@link LexiconPhrasesTest}.
 */
final class LexiconMutationTest {
  private static final Pack PACK = PackReader.read(Path.of("rules", "jive-ca"));
  private static final Lexicon LEXICON = SmallLexicon.shipped();

  /** An example with its sentences, looked at once. */
  private record Example(LexiconEntry of, boolean matches, List<Sentence> sentences) {}

  @Test
  void theExamplesAreRight() {
    assertThat(LexiconExamples.problems(LEXICON)).isEmpty();
  }

  @Test
  void everyFileIsRead() {
    Set<Label> labels =
        LEXICON.entries().stream().map(LexiconEntry::label).collect(Collectors.toSet());

    assertThat(labels).containsExactlyInAnyOrderElementsOf(PACK.words().labels());
    assertThat(PACK.lexicon()).hasSize(PACK.words().labels().size() + 1);
  }

  @Test
  void noEntryCanGo() {
    List<String> survivors =
        LEXICON.entries().stream()
            .filter(entry -> entry.matches().isEmpty())
            .map(LexiconEntry::id)
            .toList();

    // An example has to be found by its own entry, so that one example is enough.
    assertThat(survivors).isEmpty();
  }

  @Test
  void noKeyCanGo() {
    Map<String, LexiconEntry> mutants = new LinkedHashMap<>();
    for (LexiconEntry entry : LEXICON.entries()) {
      for (int i = 0; i < entry.with().size(); i++) {
        List<PhraseIndex> with = new ArrayList<>(entry.with());
        with.remove(i);
        mutants.put(
            entry.id() + (i == 0 ? ": with" : ": and with"),
            changed(entry, with, entry.after(), entry.unless()));
      }
      if (!entry.unless().isEmpty()) {
        mutants.put(
            entry.id() + ": unless", changed(entry, entry.with(), entry.after(), List.of()));
      }
      if (!entry.after().isEmpty()) {
        mutants.put(
            entry.id() + ": after", changed(entry, entry.with(), List.of(), entry.unless()));
      }
    }
    List<String> survivors = survivors(mutants);
    System.out.printf("lexicon, keys: %d changes, %d survived%n", mutants.size(), survivors.size());
    assertThat(survivors).as("keys that no example needs").isEmpty();
  }

  private static LexiconEntry changed(
      LexiconEntry entry, List<PhraseIndex> with, List<Phrase> after, List<Phrase> unless) {
    return new LexiconEntry(
        entry.id(),
        entry.label(),
        entry.language(),
        entry.says(),
        with,
        after,
        entry.withAnywhere(),
        unless,
        entry.unlessAnywhere(),
        entry.negated(),
        entry.conditional(),
        entry.asked(),
        entry.matches(),
        entry.differs());
  }

  /** The changes that no example notices: neither its own entry's nor one of the same label. */
  private static List<String> survivors(Map<String, LexiconEntry> mutants) {
    List<Example> examples = new ArrayList<>();
    for (LexiconEntry entry : LEXICON.entries()) {
      entry.matches().forEach(text -> examples.add(example(entry, true, text)));
      entry.differs().forEach(text -> examples.add(example(entry, false, text)));
    }
    List<String> survivors = new ArrayList<>();
    mutants.forEach(
        (name, mutant) -> {
          Lexicon changed = LEXICON.with(mutant);
          if (examples.stream().noneMatch(one -> isNoticed(one, mutant, changed))) {
            survivors.add(name);
          }
        });
    return survivors;
  }

  private static Example example(LexiconEntry entry, boolean matches, String text) {
    String seen = NormalizedText.of(VisibleText.of(text)).text();
    return new Example(entry, matches, SentenceSplitter.of(seen, ReplyExtractor.of(seen)));
  }

  private static boolean isNoticed(Example example, LexiconEntry mutant, Lexicon changed) {
    boolean concerned =
        example.matches()
            ? example.of().id().equals(mutant.id())
            : example.of().label() == mutant.label()
                && example.of().language() == mutant.language();
    if (!concerned) {
      return false;
    }
    Optional<Language> language = Optional.of(example.of().language());
    boolean found =
        changed.find(example.sentences(), mutant.label().direction(), language).stream()
            .anyMatch(one -> one.entry().equals(mutant.id()));
    return found != example.matches();
  }
}
