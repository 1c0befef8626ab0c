package org.complaintauditor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.acceptance.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a telephone no page is wider than the window, and what scrolls in it says so. */
final class NarrowPagesTest {

  private static final Path SAMPLE = Path.of("sample-data/complaints-2026-q1.csv");
  private static final List<String> VIEWS =
      List.of(
          "",
          "#trend",
          "#method",
          "#/cases",
          "#/cases?c=ACK-01&v=BREACHED",
          "#/case/C26-01131?c=TRK-01",
          "#/case/none");
  static final int TELEPHONE = 390;

  @TempDir private static Path folder;

  private static Browser browser;

  @BeforeAll
  static void audit() {
    browser = Browser.start();
    for (String language : List.of("en", "fr", "de")) {
      Run.fine(
          "audit %s --format html --agents pseudonyms --language %s --organisation %s --out %s",
          SAMPLE,
          language,
          "Complaint Desk of the Eastern Telephone Companies",
          folder.resolve(language));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  void noViewIsWiderThanTheWindow(String language) {
    browser.narrow(TELEPHONE);
    for (String view : VIEWS) {
      browser.open(folder.resolve(language), view);
      browser.number(
          "document.querySelectorAll('details').forEach(one => one.open = true); return 0");

      assertThat(browser.number("return innerWidth")).isEqualTo(TELEPHONE);
      assertThat(browser.number("return document.documentElement.scrollWidth"))
          .as("%s %s", language, view)
          .isLessThanOrEqualTo(TELEPHONE);
      assertThat(browser.driver().executeScript(WIDE_AND_SILENT))
          .as("%s %s: regions that scroll and do not say so", language, view)
          .isEqualTo(List.of());
    }
  }

  /** What scrolls sideways without a hint, or cannot be scrolled to by the keyboard. */
  static final String WIDE_AND_SILENT =
      """
      const silent = [];
      for (const one of document.querySelectorAll("*")) {
        const style = getComputedStyle(one);
        if (one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1
            && ["auto", "scroll"].includes(style.overflowX)) {
          const hint = one.previousElementSibling;
          const said = hint !== null && hint.matches(".scroll-hint:not([hidden])")
              && hint.textContent.length > 10;
          if (!said || one.tabIndex !== 0 || one.getAttribute("role") !== "region"
              || !one.getAttribute("aria-label")) {
            silent.push(one.outerHTML.slice(0, 150));
          }
        }
      }
      return silent;
      """;

  @Test
  void aHintGoesWhereThereIsRoom() {
    browser.narrow(TELEPHONE);
    browser.open(folder.resolve("en"), "#/cases");
    assertThat(browser.texts(".scroll-hint"))
        .containsExactly("Wider than the window: scroll sideways →");

    browser.narrow(1600);
    browser.until("return document.querySelector('.scroll-hint').hidden");
  }
}
