package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.evidence.lexicon.EntryHits.Hit;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.model.Label;

/**
 * Whose words a provider's message is made of, and what it is about. What stands between quotation
 * marks others have said, unless it is announced as the provider's own. What a message about
 * another matter tells is of that matter, unless the complaint is named close by.
 */
final class MessageMatter {
  /** The complaint that is named so many sentences before is still spoken of. */
  private static final int NAMED_BEFORE = 2;

  /**
   * A matter with which a message begins, behind its subject and greeting, is that of all of it.
   */
  private static final int BEGINNING = 6;

  /** Any other one is that of so many sentences behind it. */
  private static final int PASSAGE = 4;

  private final List<LookedUpSentence> message;

  MessageMatter(List<LookedUpSentence> message) {
    this.message = message;
  }

  /** Takes away what is not said of the complaint by the provider. */
  void sift(List<Hit> hits) {
    Map<EntryMatcher, List<Integer>> others = new HashMap<>();
    hits.removeIf(
        hit ->
            !speaksForItself(hit.entry().label())
                && (isQuoted(hit)
                    || isOfOther(hit, others.computeIfAbsent(hit.ways(), this::others))));
  }

  /** Whether it names itself whom or what it means. */
  private static boolean speaksForItself(Label label) {
    return label.sign() == Label.Sign.ADDRESS || label.isBeside();
  }

  /** The places of sentences that begin another matter; backwards, since the last one is marked. */
  private List<Integer> others(EntryMatcher ways) {
    List<Integer> others = new ArrayList<>();
    for (int at = message.size() - 1; at >= 0; at--) {
      if (ways.holdsOneOf(ways.bearings().otherMatter(), message.get(at))
          && !isOwnNamed(ways, at)) {
        others.add(at);
      }
    }
    return others;
  }

  private boolean isOfOther(Hit hit, List<Integer> others) {
    int at = place(hit);
    return others.stream().anyMatch(other -> isSpokenOf(other, at)) && !isOwnNamed(hit.ways(), at);
  }

  private static boolean isSpokenOf(int matter, int at) {
    return matter <= at && (matter < BEGINNING || at - matter <= PASSAGE);
  }

  private boolean isOwnNamed(EntryMatcher ways, int at) {
    return holds(ways, at - NAMED_BEFORE, at, ways.bearings().ownMatter());
  }

  private boolean isQuoted(Hit hit) {
    Sentence sentence = hit.sentence();
    int quote = sentence.quote(hit.span().last());
    if (quote < 0) {
      return false;
    }
    int opens = place(hit);
    while (opens > 0 && message.get(opens).sentence().start(0) > quote) {
      opens--;
    }
    return !holds(hit.ways(), opens - 1, opens, hit.ways().bearings().ownWords());
  }

  private int place(Hit hit) {
    int place = 0;
    while (message.get(place).sentence() != hit.sentence()) {
      place++;
    }
    return place;
  }

  /** Whether one of the sentences from one place to another has one of the phrases. */
  private boolean holds(EntryMatcher ways, int from, int to, List<Phrase> phrases) {
    return message.subList(Math.max(0, from), to + 1).stream()
        .anyMatch(row -> ways.holdsOneOf(phrases, row));
  }
}
