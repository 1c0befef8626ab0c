package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dossier of an export that a profile of one's own reads, which says what it was made of. */
final class OwnProfileDossierTest {

  @TempDir private Path folder;

  @Test
  @DisplayName(
      "nothing of the profile's texts gives away what the file was called, and who checked")
  void isMade() throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("lakeshore log.csv"),
            """
            Case;When;Action;Agent
            1;05/02/2026;Complaint received by e-mail;
            1;06/02/2026;E-mail;Ann
            1;09/02/2026;Closed;Ann
            """);
    Path answers =
        Files.writeString(
            folder.resolve("answers.yaml"),
            "dates: day-first\nrecorded: [EMAIL]\nE-mail: MESSAGE_SENT\n");
    Path profile = folder.resolve("lakeshore.yaml");
    Path run = folder.resolve("run");
    Run.fine(
        "profile ask %s --out %s --answers %s --checked-by %s",
        log, profile, answers, "Nora Tremblay");
    Run.fine("audit %s --profile %s --material --format csv,json --out %s", log, profile, run);
    DossierDesk desk = new DossierDesk(folder);

    Path dossier = desk.make(run, desk.request("{all: true}"), folder.resolve("dossier.zip"));

    List<String> texts = texts(DossierDesk.unpack(dossier, folder.resolve("unpacked")));
    assertThat(texts).hasSizeGreaterThan(20);
    assertThat(texts)
        .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("lakeshore"))
        .noneMatch(text -> text.contains("Tremblay"));
  }

  private static List<String> texts(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).map(OwnProfileDossierTest::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return file.getFileName() + "\n" + Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
