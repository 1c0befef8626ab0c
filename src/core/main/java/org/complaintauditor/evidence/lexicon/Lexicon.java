package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.evidence.lexicon.EntryHits.Hit;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Vocabulary;

/** How things are said, in all languages. It may be used by several threads. */
public final class Lexicon {
  private final WordCache words;
  private final Vocabulary vocabulary;
  private final Map<Direction, Map<Language, EntryMatcher>> ways = new EnumMap<>(Direction.class);
  private final Set<Language> languages = EnumSet.noneOf(Language.class);

  /**
   * A lexicon.
   *
   * @param words the words of its messages
   * @param ways how the provider and customers say things, each in all languages
   * @param vocabulary that of its labels
   */
  Lexicon(
      WordCache words, Map<Direction, Map<Language, EntryMatcher>> ways, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.words = words;
    ways.forEach((direction, all) -> this.ways.put(direction, new EnumMap<>(all)));
    entries().forEach(entry -> languages.add(entry.language()));
  }

  /** The same lexicon, which has not met any message yet. */
  public Lexicon anew() {
    return new Lexicon(words.anew(), ways, vocabulary);
  }

  /** The words of which its labels are. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * Something that was found.
   *
   * @param sentence the sentence in which it was found
   * @param first the place of the first word
   * @param last the place of the last word
   * @param number the place of the last word of what is said that can be a case's number; -1: none
   */
  public record Found(
      Label label,
      String entry,
      Language language,
      Sentence sentence,
      int first,
      int last,
      int number) {}

  /** All that the message's sentences say, in their order. */
  public List<Found> find(
      List<Sentence> sentences, Direction direction, Optional<Language> stated) {
    Map<Language, EntryMatcher> spoke = Objects.requireNonNull(ways.get(direction));
    List<LookedUpSentence> rows = words.rows(sentences);
    List<List<Language>> each = LanguageIdentifier.languages(rows, stated);
    EntryHits hits = new EntryHits();
    for (int i = 0; i < rows.size(); i++) {
      for (Language language : each.get(i)) {
        Objects.requireNonNull(spoke.get(language)).find(rows.get(i), hits);
      }
    }
    new SentenceContext(rows).sift(hits.all());
    if (direction == Direction.OUTBOUND) {
      new MessageMatter(rows).sift(hits.all());
    }
    List<Found> found = new ArrayList<>(hits.all().size());
    for (Hit hit : hits.all()) {
      found.add(found(hit));
    }
    return found;
  }

  /** Whether the sentence in which something was found names the complaint, too. */
  public boolean namesComplaint(Found found) {
    return Objects.requireNonNull(
            Objects.requireNonNull(ways.get(found.label().direction())).get(found.language()))
        .namesComplaint(words.rows(List.of(found.sentence())).get(0));
  }

  /**
   * Whether the message is in a language in which things are looked for; a short one is, unless it
   * is clearly in another.
   *
   * @param tag the language's tag as the export has it, or empty
   */
  public boolean understands(List<Sentence> sentences, String tag) {
    boolean otherStated =
        Language.of(tag).map(stated -> !languages.contains(stated)).orElse(Language.isOther(tag));
    return LanguageCheck.is(words.rows(sentences), words.languages(), languages, otherStated);
  }

  /** The languages in which things are looked for: those with an entry. */
  Set<Language> languages() {
    return languages;
  }

  private static Found found(Hit hit) {
    LexiconEntry entry = hit.entry();
    return new Found(
        entry.label(),
        entry.id(),
        entry.language(),
        hit.sentence(),
        hit.span().first(),
        hit.span().last(),
        hit.span().number());
  }

  /** The lexicon with this entry in place of that with its id, for checks. */
  Lexicon with(LexiconEntry changed) {
    Lexicon copy = new Lexicon(words, ways, vocabulary);
    Objects.requireNonNull(copy.ways.get(changed.label().direction()))
        .computeIfPresent(changed.language(), (language, some) -> some.with(changed));
    return copy;
  }

  /** Whether a phrase of the entry is in one of the sentences, denied or not, for checks. */
  boolean holds(LexiconEntry entry, Phrase phrase, List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      WordPositions marks = marked(sentence, entry.label().direction(), entry.language());
      if (phrase.starts(marks, marks.all()) != 0) {
        return true;
      }
    }
    return false;
  }

  /** A sentence as the phrases of a direction and language see it, until the next; for checks. */
  WordPositions marked(Sentence sentence, Direction direction, Language language) {
    return Objects.requireNonNull(Objects.requireNonNull(ways.get(direction)).get(language))
        .marked(words.rows(List.of(sentence)).get(0));
  }

  /** All entries, for checks. */
  List<LexiconEntry> entries() {
    List<LexiconEntry> entries = new ArrayList<>();
    for (Language language : Language.values()) {
      for (Direction direction : List.of(Direction.OUTBOUND, Direction.INBOUND)) {
        entries.addAll(
            Objects.requireNonNull(Objects.requireNonNull(ways.get(direction)).get(language))
                .entries());
      }
    }
    return entries;
  }
}
