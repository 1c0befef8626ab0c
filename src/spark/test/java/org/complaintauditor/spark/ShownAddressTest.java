package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShownAddressTest {

  @ParameterizedTest
  @CsvSource({
    "s3a://key:word@bucket/a b/c.csv, s3a://bucket/a b/c.csv",
    "https://host/c.csv?signature=abc, https://host/c.csv",
    "hdfs://host:8020/a@b/c.parquet, hdfs://host:8020/a@b/c.parquet",
    "exports/what?.csv, exports/what?.csv",
    "file:///a/what?.csv, file:///a/what?.csv",
    "file:/a/what?.csv, file:/a/what?.csv",
    "jdbc:postgresql://user:word@host/desk?password=word, jdbc"
  })
  void nothingIsShownOfUsersAndOptions(String address, String shown) {
    assertThat(ShownAddress.of(address)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "desk.events, desk.events",
    "\"Desk\".\"Events\", \"Desk\".\"Events\"",
    "(select * from events where customer = 'Jo') t, jdbc"
  })
  void aDatabaseIsNamedByItsTable(String table, String shown) {
    assertThat(ShownAddress.ofTable("jdbc:x://host", "JDBC", Map.of("dbTable", table)))
        .isEqualTo(shown);
  }

  @Test
  void whatOthersSayIsShownWithoutThem() {
    assertThat(
            ShownAddress.within(
                "cannot reach jdbc:x://jo:word@host/desk as jo_smith with hunter2",
                "jdbc:x://jo:word@host/desk",
                Map.of("user", "jo_smith", "password", "hunter2", "fetchsize", "to")))
        .isEqualTo("cannot reach jdbc as … with …");
  }
}
