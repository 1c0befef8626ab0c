package org.complaintauditor.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.cli.Main;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.ruling.gate.RuleTrust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that other code starts writes what the command wrote, byte for byte. */
public final class AuditRunTest {

  @TempDir private Path folder;

  @Test
  void writesWhatTheRunWrote() throws IOException {
    audited();

    AuditExport.Written written = again(Set.of("csv", "json"));

    assertThat(written.folder()).isEqualTo(folder.resolve("again"));
    assertThat(names(folder.resolve("again")))
        .isEqualTo(List.of("findings.csv", "manifest.json", "problems.csv", "summary.json"));
    for (String name : names(folder.resolve("again"))) {
      if (!name.equals("manifest.json")) { // It has the hashes of the material, too.
        assertThat(folder.resolve("again").resolve(name))
            .hasSameBinaryContentAs(folder.resolve("run").resolve(name));
      }
    }
  }

  @Test
  void writesAnotherFormWhereItIsAskedFor() throws IOException {
    audited();

    AuditRun.again(
        folder.resolve("run/material"),
        "fr",
        settings ->
            ReportChoices.asIn(settings, folder.resolve("again"), Set.of("csv"))
                .with(ReportChoices.FINDINGS, "all"),
        RunDecisions.NONE,
        Wiring.rules(RuleTrust.NONE),
        Progress.NONE);

    assertThat(Files.readString(folder.resolve("again/findings.csv")))
        .startsWith("case_id,commitment,")
        .contains(",MET,");
    assertThat(Files.readString(folder.resolve("run/findings.csv"))).doesNotContain(",MET,");
  }

  @Test
  void refusesSettingsThatNoRunHas() throws IOException {
    audited();
    Path settings = folder.resolve("run/material/settings.json");
    Files.writeString(
        settings,
        Files.readString(settings)
            .replaceFirst("\"smallest-group\" ?: ?\"10\"", "\"smallest-group\":\"ten\""));

    assertThatThrownBy(() -> again(Set.of("csv")))
        .isInstanceOf(UnusableExportException.class)
        .hasMessage(
            "settings.json: the option smallest-group has the value \"ten\", which no run has. The"
                + " material is incomplete or was changed");
    assertThat(folder.resolve("again")).doesNotExist();
  }

  private void audited() {
    StringWriter said = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(Writer.nullWriter()),
            new PrintWriter(said, true),
            "audit",
            "sample-data/complaints-2026-q1.csv",
            "--findings",
            "exceptions",
            "--csv",
            "plain",
            "--format",
            "csv,json",
            "--material",
            "--out",
            folder.resolve("run").toString());
    assertThat(said.toString()).isEmpty();
    assertThat(code).isZero();
  }

  private AuditExport.Written again(Set<String> formats) throws IOException {
    return AuditRun.again(
        folder.resolve("run/material"),
        "en",
        settings -> ReportChoices.asIn(settings, folder.resolve("again"), formats),
        RunDecisions.NONE,
        Wiring.rules(RuleTrust.NONE),
        Progress.NONE);
  }

  private static List<String> names(Path of) throws IOException {
    List<String> names = new ArrayList<>();
    try (var files = Files.list(of)) {
      files.map(file -> String.valueOf(file.getFileName())).sorted().forEach(names::add);
    }
    return names;
  }
}
