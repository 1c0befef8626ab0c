package org.complaintauditor.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Everything that a folder holds as text, whatever it is packed in: names of files, their bytes,
 * entries of zip files, streams of PDFs, and texts as the page's scripts and a workbook's XML write
 * them. It is compared without regard to case, accents' form and blanks.
 */
final class WrittenTexts {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u(\\p{XDigit}{4})");
  private static final Pattern ENTITY = Pattern.compile("&#(x?)(\\p{XDigit}+);");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private final Map<String, String> texts = new LinkedHashMap<>();

  private WrittenTexts() {}

  /** All below a folder. */
  static WrittenTexts in(Path folder) throws IOException {
    WrittenTexts written = new WrittenTexts();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      written.texts.put(name + " (name)", plain(name));
      written.read(name, Files.readAllBytes(file));
    }
    return written;
  }

  /** Adds a text, such as what a program printed. */
  WrittenTexts and(String name, String text) {
    texts.put(name, plain(text));
    return this;
  }

  /** The parts that hold one of these, each with it. */
  Collection<String> holding(Collection<String> wanted) {
    TreeSet<String> found = new TreeSet<>();
    texts.forEach(
        (name, text) -> {
          for (String sought : wanted) {
            if (text.contains(plain(sought))) {
              found.add(name + ": " + sought);
            }
          }
        });
    return found;
  }

  /** The names of the parts that hold this. */
  Collection<String> partsWith(String wanted) {
    TreeSet<String> found = new TreeSet<>();
    texts.forEach(
        (name, text) -> {
          if (text.contains(plain(wanted))) {
            found.add(name);
          }
        });
    return found;
  }

  private void read(String name, byte[] bytes) throws IOException {
    if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          texts.put(name + "!" + entry.getName() + " (name)", plain(entry.getName()));
          read(name + "!" + entry.getName(), zip.readAllBytes());
        }
      }
    } else if (bytes.length > 2 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        read(name + "!", in.readAllBytes());
      }
    } else if (name.endsWith(".pdf")) {
      readPdf(name, bytes);
    }
    String text = new String(bytes, UTF_8);
    texts.put(
        name,
        String.join(
            "\n",
            plain(text),
            plain(unescaped(text)),
            plain(TAG.matcher(unescaped(text)).replaceAll(" ")),
            plain(new String(bytes, ISO_8859_1)),
            plain(new String(bytes, UTF_16LE))));
  }

  private void readPdf(String name, byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      texts.put(name + " (pages)", plain(new PDFTextStripper().getText(document)));
      texts.put(
          name + " (facts)",
          plain(
              document.getDocumentInformation().getMetadataKeys().stream()
                  .map(key -> document.getDocumentInformation().getCustomMetadataValue(key))
                  .toList()
                  .toString()));
      List<COSObjectKey> keys = new ArrayList<>(document.getDocument().getXrefTable().keySet());
      StringBuilder streams = new StringBuilder();
      for (COSObjectKey key : keys) {
        COSObject object = document.getDocument().getObjectFromPool(key);
        if (object.getObject() instanceof COSStream stream) {
          try (InputStream in = stream.createInputStream()) {
            streams.append(new String(in.readAllBytes(), ISO_8859_1)).append('\n');
          }
        }
      }
      texts.put(name + " (streams)", plain(streams.toString()));
    }
  }

  private static String unescaped(String text) {
    String scripts =
        ESCAPE
            .matcher(text)
            .replaceAll(
                found ->
                    java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    return ENTITY
        .matcher(scripts)
        .replaceAll(
            found ->
                java.util.regex.Matcher.quoteReplacement(
                    Character.toString(
                        Integer.parseInt(found.group(2), found.group(1).isEmpty() ? 10 : 16))))
        .replace("&amp;", "&")
        .replace("&quot;", "\"")
        .replace("&#39;", "'");
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ");
  }
}
