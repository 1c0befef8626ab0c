package org.complaintauditor.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnTest {

  @Test
  void eachNumberTakesTheSameWidth() {
    Column column = new Column(2);
    column.add(0);
    column.add(63);
    column.add(64);

    assertThat(column).hasToString("000_10");
  }

  @Test
  void whatDoesNotFitIsTheLargest() {
    Column column = new Column(1);
    column.add(-1);
    column.add(1_000);

    assertThat(column).hasToString("0_");
  }
}
