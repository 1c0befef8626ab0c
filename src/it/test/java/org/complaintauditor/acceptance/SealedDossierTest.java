package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.complaintauditor.dossier.seal.Seal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A key is made, and a dossier that it has sealed is checked. */
final class SealedDossierTest {

  @TempDir private static Path shared = Path.of("");
  private static Path zip = Path.of("");
  private static Path signers = Path.of("");
  private static String fingerprint = "";
  private static String counted = "";

  @TempDir private Path folder;
  private Path root = Path.of("");

  @BeforeAll
  static void make() throws IOException {
    DossierDesk desk = new DossierDesk(shared);
    Path run = shared.resolve("run");
    Run.fine("audit sample-data/edge-cases.csv --material --format csv,json --out %s", run);
    zip =
        desk.make(
            run,
            desk.request("{where: {commitment: [ACK-01], verdict: [BREACHED]}}"),
            shared.resolve("dossier.zip"));
    signers = desk.signers();
    fingerprint = desk.fingerprint();
    Path unpacked = DossierDesk.unpack(zip, shared.resolve("unpacked"));
    try (Stream<Path> files = Files.walk(unpacked)) {
      counted =
          """
          Request 42, answered by NorthTel on 2026-04-14: %d files, none changed, missing or added.
          Counted again, all equal: rates 10, findings of selected cases 200, due dates 131.
          """
              .formatted(files.filter(Files::isRegularFile).count());
    }
  }

  @BeforeEach
  void unpack() throws IOException {
    root = DossierDesk.unpack(zip, folder.resolve("unpacked"));
  }

  @Test
  @DisplayName("a known signer: valid; no list of keys: not known, and to be compared")
  void known() {
    Run known = Run.of("dossier verify %s --signers %s", zip, signers);
    assertThat(known.out())
        .isEqualTo(
            """
            %sSealed by the key %s, which the dossier calls "NorthTel".
            Valid: intact, and sealed by a key that you know, as northtel.
            """
                .formatted(counted, fingerprint));
    assertThat(known.code()).isZero();

    Run unknown = Run.of("dossier verify %s", zip);
    assertThat(unknown.out())
        .isEqualTo(
            """
            %sSealed by the key %s, which the dossier calls "NorthTel".
            Compare this fingerprint with the one that the provider has published or sent by letter: \
            whoever forges a dossier writes any name into it.
            Intact, signer not known to you. Name the keys that you trust with --signers.
            """
                .formatted(counted, fingerprint));
    assertThat(unknown.code()).isEqualTo(1);
  }

  @Test
  @DisplayName("each deviation is a line, and the code is 3")
  void damaged() throws IOException {
    long files;
    long bytes;
    try (Stream<Path> all = Files.walk(root.resolve("data"))) {
      List<Path> payload = all.filter(Files::isRegularFile).toList();
      files = payload.size();
      bytes = payload.stream().mapToLong(file -> file.toFile().length()).sum();
    }
    Files.writeString(root.resolve("data/request.json"), " ", StandardOpenOption.APPEND);
    Files.writeString(root.resolve(Seal.SIGNATURE), " ", StandardOpenOption.APPEND);

    Run run = Run.of("dossier verify %s --signers %s", root, signers);

    assertThat(run.out())
        .isEqualTo(
            """
            data/request.json: changed: its SHA-256 is not the one in manifest-sha256.txt
            bag-info.txt: Payload-Oxum is %d.%d, but %d.%d is there (bytes.files)
            signature/seal.sig: it is no signature of tagmanifest-sha256.txt by the key in \
            signature/signer.pub.pem: one of the three was changed
            Damaged: %s is not as it was sealed. Deviations: 3, listed above.
            """
                .formatted(bytes, files, bytes + 1, files, root));
    assertThat(run.code()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, 'Intact, signataire inconnu de vous.'",
    "de, 'Unversehrt, Unterzeichner Ihnen nicht bekannt.'"
  })
  @DisplayName("in other languages")
  void languages(String language, String conclusion) {
    Run run = Run.of("dossier verify %s --language %s", zip, language);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("SHA256:").contains(conclusion);
  }

  @Test
  @DisplayName("without a seal that is said; what is no dossier has code 3, no list of keys code 2")
  void others() throws IOException {
    for (String file :
        new String[] {Seal.SIGNATURE, Seal.SIGNER, Seal.SSH_SIGNATURE, Seal.ALLOWED_SIGNERS}) {
      Files.delete(root.resolve(file));
    }
    Files.delete(root.resolve("signature"));
    Run unsealed = Run.of("dossier verify %s", root);
    assertThat(unsealed.code()).isEqualTo(1);
    assertThat(unsealed.out())
        .endsWith(
            "Intact, but nobody has sealed it: anybody can have changed files and lists alike.\n");

    Run none = Run.of("dossier verify %s", signers);
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.err()).startsWith("auditor: " + signers + ": this is no zip file");

    Run keys = Run.of("dossier verify %s --signers %s", zip, zip);
    assertThat(keys.code()).isEqualTo(2);
    Run missing = Run.of("dossier verify %s --signers %s", zip, folder.resolve("none"));
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("none does not exist");
  }

  @Test
  @DisplayName("a query is written once; what is no reply is not filed")
  void stamp() throws IOException {
    byte[] before = Files.readAllBytes(zip);
    Path query = folder.resolve("seal.tsq");
    Run.fine("dossier stamp %s --query %s", zip, query);
    assertThat(query).isNotEmptyFile();

    Run again = Run.of("dossier stamp %s --query %s", zip, query);
    assertThat(again.code()).isEqualTo(2);
    Run reply = Run.of("dossier stamp %s --reply %s", zip, query);
    assertThat(reply.code()).isEqualTo(2);
    assertThat(reply.err())
        .isEqualTo(
            "auditor: %s: it is no reply of a time stamp authority (RFC 3161), or it is damaged%n"
                .formatted(query));
    assertThat(zip).hasBinaryContent(before);
  }

  @Test
  @DisplayName("a key is not made twice, and not without a password")
  void keys() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty"), "");

    Run twice =
        Run.of(
            "dossier key new --name x --out %s --password-file %s",
            shared.resolve("signing"), shared.resolve("password"));
    assertThat(twice.code()).isEqualTo(2);
    assertThat(twice.err()).contains("no key is replaced");
    Run none =
        Run.of(
            "dossier key new --name x --out %s --password-file %s", folder.resolve("new"), empty);
    assertThat(none.code()).isEqualTo(2);
    assertThat(folder.resolve("new")).doesNotExist();
  }
}
