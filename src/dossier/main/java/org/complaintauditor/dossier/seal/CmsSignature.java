package org.complaintauditor.dossier.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerId;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.Store;

/**
 * A detached signature by a certificate (CMS, RFC 5652, of the profile CAdES-B-B), DER as {@code
 * openssl cms} reads it. It names the hash of the certificate (RFC 5035) and no time: whoever signs
 * could name any.
 */
final class CmsSignature {

  private CmsSignature() {}

  /** The signature of these bytes. */
  static byte[] of(byte[] signed, OrganisationCertificate certificate) throws IOException {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      AttributeTable own = new AttributeTable(nameOf(certificate));
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setSignedAttributeGenerator(
                  given ->
                      new DefaultSignedAttributeTableGenerator(own)
                          .getAttributes(given)
                          .remove(CMSAttributes.signingTime))
              .build(
                  new JcaContentSignerBuilder(certificate.algorithm()).build(certificate.key()),
                  certificate.certificate()));
      generator.addCertificates(new JcaCertStore(certificate.chain()));
      return form(
          generator.generate(new CMSProcessableByteArray(signed), false),
          new JcaX509CertificateHolder(certificate.certificate()));
    } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
      throw new IOException("the certificate cannot sign: " + e.getMessage(), e);
    }
  }

  private static byte[] form(CMSSignedData data, X509CertificateHolder signer) throws IOException {
    return SignatureForm.of(data.toASN1Structure(), signer).getEncoded("DER");
  }

  private static Attribute nameOf(OrganisationCertificate certificate)
      throws GeneralSecurityException {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(certificate.certificate().getEncoded());
    return new Attribute(
        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
        new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash))));
  }

  /**
   * The signer of bytes: the name in the certificate, which others have to vouch for.
   *
   * @return empty if it is no valid signature of these bytes
   */
  static Optional<String> signer(byte[] signature, byte[] signed) {
    try {
      CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(signed), signature);
      List<SignerInformation> signers = new ArrayList<>(data.getSignerInfos().getSigners());
      if (signers.size() != 1) {
        return Optional.empty();
      }
      Optional<X509CertificateHolder> certificate =
          certificate(data.getCertificates(), signers.get(0).getSID());
      if (certificate.isEmpty()
          || !Arrays.equals(form(data, certificate.get()), signature)
          || !namesCertificate(signers.get(0), certificate.get())
          || !signers
              .get(0)
              .verify(
                  new JcaSimpleSignerInfoVerifierBuilder()
                      .setProvider(CryptoProvider.INSTANCE)
                      .build(certificate.get()))) {
        return Optional.empty();
      }
      return Optional.of(new X500Principal(certificate.get().getSubject().getEncoded()).getName());
    } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty(); // The library throws what it likes where bytes are no ASN.1.
    }
  }

  /** The certificate in a signature that the signature names; empty if it is not there. */
  static Optional<X509CertificateHolder> certificate(
      Store<X509CertificateHolder> certificates, SignerId named) {
    return certificates.getMatches(null).stream().filter(named::match).findFirst();
  }

  /** Whether the signed hash of the certificate is that of this one. */
  private static boolean namesCertificate(
      SignerInformation signer, X509CertificateHolder certificate)
      throws GeneralSecurityException, IOException {
    AttributeTable signed = signer.getSignedAttributes();
    Attribute name =
        signed == null ? null : signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (name == null) {
      return false;
    }
    ESSCertIDv2 id = SigningCertificateV2.getInstance(name.getAttributeValues()[0]).getCerts()[0];
    return MessageDigest.isEqual(
        id.getCertHash(), MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
  }
}
