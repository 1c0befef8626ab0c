package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever may not write where a run is told to hears so before an export is read. */
final class PlaceInUseTest {
  private static final String QUARTER = "sample-data/complaints-2026-q1.csv";

  @TempDir Path work;
  private Path out;

  @BeforeEach
  void inUse() throws Exception {
    out = Files.createDirectory(work.resolve("out"));
    Files.writeString(out.resolve("letters.docx"), "not a report");
    LakeFileSystem.install();
  }

  private String refused(String address, String... more) throws Exception {
    StringWriter err = new StringWriter();
    String[] arguments =
        Stream.concat(Stream.of("audit", QUARTER, "--out", address), Stream.of(more))
            .toArray(String[]::new);
    int code;
    int jobs;
    try (JobsSeen seen = new JobsSeen()) {
      code =
          SparkAudit.run(
              LocalSpark.session(),
              new PrintWriter(new StringWriter()),
              new PrintWriter(err),
              arguments);
      jobs = seen.jobs();
    }
    assertThat(code).as(err.toString()).isEqualTo(2);
    assertThat(jobs).as("jobs that read").isZero();
    try (Stream<Path> left = Files.walk(work)) {
      assertThat(left.filter(Files::isRegularFile)).containsExactly(out.resolve("letters.docx"));
    }
    return err.toString();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nothingIsRead(boolean atAnAddress) throws Exception {
    String address = atAnAddress ? LakeFileSystem.address(out) : out.toString();

    assertThat(refused(address))
        .isEqualTo(
            "auditor: --out: "
                + address
                + " is not empty; name"
                + " another folder with --out, or replace it with --force\n");
    assertThat(refused(address, "--force"))
        .contains(address, "letters.docx", "not even with --force");
  }

  /** A folder that is made for a run whose export is refused is gone with it. */
  @Test
  void nothingIsLeftOfARunThatReadsInVain() throws Exception {
    Path missing = work.resolve("missing.csv");
    BothEngines engines = new BothEngines(Files.createDirectory(work.resolve("both")));

    assertThat(engines.refuse(java.util.List.of(missing)).code()).isEqualTo(3);
    try (Stream<Path> left = Files.list(work.resolve("both"))) {
      assertThat(left).isEmpty();
    }
  }
}
