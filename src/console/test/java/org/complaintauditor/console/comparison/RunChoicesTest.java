package org.complaintauditor.console.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.complaintauditor.console.Program;
import org.complaintauditor.console.ProgramCommand;
import org.complaintauditor.console.run.RecordedRun;
import org.complaintauditor.console.start.OpenConsole;
import org.complaintauditor.console.web.ConsoleWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that can be chosen are told apart from namesakes, and from those of the sample. */
final class RunChoicesTest {

  private static final String SAMPLE = "complaints-2026-q1.csv";

  @TempDir private Path folder;
  private OpenConsole console;
  private String hash = "";

  @BeforeEach
  void start() throws Exception {
    Path program = Files.createDirectories(folder.resolve("program/sample-data"));
    Files.writeString(program.resolve(SAMPLE), "case_id,activity\n");
    hash =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(Files.readAllBytes(program.resolve(SAMPLE))));
    console =
        OpenConsole.in(
            folder.resolve("office"),
            new Program(
                "0",
                "none",
                new ProgramCommand(List.of("false"), List.of()),
                folder.resolve("program")));
  }

  @AfterEach
  void end() throws IOException {
    console.close();
  }

  private void run(String id, String title, String audited, Map<String, String> inputs)
      throws IOException {
    Path of = Files.createDirectories(folder.resolve("office/runs").resolve(id));
    Files.writeString(of.resolve("manifest.json"), "{}");
    RecordedRun.keep(
        console.workspace(), RecordedRun.of(id, "2026-03-31", of, inputs), title, audited);
  }

  private String choices(String language) throws Exception {
    return console.get("/compare", language).body();
  }

  @Test
  void namesakesHaveTheirNumberAndWhenTheyWereAudited() throws Exception {
    run("run-1", "Q1", "2026-04-01T09:00:00Z", Map.of("a.csv", "1"));
    run("run-2", "Q1", "2026-04-02T10:30:00Z", Map.of("a.csv", "2"));
    run("run-3", "Q2", "2026-04-02T10:30:00Z", Map.of("a.csv", "3"));
    assertThat(choices("en"))
        .contains(
            ">Q1 (jive-ca, as of 31 March 2026), no. 1 of this name, audited 1 April 2026 at 09:00<")
        .contains(
            ">Q1 (jive-ca, as of 31 March 2026), no. 2 of this name, audited 2 April 2026 at 10:30<")
        .contains(">Q2 (jive-ca, as of 31 March 2026)<");
    assertThat(choices("de")).contains(", Nr. 2 dieses Namens, geprüft ");
  }

  @Test
  void theSampleIsMarkedByWhatItHoldsAndNotByItsName() throws Exception {
    run("run-1", "Try", "2026-04-01T09:00:00Z", Map.of(SAMPLE, hash));
    run("run-2", "Ours", "2026-04-02T09:00:00Z", Map.of(SAMPLE, "other"));
    run("run-3", "Both", "2026-04-03T09:00:00Z", Map.of(SAMPLE, hash, "more.csv", "1"));
    assertThat(choices("en"))
        .contains(">Try (jive-ca, as of 31 March 2026) – the sample quarter, not your data<")
        .contains(">Ours (jive-ca, as of 31 March 2026)<")
        .contains(">Both (jive-ca, as of 31 March 2026)<");
    assertThat(console.get("/").body()).containsOnlyOnce("This is the sample quarter");
  }

  private static RunChoice choice(String run, boolean sample) {
    return new RunChoice(
        run, run, "jive-ca", "2026-03-31", Path.of("x"), OptionalInt.empty(), "", sample);
  }

  @Test
  void aTrendIsOfTheOfficesOwnRunsUnlessThereAreNone() {
    RunChoice own = choice("own", false);
    RunChoice sample = choice("sample", true);
    assertThat(TrendController.own(List.of(sample, own))).containsExactly(own);
    assertThat(TrendController.own(List.of(sample))).containsExactly(sample);
  }

  @Test
  void whatIsMadeOfNamesakesIsNamedByTheirNumbers() {
    RunChoice second =
        new RunChoice(
            "r", "Q1", "jive-ca", "2026-03-31", Path.of("x"), OptionalInt.of(2), "", false);
    assertThat(second.named()).isEqualTo("Q1 (2)");
    assertThat(second.numbered(ConsoleWords.in("en"))).isEqualTo("Q1, no. 2 of this name");
  }
}
