package org.complaintauditor.detection.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.detection.sample.MarkedRow.MarkedStratum;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.Test;

final class EstimatesTest {
  private static final MarkedStratum SURE = new MarkedStratum("TIMEFRAME.CONFIRMED", 10, 2);
  private static final MarkedStratum DOUBTED = new MarkedStratum("TIMEFRAME.DOUBTED", 90, 3);
  private static final MarkedStratum MAY = new MarkedStratum("OUTCOME.POSSIBLE", 20, 2);
  private static final MarkedStratum NOTHING = new MarkedStratum("OUTBOUND.NOTHING", 100, 4);

  private final List<MarkedRow> rows = new ArrayList<>();
  private int messages;

  /** A message, with a row for what was found. */
  private void message(
      MarkedStratum stratum, Label label, Opinion opinion, Mark mark, Mark last, Label... missing) {
    messages++;
    rows.add(new MarkedRow(messages, stratum, Optional.of(label), opinion, mark, Set.of()));
    rows.add(
        new MarkedRow(messages, stratum, Optional.empty(), Opinion.NONE, last, Set.of(missing)));
  }

  private void nothing(Mark last, Label... missing) {
    messages++;
    rows.add(
        new MarkedRow(messages, NOTHING, Optional.empty(), Opinion.NONE, last, Set.of(missing)));
  }

  private void marked() {
    message(SURE, Label.TIMEFRAME, Opinion.CONFIRMED, Mark.RIGHT, Mark.RIGHT);
    message(SURE, Label.TIMEFRAME, Opinion.CONFIRMED, Mark.RIGHT, Mark.RIGHT);
    message(DOUBTED, Label.TIMEFRAME, Opinion.DOUBTED, Mark.RIGHT, Mark.RIGHT);
    message(DOUBTED, Label.TIMEFRAME, Opinion.DOUBTED, Mark.WRONG, Mark.RIGHT);
    message(DOUBTED, Label.TIMEFRAME, Opinion.DOUBTED, Mark.WRONG, Mark.RIGHT);
    message(MAY, Label.OUTCOME, Opinion.POSSIBLE, Mark.RIGHT, Mark.RIGHT);
    message(MAY, Label.OUTCOME, Opinion.POSSIBLE, Mark.WRONG, Mark.RIGHT);
    nothing(Mark.WRONG, Label.TIMEFRAME);
    nothing(Mark.RIGHT);
    nothing(Mark.RIGHT);
    nothing(Mark.RIGHT);
  }

  private Estimates measured() {
    return Estimates.of(new MarkedSheet("w", rows));
  }

  @Test
  void aMessageStandsForThoseOfItsStratumThatWereNotDrawn() {
    marked();

    assertPrecision(Estimates.found(), (10 + 30) / 100.0, 5);
    assertPrecision(Set.of(Opinion.CONFIRMED), 1, 2);
    assertPrecision(Set.of(Opinion.DOUBTED), 1 / 3.0, 3);
    assertPrecision(Set.of(Opinion.POSSIBLE), 0.5, 2);
    assertThat(measured().recall(label -> true, false).interval().value())
        .isCloseTo(40 / (40.0 + 25 + 10), within(1e-9));
    assertThat(measured().recall(label -> true, true).interval().value())
        .isCloseTo(50 / (50.0 + 25), within(1e-9));
    assertThat(measured().recall(Label.TIMEFRAME::equals, true).interval().value())
        .isCloseTo(40 / 65.0, within(1e-9));
    assertThat(measured().recall(label -> true, false).marked()).isEqualTo(5);
    assertThat(measured().labels()).containsExactly(Label.TIMEFRAME, Label.OUTCOME);
  }

  private void assertPrecision(Set<Opinion> opinions, double share, int marked) {
    Estimates.Figure figure = measured().precision(label -> true, opinions);

    assertThat(figure.interval().value()).isCloseTo(share, within(1e-9));
    assertThat(figure.marked()).isEqualTo(marked);
    assertThat(figure.interval().low()).isLessThan(share);
    assertThat(figure.interval().high()).isBetween(share, 1.0);
  }

  @Test
  void whereFewerWereLookedAtEachStandsForMore() {
    message(SURE, Label.TIMEFRAME, Opinion.CONFIRMED, Mark.RIGHT, Mark.RIGHT);
    message(SURE, Label.TIMEFRAME, Opinion.CONFIRMED, Mark.NONE, Mark.NONE);
    message(DOUBTED, Label.TIMEFRAME, Opinion.DOUBTED, Mark.WRONG, Mark.NONE);
    message(DOUBTED, Label.TIMEFRAME, Opinion.DOUBTED, Mark.NONE, Mark.NONE);

    assertPrecision(Estimates.found(), 10 / 100.0, 2);
    // Of the doubted one nobody knows what else it tells: it does not count for recall.
    assertThat(measured().recall(label -> true, false).interval().value()).isEqualTo(1);
    assertThat(measured().recall(label -> true, false).marked()).isEqualTo(1);
  }

  @Test
  void whatIsUnsureIsNeitherRightNorWrong() {
    message(SURE, Label.TIMEFRAME, Opinion.CONFIRMED, Mark.UNSURE, Mark.RIGHT);
    message(SURE, Label.TIMEFRAME, Opinion.CONFIRMED, Mark.RIGHT, Mark.UNSURE);

    assertPrecision(Estimates.found(), 1, 1);
    assertThat(measured().recall(label -> true, false).marked()).isZero();
    assertThat(measured().counts()).isEqualTo(new Estimates.Counts(4, 0, 2, 2, 2, 1, 1, 0, 10, 0));
  }

  @Test
  void manyMessagesOfWhichFewWereLookedAtLeaveRecallInDoubt() {
    message(SURE, Label.TIMEFRAME, Opinion.CONFIRMED, Mark.RIGHT, Mark.RIGHT);
    message(SURE, Label.TIMEFRAME, Opinion.CONFIRMED, Mark.RIGHT, Mark.RIGHT);
    nothing(Mark.RIGHT);

    ShareInterval recall = measured().recall(label -> true, false).interval();
    assertThat(recall.value()).isEqualTo(1);
    assertThat(recall.low()).isLessThan(0.2);
    assertThat(recall.high()).isEqualTo(1);
  }

  @Test
  void whatIsNotMarkedIsSaid() {
    marked();
    rows.removeIf(row -> row.stratum().equals(NOTHING));
    nothing(Mark.NONE);

    assertThat(new EstimatesTable(measured(), "other").lines(MessageBundle.in("en")))
        .startsWith(
            "14 of 15 rows are marked, 0 of them unsure; 1 are not marked.",
            "7 of 8 messages were looked at, 7 of them wholly: only these count for recall.",
            "Of 1 strata of 4 nothing is marked: nothing is said of their 100 messages of 220.",
            "The sheet was written with other weights of the second opinion (w) than this program"
                + " has (other): what is confirmed, doubted and possible is so by those.",
            "",
            "Estimates for 120 messages, with 95 % intervals, and of how many marks (n):")
        .satisfies(
            lines ->
                assertThat(lines.get(7))
                    .matches("all labels +0\\.400 \\(0\\.\\d+-0\\.\\d+\\) n=5 .* n=4"))
        .satisfies(
            lines -> assertThat(lines.get(8)).matches("TIMEFRAME +- n=5 +- n=2 +- n=3 +- n=0 .*"));
    assertThat(new EstimatesTable(measured(), "w").lines(MessageBundle.in("en")))
        .noneMatch(line -> line.contains("other weights"));
  }
}
