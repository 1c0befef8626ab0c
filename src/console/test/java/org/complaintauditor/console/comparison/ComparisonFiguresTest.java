package org.complaintauditor.console.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.console.comparison.ComparisonFigures.ComparedCommitment;
import org.complaintauditor.console.web.ConsoleWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ComparisonFiguresTest {

  @TempDir private Path folder;

  @Test
  void aRunThatRecordsNoBreachHasNoRateAndCasesAreToldApart() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("compare.json"),
            """
            {"cases": {"both": 4, "new": 2, "gone": 1}, "commitments": [{"commitment": "TRK-01",
              "old": {"met": 3, "judged": 4, "not_evidenced": 0, "rate": 0.75},
              "new": {"met": 3, "judged": 3, "not_evidenced": 1, "not_recorded": true}}]}
            """);
    ComparisonFigures figures = ComparisonFigures.read(file);
    ComparedCommitment one = figures.commitments().get(0);
    FigureWords words = new FigureWords(ConsoleWords.in("en"));

    assertThat(List.of(figures.both(), figures.added(), figures.gone()))
        .containsExactly(4L, 2L, 1L);
    assertThat(words.rate(one.before())).isEqualTo("75.0%");
    assertThat(words.rate(one.after())).isEqualTo("not recorded");
    assertThat(words.points(one.points())).isEqualTo("–");
  }
}
