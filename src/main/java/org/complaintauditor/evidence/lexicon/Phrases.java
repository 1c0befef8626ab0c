package org.complaintauditor.evidence.lexicon;

import java.util.List;

/**
 * Phrases of which only those are tried of which a sentence has the words.
 *
 * @param first the number of the first in the {@link PhraseIndex}; the others follow
 * @param all the phrases
 */
record Phrases(int first, List<Phrase> all) {

  /** Where one of them can end. */
  long ends(Marks marks, long from) {
    int end = first + all.size();
    long ends = 0;
    for (int i = marks.next(first, end); i < end; i = marks.next(i + 1, end)) {
      ends |= all.get(i - first).ends(marks, from);
    }
    return ends;
  }

  /** Whether the sentence has words that one of them needs. */
  boolean canBe(Marks marks) {
    int end = first + all.size();
    return marks.next(first, end) < end;
  }
}
