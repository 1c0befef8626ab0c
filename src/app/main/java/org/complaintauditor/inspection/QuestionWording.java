package org.complaintauditor.inspection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.complaintauditor.intake.json.DraftJson;
import org.complaintauditor.intake.profile.draft.Choice;
import org.complaintauditor.intake.profile.draft.Question;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.text.MessageBundle;

/** How questions are put in all languages. */
public final class QuestionWording implements DraftJson.Wording {
  private final Map<String, QuestionText> texts = new LinkedHashMap<>();
  private final PackVersion pack;

  /**
   * Their words.
   *
   * @param pack whose commitments hang on the answers
   * @param words those of the pack
   */
  public QuestionWording(PackVersion pack, Vocabulary words) {
    this.pack = pack;
    MessageBundle.LANGUAGES.forEach(
        language -> texts.put(language, new QuestionText(words, MessageBundle.in(language))));
  }

  @Override
  public List<String> languages() {
    return MessageBundle.LANGUAGES;
  }

  @Override
  public String question(Question question, String language) {
    return in(language).of(question);
  }

  @Override
  public String choice(Question question, Choice choice, String language) {
    return in(language).of(question, choice);
  }

  @Override
  public Set<String> decides(Question question) {
    return QuestionText.decides(question, pack);
  }

  private QuestionText in(String language) {
    return Objects.requireNonNull(texts.get(language), language);
  }
}
