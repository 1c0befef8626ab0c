package org.complaintauditor.console.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.console.web.ConsoleWords;
import org.junit.jupiter.api.Test;

/** Rates on pages have the form that they have in reports: an officer sees one figure, not two. */
final class FigureWordsTest {

  private final FigureWords english = new FigureWords(ConsoleWords.in("en"));
  private final FigureWords french = new FigureWords(ConsoleWords.in("fr"));
  private final FigureWords german = new FigureWords(ConsoleWords.in("de"));

  private static List<String> rates(FigureWords words, String... rates) {
    return Stream.of(rates).map(rate -> words.rate(Optional.of(new BigDecimal(rate)))).toList();
  }

  private static List<String> points(FigureWords words, String... points) {
    return Stream.of(points).map(one -> words.points(Optional.of(new BigDecimal(one)))).toList();
  }

  @Test
  void aRateHasOneDecimalAndRoundingHidesNoBreach() {
    String[] told = {"1", "0.99996", "0.8732558139", "0.5", "0.00004", "0"};
    assertThat(rates(english, told))
        .containsExactly("100.0%", ">99.9%", "87.3%", "50.0%", "<0.1%", "0.0%");
    assertThat(rates(german, told))
        .containsExactly(
            "100,0\u00a0%",
            ">99,9\u00a0%", "87,3\u00a0%", "50,0\u00a0%", "<0,1\u00a0%", "0,0\u00a0%");
    assertThat(rates(french, told)).isEqualTo(rates(german, told));
    assertThat(english.rate(Optional.empty())).isEqualTo("–");
  }

  @Test
  void aDifferenceHasItsSignAndOneDecimal() {
    String[] told = {"12.5", "0.05", "0.04", "0", "-0.04", "-1.25"};
    assertThat(points(english, told)).containsExactly("+12.5", "+0.1", "0.0", "0.0", "0.0", "−1.3");
    assertThat(points(german, told)).containsExactly("+12,5", "+0,1", "0,0", "0,0", "0,0", "−1,3");
    assertThat(points(french, told)).isEqualTo(points(german, told));
    assertThat(english.points(Optional.empty())).isEqualTo("–");
  }
}
