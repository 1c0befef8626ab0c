package org.complaintauditor.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.complaintauditor.dossier.bag.BagCheck;
import org.complaintauditor.dossier.bag.Deviation;
import org.complaintauditor.dossier.bag.DossierZip;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a seal, and whom a receiver knows. */
@Isolated("sets the default locale and time zone")
final class SealCheckTest {

  private static final SignerKey KEY = SmallBag.key().signer();

  @TempDir private Path folder;

  @Test
  @DisplayName("a key in the receiver's own list is known, by the name there")
  void known() throws IOException {
    Path root = SmallBag.sealedIn(folder);
    Path signers =
        Files.writeString(
            folder.resolve("known"),
            "# ours\n\n"
                + SmallBag.key(9).signer().allowedSigner("Other")
                + "\"North Tel\" namespaces=\"file,complaint-auditor-dossier\" "
                + KEY.ssh()
                + " of 2026\n");

    SealCheck seal = SealCheck.of(root, Optional.of(signers));

    assertThat(seal)
        .isEqualTo(
            new SealCheck(
                Optional.of(KEY),
                "NorthTel Compliance",
                Optional.of("North Tel"),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    assertThat(seal.isUnsealed()).isFalse();
  }

  @Test
  @DisplayName("a bare public key counts; a key trusted for something else does not")
  void forms() throws IOException {
    Path root = SmallBag.sealedIn(folder);

    assertThat(identity(root, KEY.ssh() + "\n")).hasValue("");
    assertThat(identity(root, KEY.ssh() + " comment\n")).hasValue("");
    assertThat(identity(root, "a@b " + KEY.ssh() + "\n")).hasValue("a@b");
    assertThat(identity(root, "a namespaces=\"git\" " + KEY.ssh() + "\n")).isEmpty();
    assertThat(identity(root, "a ssh-rsa AAAAB3NzaC1yc2E=\n")).isEmpty();
    assertThat(identity(root, "")).isEmpty();
  }

  private Optional<String> identity(Path root, String signers) throws IOException {
    Path file = Files.writeString(folder.resolve("signers"), signers);
    return SealCheck.of(root, Optional.of(file)).identity();
  }

  /** An armoured signature, in lines of so many letters. */
  static String inLines(String armoured, int letters) {
    List<String> lines = armoured.lines().toList();
    String text = String.join("", lines.subList(1, lines.size() - 1));
    return lines.get(0)
        + "\n"
        + text.replaceAll("(.{" + letters + "})(?!$)", "$1\n")
        + "\n"
        + lines.get(lines.size() - 1)
        + "\n";
  }

  @ParameterizedTest
  @CsvSource({
    "68, true",
    "70, true",
    "64, false",
    "69, false",
    "71, false",
    "76, false",
    "400, false"
  })
  @DisplayName("the signature for ssh-keygen has our lines or its own, and no others")
  void lines(int letters, boolean isTaken) throws IOException {
    Path root = SmallBag.sealedIn(folder);
    Path seal = root.resolve(Seal.SSH_SIGNATURE);
    String ours = Files.readString(seal);
    assertThat(inLines(ours, 68)).isEqualTo(ours);
    String text = inLines(ours, letters);
    Files.writeString(seal, text);
    assertThat(isSshSignatureTaken(root)).isEqualTo(isTaken);

    for (int at = 0; isTaken && at < text.length(); at++) {
      StringBuilder changed = new StringBuilder(text);
      changed.setCharAt(at, (char) (text.charAt(at) ^ 1));
      Files.writeString(seal, changed);
      assertThat(isSshSignatureTaken(root)).as("letter %d", at).isFalse();
    }
    Files.writeString(seal, text.replace("\n", "\r\n"));
    assertThat(isSshSignatureTaken(root)).isFalse();
  }

  private static boolean isSshSignatureTaken(Path root) throws IOException {
    return SealCheck.of(root, Optional.empty()).deviations().isEmpty();
  }

  @Test
  @DisplayName("lines that are none are named, all at once")
  void wrongLines() throws IOException {
    Path root = SmallBag.sealedIn(folder);
    Path file =
        Files.writeString(
            folder.resolve("signers"),
            "hello\na ssh-ed25519 AAAA\na valid-before=\"20260101\" " + KEY.ssh() + "\n");

    assertThatThrownBy(() -> SealCheck.of(root, Optional.of(file)))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessage(
            file
                + " line 1: this is no line of allowed_signers, such as: name"
                + " namespaces=\"complaint-auditor-dossier\" ssh-ed25519 AAAA…\n"
                + file
                + " line 2: the key is damaged or cut off: copy the line again\n"
                + file
                + " line 3: of options only namespaces=\"…\" is read here; check the seal with"
                + " ssh-keygen");
  }

  @Test
  @DisplayName("the list of keys inside the dossier is never trusted")
  void ownList() throws IOException {
    Path root = SmallBag.sealedIn(folder);

    assertThatThrownBy(() -> SealCheck.of(root, Optional.of(root.resolve(Seal.ALLOWED_SIGNERS))))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessageContaining("this file is part of the dossier");
  }

  @Test
  @DisplayName("sealed anew by another key of the same name, it is intact, and the signer unknown")
  void anotherKey() throws IOException {
    Path root = SmallBag.sealedIn(folder);
    Path signers = Files.writeString(folder.resolve("known"), KEY.allowedSigner("NorthTel"));
    Seal.write(root, SmallBag.key(8), Optional.empty());

    SealCheck seal = SealCheck.of(root, Optional.of(signers));

    assertThat(seal.deviations()).isEmpty();
    assertThat(seal.signer()).hasValue(SmallBag.key(8).signer());
    assertThat(seal.identity()).isEmpty();
    assertThat(seal.contact()).isEqualTo("NorthTel Compliance");
  }

  @Test
  @DisplayName("signer.pub.pem alone replaced: no seal of that key, and nobody is known")
  void replacedKey() throws IOException {
    Path root = SmallBag.sealedIn(folder);
    Path signers =
        Files.writeString(
            folder.resolve("known"), SmallBag.key(8).signer().allowedSigner("NorthTel"));
    Files.writeString(root.resolve(Seal.SIGNER), SmallBag.key(8).signer().pem());

    SealCheck seal = SealCheck.of(root, Optional.of(signers));

    assertThat(seal.signer()).isEmpty();
    assertThat(seal.identity()).isEmpty();
    assertThat(seal.deviations())
        .extracting(one -> one.what().english())
        .containsExactly(
            "signature/seal.sig: it is no signature of tagmanifest-sha256.txt by the key in"
                + " signature/signer.pub.pem: one of the three was changed");
  }

  @Test
  @DisplayName("without a seal that is said; a part of one, and files beside it, are deviations")
  void parts() throws IOException {
    Path root = SmallBag.unsealedIn(folder);
    assertThat(SealCheck.of(root, Optional.empty()).isUnsealed()).isTrue();
    Seal.write(root, SmallBag.key(), Optional.empty());
    Files.delete(root.resolve(Seal.SSH_SIGNATURE));
    Files.writeString(root.resolve("signature/readme"), "trust me");

    SealCheck seal = SealCheck.of(root, Optional.empty());

    assertThat(seal.isUnsealed()).isFalse();
    assertThat(seal.signer()).isEmpty();
    assertThat(seal.deviations())
        .extracting(Deviation::file)
        .containsExactly("signature/seal.sshsig", "signature/readme");
    assertThat(BagCheck.of(root)).isEmpty();
  }

  @Test
  @DisplayName("made twice, under another locale and time zone, it is the same zip file")
  void twice() throws IOException {
    Path file = folder.resolve("one.zip");
    Path two = folder.resolve("two.zip");
    DossierZip.write(SmallBag.sealedIn(folder.resolve("a")), file);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      DossierZip.write(SmallBag.sealedIn(folder.resolve("b")), two);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }

    assertThat(two).hasSameBinaryContentAs(file);
  }
}
