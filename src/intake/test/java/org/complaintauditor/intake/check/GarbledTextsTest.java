package org.complaintauditor.intake.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GarbledTextsTest {
  private static final String FRENCH = "Nous accusons réception de votre plainte, Zoë.";

  private static List<Problem> problems(String... texts) {
    GarbledTexts garbled = new GarbledTexts();
    for (int i = 0; i < texts.length; i++) {
      garbled.add(new Origin("a.csv", 0, i + 2), "body", texts[i]);
    }
    return garbled.problems();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, windows-1252",
    "UTF-8, ISO-8859-1",
    "IBM850, windows-1252",
    "IBM850, ISO-8859-1",
    "IBM437, windows-1252",
    "windows-1252, IBM850",
    "x-MacRoman, windows-1252",
    "windows-1252, UTF-8"
  })
  void textsThatWereReadInAnotherEncodingAreListed(String written, String read) {
    String wrong = new String(FRENCH.getBytes(Charset.forName(written)), Charset.forName(read));

    assertThat(problems("fine", wrong, FRENCH, wrong))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.origin()).hasToString("a.csv:3");
              assertThat(problem.column()).isEqualTo("body");
              assertThat(problem.value()).startsWith("r").endsWith("ception");
              assertThat(problem.expected().english())
                  .startsWith(
                      "texts in the encoding in which they were written; in 2 of the first rows,");
            });
  }

  @Test
  void quotesAndDashesAreLookedAt() {
    String wrong =
        new String("l’eau – là".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));

    assertThat(problems(wrong)).extracting(Problem::value).containsExactly("lâ€™eau");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Déjà vu — l’été, œuvre, Œuvre, cœur, €5, “quoted”, ‚so‘ and „so“, naïve, À LA CARTE",
        "Škoda, Žižkov, DŽ, ŠKODA, Plzeň, kůň, ÂGE, Ãs, São Paulo, GRÂCE, Âme, Château",
        "Straße, Ärger, Übergabe, MÄRZ, 50 % – 60 %…, I said…no, AT&T™, x‑y, 5 ½, ¿qué?",
        "┌─┐ a table │ of │ lines └─┘",
        "你好 日本語 emoji 😀 and ﷽"
      })
  void properTextsAreNot(String text) {
    assertThat(problems(text, text, text)).isEmpty();
  }

  @Test
  void questionMarksInWordsAreListedWhereNoLetterHasAnAccent() {
    String lost = "Nous accusons r?ception de votre plainte.";

    assertThat(problems("fine", lost, "Le r?sultat", "fine"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.origin()).hasToString("a.csv:3");
              assertThat(problem.value()).isEqualTo("r?ception");
              assertThat(problem.expected().english())
                  .contains("in 2 of the first rows, a question mark");
            });
    assertThat(problems(lost, "Le r?sultat", "La réponse")).isEmpty();
    assertThat(problems(lost)).isEmpty();
    assertThat(
            problems("See www.x.example/p?id=1", "or http://x.example/a?b", "Ok? yes", "Why?no-"))
        .isEmpty();
  }

  @Test
  void onlyTheFirstRowsAreLookedAt() {
    GarbledTexts garbled = new GarbledTexts();
    garbled.add(new Origin("a.csv", 0, 20_001), "text", "rÃ©sultat");
    garbled.add(new Origin("b.csv", 3, 20_000), "text", "rÃ©sultat");

    assertThat(garbled.problems())
        .extracting(problem -> problem.origin() + " " + problem.value())
        .containsExactly("b.csv:20000 rÃ©sultat");
  }
}
