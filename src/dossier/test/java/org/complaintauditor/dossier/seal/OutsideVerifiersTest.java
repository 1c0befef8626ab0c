package org.complaintauditor.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.OpenSSHPrivateKeyUtil;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;
import org.complaintauditor.dossier.bag.Bag;
import org.complaintauditor.dossier.bag.BagCheck;
import org.complaintauditor.dossier.bag.Deviation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that know nothing of this one accept its seals, and refuse a change. */
final class OutsideVerifiersTest {

  private static final String LIST = Bag.TAG_MANIFEST;

  @TempDir private Path folder;

  @Test
  @DisplayName("openssl pkeyutl accepts the bare signature, and refuses a change of the list")
  void openssl() throws IOException {
    OutsideTool.needed("openssl");
    Path root = SmallBag.sealedIn(folder);
    String[] verify = {
      "openssl",
      "pkeyutl",
      "-verify",
      "-rawin",
      "-pubin",
      "-inkey",
      Seal.SIGNER,
      "-sigfile",
      Seal.SIGNATURE,
      "-in",
      LIST
    };

    assertThat(new OutsideTool(root).done(verify)).contains("Signature Verified Successfully");

    append(root.resolve(LIST));
    assertThat(new OutsideTool(root).run(verify).code()).isEqualTo(1);
  }

  @Test
  @DisplayName("ssh-keygen accepts its signature, and refuses a change of the list")
  void ssh() throws IOException {
    OutsideTool.needed("ssh-keygen");
    Path root = SmallBag.sealedIn(folder);
    String[] verify = {
      "ssh-keygen",
      "-Y",
      "verify",
      "-f",
      Seal.ALLOWED_SIGNERS,
      "-I",
      "northtel-compliance",
      "-n",
      "complaint-auditor-dossier",
      "-s",
      Seal.SSH_SIGNATURE,
      "<",
      LIST
    };

    assertThat(new OutsideTool(root).done(verify))
        .isEqualTo(
            "Good \"complaint-auditor-dossier\" signature for northtel-compliance with ED25519 key "
                + SmallBag.key().signer().fingerprint()
                + "\n");

    append(root.resolve(LIST));
    assertThat(new OutsideTool(root).run(verify).code()).isNotZero();
  }

  @Test
  @DisplayName("what ssh-keygen signs by the same key is taken for the seal's, in its own form")
  void signedBySsh() throws IOException {
    OutsideTool.needed("ssh-keygen");
    Path root = SmallBag.sealedIn(folder);
    Path key = folder.resolve("key");
    byte[] seed = new byte[SignerKey.LENGTH];
    seed[0] = 7;
    StringWriter pem = new StringWriter();
    try (PemWriter writer = new PemWriter(pem)) {
      writer.writeObject(
          new PemObject(
              "OPENSSH PRIVATE KEY",
              OpenSSHPrivateKeyUtil.encodePrivateKey(new Ed25519PrivateKeyParameters(seed))));
    }
    Files.writeString(key, pem.toString());
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    new OutsideTool(root)
        .done(
            "ssh-keygen",
            "-Y",
            "sign",
            "-f",
            key.toString(),
            "-n",
            "complaint-auditor-dossier",
            LIST);
    Path signed = root.resolve(LIST + ".sig");
    Path seal = root.resolve(Seal.SSH_SIGNATURE);
    assertThat(signed).hasContent(SealCheckTest.inLines(Files.readString(seal), 70));

    Files.move(signed, seal, StandardCopyOption.REPLACE_EXISTING);

    assertThat(SealCheck.of(root, Optional.empty()).deviations()).isEmpty();
    assertThat(BagCheck.of(root)).isEmpty();
  }

  @Test
  @DisplayName("openssl reads a new key, and ssh-keygen tells the same fingerprint")
  void keys() throws IOException {
    OutsideTool.needed("openssl");
    OutsideTool.needed("ssh-keygen");
    SigningKey key =
        KeyFiles.create(
            "Télé & Cie", folder.resolve("keys"), "password".toCharArray(), new FixedRandom());

    OutsideTool tool = new OutsideTool(folder.resolve("keys"));
    assertThat(
            tool.done(
                "openssl", "pkey", "-in", "signing.key", "-passin", "pass:password", "-pubout"))
        .isEqualTo(key.signer().pem());
    assertThat(tool.run("openssl", "pkey", "-in", "signing.key", "-passin", "pass:wrong").code())
        .isNotZero();
    assertThat(tool.done("ssh-keygen", "-lf", "signing.pub"))
        .isEqualTo("256 " + key.signer().fingerprint() + " tele-cie (ED25519)\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "secp256r1", "secp384r1"})
  @DisplayName(
      "openssl cms accepts the signature by a certificate, and refuses a change of the list")
  void cms(String kind) throws IOException {
    OutsideTool.needed("openssl");
    OrganisationCertificate certificate = certificate(kind);
    Path root = SmallBag.unsealedIn(folder);
    Seal.write(root, SmallBag.key(), Optional.of(certificate));
    String[] verify = {
      "openssl",
      "cms",
      "-verify",
      "-binary",
      "-inform",
      "DER",
      "-in",
      Seal.CMS_SIGNATURE,
      "-content",
      LIST,
      "-CAfile",
      "../org.pem",
      "-purpose",
      "any",
      "-out",
      "/dev/null"
    };

    assertThat(new OutsideTool(root).done(verify)).contains("CMS Verification successful");
    SealCheck seal = SealCheck.of(root, Optional.empty());
    assertThat(seal.deviations()).isEmpty();
    assertThat(seal.certificate()).hasValue("CN=NorthTel,O=NorthTel Inc.,C=CA");

    byte[] signature = Files.readAllBytes(root.resolve(Seal.CMS_SIGNATURE));
    byte[] list = Files.readAllBytes(root.resolve(LIST));
    for (int at = 0; at < signature.length; at++) {
      byte[] changed = signature.clone();
      changed[at] ^= 1;
      assertThat(CmsSignature.signer(changed, list)).as("byte %s changed", at).isEmpty();
    }

    append(root.resolve(LIST));
    assertThat(new OutsideTool(root).run(verify).code()).isNotZero();
    assertThat(SealCheck.of(root, Optional.empty()).deviations())
        .extracting(Deviation::file)
        .contains(Seal.CMS_SIGNATURE);
  }

  @Test
  @DisplayName(
      "pdfsig accepts a signed report, whose unsigned bytes stand in front; and refuses a change")
  void pdf() throws IOException {
    OutsideTool.needed("openssl");
    OutsideTool.needed("pdfsig");
    OrganisationCertificate certificate = certificate("RSA");
    Path root = SmallBag.filesIn(folder);
    Path report = root.resolve("data/report/report.pdf");
    Files.createDirectories(report.getParent());
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.setDocumentId(1L);
      document.save(report.toFile());
    }
    byte[] before = Files.readAllBytes(report);

    PdfSignature.sign(report, certificate, SmallBag.DATE);

    SmallBag.complete(root);
    assertThat(BagCheck.of(root)).isEmpty();
    byte[] signed = Files.readAllBytes(report);
    assertThat(Arrays.copyOf(signed, before.length)).isEqualTo(before);
    OutsideTool tool = new OutsideTool(report.getParent());
    assertThat(tool.run("pdfsig", "-nocert", "report.pdf").said())
        .contains("Signature Type: ETSI.CAdES.detached")
        .contains("Signature Validation: Signature is Valid.")
        .contains("Total document signed")
        .contains("Signing Time: Apr 14 2026 00:00:00");
    int content =
        new String(signed, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("/MediaBox");
    signed[content + 12] ^= 1;
    Files.write(report, signed);
    assertThat(tool.run("pdfsig", "-nocert", "report.pdf").said())
        .doesNotContain("Signature is Valid.");
  }

  @Test
  @DisplayName("a PDF signed twice by RSA is the same file; one that is no PDF stays as it was")
  void pdfTwice() throws IOException {
    OutsideTool.needed("openssl");
    OrganisationCertificate certificate = certificate("RSA");
    Path file = folder.resolve("one.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.setDocumentId(1L);
      document.save(file.toFile());
    }
    Path two = Files.copy(file, folder.resolve("two.pdf"));

    PdfSignature.sign(file, certificate, SmallBag.DATE);
    PdfSignature.sign(two, certificate, SmallBag.DATE);

    assertThat(two).hasSameBinaryContentAs(file);
    Path none = Files.writeString(folder.resolve("none.pdf"), "no PDF");
    assertThatThrownBy(() -> PdfSignature.sign(none, certificate, SmallBag.DATE))
        .isInstanceOf(IOException.class);
    assertThat(none).hasContent("no PDF");
    assertThat(folder).isDirectoryNotContaining("glob:**.signed");
  }

  @Test
  @DisplayName(
      "a certificate that is not valid on the dossier's date, or has another password, is refused")
  void unfitCertificates() throws IOException {
    OutsideTool.needed("openssl");
    certificate("RSA");
    Path file = folder.resolve("org.p12");

    assertThatThrownBy(
            () ->
                OrganisationCertificate.read(
                    file, "secret".toCharArray(), LocalDate.of(2019, 12, 31)))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessageContaining("not on the dossier's date 2019-12-31");
    assertThatThrownBy(
            () -> OrganisationCertificate.read(file, "wrong".toCharArray(), SmallBag.DATE))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessage(file + ": the password is not that of this certificate");
    assertThatThrownBy(
            () ->
                OrganisationCertificate.read(
                    folder.resolve("org.pem"), "secret".toCharArray(), SmallBag.DATE))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessageContaining("this is no certificate with its key");
  }

  private OrganisationCertificate certificate(String kind) throws IOException {
    return TestCertificate.organisation(kind, folder);
  }

  private static void append(Path file) throws IOException {
    Files.writeString(file, "\n", StandardOpenOption.APPEND);
  }
}
