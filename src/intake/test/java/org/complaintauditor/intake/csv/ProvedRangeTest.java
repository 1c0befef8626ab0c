package org.complaintauditor.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProvedRangeTest {
  private static final ParsedRange FIRST = new ParsedRange(3, 20, 4, 5, true);
  private static final ParsedRange NO_ROWS = new ParsedRange(20, 20, 0, 0, true);
  private static final ParsedRange LAST = new ParsedRange(20, 50, 7, 9, true);

  private static List<ProvedRange> proved(ParsedRange... ranges) {
    return ProvedRange.all(3, 50, List.of(ranges));
  }

  @Test
  void countsRowsAndLinesBefore() {
    assertThat(proved(FIRST, NO_ROWS, LAST))
        .containsExactly(new ProvedRange(3, 20, 0, 0, 4), new ProvedRange(20, 50, 4, 5, 7));
  }

  @Test
  void nothingIsProvedIfOneRangeIsNot() {
    assertThat(proved(FIRST, ParsedRange.UNSOUND)).isEmpty();
    assertThat(proved(FIRST, new ParsedRange(20, 50, 7, 9, false))).isEmpty();
    assertThat(proved(new ParsedRange(3, 20, 4, 5, false), LAST)).isEmpty();
  }

  @Test
  void betweenRangesNothingIsLeftOut() {
    assertThat(proved(new ParsedRange(0, 20, 4, 5, true), LAST)).isEmpty();
    assertThat(proved(FIRST, new ParsedRange(21, 50, 7, 9, true))).isEmpty();
    assertThat(proved(FIRST, new ParsedRange(19, 50, 7, 9, true))).isEmpty();
    assertThat(proved(FIRST, NO_ROWS)).isEmpty();
    assertThat(proved()).isEmpty();
  }
}
