package org.complaintauditor.evidence.lexicon;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.model.Label;

/**
 * One way to say a thing, as it is written in a lexicon.
 *
 * @param id its name, unique in the lexicon
 * @param says the phrases of which one has to be there
 * @param with further groups of phrases, of each of which one has to be in the same sentence
 * @param after phrases of which one has to be in the sentence before, if there are any
 * @param withAnywhere phrases of which one has to be somewhere in the message, if there are any
 * @param unless phrases of which none may be in the same sentence
 * @param unlessAnywhere phrases of which none may be in the message
 * @param negated whether a negation in its clause leaves it true
 * @param conditional whether it is true also after a condition in its sentence
 * @param asked whether it is true also in a question
 * @param matches examples that say it
 * @param differs examples that do not
 */
record LexiconEntry(
    String id,
    Label label,
    Language language,
    PhraseIndex says,
    List<PhraseIndex> with,
    List<Phrase> after,
    List<Phrase> withAnywhere,
    List<Phrase> unless,
    List<Phrase> unlessAnywhere,
    boolean negated,
    boolean conditional,
    boolean asked,
    List<String> matches,
    List<String> differs) {

  /** Whether it is true only with, or without, other sentences of the message. */
  boolean hangsOnOthers() {
    return !after.isEmpty() || !withAnywhere.isEmpty() || !unlessAnywhere.isEmpty();
  }

  /** The places of the words by which this is said in the sentence, if it is. */
  Optional<WordSpan> find(SentenceAnalysis look) {
    if (!look.canHoldAll(with) || (!asked && look.isQuestion())) {
      return Optional.empty();
    }
    Optional<WordSpan> said = look.first(says, negated, conditional, span -> counts(span, look));
    if (said.isEmpty()) {
      return said;
    }
    WordSpan span = said.get();
    for (PhraseIndex group : with) {
      Optional<WordSpan> other = look.beside(span, group, negated, conditional);
      if (other.isEmpty()) {
        return other;
      }
      span = span.joined(other.get());
    }
    return !tellsNumber() && look.holdsOneOf(unless) ? Optional.empty() : Optional.of(span);
  }

  /** Whether no exception speaks of the number that is told; of anything else, others ask. */
  private boolean counts(WordSpan said, SentenceAnalysis look) {
    if (!tellsNumber()) {
      return true;
    }
    return said.number() == WordSpan.NO_NUMBER
        ? !look.holdsOneOf(unless)
        : !look.speaksOf(said.number(), unless);
  }

  private boolean tellsNumber() {
    return label == Label.TRACKING_NUMBER;
  }
}
