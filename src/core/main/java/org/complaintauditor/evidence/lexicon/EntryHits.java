package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.model.Label;

/** What entries found in a message, sentence by sentence. */
final class EntryHits {
  private final Set<Label> once;
  private final Set<Label> settled = EnumSet.noneOf(Label.class);
  private final List<Hit> all = new ArrayList<>();

  /**
   * No hits yet.
   *
   * @param once labels of which the first place is enough
   */
  EntryHits(Set<Label> once) {
    this.once = once;
  }

  /** Something that an entry found in a sentence. */
  record Hit(EntryMatcher ways, LexiconEntry entry, Sentence sentence, WordSpan span) {}

  void add(Hit hit) {
    all.add(hit);
    if (!hit.entry().hangsOnOthers() && once.contains(hit.entry().label())) {
      settled.add(hit.entry().label());
    }
  }

  /** Whether a further place of this label would tell nothing. */
  boolean isSettled(Label label) {
    return settled.contains(label);
  }

  /** In the order in which they were found. */
  List<Hit> all() {
    return all;
  }
}
