package org.complaintauditor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.complaintauditor.figures.Breakdown;
import org.complaintauditor.figures.Totals;
import org.complaintauditor.figures.Trend;
import org.complaintauditor.model.Tally;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrendTest {

  private static Totals months(Tally... tallies) {
    ReportModel model = SmallAudit.report("en", List.of()).model();
    List<Breakdown> months = new ArrayList<>();
    IntStream.range(0, tallies.length)
        .forEach(
            i ->
                months.add(
                    new Breakdown(
                        "month", "2026-0" + (i + 1), 0, 100, Map.of("ACK-01", tallies[i]))));
    months.add(new Breakdown("month", "", 0, 5, Map.of("ACK-01", new Tally(0, 5, 0, 0, 0))));
    return SmallReport.with(model.totals(), model.sensitivity(), List.of(), months);
  }

  @Test
  @DisplayName("limits are three standard deviations of a share around the rate of all months")
  void limits() {
    // 180 of 200 over all: 0.9; 3 * sqrt(0.9 * 0.1 / 100) = 0.09.
    List<Trend> trends = Trend.of(months(new Tally(90, 10, 4, 0, 0), new Tally(90, 10, 0, 7, 9)));

    assertThat(trends).hasSize(1);
    assertThat(trends.get(0).commitment()).isEqualTo("ACK-01");
    assertThat(trends.get(0).centre()).isEqualTo(0.9);
    assertThat(trends.get(0).points())
        .allSatisfy(
            point -> {
              assertThat(point.rate()).hasValue(0.9);
              assertThat(point.lower()).isCloseTo(0.81, within(1e-12));
              assertThat(point.upper()).isCloseTo(0.99, within(1e-12));
              assertThat(point.outside()).isFalse();
            });
  }

  @Test
  @DisplayName("a chart's scale goes from tenth to tenth and holds all that it shows")
  void scale() {
    Trend plain = Trend.of(months(new Tally(90, 10, 0, 0, 0), new Tally(90, 10, 0, 0, 0))).get(0);
    assertThat(List.of(plain.scaleFrom(), plain.scaleTo())).containsExactly(0.8, 1.0);
    Trend wide = Trend.of(months(new Tally(100, 0, 0, 0, 0), new Tally(70, 30, 0, 0, 0))).get(0);
    assertThat(List.of(wide.scaleFrom(), wide.scaleTo())).containsExactly(0.7, 1.0);
    Trend full = Trend.of(months(new Tally(9, 0, 0, 0, 0), new Tally(9, 0, 0, 0, 0))).get(0);
    assertThat(List.of(full.scaleFrom(), full.scaleTo())).containsExactly(0.9, 1.0);
    Trend none = Trend.of(months(new Tally(0, 9, 0, 0, 0), new Tally(0, 9, 0, 0, 0))).get(0);
    assertThat(List.of(none.scaleFrom(), none.scaleTo())).containsExactly(0.0, 0.1);
  }

  @Test
  @DisplayName(
      "a month beyond the limits is outside; one with nothing to count, or unknown, is left out")
  void outside() {
    Trend trend =
        Trend.of(
                months(
                    new Tally(100, 0, 0, 0, 0),
                    new Tally(0, 0, 3, 9, 0),
                    new Tally(96, 4, 0, 0, 0),
                    new Tally(70, 30, 0, 0, 0)))
            .get(0);

    assertThat(trend.points())
        .extracting(Trend.Point::month, Trend.Point::outside)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2026-01", true),
            org.assertj.core.groups.Tuple.tuple("2026-03", false),
            org.assertj.core.groups.Tuple.tuple("2026-04", true));
    assertThat(trend.points().get(0).upper()).isLessThan(1);
  }

  @Test
  @DisplayName(
      "a month of which no rate can be told is a gap: no point, no limits, not in the centre")
  void gap() {
    Trend trend =
        Trend.of(
                months(
                    new Tally(80, 20, 0, 0, 0),
                    new Tally(0, 0, 3, 0, 9),
                    new Tally(49, 0, 0, 0, 50),
                    new Tally(60, 40, 0, 0, 100),
                    new Tally(70, 30, 0, 0, 0)))
            .get(0);

    assertThat(trend.centre()).isEqualTo(0.7);
    assertThat(trend.points())
        .extracting(Trend.Point::month, Trend.Point::isTold, Trend.Point::outside)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2026-01", true, false),
            org.assertj.core.groups.Tuple.tuple("2026-02", false, false),
            org.assertj.core.groups.Tuple.tuple("2026-03", false, false),
            org.assertj.core.groups.Tuple.tuple("2026-04", true, false),
            org.assertj.core.groups.Tuple.tuple("2026-05", true, false));
    assertThat(trend.runs()).containsExactly(List.of(0), List.of(3, 4));
    assertThat(trend.scaleFrom()).isEqualTo(0.5);
    assertThat(Trend.of(months(new Tally(9, 0, 0, 0, 10)))).isEmpty();
  }
}
