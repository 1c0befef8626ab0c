package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.text.MessageBundle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A register without a place for an act tells no rate of it, on any surface, and says why. */
final class NotRecordedTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static final String PROFILE =
      """
      profile: register
      checked: "me"
      zone: desk
      timestamps: [yyyy-MM-dd]
      recorded_channels: [EMAIL]
      sources:
        register:
          recognised_by: [Ref, Received]
          case_id: Ref
          channel: EMAIL
          events:
            - {activity: COMPLAINT_RECEIVED, timestamp: Received, actor_role: CUSTOMER}
            - {activity: ACKNOWLEDGEMENT_SENT, timestamp: Acked, actor_role: AGENT, optional: true}
            - {activity: CLOSED, timestamp: Closed, actor_role: AGENT, optional: true}
      """;

  private static final String NUMBERED =
      PROFILE
          + "      - {activity: TRACKING_NUMBER_ISSUED, timestamp: Numbered, actor_role: AGENT,"
          + " optional: true}\n";

  private static final String ROWS =
      """
      Ref,Received,Acked,Numbered,Closed
      R1,2026-01-05,2026-01-06,2026-01-06,2026-01-19
      R2,2026-02-03,2026-02-19,2026-02-04,2026-02-27
      R3,2026-02-04,,2026-02-20,
      """;

  /** What starts or keeps these has a place. */
  private static final List<String> RATED = List.of("ACK-01");

  @TempDir private Path folder;

  private Path profile(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".yaml"), text);
  }

  private Path rows() throws IOException {
    return Files.writeString(folder.resolve("register.csv"), ROWS);
  }

  private Path audited(String name, String profile, String options) throws IOException {
    Path out = folder.resolve(name);
    Run.fine(
        "audit --as-of 2026-03-31 --profile %s --out %s " + options,
        profile(name, profile),
        out,
        rows());
    return out;
  }

  private static JsonNode json(Path file) throws IOException {
    return JSON.readTree(file.toFile());
  }

  @ParameterizedTest
  @CsvSource({"en, not recorded", "fr, non consigné", "de, nicht aufgezeichnet"})
  @DisplayName("summary, page, workbook and document agree on what has no rate, and say why")
  void surfaces(String language, String shown) throws IOException {
    Path out = audited("plain", PROFILE, "--language " + language);
    List<String> unrated = new ArrayList<>();
    for (JsonNode node : json(out.resolve("summary.json")).path("commitments")) {
      assertThat(node.has("not_recorded")).isEqualTo(node.path("rate").isNull());
      if (node.has("not_recorded")) {
        unrated.add(node.path("id").asText());
      }
    }
    assertThat(unrated).hasSize(9).doesNotContainAnyElementsOf(RATED);

    Document page = Jsoup.parse(out.resolve("report/index.html").toFile());
    for (Element row : page.select("table.results tbody tr")) {
      boolean is = unrated.contains(row.select(".id").text());
      assertThat(row.select(".rate").text().equals(shown)).isEqualTo(is);
    }
    String why =
        MessageBundle.in(language).text("report.gap.told", "@").replaceFirst("@.*", "").strip();
    assertThat(page.select("table.results").text()).contains(why);

    try (XSSFWorkbook book = new XSSFWorkbook(out.resolve("report.xlsx").toFile().getPath())) {
      Sheet summary = book.getSheetAt(0);
      DataFormatter cells = new DataFormatter();
      List<String> inBook = new ArrayList<>();
      StringBuilder all = new StringBuilder();
      for (Row row : summary) {
        row.forEach(cell -> all.append(cells.formatCellValue(cell)).append('\n'));
        if (row.getLastCellNum() > 7 && cells.formatCellValue(row.getCell(7)).equals(shown)) {
          inBook.add(cells.formatCellValue(row.getCell(0)));
        }
      }
      assertThat(inBook).containsSubsequence(unrated);
      assertThat(all).contains("TRK-01").contains(why);
    }
    try (PDDocument document = Loader.loadPDF(out.resolve("report.pdf").toFile())) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(text).contains(shown).contains(why);
    }
  }

  @Test
  @DisplayName("inspect says it before the audit, in text and JSON")
  void inspect() throws IOException {
    Path profile = profile("plain", PROFILE);
    Run text = Run.fine("inspect", rows(), "--profile", profile);
    assertThat(text.out())
        .contains("  ACK-01 Prompt acknowledgement: YES.")
        .contains("  TRK-01 Tracking number issued: NO RATE.")
        .contains("This export does not record when the customer was told the tracking number")
        .contains("  ESC-02 Escalation request honoured: NO RATE. 0 of 0 cases")
        .contains("Of what this export has no place for, nothing is known on any channel");

    Run written = Run.fine("inspect", rows(), "--profile", profile, "--json");
    for (JsonNode node : JSON.readTree(written.out()).path("commitments")) {
      boolean rated = RATED.contains(node.path("id").asText());
      assertThat(node.path("answer").asText().equals("NOT_RECORDED")).isEqualTo(!rated);
      assertThat(node.has("not_recorded")).isEqualTo(!rated);
    }
  }

  @Test
  @DisplayName("two runs of which one records it: no difference of rates, no line of a trend")
  void compared() throws IOException {
    Path without = audited("without", PROFILE, "--material --format csv,json");
    Path with = audited("with", NUMBERED, "--material --format csv,json");
    Path compared = folder.resolve("compared");
    Run.of("compare --format json --out %s", compared, without, with);
    for (JsonNode node : json(compared.resolve("compare.json")).path("commitments")) {
      boolean bothRate = RATED.contains(node.path("commitment").asText());
      assertThat(node.has("points")).as(node.toString()).isEqualTo(bothRate);
      if (node.path("commitment").asText().equals("TRK-01")) {
        assertThat(node.at("/old/not_recorded").asBoolean()).isTrue();
        assertThat(node.path("new").has("rate")).isTrue();
      }
    }
    Run trend = Run.fine("trend --out %s", folder.resolve("trend"), without, with);
    assertThat(trend.out()).contains("not recorded", "No rate where it is “not recorded”");
  }
}
