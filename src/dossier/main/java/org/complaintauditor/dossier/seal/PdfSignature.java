package org.complaintauditor.dossier.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.complaintauditor.model.Wording;

/**
 * Signs a PDF by an organisation's certificate (PAdES-B-B, ETSI EN 319 142-1). The bytes of the
 * unsigned file stay in front as they are, so that it can be cut out again.
 */
public final class PdfSignature {

  /** Number of bytes kept free for the signature: long chains of certificates need some. */
  private static final int RESERVED = 20_000;

  private PdfSignature() {}

  /**
   * Signs a file in its place: before {@code Bag.complete}, since its hash becomes another.
   *
   * @param date the dossier's date, which the signature names as its own: no clock is asked
   * @throws UnusableKeyException if the certificates take too much space
   * @throws IOException if the file cannot be read or written; then it is as it was
   */
  public static void sign(Path file, OrganisationCertificate certificate, LocalDate date)
      throws IOException {
    Path signed = file.resolveSibling(file.getFileName() + ".signed");
    try {
      write(file, certificate, date, signed);
      Files.move(signed, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(signed);
    }
  }

  private static void write(
      Path file, OrganisationCertificate certificate, LocalDate date, Path signed)
      throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile());
        SignatureOptions options = new SignatureOptions();
        OutputStream out = Files.newOutputStream(signed)) {
      document.setDocumentId(date.toEpochDay()); // Else the clock would be in the new id.
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
      signature.setSignDate(start(date));
      options.setPreferredSignatureSize(RESERVED);
      document.addSignature(signature, options);
      ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
      byte[] cms = CmsSignature.of(signing.getContent().readAllBytes(), certificate);
      if (cms.length >= RESERVED) {
        throw new UnusableKeyException(
            Wording.of(
                "dossier.certificates-of-take-bytes",
                certificate.certificate().getSubjectX500Principal().getName(),
                cms.length,
                RESERVED));
      }
      signing.setSignature(cms);
    }
  }

  private static Calendar start(LocalDate date) {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTimeInMillis(date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    return calendar;
  }
}
