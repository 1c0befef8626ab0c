package org.complaintauditor.dossier.leak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.complaintauditor.model.Wording;

/**
 * The texts of a PDF: what its pages show, all strings of its objects (title, author, bookmarks,
 * notes, links, alternative texts), its metadata and files that it holds.
 */
final class PdfTexts {
  private static final int DEEPEST = 40;

  private final String place;
  private final BiConsumer<String, String> taker;

  private PdfTexts(String place, BiConsumer<String, String> taker) {
    this.place = place;
    this.taker = taker;
  }

  static void of(String place, byte[] bytes, BiConsumer<String, String> taker) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(false);
      taker.accept(place, stripper.getText(document));
      stripper.setSortByPosition(true);
      taker.accept(place, stripper.getText(document));
      PdfTexts texts = new PdfTexts(place, taker);
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        COSObject object = document.getDocument().getObjectFromPool(key);
        texts.strings(object.getObject(), 0);
      }
      texts.strings(document.getDocument().getTrailer(), 0);
    } catch (IOException e) {
      throw new UncheckableFileException(
          Wording.of("dossier.cannot-be-opened", place, e.getClass().getSimpleName()), e);
    }
  }

  private void strings(COSBase value, int depth) throws IOException {
    if (value == null || depth > DEEPEST) {
      return;
    }
    if (value instanceof COSString string) {
      taker.accept(place, string.getString());
    } else if (value instanceof COSName name) {
      taker.accept(place, name.getName());
    } else if (value instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        strings(array.get(i), depth + 1);
      }
    } else if (value instanceof COSDictionary dictionary) {
      for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
        strings(entry.getValue(), depth + 1);
      }
      if (value instanceof COSStream stream && isText(stream)) {
        taker.accept(place, new String(stream.createInputStream().readAllBytes(), UTF_8));
      }
    }
  }

  /** Metadata and files, not what pages and fonts are drawn with. */
  private static boolean isText(COSStream stream) {
    COSName type = stream.getCOSName(COSName.TYPE);
    return COSName.METADATA.equals(type) || COSName.getPDFName("EmbeddedFile").equals(type);
  }
}
