package org.complaintauditor.evidence.lexicon;

import java.util.List;
import org.complaintauditor.evidence.lexicon.Hits.Hit;

/** The sentences around a hit. Some lexicon entries only count if another phrase is nearby. */
final class Surroundings {
  private final List<WordRow> message;

  Surroundings(List<WordRow> message) {
    this.message = message;
  }

  /** Takes away what does not hold in this message. */
  void sift(List<Hit> hits) {
    boolean[] followed = new boolean[hits.size()];
    boolean[] held = new boolean[followed.length];
    boolean[] refused = new boolean[followed.length];
    boolean hangs = false;
    for (int i = 0; i < held.length; i++) {
      Entry entry = hits.get(i).entry();
      followed[i] = entry.after().isEmpty();
      held[i] = entry.withAnywhere().isEmpty();
      hangs |= entry.hangsOnOthers();
    }
    if (hangs) {
      look(hits, followed, held, refused);
      for (int i = held.length - 1; i >= 0; i--) {
        if (refused[i] || !held[i] || !followed[i]) {
          hits.remove(i);
        }
      }
    }
  }

  /**
   * Sentence by sentence, since to mark one costs more than to look for phrases in it; backwards,
   * since the last one is marked.
   */
  private void look(List<Hit> hits, boolean[] followed, boolean[] held, boolean[] refused) {
    for (int at = message.size() - 1; at >= 0; at--) {
      WordRow row = message.get(at);
      for (int i = 0; i < held.length; i++) {
        Hit hit = hits.get(i);
        followed[i] =
            followed[i] || (isNext(at, hit) && hit.ways().holdsOneOf(hit.entry().after(), row));
        held[i] = held[i] || hit.ways().holdsOneOf(hit.entry().withAnywhere(), row);
        refused[i] = refused[i] || hit.ways().holdsOneOf(hit.entry().unlessAnywhere(), row);
      }
    }
  }

  /** Whether something was found in the sentence after the one at this place. */
  private boolean isNext(int at, Hit hit) {
    return at + 1 < message.size() && message.get(at + 1).sentence() == hit.sentence();
  }
}
