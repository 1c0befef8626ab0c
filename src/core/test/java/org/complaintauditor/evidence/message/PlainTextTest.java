package org.complaintauditor.evidence.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Hello", "é, ü, ß, œ and 日本", "\uD83D\uDE00 \uD83D lone", "\u0000\u0007"})
  void whatIsPlainIsAsItWas(String text) {
    assertThat(PlainText.of(text).text()).isSameAs(text);
  }

  @Test
  void blanksOfManyKindsAreOne() {
    assertThat(plain("\u00A0|\u2002|\u2003|\u2007|\u2009|\u200A|\u202F|\u3000"))
        .isEqualTo(" | | | | | | | ");
  }

  @Test
  void dashesQuotesAndBulletsOfManyKindsAreOneOfEach() {
    assertThat(plain("\u2010\u2011\u2012\u2013\u2014\u2015\u2212")).isEqualTo("-------");
    assertThat(plain("\u2018\u2019\u201A\u201B\u00B4\u02BC\u2032")).isEqualTo("'''''''");
    assertThat(plain("\u201C\u201D\u201E\u201F\u00AB\u00BB")).isEqualTo("\"\"\"\"\"\"");
    assertThat(plain("\u2022\u2023\u25AA\u25CF\u25E6\u00B7\uF0B7")).isEqualTo("*******");
  }

  @Test
  void lettersInPiecesAreComposed() {
    assertThat(plain("re\u0301ponse")).isEqualTo("réponse");
    assertThat(plain("\uFB01nal")).isEqualTo("final");
    assertThat(plain("\uFF11\uFF12")).isEqualTo("12");
    assertThat(plain("e\u0301 \u2019 \u2013")).isEqualTo("é ' -");
  }

  @Test
  void whatNobodySeesIsLeftOut() {
    assertThat(plain("\uFEFFVerfol\u00ADgungs\u200Bnum\u2060mer")).isEqualTo("Verfolgungsnummer");
    assertThat(plain("\u00AD\u200B\u200C\u200D\u2060\uFEFF")).isEmpty();
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "PlainTextTest.itIsKnownWhereEverythingStood.csv",
      quoteCharacter = '\'')
  void itIsKnownWhereEverythingStood(String written, String searched, String stood) {
    PlainText plain = PlainText.of(written);
    int start = plain.text().indexOf(searched);

    assertThat(start).isNotNegative();
    assertThat(written.substring(plain.start(start), plain.end(start + searched.length())))
        .isEqualTo(stood);
  }

  @Test
  void theEndsAreTheEnds() {
    PlainText plain = PlainText.of("\u00ADo\uFB00\u00AD");

    assertThat(plain.text()).isEqualTo("off");
    assertThat(plain.start(0)).isOne();
    assertThat(plain.end(0)).isZero();
    assertThat(plain.end(3)).isEqualTo(3);
    assertThat(plain.start(3)).isEqualTo(4);
    assertThat(PlainText.of("off").start(3)).isEqualTo(3);
  }

  private static String plain(String written) {
    return PlainText.of(written).text();
  }
}
