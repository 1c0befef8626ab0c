package org.complaintauditor.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.complaintauditor.dossier.bag.Deviation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries and replies of RFC 3161, with the authority that comes with openssl. */
final class TimeStampTest {

  private static final String[] VERIFY = {
    "openssl",
    "ts",
    "-verify",
    "-data",
    Seal.SIGNATURE,
    "-in",
    Seal.TIME_STAMP,
    "-CAfile",
    "../tsa.pem"
  };

  @TempDir private Path folder;

  private Path root;
  private byte[] seal;

  @BeforeEach
  void authority() throws IOException {
    OutsideTool.needed("openssl");
    root = SmallBag.sealedIn(folder);
    seal = Files.readAllBytes(root.resolve(Seal.SIGNATURE));
    TestCertificate.authority(folder);
    Files.writeString(
        folder.resolve("tsa.cnf"),
        """
        [tsa]
        serial = tsa.serial
        crypto_device = builtin
        signer_cert = tsa.pem
        signer_key = tsa.key
        signer_digest = sha256
        default_policy = 1.2.3.4.1
        other_policies = 1.2.3.4.5
        digests = sha256
        accuracy = secs:1
        ess_cert_id_alg = sha256
        """);
    Files.writeString(folder.resolve("tsa.serial"), "01\n");
  }

  private byte[] replyTo(byte[] query) throws IOException {
    Files.write(folder.resolve("seal.tsq"), query);
    new OutsideTool(folder)
        .done(
            "openssl",
            "ts",
            "-reply",
            "-config",
            "tsa.cnf",
            "-section",
            "tsa",
            "-queryfile",
            "seal.tsq",
            "-out",
            "seal.tsr");
    return Files.readAllBytes(folder.resolve("seal.tsr"));
  }

  @Test
  @DisplayName(
      "an authority's reply is filed, shown, and accepted by openssl ts; a change is refused")
  void accepted() throws IOException, UnusableReplyException {
    byte[] reply = replyTo(TimeStamp.query(seal));

    TimeStamp stamp = TimeStamp.of(reply, seal);
    assertThat(stamp.authority()).isEqualTo("CN=Example TSA,C=CA");
    Files.write(root.resolve(Seal.TIME_STAMP), TimeStamp.filed(reply, seal));
    SealCheck check = SealCheck.of(root, Optional.empty());
    assertThat(check.deviations()).isEmpty();
    assertThat(check.timeStamp()).hasValue(stamp);
    assertThat(new OutsideTool(root).done(VERIFY)).contains("Verification: OK");

    Seal.write(root, SmallBag.key(8), Optional.empty());
    assertThat(new OutsideTool(root).run(VERIFY).code()).isNotZero();
    assertThat(SealCheck.of(root, Optional.empty()).deviations())
        .extracting(Deviation::file)
        .containsExactly(Seal.TIME_STAMP);
  }

  @Test
  @DisplayName("the same seal gives the same query")
  void sameQuery() throws IOException {
    assertThat(TimeStamp.query(seal)).isEqualTo(TimeStamp.query(seal.clone()));
  }

  @Test
  @DisplayName("a reply to another query, a refusal and no reply at all are told apart")
  void refused() throws IOException {
    TimeStampRequestGenerator otherSeal = new TimeStampRequestGenerator();
    otherSeal.setCertReq(true);
    byte[] other =
        replyTo(
            otherSeal
                .generate(
                    TSPAlgorithms.SHA256,
                    new byte[32],
                    new TimeStampRequest(TimeStamp.query(seal)).getNonce())
                .getEncoded());
    new OutsideTool(folder)
        .done(
            "openssl",
            "ts",
            "-query",
            "-data",
            root.resolve(Seal.SIGNATURE).toString(),
            "-sha256",
            "-cert",
            "-out",
            "other.tsq");
    byte[] otherNonce = replyTo(Files.readAllBytes(folder.resolve("other.tsq")));
    byte[] refusal = replyTo(new byte[] {0x30, 0});

    assertThatThrownBy(() -> TimeStamp.of(other, seal))
        .isInstanceOf(UnusableReplyException.class)
        .hasMessageContaining("no reply about this seal")
        .hasMessageContaining("imprint");
    assertThatThrownBy(() -> TimeStamp.of(otherNonce, seal))
        .isInstanceOf(UnusableReplyException.class)
        .hasMessageContaining("no reply about this seal")
        .hasMessageContaining("nonce");
    assertThatThrownBy(() -> TimeStamp.of(refusal, seal))
        .isInstanceOf(UnusableReplyException.class)
        .hasMessageStartingWith("the authority gave no time stamp: ")
        .hasMessageEndingWith("(status 2)");
    assertThatThrownBy(
            () -> TimeStamp.of("<html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII), seal))
        .isInstanceOf(UnusableReplyException.class)
        .hasMessageContaining("no reply of a time stamp authority");
  }

  @Test
  @DisplayName("each changed byte of a filed reply is found")
  void eachByte() throws IOException, UnusableReplyException {
    byte[] filed = TimeStamp.filed(replyTo(TimeStamp.query(seal)), seal);
    assertThat(TimeStamp.filed(filed, seal)).isEqualTo(filed);
    List<Integer> unsigned = new ArrayList<>();
    for (int at = 0; at < filed.length; at++) {
      byte[] changed = filed.clone();
      changed[at] ^= 1;
      try {
        if (Arrays.equals(TimeStamp.filed(changed, seal), changed)) {
          unsigned.add(at);
        }
      } catch (UnusableReplyException e) {
        assertThat(e.wording().english()).isNotEmpty();
      }
    }
    assertThat(unsigned).as("bytes of %s whose change is not found", filed.length).isEmpty();
  }
}
