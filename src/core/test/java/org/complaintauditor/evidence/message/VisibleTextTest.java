package org.complaintauditor.evidence.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VisibleTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Hello",
        "  blanks \t and\r\n\r\nlines  ",
        "5 < 6 and 7 > 6",
        "T. Tarrow <tarrow@inbox.example> wrote",
        "<https://www.ccts-cprst.ca>",
        "< p >",
        "&amp; stays",
        "<b",
        "é, ü, ß, œ and 日本",
        "\uD83D\uDE00 \uD83D lone",
        "\u0000\u0007",
        "We\u2019ll write \u2013 \u00AB soon \u00BB\u202F: case\u00A04471, re\u0301ponse \uFB01nal"
      })
  void textThatIsNoHtmlIsAsItWas(String text) {
    assertThat(VisibleText.of(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "VisibleTextTest.pages.csv",
      delimiterString = "=>",
      quoteCharacter = '`')
  void ofHtmlItIsWhatAMailProgramShows(String html, String seen) {
    assertThat(VisibleText.of(html.translateEscapes())).isEqualTo(seen.translateEscapes());
  }
}
