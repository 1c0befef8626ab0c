package org.complaintauditor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Texts name the ombudsman as their language bends its article. */
final class AuthorityTest {

  private static final String PLACES =
      "{authority}|{the authority}|{whom authority}|{to authority}|{of authority}|{at authority}";

  private static Authority called(String name) {
    LocalizedText text = new LocalizedText(Map.of("en", name, "fr", name, "de", name));
    return new Authority(text, text, List.of(), List.of());
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "AuthorityTest.itsNameIsBent.csv",
      delimiter = ';',
      quoteCharacter = '"',
      numLinesToSkip = 1)
  void itsNameIsBent(
      String language,
      String name,
      String bare,
      String the,
      String whom,
      String to,
      String of,
      String at) {
    assertThat(called(name).in(PLACES, language, UnaryOperator.identity()).split("\\|"))
        .containsExactly(bare, the, whom, to, of, at);
    assertThat(called(name).bare(language)).isEqualTo(bare);
  }

  @Test
  void itStandsInEveryPlaceAsItIsQuoted() {
    assertThat(
            called("the People's Advocate")
                .in("{the authority}, {authority}", "en", name -> name.replace("'", "''")))
        .isEqualTo("the People''s Advocate, People''s Advocate");
  }

  @Test
  void aTextWithoutItsPlacesStaysAsItIs() {
    for (String text : List.of("no place for it", "an authority", "{0} of {authorities}")) {
      assertThat(Authority.ANY.in(text, "en", UnaryOperator.identity())).isEqualTo(text);
      assertThat(Authority.isNamedIn(text)).isFalse();
    }
    assertThat(Authority.isNamedIn("complaint reached {the authority}")).isTrue();
  }

  @Test
  void whoeverItIsHasANameInEachLanguage() {
    assertThat(List.of("en", "fr", "de"))
        .extracting(
            one -> Authority.ANY.in("{at authority}", one, UnaryOperator.identity()),
            one -> Authority.ANY.in("{of authority}", one, UnaryOperator.identity()))
        .extracting(Object::toString)
        .containsExactly(
            "(\"at the ombudsman\", \"of the ombudsman\")",
            "(\"au médiateur\", \"du médiateur\")",
            "(\"bei der Schlichtungsstelle\", \"von der Schlichtungsstelle\")");
  }
}
