package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.evidence.message.Sentence;

/** Finds the lexicon entries of one language and one direction in sentences. */
final class Ways {
  private final Common common;

  /** For each entry, the set of words of which it needs one to be looked for. */
  private final int[] needed;

  private final List<Entry> entries;

  /** Of each thread; to make them costs more than to look at a message. */
  private final ThreadLocal<Marks> marks;

  /**
   * What all ways of saying things have in common.
   *
   * @param vocabulary the words that phrases use
   * @param negation words that deny
   * @param noNegation phrases with such words that deny nothing
   * @param condition words that begin a condition
   * @param shared how many phrases are used by others
   */
  record Common(
      Vocabulary vocabulary, Phrase negation, Phrase noNegation, Phrase condition, int shared) {}

  /**
   * Ways of saying things.
   *
   * @param entries one for each way
   */
  Ways(Common common, List<Entry> entries) {
    this.common = common;
    this.needed = entries.stream().mapToInt(entry -> entry.says().needed()).toArray();
    this.entries = List.copyOf(entries);
    this.marks = ThreadLocal.withInitial(() -> new Marks(common.vocabulary(), common.shared()));
  }

  /** Adds what the sentence says. */
  void find(WordRow row, Hits hits) {
    Sentence sentence = row.sentence();
    Marks marked = marked(row);
    SentenceLook look =
        new SentenceLook(
            marked, sentence, common.negation(), common.noNegation(), common.condition());
    for (int i = 0; i < needed.length; i++) {
      if (marked.places(needed[i]) != 0 && !hits.isSettled(entries.get(i).label())) {
        Entry entry = entries.get(i);
        Optional<Span> span = entry.find(look);
        if (span.isPresent()) {
          hits.add(new Hits.Hit(this, entry, sentence, span.get()));
        }
      }
    }
  }

  /** Whether the sentence holds one of the phrases, denied or not. */
  boolean holdsOneOf(List<Phrase> phrases, WordRow row) {
    if (phrases.isEmpty()) {
      return false;
    }
    Marks marked = marked(row);
    for (Phrase phrase : phrases) {
      if (phrase.starts(marked, marked.all()) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The sentence as phrases see it, until the next one. */
  Marks marked(WordRow row) {
    Marks marked = marks.get();
    marked.mark(row);
    return marked;
  }

  /** The entries, for checks. */
  List<Entry> entries() {
    return entries;
  }

  /** The same with this entry in place of that with its id. */
  Ways with(Entry changed) {
    List<Entry> all = new ArrayList<>(entries);
    all.replaceAll(one -> one.id().equals(changed.id()) ? changed : one);
    return new Ways(common, all);
  }
}
