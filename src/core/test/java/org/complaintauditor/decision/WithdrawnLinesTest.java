package org.complaintauditor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class WithdrawnLinesTest {

  @Test
  @DisplayName("a withdrawal that is taken back takes nothing back")
  void aWithdrawalTakenBack() {
    assertThat(withdrawn(inLedger(3, 2))).containsExactly(2L);
    assertThat(withdrawn(inLedger(3, 2), inLedger(4, 3))).containsExactly(3L);
    assertThat(withdrawn(inLedger(3, 2), inLedger(4, 3), inLedger(5, 4))).containsExactly(2L, 4L);
  }

  @Test
  @DisplayName("of several withdrawals of a line the first that stands is told")
  void several() {
    Withdrawal first = inLedger(3, 2);
    Withdrawal second = inLedger(4, 2);
    Withdrawal back = inLedger(5, 3);

    assertThat(new WithdrawnLines(List.of(first, second)).withdrawalOf(LinePlace.ledger(2)))
        .contains(first);
    assertThat(new WithdrawnLines(List.of(first, second, back)).withdrawalOf(LinePlace.ledger(2)))
        .contains(second);
    assertThat(new WithdrawnLines(List.of(first)).withdrawalOf(LinePlace.ledger(3))).isEmpty();
  }

  @Test
  @DisplayName("numbers are those of a file: line 2 of another one, or of the ledger, stands")
  void files() {
    WithdrawnLines lines = new WithdrawnLines(List.of(at(new LinePlace("may.yaml", 3, 41), 2)));

    assertThat(lines.contains(new LinePlace("may.yaml", 2, 17))).isTrue();
    assertThat(lines.contains(new LinePlace("june.yaml", 2, 17))).isFalse();
    assertThat(lines.contains(LinePlace.ledger(2))).isFalse();
  }

  private static List<Long> withdrawn(Withdrawal... lines) {
    WithdrawnLines withdrawn = new WithdrawnLines(List.of(lines));
    return LongStream.rangeClosed(1, 9)
        .filter(number -> withdrawn.contains(LinePlace.ledger(number)))
        .boxed()
        .toList();
  }

  private static Withdrawal inLedger(long number, long of) {
    return at(LinePlace.ledger(number), of);
  }

  private static Withdrawal at(LinePlace place, long of) {
    return new Withdrawal(of, "", Person.named("Ana Doe"), LocalDate.of(2026, 4, 1), place);
  }
}
