package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.evidence.message.Sentence;

/** What entries found in a message, sentence by sentence. */
final class EntryHits {
  private final List<Hit> all = new ArrayList<>();

  /** Something that an entry found in a sentence. */
  record Hit(EntryMatcher ways, LexiconEntry entry, Sentence sentence, WordSpan span) {}

  void add(Hit hit) {
    all.add(hit);
  }

  /** In the order in which they were found. */
  List<Hit> all() {
    return all;
  }
}
