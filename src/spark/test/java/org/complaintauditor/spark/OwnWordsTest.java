package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Words of a pack's own come to Spark's tasks by name: it finds what the single machine finds, in
 * whatever order the pack declares them.
 */
final class OwnWordsTest {

  private static final Path FILES = Path.of("src/it/test/resources");
  private static final Path EXPORT = FILES.resolve("springfield-water.csv");
  private static final Path SHIPPED = Path.of("rules/jive-ca");

  @TempDir private Path work;

  /** The pack of a water company, whose words may be declared in the opposite order. */
  private static Path pack(Path folder, boolean turned) throws IOException {
    Files.createDirectory(folder);
    try (Stream<Path> files = Files.list(FILES.resolve("springfield-water"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Files.writeString(
        folder.resolve("judging.drl"),
        Files.readString(SHIPPED.resolve("judging.drl"))
            .replaceFirst("(?m)^package .*;$", "package rules.springfield_water;"));
    if (turned) {
      Path catalogue = folder.resolve("pack.yaml");
      Files.write(catalogue, turned(Files.readAllLines(catalogue)));
    }
    return folder;
  }

  private static List<String> turned(List<String> lines) {
    List<String> all = new ArrayList<>(lines);
    List<String> words = all.subList(all.indexOf("words:") + 1, all.indexOf("problems:"));
    int end = words.size();
    for (int at = end - 1; at >= 0; at--) {
      if (!words.get(at).startsWith("    ")) {
        Collections.reverse(words.subList(at + 1, end));
        end = at;
      }
    }
    return all;
  }

  private BothEngines engines(String name, boolean turned, List<String> more) throws IOException {
    Path folder = Files.createDirectory(work.resolve(name));
    Path pack = pack(folder.resolve("pack"), turned);
    return new BothEngines(folder)
        .with(List.of("--pack", pack.toString(), "--as-of", "2026-04-01"))
        .with(more);
  }

  @ParameterizedTest
  @CsvSource({
    "false, en, ''",
    "true, fr, ''",
    "false, de, --records=SERVICE_CUT_OFF",
    "true, en, --records=SERVICE_CUT_OFF"
  })
  void agreesInEitherOrderOfWords(boolean turned, String language, String records)
      throws Exception {
    List<String> more = new ArrayList<>(List.of("--language", language));
    if (!records.isEmpty()) {
      more.add(records);
    }
    BothEngines engines = engines("run", turned, more);

    engines.agree(List.of(EXPORT));

    String findings = Files.readString(engines.spark().resolve("findings.csv"));
    assertThat(findings)
        .contains("W-BURST" + findings.charAt("case_id".length() + 1) + "ACK-01")
        .contains("ANOTHER_PROCESS")
        .doesNotContain("CCTS", "CPRST");
    assertThat(findings.contains("NOT_RECORDED")).isEqualTo(records.isEmpty());
  }

  @Test
  void findsTheSameInBothOrders() throws Exception {
    List<Path> found = new ArrayList<>();
    for (boolean turned : List.of(false, true)) {
      BothEngines engines = engines(turned ? "turned" : "plain", turned, List.of());
      BothEngines.Said said = engines.onSpark(List.of(EXPORT));
      assertThat(said.code()).as(said.errors()).isZero();
      found.add(engines.spark().resolve("findings.csv"));
    }

    assertThat(found.get(1)).hasSameBinaryContentAs(found.get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SERVICE_CUT_OF", "NOTE"})
  void refusesTheSameActs(String records) throws Exception {
    BothEngines.Said said =
        engines("run", false, List.of("--records", records)).refuse(List.of(EXPORT));

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.errors()).contains(records, "SERVICE_CUT_OFF");
  }

  /** Executors are other processes, which know no word before they have the pack. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @EnabledIfSystemProperty(named = "spark.equipment", matches = "true")
  void agreesInOtherProcesses(boolean turned) throws Exception {
    Submission job = Submission.ofTheAudit(List.of()).to("local-cluster[2,1,1024]");
    engines("run", turned, List.of("--records=SERVICE_CUT_OFF"))
        .on(arguments -> job.run(work, arguments).said())
        .agree(List.of(EXPORT));
  }
}
