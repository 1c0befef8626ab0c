package org.complaintauditor.dossier.seal;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * The one form in which a signature of CMS with one signer is kept. Much around what is signed can
 * be written in several ways, or be left out, and no reader minds; in a dossier each byte counts.
 */
final class SignatureForm {

  private SignatureForm() {}

  /** The same signature, in this form; certificates stay as they are. */
  static ContentInfo of(ContentInfo given, X509CertificateHolder signer) {
    SignedData data = SignedData.getInstance(given.getContent());
    SignerInfo info = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    AlgorithmIdentifier digest = plain(info.getDigestAlgorithm());
    SignerInfo kept =
        new SignerInfo(
            new SignerIdentifier(
                new IssuerAndSerialNumber(signer.getIssuer(), signer.getSerialNumber())),
            digest,
            info.getAuthenticatedAttributes(),
            plain(info.getDigestEncryptionAlgorithm()),
            info.getEncryptedDigest(),
            null);
    return new ContentInfo(
        CMSObjectIdentifiers.signedData,
        new SignedData(
            new DERSet(digest),
            data.getEncapContentInfo(),
            data.getCertificates(),
            data.getCRLs(),
            new DERSet(kept)));
  }

  /** Parameters other than a structure say nothing: programs write nothing there, or null. */
  private static AlgorithmIdentifier plain(AlgorithmIdentifier given) {
    ASN1Encodable parameters = given.getParameters();
    return parameters == null || parameters.toASN1Primitive() instanceof ASN1Sequence
        ? given
        : new AlgorithmIdentifier(given.getAlgorithm(), DERNull.INSTANCE);
  }
}
