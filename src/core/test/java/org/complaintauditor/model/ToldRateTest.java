package org.complaintauditor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ToldRateTest {

  @Test
  @DisplayName("a rate is told from half evidenced on")
  void half() {
    assertThat(new Tally(48, 0, 9, 9, 49).toldRate()).isEmpty();
    assertThat(new Tally(48, 0, 9, 9, 49).isUntold()).isTrue();
    assertThat(new Tally(48, 0, 9, 9, 48).toldRate()).hasValue(1);
    assertThat(new Tally(24, 24, 0, 0, 48).toldRate()).hasValue(0.5);
    assertThat(new Tally(24, 24, 0, 0, 49).toldRate()).isEmpty();
  }

  @Test
  @DisplayName("where nothing is to be counted, nothing is withheld")
  void nothing() {
    assertThat(new Tally(0, 0, 5, 7, 0).isTold()).isFalse();
    assertThat(new Tally(0, 0, 5, 7, 0).isUntold()).isFalse();
    assertThat(new Tally(0, 0, 0, 0, 1).isUntold()).isTrue();
  }

  @Test
  @DisplayName("where the export can show no breach, there is no rate, whatever was found")
  void unrated() {
    for (Tally tally : List.of(new Tally(5, 0, 1, 1, 0), new Tally(0, 0, 0, 9, 0), Tally.EMPTY)) {
      Tally unrated = tally.unrated();
      assertThat(unrated.isUntold()).isTrue();
      assertThat(unrated.rate()).isEmpty();
      assertThat(unrated.toldRate()).isEmpty();
      assertThat(unrated.hasBounds()).isFalse();
      assertThat(unrated.plus(Verdict.MET).plus(tally).rated()).isFalse();
    }
  }

  @Test
  @DisplayName("a rate that is not told has no bounds either")
  void bounds() {
    Tally.Doubtful doubtful = new Tally.Doubtful(1, 1, 1, 0, 0);
    assertThat(new Tally(5, 5, 0, 0, 10, doubtful, true).hasBounds()).isTrue();
    assertThat(new Tally(5, 5, 0, 0, 11, doubtful, true).hasBounds()).isFalse();
  }
}
