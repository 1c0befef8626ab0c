package org.complaintauditor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.complaintauditor.acceptance.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.support.ui.FluentWait;

/** A list of the page is downloaded as rows of findings.csv, cell by cell. */
final class DownloadTest {

  private static final Path SAMPLE = Path.of("sample-data/complaints-2026-q1.csv");

  @TempDir private static Path folder;

  private static Browser browser;

  @BeforeAll
  static void audit() {
    browser = Browser.start();
    Run.fine(
        "audit %s --format html,csv --agents pseudonyms --language de --out %s",
        SAMPLE, folder.resolve("de"));
  }

  @Test
  void aFilteredListIsThePartOfTheFindingsThatItShows() throws IOException {
    Path file =
        downloaded(
            "#/cases?c=ACK-01&v=BREACHED&g.team=Mobile",
            "findings_ACK-01_BREACHED_team-Mobile.csv");

    List<Map<String, String>> expected =
        Run.csv(folder.resolve("de/findings.csv")).stream()
            .filter(row -> row.get("commitment").equals("ACK-01"))
            .filter(row -> row.get("verdict").equals("BREACHED"))
            .filter(row -> row.get("team").equals("Mobile"))
            .toList();
    assertThat(expected).isNotEmpty();
    assertThat(Run.csv(file)).containsExactlyInAnyOrderElementsOf(expected);
    String header =
        Files.readString(folder.resolve("de/findings.csv")).lines().findFirst().orElse("");
    assertThat(Files.readString(file)).startsWith(header + "\r\n");
    assertThat(header).startsWith("\uFEFFcase_id;commitment;").contains(";review;agent");
    assertThat(browser.texts("p.download [role=status]"))
        .containsExactly(
            "Gespeichert als findings_ACK-01_BREACHED_team-Mobile.csv, mit den Spalten von findings.csv.");
  }

  @Test
  void aListOfAllCasesIsAllFindings() throws IOException {
    assertThat(Run.csv(downloaded("#/cases", "findings.csv")))
        .containsExactlyElementsOf(Run.csv(folder.resolve("de/findings.csv")));
  }

  @Test
  void theDaysLateAreThoseOfTheCommitment() {
    browser.open(folder.resolve("de"), "#/cases?c=ACK-01&v=BREACHED");

    assertThat(browser.texts("table.cases thead th").stream().reduce((one, two) -> two))
        .hasValue("Tage verspätet, ACK-01 ↓");
    Map<String, String> days =
        Run.csv(folder.resolve("de/findings.csv")).stream()
            .filter(row -> row.get("commitment").equals("ACK-01"))
            .filter(row -> row.get("reason").equals("LATE"))
            .collect(
                Collectors.toMap(row -> row.get("case_id"), row -> row.get("late_business_days")));
    List<Integer> shown = new ArrayList<>();
    Set<String> compared = new TreeSet<>();
    for (String row : browser.texts("table.cases tbody tr")) {
      String id = row.split("\\s", 2)[0];
      String last = row.substring(row.lastIndexOf('\n') + 1).replaceAll(".*\\s", "");
      if (days.containsKey(id)) {
        assertThat(last).as(row).isEqualTo(days.get(id));
        compared.add(id);
      }
    }
    for (Object cell :
        (List<?>)
            Objects.requireNonNull(
                browser
                    .driver()
                    .executeScript(
                        "return [...document.querySelectorAll('table.cases tbody td.n')]"
                            + ".map(one => parseInt(one.textContent, 10))"))) {
      shown.add(((Number) cell).intValue());
    }
    assertThat(compared).hasSizeGreaterThan(10);
    assertThat(shown).isSortedAccordingTo(Comparator.reverseOrder());
  }

  private static Path downloaded(String list, String name) throws IOException {
    Path to = Files.createTempDirectory(folder, "downloads");
    browser.open(folder.resolve("de"), list);
    browser.downloadTo(to);
    browser.find("button.download").click();
    new FluentWait<>(to.resolve(name))
        .withTimeout(Duration.ofSeconds(20))
        .until(file -> Files.exists(file) && file.toFile().length() > 0);
    return to.resolve(name);
  }
}
