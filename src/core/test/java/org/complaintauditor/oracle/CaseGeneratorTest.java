package org.complaintauditor.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CaseGeneratorTest {

  private static final int EXPORTS = 500;

  @ParameterizedTest
  @ValueSource(strings = {"America/Toronto", "America/Vancouver"})
  @DisplayName("at every audit instant something had happened, however small the export is")
  void auditInstants(String zone) {
    OracleSettings settings = OracleSettings.defaults().withZone(ZoneId.of(zone));
    for (int seed = 0; seed < EXPORTS; seed++) {
      CaseGenerator generator = new CaseGenerator(seed).withRejectedRows(seed % 2 == 0);
      List<OracleRow> rows = generator.export(2, true);
      Instant asOf = generator.auditInstant(settings.zone());

      assertThat(new RowReader(settings, rows).casesUpTo(asOf))
          .as("seed %d, %s", seed, asOf)
          .isNotEmpty();
    }
  }
}
