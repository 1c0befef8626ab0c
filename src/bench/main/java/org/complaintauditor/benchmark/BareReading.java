package org.complaintauditor.benchmark;

import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What every reader has to do at least: go through the file with the parser that it is built on.
 */
final class BareReading {

  private BareReading() {}

  /** Goes through the file and prints what it counted. */
  public static void main(String[] arguments) throws IOException, XMLStreamException {
    Path file = Path.of(arguments[1]);
    long count =
        switch (arguments[0]) {
          case "xlsx" -> parts(file);
          case "xes" -> {
            try (InputStream bytes = Files.newInputStream(file)) {
              yield tags(bytes);
            }
          }
          case "json" -> tokens(file);
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    System.out.println(count);
  }

  /** All XML in a workbook. */
  private static long parts(Path file) throws IOException, XMLStreamException {
    long tags = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        try (InputStream bytes = zip.getInputStream(part)) {
          tags += tags(bytes);
        }
      }
    }
    return tags;
  }

  private static long tags(InputStream bytes) throws XMLStreamException {
    long tags = 0;
    XMLStreamReader reader = new WstxInputFactory().createXMLStreamReader(bytes);
    while (reader.hasNext()) {
      tags += reader.next() == XMLStreamReader.START_ELEMENT ? 1 : 0;
    }
    return tags;
  }

  private static long tokens(Path file) throws IOException {
    long characters = 0;
    try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        characters += token.isScalarValue() ? parser.getTextLength() : 0;
      }
    }
    return characters;
  }
}
