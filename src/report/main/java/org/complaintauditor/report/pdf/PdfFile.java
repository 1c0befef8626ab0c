package org.complaintauditor.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.complaintauditor.figures.Trend;
import org.complaintauditor.report.ReportModel;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/** Sets a page as a PDF with tags (PDF/UA). The same page gives the same bytes. */
final class PdfFile {

  private static final String FONT = "Liberation Sans";
  private static final String FONTS = "/liberation/LiberationSans-";

  /** What the clock of the machine would say in a document of its own, but a report must not. */
  private final Instant instant;

  private final ReportModel model;

  PdfFile(ReportModel model) {
    this.model = model;
    this.instant = model.run().basis().auditInstant().instant();
  }

  void write(String page, Map<String, Trend> trends, Path file) throws IOException {
    XRLog.setLoggingEnabled(false); // It would tell of fonts and styles on standard error.
    DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
    drawers.registerDrawer(TrendDrawing.TYPE, new TrendDrawing(trends));
    PdfRendererBuilder builder = new PdfRendererBuilder();
    PDDocument made = new PDDocument();
    builder.usePDDocument(made);
    builder.usePdfUaAccessibility(true);
    builder.useFont(font(made, "Regular"), FONT, 400, FontStyle.NORMAL, true);
    builder.useFont(font(made, "Bold"), FONT, 700, FontStyle.NORMAL, true);
    builder.useObjectDrawerFactory(drawers);
    builder.useUnicodeLineBreaker(new LineBreaks());
    builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(page)), "");
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        PDDocument document = renderer.getPdfDocument()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      date(document);
      try (OutputStream stream = Files.newOutputStream(file)) {
        document.save(stream);
      }
    }
  }

  /**
   * A font that writes the letters that a text has, so that they can be searched and copied as they
   * are. To look for those that may be joined takes most of a document's time, too.
   */
  private static PDFontSupplier font(PDDocument document, String style) throws IOException {
    try (InputStream stream =
        Optional.ofNullable(PdfFile.class.getResourceAsStream(FONTS + style + ".ttf"))
            .orElseThrow()) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
      font.setEnableGsub(false);
      return new PDFontSupplier(PDType0Font.load(document, font, true));
    }
  }

  /** Dates the document by the audit instant and names it by the run. */
  private void date(PDDocument document) throws IOException {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTimeInMillis(instant.toEpochMilli());
    PDDocumentInformation information = document.getDocumentInformation();
    information.setCreationDate(calendar);
    information.setModificationDate(calendar);
    information.setProducer("complaint-auditor " + model.run().program().version());
    document.setDocumentId((long) model.run().runId().hashCode());
    redate(document);
  }

  private void redate(PDDocument document) throws IOException {
    var metadata = document.getDocumentCatalog().getMetadata();
    String text;
    try (InputStream stream = metadata.createInputStream()) {
      text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    String dated =
        text.replace(System.lineSeparator(), "\n")
            .replaceAll("(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*", "$1" + instant.toString());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(dated.getBytes(StandardCharsets.UTF_8));
    metadata.importXMPMetadata(bytes.toByteArray());
  }
}
