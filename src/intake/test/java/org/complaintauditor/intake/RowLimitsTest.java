package org.complaintauditor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Canonical tables that fill a sheet of a spreadsheet. */
class RowLimitsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"65534, ''", "65535, 1 EXPORT_INCOMPLETE 65535", "65536, ''"})
  void areCut(int rows, String problem) throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("table.csv"),
            IntStream.rangeClosed(1, rows)
                .mapToObj(row -> row + ",2026-01-05T10:00:00Z,NOTE\n")
                .collect(Collectors.joining("", "case_id,timestamp,activity\n", "")));

    assertThat(
            new WholeExport.Reader(new CanonicalIntake(new CsvTableReader(), JiveWords.WORDS))
                .read(ExportFiles.of(List.of(table)), ZoneId.of("America/Toronto"))
                .problems())
        .map(one -> "%d %s %s".formatted(one.origin().row(), one.code(), one.value()))
        .isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
  }
}
