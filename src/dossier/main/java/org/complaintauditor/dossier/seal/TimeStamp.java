package org.complaintauditor.dossier.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.complaintauditor.model.Wording;

/**
 * What an authority says of when a seal was there (RFC 3161). Query and reply are files, which the
 * user sends and gets: the program opens no connection.
 *
 * @param at when
 * @param authority the name in the authority's certificate, which others have to vouch for
 */
public record TimeStamp(Instant at, String authority) {

  /** What stands before the seal's bytes where the query's number is made of them. */
  private static final byte[] NONCE = "nonce".getBytes(US_ASCII);

  private static final int NONCE_BYTES = 8;

  /**
   * The query for a seal. Its number (nonce) is made of the seal, so that a reply can be checked
   * without the query, and the same seal gives the same bytes.
   *
   * @param seal the bytes of {@code seal.sig}
   * @return the file to be sent, DER
   */
  public static byte[] query(byte[] seal) throws IOException {
    return request(seal).getEncoded();
  }

  private static TimeStampRequest request(byte[] seal) {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    return generator.generate(TSPAlgorithms.SHA256, sha256(seal), nonce(seal));
  }

  private static BigInteger nonce(byte[] seal) {
    byte[] all = Arrays.copyOf(NONCE, NONCE.length + seal.length);
    System.arraycopy(seal, 0, all, NONCE.length, seal.length);
    return new BigInteger(1, Arrays.copyOf(sha256(all), NONCE_BYTES));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // Every Java has it.
    }
  }

  /**
   * The reply in the one form in which it is filed: without what the authority adds in words.
   *
   * @throws UnusableReplyException as {@link #of}
   */
  public static byte[] filed(byte[] reply, byte[] seal) throws UnusableReplyException {
    of(reply, seal);
    try {
      TimeStampToken token = new TimeStampResponse(reply).getTimeStampToken();
      ContentInfo kept =
          SignatureForm.of(token.toCMSSignedData().toASN1Structure(), certificate(token));
      return new TimeStampResp(new PKIStatusInfo(PKIStatus.granted), kept).getEncoded("DER");
    } catch (IOException | TSPException | RuntimeException e) {
      throw damaged(e);
    }
  }

  /**
   * Reads a reply.
   *
   * @param seal the bytes of {@code seal.sig}
   * @throws UnusableReplyException if it is none, refuses, is about something else, or is not
   *     signed by the certificate in it, which must be one for time stamps
   */
  public static TimeStamp of(byte[] reply, byte[] seal) throws UnusableReplyException {
    try {
      TimeStampResponse response = response(reply);
      TimeStampToken token = response.getTimeStampToken();
      if (token == null) {
        throw new UnusableReplyException(
            Wording.of(
                "dossier.authority-gave-no-time-stamp",
                response.getStatusString() == null ? "-" : response.getStatusString(),
                response.getStatus()));
      }
      response.validate(request(seal));
      X509CertificateHolder certificate = certificate(token);
      token.validate(
          new JcaSimpleSignerInfoVerifierBuilder()
              .setProvider(CryptoProvider.INSTANCE)
              .build(certificate));
      return new TimeStamp(
          token.getTimeStampInfo().getGenTime().toInstant(),
          new X500Principal(certificate.getSubject().getEncoded()).getName());
    } catch (TSPException e) {
      throw new UnusableReplyException(
          Wording.of("dossier.is-no-reply-about-seal", String.valueOf(e.getMessage())), e);
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw damaged(e);
    } catch (RuntimeException e) {
      throw damaged(e); // The library throws what it likes where bytes are no ASN.1.
    }
  }

  private static TimeStampResponse response(byte[] reply) throws UnusableReplyException {
    try {
      return new TimeStampResponse(reply);
    } catch (IOException | TSPException e) {
      throw damaged(e);
    }
  }

  private static UnusableReplyException damaged(Exception cause) {
    return new UnusableReplyException(Wording.of("dossier.is-no-reply-of-a-time-stamp"), cause);
  }

  private static X509CertificateHolder certificate(TimeStampToken token)
      throws UnusableReplyException {
    return CmsSignature.certificate(token.getCertificates(), token.getSID())
        .orElseThrow(
            () ->
                new UnusableReplyException(Wording.of("dossier.authoritys-certificate-is-not-in")));
  }
}
