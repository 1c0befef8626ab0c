package org.complaintauditor.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.report.RunFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken over is what was kept, even where judging would say otherwise. */
final class ForgedRunTest {

  private static final String EXPORT =
      """
      case_id,event_id,timestamp,activity,actor_role,channel
      LATE,e1,2026-01-05T09:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL
      LATE,e2,2026-01-20T10:00,MESSAGE_SENT,AGENT,EMAIL
      SOON,e1,2026-01-05T09:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL
      SOON,e2,2026-01-06T10:00,MESSAGE_SENT,AGENT,EMAIL
      """;

  @TempDir private Path folder;

  @Test
  void showsWhatWasKept() throws IOException {
    Path export = Files.writeString(folder.resolve("export.csv"), EXPORT);
    Path run = folder.resolve("run");
    assertThat(acknowledgements(export, run)).isEqualTo(Map.of("LATE", "BREACHED", "SOON", "MET"));

    Path file = run.resolve(KeptRun.FILE);
    forge(file);

    assertThat(acknowledgements(export, folder.resolve("forged"), "--since", run))
        .isEqualTo(Map.of("LATE", "MET", "SOON", "BREACHED"));
  }

  @Test
  void takesNothingOverFromAFileOfAnotherForm() throws IOException {
    Path export = Files.writeString(folder.resolve("export.csv"), EXPORT);
    Path run = folder.resolve("run");
    acknowledgements(export, run);
    Path file = run.resolve(KeptRun.FILE);
    RunFacts.FileFacts before = RunFacts.FileFacts.of(KeptRun.FILE, file);
    byte[] bytes = Files.readAllBytes(file);
    assertThat(bytes[0]).isEqualTo((byte) JudgedCases.TITLE.length());
    bytes[bytes[0]]++; // The number of the form.
    Files.write(file, bytes);
    admit(before, file);

    Run since =
        Run.of("audit", export, "--out", folder.resolve("out"), "--format", "csv", "--since", run);
    assertThat(since.code()).as(since.err()).isZero();
    assertThat(since.out()).contains("0 of 2 cases; that run had another version of the program,");
  }

  @Test
  void saysWhichFileCannotBeRead() {
    assertThatThrownBy(() -> EarlierRun.open(folder.resolve("nowhere.bin")))
        .isInstanceOf(EarlierRunUnusable.class)
        .hasMessageStartingWith("--since: " + folder.resolve("nowhere.bin") + " cannot be read (")
        .hasMessageEndingWith("). Name another run, or audit without --since.");
  }

  /** Gives each case the results of the other, and has the manifest say so. */
  private static void forge(Path file) throws IOException {
    RunFacts.FileFacts before = RunFacts.FileFacts.of(KeptRun.FILE, file);
    List<KeptCase> kept = new ArrayList<>();
    Settings settings;
    try (EarlierRun earlier = EarlierRun.open(file)) {
      settings = earlier.settings().orElseThrow();
      for (String caseId : List.of("LATE", "SOON")) {
        kept.add(earlier.find(caseId).orElseThrow());
      }
    }
    Files.delete(file);
    try (JudgedCases forged = new JudgedCases(file, settings)) {
      for (int i = 0; i < kept.size(); i++) {
        KeptCase other = kept.get(kept.size() - 1 - i);
        forged.add(
            new KeptCase(
                kept.get(i).caseId(), kept.get(i).digest(), other.shapes(), other.numbers()));
      }
      forged.finish();
    }
    admit(before, file);
  }

  /** Has the manifest say that the file was written as it stands now. */
  private static void admit(RunFacts.FileFacts before, Path file) throws IOException {
    RunFacts.FileFacts after = RunFacts.FileFacts.of(KeptRun.FILE, file);
    Path manifest = file.resolveSibling("manifest.json");
    String text = Files.readString(manifest);
    assertThat(text).contains(before.sha256());
    Files.writeString(manifest, text.replace(before.sha256(), after.sha256()));
  }

  private static Map<String, String> acknowledgements(Path export, Path out, Object... since) {
    List<Object> arguments = new ArrayList<>(List.of("audit", export, "--out", out));
    arguments.addAll(List.of("--format", "csv", "--as-of", "2026-06-01"));
    arguments.addAll(List.of(since));
    Run run = Run.of(arguments.toArray());
    assertThat(run.code()).as(run.err()).isZero();
    Map<String, String> verdicts = new TreeMap<>();
    for (Map<String, String> row : Run.csv(out.resolve("findings.csv"))) {
      if ("ACK-01".equals(row.get("commitment"))) {
        verdicts.put(row.get("case_id"), row.get("verdict"));
      }
    }
    return verdicts;
  }
}
