package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options that reports print are pasted behind the command, and do what the reports say. */
final class SetOptionsTest {

  private static final Path SAMPLE = Path.of("sample-data/complaints-2026-q1.csv");
  private static final Pattern OPTION = Pattern.compile("--set [^ )]+");

  @TempDir private static Path folder;

  private static Document page = new Document("");

  @BeforeAll
  static void audit() throws IOException {
    run("first", List.of());
    page = Jsoup.parse(Files.readString(folder.resolve("first/report/index.html")));
  }

  private static JsonNode run(String name, List<String> options) throws IOException {
    Path out = folder.resolve(name);
    List<Object> arguments = new ArrayList<>(List.of("audit", SAMPLE, "--out", out));
    List<String> formats = name.equals("first") ? List.of("json", "html", "xlsx") : List.of("json");
    formats.forEach(format -> arguments.addAll(List.of("--format", format)));
    options.forEach(option -> arguments.addAll(List.of(option.split(" ", -1))));
    Run.fine(arguments.toArray());
    return new JsonMapper().readTree(out.resolve("summary.json").toFile());
  }

  private static JsonNode commitment(JsonNode summary, String id) {
    for (JsonNode node : summary.get("commitments")) {
      if (node.get("id").asText().equals(id)) {
        return node;
      }
    }
    throw new AssertionError(id);
  }

  @Test
  @DisplayName("the option beside another reading judges by that reading")
  void reading() throws IOException {
    String option = page.select("#alternatives ~ .scroll code.option").text();
    assertThat(option).isEqualTo("--set CTS-01.first_escalation_is_level=1");
    JsonNode other =
        new JsonMapper()
            .readTree(folder.resolve("first/summary.json").toFile())
            .get("alternative_readings")
            .get(0);
    JsonNode judged = commitment(run("reading", List.of(option)), "CTS-01");

    for (String count : List.of("met", "breached", "pending", "not_applicable", "rate")) {
      assertThat(judged.get(count)).as(count).isEqualTo(other.get(count));
    }
  }

  @Test
  @DisplayName("the option below the sensitivity table lists the cases behind a rate of it")
  void otherLimit() throws IOException {
    String option = page.select("p > code.option").text();
    assertThat(option).isEqualTo("--set ACK-01.written=1");
    String breached = page.select("#sensitivity ~ .scroll td .small").first().text();

    JsonNode judged = commitment(run("limit", List.of(option)), "ACK-01");

    assertThat(breached).isEqualTo(judged.get("breached").asText() + " breached");
  }

  @Test
  @DisplayName("the options of the sheet of the method are taken, and change nothing as they stand")
  void method() throws IOException {
    List<String> options = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(folder.resolve("first/report.xlsx").toString())) {
      for (Row row : workbook.getSheet("Method")) {
        if (row.getCell(1) != null) {
          OPTION
              .matcher(row.getCell(1).getStringCellValue())
              .results()
              .forEach(found -> options.add(found.group()));
        }
      }
    }
    assertThat(options)
        .contains("--set CTS-01.first_escalation_is_level=2", "--set CTS-02.said=0")
        .hasSizeGreaterThan(14);

    JsonNode first = new JsonMapper().readTree(folder.resolve("first/summary.json").toFile());
    JsonNode again = run("method", options);

    assertThat(again.get("what_if")).hasSameSizeAs(options);
    assertThat(again.findValues("reasons")).isEqualTo(first.findValues("reasons"));
  }
}
