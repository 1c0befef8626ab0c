package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.evidence.message.Sentence;

/** Finds the lexicon entries of one language and one direction in sentences. */
final class EntryMatcher {
  private final Common common;

  /** For each entry, the set of words of which it needs one to be looked for. */
  private final int[] needed;

  private final List<LexiconEntry> entries;

  /** The word positions of each thread; making them costs more than looking at a message. */
  private final ThreadLocal<WordPositions> marks;

  /**
   * What all ways of saying things have in common.
   *
   * @param vocabulary the words that phrases use
   * @param negation words that deny
   * @param noNegation phrases with such words that deny nothing
   * @param condition words that begin a condition
   * @param complaint what names the complaint; none where the lexicon does not say it
   * @param bearings what tells whose words, and what matter, a message's are
   * @param shared how many phrases are used by others
   */
  record Common(
      DirectionVocabulary vocabulary,
      Phrase negation,
      Phrase noNegation,
      Phrase condition,
      List<Phrase> complaint,
      Bearings bearings,
      int shared) {}

  /**
   * What tells whose words, and about what, a message's are; none of each where the lexicon does
   * not say it.
   *
   * @param ownWords what announces the writer's own words between quotation marks
   * @param otherMatter what only a message about something else than a complaint says
   * @param ownMatter what names the complaint beside another matter
   */
  record Bearings(List<Phrase> ownWords, List<Phrase> otherMatter, List<Phrase> ownMatter) {}

  /**
   * Ways of saying things.
   *
   * @param entries one for each way
   */
  EntryMatcher(Common common, List<LexiconEntry> entries) {
    this.common = common;
    this.needed = entries.stream().mapToInt(entry -> entry.says().needed()).toArray();
    this.entries = List.copyOf(entries);
    this.marks =
        ThreadLocal.withInitial(() -> new WordPositions(common.vocabulary(), common.shared()));
  }

  /** Adds what the sentence says. */
  void find(LookedUpSentence row, EntryHits hits) {
    Sentence sentence = row.sentence();
    WordPositions marked = marked(row);
    SentenceAnalysis look =
        new SentenceAnalysis(
            marked, sentence, common.negation(), common.noNegation(), common.condition());
    for (int i = 0; i < needed.length; i++) {
      if (marked.places(needed[i]) != 0) {
        LexiconEntry entry = entries.get(i);
        Optional<WordSpan> span = entry.find(look);
        if (span.isPresent()) {
          hits.add(new EntryHits.Hit(this, entry, sentence, span.get()));
        }
      }
    }
  }

  /** Whether the sentence holds one of the phrases, denied or not. */
  boolean holdsOneOf(List<Phrase> phrases, LookedUpSentence row) {
    if (phrases.isEmpty()) {
      return false;
    }
    WordPositions marked = marked(row);
    for (Phrase phrase : phrases) {
      if (phrase.starts(marked, marked.all()) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence names the complaint. */
  boolean namesComplaint(LookedUpSentence row) {
    return holdsOneOf(common.complaint(), row);
  }

  Bearings bearings() {
    return common.bearings();
  }

  /** The sentence as phrases see it, until the next one. */
  WordPositions marked(LookedUpSentence row) {
    WordPositions marked = marks.get();
    marked.mark(row);
    return marked;
  }

  /** The entries, for checks. */
  List<LexiconEntry> entries() {
    return entries;
  }

  /** The same with this entry in place of that with its id. */
  EntryMatcher with(LexiconEntry changed) {
    List<LexiconEntry> all = new ArrayList<>(entries);
    all.replaceAll(one -> one.id().equals(changed.id()) ? changed : one);
    return new EntryMatcher(common, all);
  }
}
