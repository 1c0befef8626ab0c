package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports that show that there is more. */
class IncompleteExportsProfileTest {
  private static final String PAGES =
      """
      profile: desk
      zone: UTC
      sources:
        cases:
          recognised_by: [list.case, list.at]
          records: list
          complete: {more: {meta.has_more: "true", next: /./}}
          case_id: case
          timestamp: at
          events: [{activity: NOTE}]
      """;

  @TempDir Path folder;

  private static String page(String more) {
    return "{\"list\": [{\"case\": \"A\", \"at\": \"2026-01-05T10:00:00Z\"}]%s}\n"
        .formatted(more.isEmpty() ? "" : ", " + more);
  }

  private List<String> problems(String first, String second) {
    return new Trial(folder, PAGES)
        .with("1.json", first)
        .with("2.json", second.replace("\"A\"", "\"B\""))
        .problems();
  }

  @ParameterizedTest
  @CsvFileSource(
      resources =
          "IncompleteExportsProfileTest.theLastPageIsMissedWhereEachSaysThatAnotherFollows.csv",
      delimiter = '!',
      quoteCharacter = '~')
  void theLastPageIsMissedWhereEachSaysThatAnotherFollows(
      String first, String second, boolean missed) {
    assertThat(problems(page(first), page(second)).stream().map(one -> one.split(" ")[1]).toList())
        .isEqualTo(missed ? List.of("EXPORT_INCOMPLETE") : List.<String>of());
  }

  @Test
  void severalPagesInAFileAreReadToTheLast() {
    String pages = page("\"next\": \"p2\"") + page("\"next\": null");
    String more = page("\"meta\": {\"has_more\": false}") + page("\"meta\": {\"has_more\": true}");

    assertThat(new Trial(folder, PAGES).with("1.json", pages).problems()).isEmpty();
    assertThat(new Trial(folder, PAGES).with("1.json", more).problems())
        .containsExactly("1 EXPORT_INCOMPLETE meta.has_more \"true\"");
  }

  private static String table(int rows) {
    return IntStream.rangeClosed(1, rows)
        .mapToObj(row -> row + ",2026-01-05T10:00:00Z\n")
        .collect(Collectors.joining("", "case,at\n", ""));
  }

  private Trial rows(String complete, int rows) {
    return Trial.ofSource(
            folder,
            """
            recognised_by: [case, at]
            %scase_id: case
            timestamp: at
            events: [{activity: NOTE}]
            """
                .formatted(complete))
        .with("cases.csv", table(rows));
  }

  @ParameterizedTest
  @CsvSource({"19, 0", "20, 1", "21, 0", "50, 1"})
  void aTableOfExactlyTheSizeOfAnExportIsCut(int rows, int problems) {
    assertThat(rows("complete: {sizes: [20, 50]}\n", rows).problems())
        .hasSize(problems)
        .allMatch(problem -> problem.startsWith((rows + 1) + " EXPORT_INCOMPLETE"));
  }

  @ParameterizedTest
  @CsvSource({"65534, 0", "65535, 1", "65536, 0"})
  void soIsOneThatFillsASheet(int rows, int problems) {
    assertThat(rows("", rows).problems()).hasSize(problems);
  }
}
