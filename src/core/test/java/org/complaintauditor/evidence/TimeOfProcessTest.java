package org.complaintauditor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;
import org.complaintauditor.model.Pack;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What "this" takes 5 business days is known where the message has just said it for sure. */
final class TimeOfProcessTest {

  private static final Pack PACK = PackReader.read(Path.of("rules", "jive-ca"));
  private static final Detector DETECTOR =
      new LexiconStore().detector(PACK.lexicon(), PACK.words());
  private static final String PROCESS =
      "How we investigate: a specialist compares your account with our records, asks the people"
          + " involved, and I then check the file before I write to you. ";
  private static final String TAKES = "This should take approximately 5 business days.";

  private static List<Opinion> onTheTime(String text, String language) {
    return DETECTOR.detect(text, Direction.OUTBOUND, language).stream()
        .filter(one -> one.label() == Label.TIMEFRAME)
        .map(Detection::opinion)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "en|" + PROCESS + TAKES,
        "fr|Voici la suite : l'équipe Facturation examine votre plainte, puis une deuxième personne"
            + " vérifie son travail. Cela devrait prendre environ 5 jours ouvrables.",
        "de|Das Team Abrechnung prüft Ihre Beschwerde, danach schaut eine zweite Person darüber."
            + " Das dauert etwa 5 Werktage.",
      })
  void isInNoDoubt(String language, String text) {
    assertThat(onTheTime(text, language)).containsExactly(Opinion.CONFIRMED);
  }

  @Test
  void isDoubtedByItselfAndBehindAnotherMatter() {
    assertThat(onTheTime(TAKES, "en")).containsExactly(Opinion.DOUBTED);
    assertThat(onTheTime("Your refund has been issued. " + TAKES, "en"))
        .containsExactly(Opinion.DOUBTED);
    assertThat(onTheTime(PROCESS + "Your modem was sent today. " + TAKES, "en"))
        .containsExactly(Opinion.DOUBTED);
  }

  @Test
  void isDoubtedWhereItIsNotSureThatAProcessWasTold() {
    assertThat(onTheTime("Our specialists will review the call. " + TAKES, "en"))
        .containsExactly(Opinion.DOUBTED);
  }

  @Test
  void aWaitInThePastIsNone() {
    assertThat(onTheTime(PROCESS + "You waited 5 business days.", "en")).isEmpty();
  }
}
