package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manifest names what was read and what was written, wherever that is. */
final class ManifestOfRunTest {
  private static final Path QUARTER = Path.of("sample-data/complaints-2026-q1.csv");
  private static final String ROWS =
      """
      case_id,event_id,timestamp,activity,channel
      T-1,T-1-a,2026-02-02,COMPLAINT_RECEIVED,EMAIL
      T-1,T-1-b,2026-02-03,ACKNOWLEDGEMENT_SENT,EMAIL
      T-2,T-2-a,2026-02-04,COMPLAINT_RECEIVED,PHONE
      """;

  @TempDir Path work;

  private static String audit(String... arguments) {
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of("audit"));
    all.addAll(List.of(arguments));
    int code =
        SparkAudit.run(
            LocalSpark.session(),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            all.toArray(String[]::new));
    assertThat(code).as(err.toString()).isZero();
    return err.toString();
  }

  private static JsonNode manifest(Path out) throws Exception {
    return new ObjectMapper().readTree(out.resolve("manifest.json").toFile());
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }

  @Test
  void aResultAtAnAddressIsNamedAsOneInAFolderIs() throws Exception {
    LakeFileSystem.install();
    Path out = work.resolve("out");

    audit(
        LakeFileSystem.address(QUARTER),
        "--format",
        "csv,parquet,json",
        "--out",
        LakeFileSystem.address(out));

    TreeSet<String> named = new TreeSet<>();
    for (JsonNode output : manifest(out).path("outputs")) {
      Path file = out.resolve(output.path("name").asText());
      named.add(output.path("name").asText());
      assertThat(output.path("size").asLong()).as(file.toString()).isEqualTo(Files.size(file));
      assertThat(output.path("sha256").asText()).as(file.toString()).isEqualTo(sha256(file));
    }
    assertThat(named).anyMatch(name -> name.startsWith("findings.parquet/part-"));
    try (Stream<Path> files = Files.walk(out)) {
      assertThat(named)
          .containsExactlyElementsOf(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> out.relativize(file).toString())
                  .filter(name -> !name.equals("manifest.json"))
                  .sorted()
                  .toList());
    }
  }

  /** Rows of ORC have no numbers: it is a table, and no reason not to hash files as such. */
  private Path table(String rows, String name) throws Exception {
    Path csv = Files.writeString(Files.createTempDirectory(work, "t").resolve("a.csv"), rows);
    Path table = work.resolve(name);
    LocalSpark.session()
        .read()
        .parquet(ParquetExport.of(csv, csv.resolveSibling("a.parquet")).toString())
        .write()
        .orc(table.toString());
    return table;
  }

  private JsonNode inputsOf(Path table, String out, String... numbering) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(table.toString(), "--format", "json", "--out", work.resolve(out).toString()));
    arguments.addAll(List.of(numbering));
    audit(arguments.toArray(String[]::new));
    return manifest(work.resolve(out)).path("inputs");
  }

  @Test
  void filesAreHashedAsFilesAndTablesByTheirRows() throws Exception {
    JsonNode first = inputsOf(table(ROWS, "t1.orc"), "o1", "--input-format", "orc").get(0);
    String shuffled = ROWS.replaceAll("(?s)^([^\n]*\n)([^\n]*\n)(.*)$", "$1$3$2");
    JsonNode again = inputsOf(table(shuffled, "x/t1.orc"), "o2", "--input-format", "orc").get(0);
    JsonNode other =
        inputsOf(table(ROWS.replace("PHONE", "EMAIL"), "y/t1.orc"), "o3", "--input-format", "orc")
            .get(0);

    assertThat(first.path("rows").asInt()).isEqualTo(3);
    assertThat(first.has("size")).isFalse();
    assertThat(again).isEqualTo(first);
    assertThat(other.path("sha256")).isNotEqualTo(first.path("sha256"));

    JsonNode file = inputsOf(QUARTER, "o4").get(0);
    assertThat(file.path("size").asLong()).isEqualTo(Files.size(QUARTER));
    assertThat(file.path("sha256").asText()).isEqualTo(sha256(QUARTER));
    assertThat(file.has("rows")).isFalse();
  }

  /** A table whose rows a column numbers has no files for people, others beside it have. */
  @Test
  void eachInputIsHashedForItself() throws Exception {
    Path numbered =
        Files.writeString(
            work.resolve("n.csv"),
            ROWS.replaceFirst("\n", ",n\n").replaceAll("(?m)(EMAIL|PHONE)$", "$1,1"));
    Path table = ParquetExport.of(numbered, work.resolve("n.parquet"));

    JsonNode inputs = inputsOf(QUARTER, "o", table.toString(), "--row-column", "n");

    assertThat(inputs).hasSize(2);
    assertThat(inputs.get(0).path("sha256").asText()).isEqualTo(sha256(QUARTER));
    assertThat(inputs.get(1).path("rows").asInt()).isEqualTo(3);
  }
}
