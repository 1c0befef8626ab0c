package org.complaintauditor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.acceptance.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** The pages of a comparison and of a trend, as people see them. */
final class ComparisonPagesTest {
  private static final Path SAMPLE = Path.of("sample-data/complaints-2026-q1.csv");

  @TempDir private static Path folder;

  private static Browser browser;

  @BeforeAll
  static void compare() {
    browser = Browser.start();
    Path before = folder.resolve("before");
    Path after = folder.resolve("after");
    Run.fine(
        "audit %s --material --as-of 2026-04-10 --format json --out %s --set ACK-01.written=1",
        SAMPLE, before);
    Run.fine("audit %s --material --format json --out %s", SAMPLE, after);
    for (String language : List.of("en", "fr", "de")) {
      Run.fine(
          "compare %s %s --language %s --out %s",
          before, after, language, folder.resolve("compare-" + language));
      Run.fine(
          "trend %s %s --language %s --out %s",
          before, after, language, folder.resolve("trend-" + language));
    }
  }

  private static Path comparison(String language) {
    return folder.resolve("compare-" + language).resolve("compare.html");
  }

  private static Path trend(String language) {
    return folder.resolve("trend-" + language).resolve("trend.html");
  }

  private static void openFirst() {
    browser.number("document.querySelector('details.change').open = true; return 0");
    browser.until("return document.querySelector('.sides') !== null");
    browser.number("document.querySelector('.side details').open = true; return 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  void nobodyIsShutOut(String language) {
    browser.resize(1280, 1000);
    for (String colours : Browser.colours(language)) {
      browser.emulate("screen", colours);
      browser.openPage(comparison(language));
      openFirst();
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.violations()).as("comparison %s %s", language, colours).isEmpty();
      browser.openPage(trend(language));
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.violations()).as("trend %s %s", language, colours).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  void nothingIsWiderThanATelephone(String language) {
    browser.narrow(NarrowPagesTest.TELEPHONE);
    for (Path page : List.of(comparison(language), trend(language))) {
      browser.openPage(page);
      if (page.endsWith("compare.html")) {
        openFirst();
      }
      assertThat(browser.number("return document.documentElement.scrollWidth"))
          .as("%s", page)
          .isLessThanOrEqualTo(NarrowPagesTest.TELEPHONE);
      assertThat(browser.driver().executeScript(NarrowPagesTest.WIDE_AND_SILENT))
          .as("%s: regions that scroll and do not say so", page)
          .isEqualTo(List.of());
    }
  }

  @Test
  @DisplayName("the list can be narrowed down, and a change opens both proofs")
  void changes() {
    browser.resize(1280, 1000);
    browser.openPage(comparison("en"));
    int all = Run.csv(comparison("en").resolveSibling("changes.csv")).size();
    assertThat(browser.find(".found").getText()).isEqualTo(all + " changes");
    assertThat(browser.driver().findElements(By.cssSelector(".drawing svg"))).isNotEmpty();

    new Select(browser.find("select[name=commitment]")).selectByValue("ACK-01");
    new Select(browser.find("select[name=kind]")).selectByValue("CHANGED");
    long limits =
        Run.csv(comparison("en").resolveSibling("changes.csv")).stream()
            .filter(row -> row.get("commitment").equals("ACK-01"))
            .filter(row -> row.get("kind").equals("CHANGED"))
            .count();
    assertThat(browser.find(".found").getText()).isEqualTo(limits + " changes");
    assertThat(browser.texts("details.change .to")).contains("Breached → Met").doesNotContain("");

    String first = browser.find("details.change .case").getText();
    browser.find("input[name=id]").sendKeys(first);
    browser.until("return document.querySelectorAll('details.change').length === 1");
    browser.find("details.change summary").sendKeys(Keys.ENTER);
    browser.until("return document.querySelector('.sides') !== null");
    assertThat(browser.texts(".side h3")).containsExactly("Old run", "New run");
    assertThat(browser.texts(".side .standing"))
        .containsExactly("Breached (done late)", "Met (done in time)");
    assertThat(browser.texts(".opened ul li").get(0)).isEqualTo("limits: ACK-01.written 1 → 2");
  }

  @Test
  void theBreakOfALineIsDrawn() {
    browser.resize(1280, 1000);
    browser.openPage(trend("en"));
    assertThat(browser.texts("[data-drawing='ACK-01'] svg text")).contains("limits");
    assertThat(browser.texts("[data-drawing='TRK-01'] svg text"))
        .contains("2026-04-10", "2026-04-15")
        .doesNotContain("limits");
  }
}
