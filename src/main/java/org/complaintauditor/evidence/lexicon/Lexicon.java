package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.complaintauditor.evidence.lexicon.Ways.Hit;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;

/** How things are said, in all languages. It may be used by several threads. */
public final class Lexicon {
  private final Words words;
  private final Map<Direction, Map<Language, Ways>> ways = new EnumMap<>(Direction.class);

  /**
   * A lexicon.
   *
   * @param words the words of its messages
   * @param ways how the provider and customers say things, each in all languages
   */
  Lexicon(Words words, Map<Direction, Map<Language, Ways>> ways) {
    this.words = words;
    ways.forEach((direction, all) -> this.ways.put(direction, new EnumMap<>(all)));
  }

  /**
   * Something that was found.
   *
   * @param sentence the sentence in which it was found
   * @param first the place of the first word
   * @param last the place of the last word
   */
  public record Found(
      Label label, String entry, Language language, Sentence sentence, int first, int last) {}

  /** What the message's sentences say, in their order. */
  public List<Found> find(
      List<Sentence> sentences, Direction direction, Optional<Language> stated) {
    Map<Language, Ways> spoke = Objects.requireNonNull(ways.get(direction));
    List<WordRow> rows = words.rows(sentences);
    List<List<Language>> each = Spoken.languages(rows, stated);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (Language language : each.get(i)) {
        Objects.requireNonNull(spoke.get(language)).find(rows.get(i), hits);
      }
    }
    new Surroundings(rows).sift(hits);
    List<Found> found = new ArrayList<>(hits.size());
    for (Hit hit : hits) {
      found.add(found(hit));
    }
    return found;
  }

  private static Found found(Hit hit) {
    Entry entry = hit.entry();
    return new Found(
        entry.label(),
        entry.id(),
        entry.language(),
        hit.sentence(),
        hit.span().first(),
        hit.span().last());
  }

  /** The lexicon with this entry in place of that with its id, for checks. */
  Lexicon with(Entry changed) {
    Lexicon copy = new Lexicon(words, ways);
    Objects.requireNonNull(copy.ways.get(changed.label().direction()))
        .computeIfPresent(changed.language(), (language, some) -> some.with(changed));
    return copy;
  }

  /** Whether a phrase of the entry is in one of the sentences, denied or not, for checks. */
  boolean holds(Entry entry, Phrase phrase, List<Sentence> sentences) {
    Ways spoke =
        Objects.requireNonNull(
            Objects.requireNonNull(ways.get(entry.label().direction())).get(entry.language()));
    return words.rows(sentences).stream().anyMatch(row -> spoke.holdsOneOf(List.of(phrase), row));
  }

  /** All entries, for checks. */
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
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
