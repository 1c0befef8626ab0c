package org.complaintauditor.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run and a dossier that version 0.2.0 made of a register, which knew no record rule: they are
 * judged as they were, and what the rule changes is named.
 */
final class BeforeRecordRuleTest {
  private static final String JUDGING = "judging.drl";

  @TempDir private static Path folder;

  private static Path run;
  private static Path pack;

  @BeforeAll
  static void unpack() throws IOException {
    unzip(folder);
    run = folder.resolve("run");
    pack = folder.resolve("jive-ca");
    copy(run.resolve("material/pack"), pack);
    for (String name : List.of("register.csv", "register.yaml", "dossier.zip")) {
      Files.write(folder.resolve(name), resource(name));
    }
  }

  @Test
  @DisplayName("material is judged by its own judging rules, and comes to the same findings")
  void material() throws IOException {
    Path again = folder.resolve("again");
    Run.fine("audit %s --format csv --out %s", run.resolve("material"), again);
    assertThat(again.resolve("findings.csv")).hasSameBinaryContentAs(run.resolve("findings.csv"));
    assertThat(Files.readString(again.resolve("findings.csv"), UTF_8))
        .contains("TRK-01,BREACHED,MISSING");
  }

  @Test
  @DisplayName("a dossier replays as it was made")
  void dossier() {
    Run replayed = Run.of("dossier replay %s", folder.resolve("dossier.zip"));
    assertThat(replayed.err()).isEmpty();
    assertThat(replayed.code()).isZero();
    assertThat(replayed.out()).contains("4 cases, 40 findings, all the same");
  }

  @Test
  @DisplayName(
      "an audit refuses the pack, and says what to add; --mend puts the shipped file there")
  void refused() throws IOException {
    Path old = folder.resolve("refused/jive-ca");
    copy(pack, old);
    Run refused = audit(old, folder.resolve("never"));
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .contains(
            JUDGING
                + " line 158: the rule \"BREACHED LATE: done after the day it was due\" does not")
        .contains(JUDGING + " line 203: the rule \"BREACHED MISSING: ")
        .contains("\"!contradicted, recorded\"")
        .contains("rules check --mend");
    assertThat(Run.of("rules check %s", old).out()).contains(JUDGING + " line 158: ");

    assertThat(Run.of("rules check --mend %s", old).out()).contains("it is now the shipped one");
    assertThat(Run.of("rules check %s", old).out()).doesNotContain("no scenario needs the rule");
    assertThat(old.resolve(JUDGING)).hasSameBinaryContentAs(Path.of("rules/jive-ca", JUDGING));
    assertThat(audit(old, folder.resolve("mended")).err()).isEmpty();
  }

  @Test
  @DisplayName("an edited file is not mended")
  void edited() throws IOException {
    Path edited = folder.resolve("edited/jive-ca");
    copy(pack, edited);
    Path judging = edited.resolve(JUDGING);
    String text = Files.readString(judging, UTF_8).replace("done after", "done long after");
    Files.writeString(judging, text, UTF_8);
    assertThat(Run.of("rules check --mend %s", edited).out()).contains("was edited");
    assertThat(judging).hasContent(text);
  }

  @Test
  @DisplayName("compare names the record rule, and nothing else, as the cause")
  void compared() throws IOException {
    Path mended = folder.resolve("compared/jive-ca");
    copy(pack, mended);
    Files.copy(
        Path.of("rules/jive-ca", JUDGING),
        mended.resolve(JUDGING),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Path now = folder.resolve("now");
    assertThat(audit(mended, now).code()).isZero();

    Run compared = Run.of("compare %s %s --also due", run, now);
    assertThat(compared.code()).isZero();
    assertThat(compared.out())
        .contains("TRK-01")
        .contains("3 verdicts changed: 3 record rule")
        // Two builds are two programs; which one made the earlier run is not what is asked here.
        .containsPattern("Different for all cases: record rule(, program)?\\.");

    Run impact = Run.of("rules impact %s --on %s", mended, run);
    assertThat(impact.out()).contains("before the record rule");
  }

  private static Run audit(Path with, Path out) {
    return Run.of(
        "audit %s --profile %s --pack %s --material --format csv,json --out %s",
        folder.resolve("register.csv"), folder.resolve("register.yaml"), with, out);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream stream =
        BeforeRecordRuleTest.class.getResourceAsStream("before-record-rule/" + name)) {
      return stream.readAllBytes();
    }
  }

  private static void unzip(Path into) throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(
            BeforeRecordRuleTest.class.getResourceAsStream("before-record-rule/run.zip"))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = into.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      files.forEach(
          file -> {
            try {
              Path target = to.resolve(from.relativize(file).toString());
              Files.createDirectories(target.getParent());
              if (!Files.isDirectory(file)) {
                Files.copy(file, target);
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
