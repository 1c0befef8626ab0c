package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Optional;
import org.complaintauditor.dossier.bag.Bag;
import org.complaintauditor.dossier.bag.BagInfo;
import org.complaintauditor.dossier.bag.DossierZip;
import org.complaintauditor.dossier.seal.Seal;
import org.complaintauditor.dossier.seal.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A key is made, and a dossier that it has sealed is checked. */
final class SealedDossierTest {

  @TempDir private Path folder;

  private Path root;
  private Path zip;
  private Path signers;
  private String fingerprint = "";

  @BeforeEach
  void sealed() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), "correct horse\n");
    Path keys = folder.resolve("signing");
    Run made =
        Run.fine(
            "dossier key new --name %s --out %s --password-file %s", "NorthTel", keys, password);
    fingerprint = made.out().lines().toList().get(2).replace("Fingerprint: ", "");
    signers = keys.resolve("signing.allowed_signers");
    SigningKey key = SigningKey.read(keys.resolve("signing.key"), "correct horse".toCharArray());
    assertThat(key).hasToString(fingerprint);
    root = folder.resolve("NorthTel-42");
    Files.createDirectories(root.resolve("data"));
    Files.writeString(root.resolve("data/request.json"), "{\"dossier\": 1}");
    Bag.complete(
        root, new BagInfo("NorthTel", "42", LocalDate.of(2026, 4, 14), "test", "1", key.name()));
    Seal.write(root, key, Optional.empty());
    zip = folder.resolve("dossier.zip");
    DossierZip.write(root, zip);
  }

  @Test
  @DisplayName("a known signer: valid; no list of keys: not known, and to be compared")
  void known() {
    Run known = Run.of("dossier verify %s --signers %s", zip, signers);
    assertThat(known.out())
        .isEqualTo(
            """
            Request 42, answered by NorthTel on 2026-04-14: 9 files, none changed, missing or added.
            Sealed by the key %s, which the dossier calls "NorthTel".
            Valid: intact, and sealed by a key that you know, as northtel.
            """
                .formatted(fingerprint));
    assertThat(known.code()).isZero();

    Run unknown = Run.of("dossier verify %s", zip);
    assertThat(unknown.out())
        .isEqualTo(
            """
            Request 42, answered by NorthTel on 2026-04-14: 9 files, none changed, missing or added.
            Sealed by the key %s, which the dossier calls "NorthTel".
            Compare this fingerprint with the one that the provider has published or sent by letter: \
            whoever forges a dossier writes any name into it.
            Intact, signer not known to you. Name the keys that you trust with --signers.
            """
                .formatted(fingerprint));
    assertThat(unknown.code()).isEqualTo(1);
  }

  @Test
  @DisplayName("each deviation is a line, and the code is 3")
  void damaged() throws IOException {
    Files.writeString(root.resolve("data/request.json"), " ", StandardOpenOption.APPEND);
    Files.writeString(root.resolve(Seal.SIGNATURE), " ", StandardOpenOption.APPEND);

    Run run = Run.of("dossier verify %s --signers %s", root, signers);

    assertThat(run.out())
        .isEqualTo(
            """
            data/request.json: changed: its SHA-256 is not the one in manifest-sha256.txt
            bag-info.txt: Payload-Oxum is 14.1, but 15.1 is there (bytes.files)
            signature/seal.sig: it is no signature of tagmanifest-sha256.txt by the key in \
            signature/signer.pub.pem: one of the three was changed
            Damaged: %s is not as it was sealed. Deviations: 3, listed above.
            """
                .formatted(root));
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
            folder.resolve("signing"), folder.resolve("password"));
    assertThat(twice.code()).isEqualTo(2);
    assertThat(twice.err()).contains("no key is replaced");
    Run none =
        Run.of(
            "dossier key new --name x --out %s --password-file %s", folder.resolve("new"), empty);
    assertThat(none.code()).isEqualTo(2);
    assertThat(folder.resolve("new")).doesNotExist();
  }
}
