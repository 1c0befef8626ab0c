package org.complaintauditor.evidence.lexicon;

import java.util.List;
import java.util.Set;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.model.Direction;

/**
 * How things are said in one language.
 *
 * @param dictionary the words that its phrases use
 * @param usual folded words by which a text of the language is known
 * @param negation words that deny
 * @param noNegation phrases with such words that deny nothing
 * @param condition words that begin a condition
 * @param outbound the ways in which the provider says things
 * @param inbound the ways in which customers say things
 */
record LanguageLexicon(
    Dictionary dictionary,
    Set<String> usual,
    Phrase negation,
    Phrase noNegation,
    Phrase condition,
    List<Entry> outbound,
    List<Entry> inbound) {

  List<Entry> entries(Direction direction) {
    return direction == Direction.OUTBOUND ? outbound : inbound;
  }

  SentenceLook look(Marks marks, Sentence sentence) {
    marks.mark(sentence);
    return new SentenceLook(marks, sentence, negation, noNegation, condition);
  }

  /** The lexicon with this entry in place of that with its id. */
  LanguageLexicon with(Entry changed) {
    return new LanguageLexicon(
        dictionary,
        usual,
        negation,
        noNegation,
        condition,
        with(changed, outbound),
        with(changed, inbound));
  }

  private static List<Entry> with(Entry changed, List<Entry> entries) {
    return entries.stream().map(one -> one.id().equals(changed.id()) ? changed : one).toList();
  }
}
