package org.complaintauditor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.acceptance.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.Select;

/** The pages as their readers use them: in a browser, from a folder. */
final class MissingPagesTest {

  private static final Path SAMPLE = Path.of("sample-data/complaints-2026-q1.csv");
  private static final String BREACHED = "#/cases?c=TRK-01&v=BREACHED";
  private static final String LATE = "#/cases?c=ACK-01&late=3-5";
  private static final String CASE = "#/case/C26-01131";

  @TempDir private static Path folder;

  private static Browser browser;

  @BeforeAll
  static void audit() throws IOException {
    browser = Browser.start();
    for (String language : List.of("en", "fr", "de")) {
      audit(SAMPLE, language, language);
    }
    auditBusyCase();
  }

  private static void audit(Path export, String language, String name) {
    Path out = folder.resolve(name);
    Run.fine("audit", export, "--format", "html", "--language", language, "--out", out);
  }

  @AfterEach
  void thePageHasNothingToComplainOf() {
    browser.emulate("", "light");
    browser.resize(1280, 1000);
    assertThat(browser.complaints()).isEmpty();
  }

  private static Path report(String name) {
    return folder.resolve(name);
  }

  @Test
  void aFigureLeadsToItsCasesAndACaseToItsProof() {
    browser.open(report("en"), "");
    WebElement figure = browser.find("a[href='" + BREACHED + "']");
    int cases = Integer.parseInt(figure.getText());
    figure.click();
    browser.shown(BREACHED);

    assertThat(browser.texts("h1")).contains("Cases");
    assertThat(browser.find("#view .found").getText()).isEqualTo(cases + " of 326 cases");
    assertThat(browser.driver().findElements(By.cssSelector("table.cases tbody tr")))
        .hasSize(cases);

    WebElement link = browser.find("table.cases a[href^='" + CASE + "']");
    link.click();
    browser.shown(CASE + "?c=TRK-01");
    assertThat(browser.find("#view h1").getText()).isEqualTo("Case C26-01131");
    assertThat(browser.driver().getTitle()).startsWith("Case C26-01131 – ");
    assertThat(browser.driver().findElements(By.cssSelector("svg.timeline .event"))).hasSize(7);
    assertThat(browser.find("#proof-TRK-01 .sentence").getText())
        .startsWith("Tracking number issued: due 28 January 2026");
    assertThat(browser.find("#proof-TRK-01 ol.days").getText()).contains("due");
    // From the beginning of a Saturday to the end of the Wednesday on which it is due.
    assertThat(
            browser.number(
                "const days = [...document.querySelectorAll('svg.timeline .weekend')]"
                    + ".map(one => [one.x.baseVal.value, one.width.baseVal.value]);"
                    + "const [saturday, day] = days.find(([x, width], i) =>"
                    + " days[i + 1] && Math.abs(days[i + 1][0] - x - width) < 0.01);"
                    + "const owed = [...document.querySelectorAll('svg.timeline .owed')]"
                    + ".find(one => one.textContent.includes('28 January 2026'));"
                    + "const due = owed.querySelector('.due').x1.baseVal.value;"
                    + "return (Math.round((due - saturday) / day) % 7 + 7) % 7"))
        .isEqualTo(5);

    browser.find("#view .back a").click();
    browser.shown(BREACHED);
    browser.driver().navigate().back();
    browser.shown(CASE + "?c=TRK-01");
    browser.driver().navigate().back();
    browser.driver().navigate().back();
    browser.until("return !document.getElementById('front').hidden");
  }

  @Test
  void aCaseSaysWhichOfItsVerdictsAreInDoubt() {
    browser.open(report("en"), "#/case/C26-01049");
    String doubt = "in doubt: text that disagrees with the record";

    assertThat(browser.find("#view dl.facts").getText())
        .contains("text that disagrees with the record (EVIDENCE_DISAGREES)");
    List<String> rows = browser.texts("table.findings tbody tr");
    assertThat(rows).hasSize(10);
    // The text also says that the complaint was received, which is no matter for the others.
    assertThat(rows).filteredOn(row -> row.replace('\n', ' ').contains(doubt)).hasSize(1);
    assertThat(rows.get(0).replace('\n', ' ')).startsWith("ACK-01 ").contains(doubt);

    browser.open(report("en"), "#/case/C26-01060");
    assertThat(browser.texts("table.findings tbody tr"))
        .filteredOn(row -> row.replace('\n', ' ').contains("in doubt: closed without an outcome"))
        .extracting(row -> row.substring(0, 6))
        .containsExactly("TRK-01", "PRC-01", "TMF-01", "CON-01", "OUT-01", "CTS-01");
    assertThat(browser.find("#proof-OUT-01 .doubt").getText())
        .isEqualTo("in doubt: closed without an outcome");

    browser.open(report("en"), "#/case/C26-01041");
    assertThat(browser.driver().findElements(By.cssSelector("#view .doubt"))).isEmpty();
    assertThat(browser.find("#view dl.facts").getText()).doesNotContain("Data problems");
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'holidays not counted: Family day (16 February 2026), Good Friday (3 April 2026)'",
    "fr, 'jours fériés non comptés : Journée de la Famille (16 février 2026), Vendredi Saint (3 avril 2026)'",
    "de, 'nicht gezählte Feiertage: Familientag (16. Februar 2026), Karfreitag (3. April 2026)'"
  })
  void aLongRunOfDaysNamesItsHolidays(String language, String holidays) {
    browser.open(report(language), "#/case/C26-01049");
    assertThat(browser.find("#proof-ESC-01 ol.days .late-run").getText().replace('\u00a0', ' '))
        .contains(holidays);
  }

  @Test
  void numbersOfTheReasonsAreNotTorn() {
    for (String language : List.of("en", "fr", "de")) {
      browser.open(report(language), "");
      assertThat(
              browser.number(
                  "return [...document.querySelectorAll('.pair a')]"
                      + ".filter(one => one.getBoundingClientRect().height > 34).length"))
          .isZero();
    }
  }

  @Test
  void filtersStandInTheAddressAndTheAddressMakesTheView() {
    browser.open(report("en"), "#/cases");
    assertThat(browser.driver().findElements(By.cssSelector("table.cases tbody tr"))).hasSize(50);
    new Select(browser.find("select[name=c]")).selectByValue("ACK-01");
    browser.shownWith("c=ACK-01");
    new Select(browser.find("select[name=v]")).selectByValue("BREACHED");
    browser.shownWith("v=BREACHED");
    new Select(browser.find("select[name=r]")).selectByValue("LATE");
    browser.shownWith("r=LATE");
    new Select(browser.find("select[name='g.team']")).selectByValue("Mobile");
    browser.shownWith("g.team=Mobile");
    browser.find("input[name=q]").sendKeys("C26-010");
    browser.shownWith("q=C26-010");
    assertThat(browser.driver().switchTo().activeElement().getAttribute("name")).isEqualTo("q");

    String found = browser.find("#view .found").getText();
    List<String> cases = browser.texts("table.cases tbody th");
    String address = browser.hash();
    browser.open(report("en"), address);

    assertThat(cases).isNotEmpty().allMatch(id -> id.contains("C26-010"));
    assertThat(browser.find("#view .found").getText()).isEqualTo(found);
    assertThat(browser.texts("table.cases tbody th")).isEqualTo(cases);
  }

  @Test
  void howLateLeadsToItsCases() {
    browser.open(report("en"), "");
    List<WebElement> figures = browser.driver().findElements(By.cssSelector("a[href*='&late=']"));
    Map<String, Integer> counts = new LinkedHashMap<>();
    figures.forEach(one -> counts.put(hash(one), Integer.parseInt(one.getText())));
    assertThat(counts).hasSizeGreaterThan(10).containsKey(LATE);
    counts.forEach(
        (address, cases) -> {
          browser.driver().executeScript("location.hash = arguments[0]", address);
          browser.shown(address);
          assertThat(browser.find("#view .found").getText()).isEqualTo(cases + " of 326 cases");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "en, Late by (business days), 3 to 5",
    "fr, Retard (jours ouvrables), 3 à 5",
    "de, Verspätet um (Arbeitstage), 3 bis 5"
  })
  void howLateCanBeAskedForAndTakenAwayAgain(String language, String label, String option) {
    browser.open(report(language), LATE);
    WebElement filter = browser.find("select[name=late]");
    assertThat(new Select(filter).getFirstSelectedOption().getText()).isEqualTo(option);
    assertThat(filter.findElement(By.xpath("..")).getText()).startsWith(label);
    assertThat(browser.texts("table.cases td.n"))
        .isNotEmpty()
        .allMatch(days -> Integer.parseInt(days.split("\\R")[0]) >= 3);
    new Select(filter).selectByValue("");
    browser.shown("#/cases?c=ACK-01");
    assertThat(browser.find("#view .found").getText()).startsWith("326 ");
  }

  @ParameterizedTest
  @CsvSource({"v, breached", "c, ACK-99", "late, soon", "g.team, Nobody"})
  void whatAnAddressAsksForInVainIsShownAndCanBeTakenAway(String name, String value) {
    browser.open(report("en"), "#/cases?%s=%s".formatted(name, value));
    Select filter = new Select(browser.find("select[name='%s']".formatted(name)));
    assertThat(filter.getFirstSelectedOption().getText()).isEqualTo(value);
    assertThat(browser.find("#view .found").getText()).startsWith("0 ");
    filter.selectByValue("");
    browser.shown("#/cases");
    assertThat(browser.find("#view .found").getText()).startsWith("326 ");
  }

  private static String hash(WebElement link) {
    return String.valueOf(link.getDomAttribute("href"));
  }

  @Test
  void sortsAndTurnsPages() {
    browser.open(report("en"), "#/cases?sort=-late");
    List<Integer> late =
        browser.texts("table.cases td.n").stream()
            .map(text -> text.isEmpty() ? 0 : Integer.parseInt(text.split("\\R")[0]))
            .toList();
    assertThat(late).isSortedAccordingTo((one, other) -> other - one);
    assertThat(late.get(0)).isPositive();
    assertThat(browser.find("th[aria-sort=descending]").getText()).startsWith("Days late");
    assertThat(browser.find("table.cases td.n").getText()).endsWith("overdue");

    browser.find("nav.pages a[rel=next]").click();
    browser.shown("#/cases?sort=-late&page=2");
    assertThat(browser.find("nav.pages").getText()).contains("Page 2 of 7");
  }

  @Test
  void aPeriodTakesItsCases() {
    browser.open(report("en"), "#/cases?from=2026-02-01&to=2026-02-28&sort=received");
    assertThat(browser.texts("table.cases td:nth-child(2)"))
        .isNotEmpty()
        .allMatch(date -> date.endsWith(" February 2026"));
  }

  @Test
  void theKeyboardAloneIsEnough() {
    browser.open(report("en"), "");
    press(Keys.TAB);
    assertThat(browser.driver().switchTo().activeElement().getText()).startsWith("Skip to");
    press(Keys.ENTER);
    assertThat(browser.driver().switchTo().activeElement().getAttribute("id")).isEqualTo("main");

    browser.driver().executeScript("document.querySelector('nav.top a[href=\"#/cases\"]').focus()");
    press(Keys.ENTER);
    browser.shown("#/cases");
    assertThat(browser.driver().switchTo().activeElement().getTagName()).isEqualTo("h1");
    browser.driver().executeScript("document.querySelector('table.cases a.case').focus()");
    press(Keys.ENTER);
    browser.until("return document.documentElement.dataset.shown.startsWith('#/case/')");
    assertThat(browser.driver().switchTo().activeElement().getTagName()).isEqualTo("h1");
  }

  private static void press(CharSequence key) {
    new Actions(browser.driver()).sendKeys(key).perform();
  }

  @ParameterizedTest
  @CsvSource({
    "en, en-CA, Cases, 26 January 2026 at 13:00",
    "fr, fr-CA, Dossiers, 26 janvier 2026 à 13 h 00",
    "de, de-DE, Fälle, '26. Januar 2026, 13:00 Uhr'"
  })
  void speaksTheLanguageOfTheReport(String language, String tag, String title, String when) {
    browser.open(report(language), "#/cases");
    assertThat(browser.find("html").getAttribute("lang")).isEqualTo(tag);
    assertThat(browser.find("#view h1").getText()).isEqualTo(title);
    browser.open(report(language), CASE);
    assertThat(browser.find("#view dl.facts").getText().replace('\u00a0', ' ')).contains(when);
    assertThat(browser.find("body").getText())
        .doesNotContain("undefined", "[object", "{0}", "page.js");
  }

  @ParameterizedTest
  @CsvSource({
    "'', light",
    "'#/cases?c=ACK-01&v=BREACHED', light",
    CASE + ", light",
    "#/case/none, light",
    "#trend, dark",
    LATE + ", dark",
    CASE + ", dark",
    "#/case/none, dark"
  })
  void axeFindsNothing(String hash, String colours) {
    browser.emulate("", colours);
    browser.open(report("en"), hash);
    browser.until(
        "return document.getElementById('front').hidden"
            + " || document.querySelectorAll('#charts svg').length > 5");
    assertThat(browser.violations()).isEmpty();
  }

  /** A window half as wide is what a reader at 200 % has. */
  @ParameterizedTest
  @ValueSource(strings = {"", "#/cases", CASE})
  void nothingIsLostAtTwiceTheSize(String hash) {
    browser.resize(640, 900);
    browser.open(report("de"), hash);
    assertThat(browser.number("return document.documentElement.scrollWidth - innerWidth"))
        .isNotPositive();
  }

  /** Three hundred events in a hundred days, forty of them on the last one. */
  private static void auditBusyCase() throws IOException {
    StringBuilder rows =
        new StringBuilder("case_id,timestamp,activity,event_id,actor_role,channel\n");
    List<String> kinds =
        List.of("MESSAGE_RECEIVED,%s,CUSTOMER", "MESSAGE_SENT,%s,SYSTEM", "NOTE,%s,AGENT");
    LocalDate first = LocalDate.parse("2026-01-05");
    for (int i = 0; i < 300; i++) {
      LocalDate day = first.plusDays(Math.min(i, 260) * 99L / 260);
      String kind = i == 0 ? "COMPLAINT_RECEIVED,%s,CUSTOMER" : kinds.get(i % kinds.size());
      rows.append("BUSY,%sT10:00:00,%s,EMAIL\n".formatted(day, kind.formatted("E" + i)));
    }
    Path export = folder.resolve("busy.csv");
    Files.writeString(export, rows);
    audit(export, "en", "busy");
  }

  @Test
  void eachEventStandsOnItsDayHoweverManyThereAre() {
    browser.open(report("busy"), "#/case/BUSY");

    String marks = "return [...document.querySelectorAll('svg.timeline .event')]";
    assertThat(
            browser.number(
                marks
                    + ".map(one => one.querySelector('title').textContent.split('\\n').length)"
                    + ".reduce((one, other) => one + other, 0)"))
        .isEqualTo(300);
    assertThat(browser.texts("svg.timeline .number"))
        .contains("17")
        .anyMatch(label -> label.matches("×[12][0-9]"));
    // The last event is the audit instant: nothing but half a mark is to the right of it.
    assertThat(
            browser.number(
                "const audit = document.querySelector('svg.timeline .audit line').x1.baseVal.value;"
                    + marks
                    + ".map(one => one.querySelector('.disc'))"
                    + ".filter(one => one.x.baseVal.value + one.width.baseVal.value / 2"
                    + " > audit + 1).length"))
        .isZero();
    assertThat(
            browser.number(
                "const boxes = [...document.querySelectorAll('svg.timeline .disc')]"
                    + ".map(one => one.getBoundingClientRect());"
                    + "return boxes.filter((one, i) => boxes.some((other, j) => i < j"
                    + " && one.left < other.right - 1 && other.left < one.right - 1"
                    + " && one.top < other.bottom - 1 && other.top < one.bottom - 1)).length"))
        .isZero();
    assertThat(browser.find("#view .key").getText()).contains("×12", "dashed");
  }

  @Test
  void whatAppliedToNoCaseHasNoBar() {
    browser.open(report("busy"), "");
    List<String> shares =
        browser.driver().findElements(By.cssSelector("table.results tbody tr")).stream()
            .map(
                row ->
                    row.findElements(By.cssSelector("svg.bar")).size()
                        + row.findElement(By.cssSelector("td.share")).getText())
            .toList();
    assertThat(shares).contains("1").contains("0–");
    assertThat(shares.get(shares.size() - 1)).isEqualTo("0–");
  }

  @Test
  void printsWithoutWhatIsOnlyForTheScreen() {
    browser.open(report("fr"), CASE);
    browser.emulate("print", "light");
    assertThat(browser.find("nav.top").isDisplayed()).isFalse();
    assertThat(browser.find("#view .back").isDisplayed()).isFalse();
    assertThat(browser.find("svg.timeline").isDisplayed()).isTrue();
    assertThat(browser.driver().print(new PrintOptions()).getContent()).startsWith("JVBERi0");
  }

  @Test
  void drawsTheTrends() {
    browser.open(report("en"), "#trend");
    browser.until("return document.querySelectorAll('#charts svg').length > 5");
    assertThat(browser.find("#charts [role=img]").getAttribute("aria-label"))
        .startsWith("ACK-01: rate by month; all months together 91.4%");
    String month = "#/cases?c=ACK-01&from=2026-01-01&to=2026-01-31";
    browser.find("a[href='" + month + "']").click();
    browser.shown(month);
    assertThat(browser.texts("table.cases td:nth-child(2)"))
        .isNotEmpty()
        .allMatch(date -> date.endsWith(" January 2026"));
  }

  @Test
  void whatTheExportSaysIsOnlyText() throws IOException {
    String hostile = "<img src=x onerror=document.title='broken'>\u202Eabc\u0007\uD83D\uDE00";
    Path export = folder.resolve("hostile.csv");
    Files.writeString(
        export,
        "case_id,timestamp,activity,channel,text,team\n"
            + "\""
            + hostile
            + "\",2026-01-05T10:00:00,COMPLAINT_RECEIVED,EMAIL,\""
            + hostile
            + "\",\""
            + hostile
            + "\"\n"
            + "\"=1+1 %2F?#&\",2026-01-05T10:00:00,COMPLAINT_RECEIVED,EMAIL,"
            + "x".repeat(40_000)
            + ",\n");
    audit(export, "en", "hostile");
    browser.open(report("hostile"), "#/cases");
    String shown = "<img src=x onerror=document.title='broken'>\uFFFDabc\u2407\uD83D\uDE00";

    assertThat(browser.texts("a.case")).containsExactlyInAnyOrder(shown, "=1+1 %2F?#&");
    for (int i = 0; i < 2; i++) {
      browser.open(report("hostile"), "#/cases");
      WebElement link = browser.driver().findElements(By.cssSelector("a.case")).get(i);
      String id = link.getText();
      link.click();
      browser.until("return document.documentElement.dataset.shown.startsWith('#/case/')");
      assertThat(browser.find("#view h1").getText()).isEqualTo("Case " + id);
      assertThat(browser.driver().getTitle()).startsWith("Case " + id);
      assertThat(browser.driver().findElements(By.tagName("img"))).isEmpty();
    }
  }
}
