package org.complaintauditor.console.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What profiles are called, and what is noted in them. */
final class OwnProfileFilesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "Our Desk,our-desk",
    "our_desk-2,our_desk-2",
    "  Réclamations – Été!,reclamations-ete",
    "Größe,grosse",
    "../../etc/passwd,etc-passwd",
    "_x,x",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bb,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
  })
  void whatCanBeMadeANameIsTaken(String written, String name) {
    assertThat(OwnProfileFiles.made(written)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({"''", "'   '", "…", "日本"})
  void ofNothingNoNameIsMade(String written) {
    assertThat(OwnProfileFiles.made(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Complaints Q1.xlsx,complaints-q1",
    "complaints_2026-03.csv,complaints_",
    "Zendesk.csv,our-zendesk",
    "2026.csv,our-desk",
    "日本.csv,our-desk"
  })
  void aFileOffersAName(String file, String name) {
    assertThat(OwnProfileFiles.nameOf(file)).isEqualTo(name);
  }

  @Test
  void whoCheckedItIsNotedOnceAndReplaced() throws Exception {
    OwnProfileFiles files = new OwnProfileFiles(folder);
    files.keep("desk", "# a profile\nprofile: x\ntitle: Desk\n");
    files.check("desk", files.text("desk").orElseThrow(), "Ana \"Doe\", 20 cases");

    assertThat(Files.readString(folder.resolve("desk.yaml")))
        .isEqualTo(
            "# a profile\nprofile: desk\nchecked: \"Ana \\\"Doe\\\", 20 cases\"\ntitle: Desk\n");
    files.check("desk", files.text("desk").orElseThrow(), "Ben $1, all");
    assertThat(files.text("desk"))
        .isEqualTo(
            Optional.of("# a profile\nprofile: desk\nchecked: \"Ben $1, all\"\ntitle: Desk\n"));
    assertThat(OwnProfileFiles.checked(files.text("desk").orElseThrow())).isEqualTo("Ben $1, all");
  }
}
