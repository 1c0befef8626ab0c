package org.complaintauditor.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.SmallAudit;
import org.complaintauditor.report.SmallReport;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("another zone or language of the machine")
class PdfReportTest {

  @TempDir Path folder;

  private Path written(SmallReport report) throws IOException {
    List<Path> files = report.write(new PdfReport(), folder);
    assertThat(files).containsExactly(folder.resolve("report.pdf"));
    return files.get(0);
  }

  private String text(SmallReport report) throws IOException {
    try (PDDocument document = Loader.loadPDF(written(report).toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  @DisplayName("the figures are those of the model, in words that can be searched")
  void figures() throws IOException {
    String text = text(SmallAudit.report());

    assertThat(text)
        .contains("ACK-01 Prompt acknowledgement 50.0% 1 1 0 0 0")
        .contains("ESC-02 Escalation request honoured \u2013 0 0 1 1 0")
        .contains("Other reading, ESC-02 (first escalation counts as level 1): met 2, breached 1")
        .contains("ACK-01 Prompt acknowledgement 0 1 0 1 2 0")
        .contains("How the figures came about")
        .contains("ab".repeat(32));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  @DisplayName("tagged, titled and in the reader's language, dated by the audit instant")
  void tagged(String language) throws IOException {
    SmallReport report = SmallAudit.report(language, List.of(SmallAudit.late()));
    MessageBundle words = MessageBundle.in(language);
    try (PDDocument document = Loader.loadPDF(written(report).toFile())) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
      assertThat(document.getDocumentInformation().getTitle())
          .startsWith(words.text("report.title"));
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo(
              report
                  .model()
                  .run()
                  .basis()
                  .auditInstant()
                  .instant()
                  .truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }
    String text = text(report);
    for (Verdict verdict : Verdict.values()) {
      assertThat(text).contains(words.of(verdict));
    }
    assertThat(text)
        .contains(words.text("report.board.lateness"), words.text("report.summary.commitments"))
        .doesNotContain("report.", "???");
  }

  @Test
  @DisplayName("the same audit gives the same bytes, whatever the clock and the zone say")
  void sameBytes() throws Exception {
    byte[] first = Files.readAllBytes(written(SmallAudit.report()));
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      Thread.sleep(1_100); // Longer than the second by which the format tells times apart.
      assertThat(Files.readAllBytes(written(SmallAudit.report()))).isEqualTo(first);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  @DisplayName("hostile texts of the export arrive as text")
  void hostile() throws IOException {
    String hostile = "=1+1 <script>alert(1)</script> \u202Eevil\u0000 & done";
    SmallReport report =
        SmallAudit.report(
            SmallAudit.run("en", SmallAudit.pack(hostile), SmallAudit.options("all")),
            List.of(SmallAudit.saying(hostile)));

    assertThat(text(report)).contains("=1+1 <script>alert(1)</script>", "& done");
  }

  @Test
  @DisplayName("rates that doubtful texts touch have their bounds, and a note says what these are")
  void bounds() throws IOException {
    assertThat(text(SmallAudit.doubtful("en")))
        .contains("66.7% (0.0–66.7%)")
        .contains("In brackets: the rate if doubtful texts are read the other way.")
        .contains("3 verdicts hang on doubtful texts and are to be reviewed.");
    assertThat(text(SmallAudit.report())).doesNotContain("doubtful texts are");
  }

  @Test
  @DisplayName("an audit without cases has a document too")
  void empty() throws IOException {
    assertThat(text(SmallAudit.report("en", List.of())))
        .contains("ACK-01 Prompt acknowledgement " + LocalizedFormats.NONE + " 0 0 0 0 0");
  }
}
