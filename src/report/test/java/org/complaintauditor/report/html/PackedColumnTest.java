package org.complaintauditor.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackedColumnTest {

  @Test
  void eachNumberTakesTheSameWidth() {
    PackedColumn column = new PackedColumn(2);
    column.add(0);
    column.add(63);
    column.add(64);

    assertThat(column).hasToString("000_10");
  }

  @Test
  void whatDoesNotFitIsTheLargest() {
    PackedColumn column = new PackedColumn(1);
    column.add(-1);
    column.add(1_000);

    assertThat(column).hasToString("0_");
  }
}
