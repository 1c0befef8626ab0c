package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No manifest vouches for other bytes than those that were judged. */
final class ChangedWhileReadTest {

  private static final int CASES = 5_000;
  private static final String HEADER = "case_id,event_id,timestamp,activity,channel,discloses\n";
  private static final String LATER = "C-0,c,2026-02-04T09:00:00,MESSAGE_SENT,EMAIL,\n";

  @TempDir private Path folder;

  /** Grouped by case an export is judged as it is read; else all its rows are kept first. */
  @ParameterizedTest
  @ValueSource(strings = {"grouped appended", "grouped overwritten", "scattered appended"})
  void isRefused(String how) throws Exception {
    Path export = write(how.startsWith("grouped"));
    Process process =
        Program.start(
            folder,
            "audit",
            export,
            "--pack",
            EditedPack.SHIPPED.toAbsolutePath(),
            "--format",
            "csv",
            "--out",
            "report");
    while (process.isAlive() && !isUnderWay()) {
      TimeUnit.MILLISECONDS.sleep(2);
    }
    if (how.endsWith("appended")) {
      Files.writeString(export, LATER, StandardOpenOption.APPEND);
    } else {
      Files.writeString(export, HEADER + LATER);
    }

    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(folder.resolve("err.txt"))
        .content()
        .endsWith(
            "auditor: %s: was changed while it was read. Export again to another place, or wait until it is complete.\n"
                .formatted(export));
    assertThat(process.exitValue()).isEqualTo(3);
    assertThat(folder.resolve("report")).doesNotExist();
  }

  private Path write(boolean grouped) throws IOException {
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      first.add("C-" + i + ",a,2026-02-02T09:00:00,COMPLAINT_RECEIVED,EMAIL,\n");
      List<String> rows = grouped ? first : second;
      rows.add("C-" + i + ",b,2026-02-03T09:00:00,ACKNOWLEDGEMENT_SENT,EMAIL,TIMEFRAME\n");
    }
    return Files.writeString(
        folder.resolve("export.csv"), HEADER + String.join("", first) + String.join("", second));
  }

  private boolean isUnderWay() throws IOException {
    Path log = folder.resolve("err.txt");
    return Files.exists(log) && Files.readString(log).contains("judging");
  }
}
