package org.complaintauditor.console.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.complaintauditor.store.jobs.JobState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page says of a job that runs. */
final class JobPageTest {

  private static JobPage judging(long steps, long done) {
    return new JobPage(
        "1",
        "comparison",
        "",
        JobState.RUNNING,
        0,
        new JobProgress.Now("JUDGING", steps, done),
        1,
        Optional.empty(),
        OptionalInt.empty(),
        "/",
        "/",
        "",
        60,
        64);
  }

  @ParameterizedTest
  @CsvSource({"161, 160, true", "161, 161, true", "161, 163, false", "0, 3, false"})
  void moreThanAllIsNotSaid(long steps, long done, boolean counted) {
    assertThat(judging(steps, done).isCounted()).isEqualTo(counted);
  }
}
