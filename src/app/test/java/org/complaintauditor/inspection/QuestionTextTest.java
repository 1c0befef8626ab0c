package org.complaintauditor.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.intake.profile.draft.Choice;
import org.complaintauditor.intake.profile.draft.Question;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTextTest {

  private static String receipt(String language, Map<String, Long> words) {
    return new QuestionText(Vocabulary.core(), MessageBundle.in(language, List.of("inspection")))
        .of(
            new Question(
                "receipt",
                Question.Kind.RECEIPT,
                "",
                words,
                List.of(),
                List.of(new Choice("yes", ""), new Choice("no", "")),
                false,
                "yes",
                Set.of()));
  }

  @ParameterizedTest
  @CsvSource({"en, Cases begin with", "fr, Les dossiers commencent par", "de, Fälle beginnen mit"})
  void whereNoWordSaysHowCasesBeginNoneIsNamed(String language, String begin) {
    assertThat(receipt(language, Map.of())).endsWith("?");
    assertThat(receipt(language, Map.of("New", 2L))).contains(begin + " ").contains("\"New\"");
  }
}
