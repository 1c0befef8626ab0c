package org.complaintauditor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.complaintauditor.words.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTypographyTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Preuves : aucune,Preuves\u00a0: aucune",
        "Ce qui compte :,Ce qui compte\u00a0:",
        "lu ; jugé ?,lu; jugé?",
        "la feuille « Preuves »,la feuille «\u00a0Preuves\u00a0»",
        "d'après l''export,d’après l’export",
        "l''{0} qu'«immédiatement»,l’{0} qu’«\u00a0immédiatement\u00a0»",
        "à 10:30 (timestamps: ...),à 10:30 (timestamps: ...)",
        "it's 'quoted',it’s 'quoted'"
      })
  void isSet(String text, String set) {
    assertThat(FrenchTypography.set(text)).isEqualTo(set);
    assertThat(FrenchTypography.set(set)).isEqualTo(set);
  }

  @Test
  @DisplayName("of a text in several languages the French one is set")
  void ofTexts() {
    LocalText text = new LocalText(Map.of("en", "it's : so", "fr", "c'est : ainsi"));
    assertThat(text.in("en")).isEqualTo("it's : so");
    assertThat(text.in("fr")).isEqualTo("c’est\u00a0: ainsi");
  }

  @Test
  @DisplayName("no French word of the reports is set otherwise, and no time of day is torn")
  void ofWords() {
    Words words = Words.in("fr");
    for (String key : words.keys("")) {
      assertThat(words.text(key, 1, 1, 1, 1, 1, 1))
          .as(key)
          .doesNotContain("'", "« ", " »", " :", " ;", "\u00a0;", " ?", "\u00a0?", "\u202f");
    }
    assertThat(words.text("proof.time", "20", "11")).isEqualTo("20\u00a0h\u00a011");
  }
}
