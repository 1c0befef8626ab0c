package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No due date is told with confidence that rests on holidays which nobody listed. */
final class HolidayFileTest {

  @TempDir private Path folder;
  private Path export = Path.of("");
  private Path holidays = Path.of("");

  @BeforeEach
  void write() throws IOException {
    export =
        Files.writeString(
            folder.resolve("export.csv"),
            """
            case_id,timestamp,activity,channel
            A,2025-11-03T09:00:00,COMPLAINT_RECEIVED,EMAIL
            B,2026-12-30T09:00:00,COMPLAINT_RECEIVED,EMAIL
            """);
    holidays = folder.resolve("holidays.csv");
  }

  private Run audit(String listed) throws IOException {
    Files.writeString(holidays, "date,name\n" + listed);
    return Run.of(
        "audit %s --holidays %s --format html --out %s", export, holidays, folder.resolve("out"));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-25, '2026', that year",
    "2026-12-25, '2025', that year",
    "2027-01-01, '2025, 2026', these years"
  })
  void aYearWithoutHolidaysIsRefused(String listed, String years, String those) throws IOException {
    Run run = audit(listed + ",x\n");

    assertThat(run.err())
        .isEqualTo(
            ("auditor: --holidays %s: the file has no holiday in %s, but the export is judged from"
                    + " 2025-11-03 to 2026-12-30. Due dates would be wrong. Add the holidays of %s to"
                    + " the file, or leave --holidays out for those of the pack; none, if no day is a"
                    + " holiday.\n")
                .formatted(holidays, years, those));
    assertThat(run.code()).isEqualTo(2);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void theNextYearIsWarnedOfWhereDueDatesMayReachIt() throws IOException {
    Run run = audit("2025-12-25,x\n2026-12-25,x\n");

    assertThat(run.code()).isZero();
    assertThat(run.err())
        .isEqualTo(
            ("auditor: --holidays %s: the file has no holiday in 2027, which due dates may reach: they"
                    + " are counted as if that year had none. Add its holidays to the file.\n")
                .formatted(holidays));
    assertThat(folder.resolve("out/report/index.html"))
        .content()
        .contains("The list names no holiday in 2027: due dates that fall in that year");
  }

  @Test
  void whatIsCoveredIsNotWarnedOf() throws IOException {
    Run run = audit("2025-12-25,x\n2026-12-25,x\n2027-01-01,x\n");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(Run.of("audit", export, "--holidays", "none", "--out", folder.resolve("o")).err())
        .isEmpty();
  }
}
