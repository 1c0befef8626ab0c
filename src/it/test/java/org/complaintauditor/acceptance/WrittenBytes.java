package org.complaintauditor.acceptance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** All that a run wrote, with what is packed in it, as text by place. */
final class WrittenBytes {

  private WrittenBytes() {}

  /** The files in a folder and below. */
  static Map<String, String> in(Path folder) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        String name = folder.relativize(file).toString();
        all.put(name, text(bytes));
        if (name.endsWith(".gz")) {
          try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            all.put(name + "!", text(packed.readAllBytes()));
          }
        } else if (name.endsWith(".xlsx") || name.endsWith(".zip")) {
          unzip(name, bytes, all);
        } else if (name.endsWith(".pdf")) {
          try (PDDocument document = Loader.loadPDF(bytes)) {
            all.put(name + "!", new PDFTextStripper().getText(document));
          }
        }
      }
    }
    return all;
  }

  private static void unzip(String name, byte[] bytes, Map<String, String> all) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.put(name + "!" + entry.getName(), text(zip.readAllBytes()));
      }
    }
  }

  /** Texts and what is none: every byte stays what it is where it is a letter. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
