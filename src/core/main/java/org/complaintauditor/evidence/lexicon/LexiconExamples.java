package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.evidence.message.NormalizedText;
import org.complaintauditor.evidence.message.ReplyExtractor;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.evidence.message.SentenceSplitter;
import org.complaintauditor.evidence.message.VisibleText;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Wording;

/** The examples of a lexicon are its tests. */
public final class LexiconExamples {

  private LexiconExamples() {}

  /**
   * What is not as the examples say, and for what nothing is looked for: messages that tell it
   * would count as not telling it. Empty when all is well.
   */
  public static List<Wording> problems(Lexicon lexicon) {
    List<Wording> problems = new ArrayList<>();
    for (Label label : lexicon.vocabulary().labels()) {
      if (label.isBeside() || label.isOwn()) {
        continue; // Found beside what decides, or by the pack alone: a lexicon may do without.
      }
      for (Language language : lexicon.languages()) {
        if (lexicon.entries().stream()
            .noneMatch(entry -> entry.label() == label && entry.language() == language)) {
          problems.add(Wording.of("core.lexicon-has-no-entry", label, language.tag()));
        }
      }
    }
    for (LexiconEntry entry : lexicon.entries()) {
      if (entry.matches().isEmpty()) {
        problems.add(Wording.of("core.has-no-example-matches", entry.id()));
      }
      for (String example : entry.matches()) {
        if (found(lexicon, entry, example).stream()
            .noneMatch(found -> found.entry().equals(entry.id()))) {
          problems.add(Wording.of("core.should-match", entry.id(), example));
        }
      }
      for (String example : entry.differs()) {
        found(lexicon, entry, example).stream()
            .filter(found -> found.label() == entry.label())
            .findFirst()
            .ifPresent(
                found ->
                    problems.add(
                        Wording.of(
                            "core.should-not-be-taken-for-but-matches",
                            entry.id(),
                            example,
                            entry.label(),
                            found.entry())));
      }
    }
    return problems;
  }

  private static List<Lexicon.Found> found(Lexicon lexicon, LexiconEntry entry, String example) {
    String seen = NormalizedText.of(VisibleText.of(example)).text();
    List<Sentence> sentences = SentenceSplitter.of(seen, ReplyExtractor.of(seen));
    return lexicon.find(sentences, entry.label().direction(), Optional.of(entry.language()));
  }
}
