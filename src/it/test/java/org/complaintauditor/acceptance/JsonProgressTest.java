package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --progress json} says on standard error. */
final class JsonProgressTest {
  private static final Path SAMPLE = Path.of("sample-data/complaints-2026-q1.csv");
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Schema SCHEMA = PrintedJson.schema("progress");

  @TempDir private static Path folder;
  private static Path run = Path.of("");

  @BeforeAll
  static void audits() {
    run = folder.resolve("run");
    Run.fine("audit", SAMPLE, "--material", "--format", "csv,json", "--out", run);
  }

  private static List<JsonNode> lines(Run run) {
    return run.err().lines().map(JsonProgressTest::line).toList();
  }

  private static JsonNode line(String text) {
    assertThat(SCHEMA.validate(text, InputFormat.JSON)).as(text).isEmpty();
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static JsonNode last(Run run) {
    List<JsonNode> all = lines(run);
    assertThat(all.stream().filter(one -> one.has("exit"))).hasSize(1);
    return all.get(all.size() - 1);
  }

  @Test
  void anAuditSaysItsStagesAndWhereTheReportsAre() {
    Path out = folder.resolve("audited");
    Run audited =
        Run.fine("audit", SAMPLE, "--format", "csv,json", "--out", out, "--progress", "json");
    List<JsonNode> all = lines(audited);
    String run = all.get(all.size() - 1).path("run").asText();
    assertThat(all.stream().map(JsonNode::toString))
        .containsSubsequence(
            "{\"stage\":\"READING\",\"steps\":0}",
            "{\"stage\":\"JUDGING\",\"steps\":326}",
            "{\"done\":326}",
            "{\"stage\":\"WRITING\",\"steps\":2}",
            "{\"done\":2}",
            "{\"exit\":0,\"run\":\"%s\",\"folder\":\"%s\"}".formatted(run, out));
    assertThat(run).startsWith("jive-ca-");
    assertThat(out.resolve("manifest.json")).content().contains(run);
    Run plain = Run.fine("audit", SAMPLE, "--format", "csv,json", "--out", folder.resolve("p"));
    assertThat(plain.err()).isEmpty();
    assertThat(audited.out().replace(out.toString(), "")).contains(plain.out().substring(0, 200));
  }

  @Test
  void whatEndsARunIsSaidInTheLanguage() {
    Run refused =
        Run.of("audit gone.csv --language fr --progress=json --out %s", folder.resolve("no"));
    assertThat(refused.code()).isEqualTo(3);
    String plain =
        Run.of("audit gone.csv --language fr --out %s", folder.resolve("no")).err().strip();
    assertThat(last(refused).path("exit").asInt()).isEqualTo(3);
    assertThat("auditor: " + last(refused).path("message").asText()).isEqualTo(plain);
    assertThat(last(refused).has("folder")).isFalse();
  }

  @Test
  void aCommandLineThatCannotBeReadIsSaidSo() {
    Run unknown = Run.of("audit %s --progress json --formats csv", SAMPLE);
    assertThat(lines(unknown)).hasSize(1);
    assertThat(last(unknown).path("exit").asInt()).isEqualTo(2);
    assertThat(last(unknown).path("message").asText()).startsWith("Unknown option: '--formats'");
    Run xml = Run.of("audit %s --progress xml", SAMPLE);
    assertThat(xml.code()).isEqualTo(2);
    assertThat(xml.err())
        .contains("'--progress'", "expected one of [JSON] (case-insensitive) but was 'xml'");
  }

  @Test
  void whatIsRemarkedIsAWarning() throws IOException {
    Path profile = folder.resolve("guessed.yaml");
    Path export = folder.resolve("desk.csv");
    Files.writeString(
        export,
        "Fall;Eingang;Antwort am\n"
            + "A-1;02.02.2026 09:00;20.02.2026 10:00\nA-2;13.02.2026 09:00;21.02.2026 10:00\n");
    Run.fine("profile suggest %s --out %s", export, profile);
    Run audited =
        Run.of(
            "audit %s --profile %s --format csv --out %s --progress json",
            export, profile, folder.resolve("guesses"));
    assertThat(lines(audited).stream().filter(one -> one.has("warning")))
        .singleElement()
        .extracting(one -> one.path("warning").asText())
        .asString()
        .startsWith(profile + ": 2 choices are marked UNCERTAIN")
        .doesNotContain("auditor:");
  }

  @Test
  void otherCommandsNameWhatTheyWrote() {
    Path compared = folder.resolve("compared");
    JsonNode compare = last(Run.fine("compare %s %s --out %s --progress json", run, run, compared));
    assertThat(compare.path("folder").asText()).isEqualTo(compared.toString());
    assertThat(texts(compare.path("files")))
        .isEqualTo(
            List.of("changes.csv", "compare.html", "compare.json", "compare.xlsx").stream()
                .map(name -> compared.resolve(name).toString())
                .toList());

    Path trend = folder.resolve("trend");
    assertThat(texts(last(Run.fine("trend %s --out %s --progress json", run, trend)).path("files")))
        .contains(trend.resolve("trend.json").toString());

    Path sample = folder.resolve("sample.json");
    Run drawn = Run.fine("sample %s --out %s --progress json", run, sample);
    assertThat(texts(last(drawn).path("files"))).containsExactly(sample.toString());
    assertThat(lines(drawn).get(0).toString()).isEqualTo("{\"stage\":\"JUDGING\",\"steps\":326}");

    Path review = folder.resolve("review.xlsx");
    assertThat(
            texts(
                last(Run.fine(
                        "review export %s --only breached --out %s --progress json", run, review))
                    .path("files")))
        .containsExactly(review.toString());
    Run imported = Run.fine("review import %s --run %s --dry-run --progress json", review, run);
    assertThat(last(imported).path("exit").asInt()).isZero();
    assertThat(last(imported).has("files")).isFalse();
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toList();
  }

  /** In a process of its own nothing else reaches standard error, the log included. */
  @Test
  void theLogIsSaidInLinesToo() throws Exception {
    Path large = folder.resolve("large.csv");
    try (Writer writer = Files.newBufferedWriter(large)) {
      writer.write("case_id,event_id,timestamp,activity,channel\n");
      for (int i = 0; i < 3_000; i++) {
        writer.write("C-" + i + ",a,2026-02-02T09:00:00,COMPLAINT_RECEIVED,EMAIL\n");
      }
    }
    Path place = Files.createDirectory(folder.resolve("process"));
    Process process =
        Program.builder(
                place,
                List.of(),
                "audit",
                large,
                "--pack",
                EditedPack.SHIPPED.toAbsolutePath(),
                "--format",
                "csv",
                "--out",
                "report",
                "--verbose",
                "--progress",
                "json")
            .redirectError(place.resolve("err.txt").toFile())
            .redirectOutput(place.resolve("out.txt").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    List<JsonNode> all =
        Files.readString(place.resolve("err.txt")).lines().map(JsonProgressTest::line).toList();
    assertThat(all.stream().map(JsonNode::toString))
        .contains(
            "{\"log\":\"judged 3000 cases on %d threads\"}"
                .formatted(Runtime.getRuntime().availableProcessors()))
        .containsSubsequence("{\"stage\":\"JUDGING\",\"steps\":3000}", "{\"done\":3000}");
    assertThat(all.get(all.size() - 1).path("folder").asText()).isEqualTo("report");
  }
}
