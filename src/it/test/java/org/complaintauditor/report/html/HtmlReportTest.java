package org.complaintauditor.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.SmallAudit;
import org.complaintauditor.report.SmallReport;
import org.complaintauditor.report.trust.UnreliableRate;
import org.complaintauditor.text.MessageBundle;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

  @TempDir Path folder;

  private Path last = Path.of("");

  @Test
  void needsNothingButItself() throws IOException {
    String page = page(SampleModel.of("en", 1, List.of()));

    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("<html lang=\"en-CA\">")
        .contains("default-src 'none'")
        .doesNotContain("http:", "https:", "@import", "url(", "javascript:", " style=", "onclick");
  }

  @Test
  void isTheSameEveryTime() throws IOException {
    SmallReport model = SampleModel.of("de", 1, List.of());

    assertThat(page(model)).isEqualTo(page(model));
  }

  @Test
  void everyCountLeadsToItsCases() throws IOException {
    SmallReport model = SampleModel.of("fr", 1, List.of());
    String page = page(model);

    model
        .model()
        .tallies()
        .forEach(
            (id, tally) -> {
              String href = "href=\"#/cases?c=" + id + "&amp;v=BREACHED\"";
              if (tally.breached() > 0) {
                assertThat(page).contains(href);
              } else {
                assertThat(page).doesNotContain(href);
              }
            });
  }

  @Test
  void aBarHasAPartForPendingOnlyWhereSomethingIs() throws IOException {
    SmallReport model = SmallAudit.reportWith(List.of());
    String page = page(model);

    assertThat(model.model().tallies().values())
        .anyMatch(tally -> tally.pending() == 0)
        .anyMatch(tally -> tally.pending() > 0);
    model
        .model()
        .tallies()
        .forEach(
            (id, tally) -> {
              int row = page.indexOf("<th scope=\"row\"><span class=\"id\">" + id + "</span>");
              assertThat(page.substring(row, page.indexOf("</svg>", row)).contains("\"pending\""))
                  .as("%s, %s", id, tally)
                  .isEqualTo(tally.pending() > 0);
            });
  }

  @Test
  void casesComeInShards() throws IOException {
    SmallReport model = SampleModel.of("en", 1, List.of());
    Path report = folder.resolve("written");
    List<Path> written = model.write(new HtmlReport(), Files.createDirectory(report));
    int cases = model.cases().size();

    assertThat(written.get(0)).isEqualTo(report.resolve("report/index.html"));
    for (int shard = 0; shard * CaseShards.CASES < cases; shard++) {
      assertThat(written).contains(report.resolve("report/data/cases-" + shard + ".js"));
    }
    assertThat(Files.readString(report.resolve("report/data/index-0.js")))
        .startsWith("auditor.index(0,{\"ids\":\"C26-");
    assertThat(Files.readString(report.resolve("report/data/run.js")))
        .contains("\"cases\":" + cases + ",", "\"chunks\":1,");
    assertThat(report.resolve("report/assets/echarts-LICENSE.txt"))
        .content()
        .contains("Apache License");
  }

  @Test
  void showsDataProblemsByKindAndTheFirstOfThem() throws IOException {
    String page = page(SmallAudit.reportWith(SmallAudit.manyProblems(1_000)));

    assertThat(page)
        .contains("The first 100 of 1,000, the most severe first.")
        .contains(
            "no message to the customer<span class=\"small\">The case is more than 14 days old")
        .contains("<td>warning</td><td class=\"n\">999</td>")
        .contains("<bdi>C100</bdi>", "<td>export.csv:100</td><td><code>channel</code></td>")
        .doesNotContain("<bdi>C101</bdi>");
    assertThat(page.indexOf("<td>export.csv:1001</td>"))
        .isPositive()
        .isLessThan(page.indexOf("<td>export.csv:2</td>"));
    assertThat(page(SmallAudit.reportWith(SmallAudit.manyProblems(2))))
        .contains("All of them, the most severe first;");
    assertThat(page(SmallAudit.reportWith(List.of())))
        .contains("No problem was found in the data.");
  }

  @Test
  void aCaseHasTheDataProblemsThatLeaveItsVerdictsInDoubt() throws IOException {
    Origin origin = new Origin("export.csv", 0, 7);
    Problem blocking =
        new Problem(
            origin,
            "",
            "",
            Problem.Code.UNREADABLE_TIMESTAMP,
            "x",
            Wording.verbatim("a timestamp"));
    Problem harmless =
        new Problem(origin, "", "", Problem.Code.UNKNOWN_ROLE, "x", Wording.verbatim("a role"));

    assertThat(caseWith(harmless, blocking, blocking))
        .containsOnlyOnce("timestamp not readable")
        .contains("\"UNREADABLE_TIMESTAMP\"")
        .doesNotContain("UNKNOWN_ROLE");
    assertThat(caseWith(harmless)).doesNotContain("UNKNOWN_ROLE");
  }

  private String caseWith(Problem... problems) throws IOException {
    AuditedCase audited = SmallAudit.saying("x");
    page(
        SmallAudit.report(
            "en",
            List.of(
                new AuditedCase(
                    audited.history(),
                    audited.version(),
                    audited.findings(),
                    audited.observations(),
                    List.of(problems)))));
    return Files.readString(last.resolve("report/data/cases-0.js"));
  }

  @Test
  void showsWhatWasChangedForTheRun() throws IOException {
    String page = page(SampleModel.of("en", 1, List.of("ACK-01.written=1")));

    assertThat(page)
        .contains("What-if run: these figures were made with changed numbers (ACK-01.written=1)");
  }

  @Test
  void textOfTheExportCannotBecomeMarkup() throws IOException {
    EventRow row =
        EventRow.of(
                "<script>alert(1)</script>",
                new Origin("complaints.csv", 0, 2),
                Timestamp.at(Instant.parse("2026-01-05T14:00:00Z"), ZoneOffset.UTC),
                Activity.COMPLAINT_RECEIVED)
            .by(ActorRole.CUSTOMER)
            .on(Channel.EMAIL)
            .with(draft -> draft.eventId = "\"><img onerror=x>\u0007");
    String page = page(SampleModel.ofRows(List.of(row), "en"));

    assertThat(page).doesNotContain("<script>", "<img", "\u0007");
    assertThat(Files.readString(last.resolve("report/data/cases-0.js")))
        .contains("\\u003cscript>alert(1)\\u003c/script>", "\\u003cimg onerror=x>\u2407")
        .doesNotContain("<", "\u0007");
  }

  @Test
  void everyTableHasACaptionAndNoTextIsMissing() throws IOException {
    for (String language : MessageBundle.LANGUAGES) {
      String page = page(SampleModel.of(language, 1, List.of()));

      assertThat(count(page, "<table")).isEqualTo(count(page, "<caption>"));
      assertThat(page).doesNotContain("{0}", "Optional", "html.");
    }
  }

  @Test
  void aRateIsAllOrNothingOnlyWhereItIsExact() {
    FigureFormats figures = new FigureFormats(MessageBundle.in("en"));

    assertThat(figures.rate(new Tally(0, 0, 3, 1, 0)).text()).isEqualTo("–");
    assertThat(figures.rate(new Tally(0, 0, 3, 1, 2)).text()).isEqualTo("cannot be told (0 of 2)");
    assertThat(figures.rate(new Tally(2, 1, 0, 0, 0)).text()).isEqualTo("66.7%");
    assertThat(figures.rate(new Tally(9999, 1, 0, 0, 0)).text()).isEqualTo(">99.9%");
    assertThat(figures.rate(new Tally(1, 9999, 0, 0, 0)).text()).isEqualTo("<0.1%");
    assertThat(figures.rate(new Tally(7, 0, 0, 0, 0)).text()).isEqualTo("100.0%");
    assertThat(new FigureFormats(MessageBundle.in("fr")).rate(new Tally(2, 1, 0, 0, 0)).text())
        .isEqualTo("66,7\u00a0%");
  }

  @Test
  void observationsHaveASectionOfTheirOwnIfThereAreAny() throws IOException {
    String page = page(SmallAudit.report("en", List.of(SmallAudit.observed())));
    assertThat(page)
        .contains("<h2 id=\"observations\">Observations and metrics</h2>")
        .contains("timeframe not kept</th><td class=\"n\">1</td>")
        .contains("<td class=\"n\">1 of 3 (33.3%)</td><td>not over yet: 1; cannot be told: 1;");
    assertThat(page(SmallAudit.report())).doesNotContain("observations");
  }

  @Test
  void whichNumbersLeadToTheirCasesIsSaid() throws IOException {
    MessageBundle words = MessageBundle.in("en");

    assertThat(page(SmallAudit.report()))
        .contains(words.text("page.numbers.lead"))
        .doesNotContain(words.text("page.numbers.lead.exceptions"));
    assertThat(
            page(
                SmallAudit.report(
                    SmallAudit.run("en", SmallAudit.pack(), SmallAudit.options("exceptions")),
                    List.of(SmallAudit.acknowledged(), SmallAudit.late()))))
        .contains(words.text("page.numbers.lead.exceptions"))
        .doesNotContain(words.text("page.numbers.lead"), "v=MET");
  }

  @Test
  void saysOfLimitsAndRatesWhatTheOtherReportsSay() throws IOException {
    for (String language : MessageBundle.LANGUAGES) {
      MessageBundle words = MessageBundle.in(language);
      SmallReport report =
          SmallAudit.report(
              language,
              List.of(SmallAudit.saying("x"), SmallAudit.acknowledged(), SmallAudit.late()));
      String text = Jsoup.parse(page(report)).text();
      LocalizedFormats formats = new LocalizedFormats(words, ZoneOffset.UTC);

      assertThat(text)
          .contains(words.text("report.sensitivity.why").replace('\u00a0', ' '))
          .contains(
              words
                  .text("report.rate.untold", formats.number(0), formats.number(1))
                  .replace('\u00a0', ' '))
          .contains(
              UnreliableRate.sentence(report.model().run().pack(), words, formats)
                  .replace('\u00a0', ' '))
          .doesNotContain("first_escalation_is_level = ");
    }
  }

  private static long count(String text, String part) {
    return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
  }

  private String page(SmallReport model) throws IOException {
    last = Files.createTempDirectory(folder, "page");
    return Files.readString(model.write(new HtmlReport(), last).get(0));
  }
}
