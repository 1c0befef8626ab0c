package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves behind where nothing is said of formats. */
final class OutputsTest {

  private static final Path QUARTER = Path.of("sample-data/complaints-2026-q1.csv");

  @TempDir static Path work;
  private static Path out;

  @BeforeAll
  static void audit() throws Exception {
    BothEngines engines =
        new BothEngines(work).with(List.of("--format", "csv,json,parquet,xlsx,pdf"));
    assertThat(engines.onSpark(List.of(QUARTER)).code()).isZero();
    out = engines.spark();
  }

  @Test
  void thereIsEverythingAndNothingElse() throws Exception {
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "findings.csv",
              "findings.parquet",
              "problems.csv",
              "summary.json",
              "report.xlsx",
              "report.pdf",
              "manifest.json",
              "facts.bin");
    }
  }

  @Test
  void theManifestHasTheHashOfEachFile() throws Exception {
    JsonNode manifest = new ObjectMapper().readTree(out.resolve("manifest.json").toFile());
    TreeSet<String> named = new TreeSet<>();
    for (JsonNode output : manifest.path("outputs")) {
      String name = output.path("name").asText();
      byte[] bytes = Files.readAllBytes(out.resolve(name));
      named.add(name);
      assertThat(output.path("size").asLong()).as(name).isEqualTo(bytes.length);
      assertThat(output.path("sha256").asText())
          .as(name)
          .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }
    try (Stream<Path> files = Files.walk(out)) {
      assertThat(named)
          .containsExactlyInAnyOrderElementsOf(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> out.relativize(file).toString())
                  .filter(name -> !name.equals("manifest.json"))
                  .toList());
    }
  }

  @Test
  void theTableHasTheFindingsOfTheFile() {
    List<String> inTable =
        LocalSpark.session()
            .read()
            .parquet(out.resolve("findings.parquet").toString())
            .select(
                functions.concat_ws(
                    "|",
                    functions.col("case_id"),
                    functions.col("commitment"),
                    functions.col("verdict"),
                    functions.col("finding_key")))
            .as(Encoders.STRING())
            .collectAsList();
    List<String> columns = Folders.values(Folders.records(out.resolve("findings.csv")).get(0));
    List<String> inFile =
        Folders.records(out.resolve("findings.csv")).stream()
            .skip(1)
            .map(Folders::values)
            .map(
                cells ->
                    String.join(
                        "|",
                        Stream.of("case_id", "commitment", "verdict", "finding_key")
                            .map(column -> cells.get(columns.indexOf(column)))
                            .toList()))
            .toList();

    assertThat(inTable).containsExactlyInAnyOrderElementsOf(inFile);
  }
}
