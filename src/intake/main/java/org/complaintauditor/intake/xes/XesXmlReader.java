package org.complaintauditor.intake.xes;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.complaintauditor.intake.file.BoundedTags;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnpairedSurrogates;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The tags of an XML file, one after the other. Nothing outside of the file is ever read, and a
 * document type, with which a file could ask for it, is refused.
 */
final class XesXmlReader implements Closeable {
  /** The most elements in one another; XES has about five. */
  static final int DEEPEST = 200;

  /** The most characters of a value. */
  static final int LONGEST_TEXT = 4_000_000;

  /** The most XML attributes of one element; XES has two, and some on the root. */
  static final int MOST_XML_ATTRIBUTES = 1_000;

  /** The most different names of elements and XML attributes; XES has about thirty. */
  static final int MOST_NAMES = 1_000;

  private final ExportFile file;
  private final InputStream bytes;
  private final XMLStreamReader reader;
  private final Set<String> names = new HashSet<>();

  private XesXmlReader(ExportFile file, InputStream bytes) throws IOException {
    this.file = file;
    this.bytes = bytes;
    try {
      this.reader = factory().createXMLStreamReader(new BoundedTags(file, bytes));
    } catch (XMLStreamException e) {
      throw refusal(e, Wording.of("intake.line-column", 1, 1));
    }
  }

  /** The file's tags from the beginning. */
  static XesXmlReader of(ExportFile file) throws IOException {
    InputStream bytes = file.open();
    try {
      return new XesXmlReader(file, bytes);
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  private static XMLInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("entities outside of the file are not allowed");
        });
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_TEXT);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST_TEXT);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_XML_ATTRIBUTES);
    // The least that can be set; DTDs, and so declarations of entities, are refused anyway.
    factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1);
    return factory;
  }

  /** Goes to the next tag; false at the end of the file. */
  boolean next() throws IOException {
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            checkNames();
            return true;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            return true;
          }
          case XMLStreamConstants.PROCESSING_INSTRUCTION -> checkName(reader.getPITarget());
          case XMLStreamConstants.DTD -> throw refusal(Wording.of("intake.a-document-type"));
          default -> {}
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw refusal(e, place(e.getLocation() == null ? reader.getLocation() : e.getLocation()));
    }
  }

  /** Goes to the next tag within an element, and says whether it begins another. */
  boolean nextWithin() throws IOException {
    if (!next()) {
      throw new IllegalStateException("the parser let " + file + " end within an element");
    }
    return reader.isStartElement();
  }

  /** Passes over the rest of the element that has just begun. */
  void skip() throws IOException {
    for (int open = 1; open > 0; ) {
      open += nextWithin() ? 1 : -1;
    }
  }

  /** The element's name, whatever its namespace. */
  String name() {
    return reader.getLocalName();
  }

  /** The XML attribute of the element that has just begun; null if there is none. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return UnpairedSurrogates.of(reader.getAttributeValue(i));
      }
    }
    return null;
  }

  /** The file and where in it the last tag lies. */
  Wording place() {
    return Wording.of("core.two-parts", file, place(reader.getLocation()));
  }

  /** The file cannot be audited, for this reason, which is found at the last tag. */
  UnusableExportException refusal(Wording reason) {
    return new UnusableExportException(Wording.of("core.colon", place(), reason));
  }

  private static Wording place(@Nullable Location location) {
    return location == null
        ? Wording.of("intake.unknown-line")
        : Wording.of("intake.line-column", location.getLineNumber(), location.getColumnNumber());
  }

  private UnusableExportException refusal(XMLStreamException fault, Wording place)
      throws IOException {
    Wording words =
        fault.getNestedException() instanceof IOException bytesFault
            ? XmlFault.words(bytesFault)
            : XmlFault.words(fault);
    return new UnusableExportException(
        Wording.of("intake.at-place-colon", file, place, words), fault);
  }

  private void checkNames() {
    checkName(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      checkName(reader.getAttributeLocalName(i));
    }
  }

  /** The library keeps each name that it meets. */
  private void checkName(String name) {
    if (names.add(name) && names.size() > MOST_NAMES) {
      throw refusal(Wording.of("intake.more-than-different-names-of-elements", MOST_NAMES));
    }
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } finally {
      bytes.close();
    }
  }
}
