package org.complaintauditor.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.report.SmallAudit;
import org.complaintauditor.report.SmallReport;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say of verdicts that hang on doubtful texts. */
class ReviewPageTest {

  @TempDir Path folder;

  private Path written(SmallReport report) throws IOException {
    report.write(new HtmlReport(), folder);
    return folder.resolve("report");
  }

  private static String front(Path pages) throws IOException {
    return Files.readString(pages.resolve("index.html"))
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  private static String data(Path pages, String name) throws IOException {
    return Files.readString(pages.resolve("data").resolve(name + ".js"));
  }

  @Test
  @DisplayName("the section has a row for each text that decides, the most decisive first")
  void section() throws IOException {
    Path pages = written(SmallAudit.doubtful("en"));
    String text = front(pages);

    assertThat(text)
        .contains("3 verdicts in all. All cases with such a verdict")
        .containsSubsequence(
            "001 ACK-01 Prompt acknowledgement Met Breached E2 6 January 2026 acknowledgement",
            "“=we got it” lexicon entry we have it (en), doubted Read the message.",
            "002 ESC-02 Escalation request honoured Pending Not applicable E4",
            "“it is &lt;done&gt;” second opinion alone (possible)",
            "003 ACK-01 Prompt acknowledgement Met Breached or Not evidenced – – No text decides",
            "Findings by commitment");
    assertThat(Files.readString(pages.resolve("index.html")))
        .contains("href=\"#review\"", "#/cases?review=yes", "#/case/001?c=ACK-01");
  }

  @Test
  @DisplayName("rates have their bounds in brackets, and a note says what these are")
  void bounds() throws IOException {
    assertThat(front(written(SmallAudit.doubtful("en"))))
        .contains("66.7% (0.0–66.7%)")
        .contains("In brackets: the rate if doubtful texts are read the other way.")
        .contains("Charts and limits of chance are of the verdicts as they stand.");
  }

  @Test
  @DisplayName("lists and cases know which verdicts are to be reviewed, and what they would be")
  void data() throws IOException {
    Path pages = written(SmallAudit.doubtful("en"));

    // The first case and the third of the first commitment, the second of the second.
    assertThat(data(pages, "index-0")).contains("\"review\":[\"00010021\",\"0011\"]");
    assertThat(data(pages, "run")).contains("\"review\":true");
    // BREACHED is the second verdict, NOT_APPLICABLE the fourth, NOT_EVIDENCED the fifth.
    // Verdicts that no text makes are proved too, where they are to be reviewed.
    assertThat(data(pages, "cases-0"))
        .contains("if several doubtful texts were read the other way");
    assertThat(data(pages, "cases-0")).contains(",[1]]", ",[3]]", ",[1,4]]");
  }

  @Test
  @DisplayName("a long list is cut where it says so, and begins with few rows")
  void longList() throws IOException {
    List<AuditedCase> many = new ArrayList<>();
    for (int i = 0; i < ReviewViews.LISTED_AT_MOST + 1; i++) {
      many.add(SmallAudit.turned());
    }
    String text = front(written(SmallAudit.report("en", many)));

    assertThat(text)
        .contains("101 verdicts in all. The first 100 of 101 rows are shown; the workbook has all.")
        .contains("The next 90");
    assertThat(text.split("lexicon entry we have it", -1)).hasSize(101);
  }

  @Test
  @DisplayName("the method says what the second opinion is, and what was set aside")
  void method() throws IOException {
    MessageBundle words = MessageBundle.in("en");
    String method = words.text("report.method.second");
    String setAside = words.text("report.method.second.set_aside");
    Map<String, String> options = SmallAudit.options("all");
    assertThat(front(written(SmallAudit.doubtful("en")))).contains(method).doesNotContain(setAside);
    assertThat(front(written(SmallAudit.report()))).doesNotContain(method);
    options.put("doubtful", "not-evidenced");
    assertThat(
            front(
                written(
                    SmallAudit.report(
                        SmallAudit.run("en", SmallAudit.pack(), options),
                        List.of(SmallAudit.late())))))
        .contains(method + " " + setAside);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  @DisplayName("the page says it in its language; where nothing is to be reviewed it says nothing")
  void languages(String language) throws IOException {
    MessageBundle words = MessageBundle.in(language);
    assertThat(front(written(SmallAudit.doubtful(language))))
        .contains(words.text("report.sheet.review"), words.text("report.review.about"))
        .doesNotContain("report.review", "page.review");
    Path plain = written(SmallAudit.report(language, List.of(SmallAudit.late())));
    assertThat(front(plain)).doesNotContain(words.text("report.review.about"));
    assertThat(Files.readString(plain.resolve("index.html"))).doesNotContain("#review");
    assertThat(data(plain, "index-0")).doesNotContain("review");
  }
}
