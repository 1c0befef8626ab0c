package org.complaintauditor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.complaintauditor.words.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FrenchTypographyTest {

  @ParameterizedTest
  @CsvFileSource(resources = "FrenchTypographyTest.isSet.csv")
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
