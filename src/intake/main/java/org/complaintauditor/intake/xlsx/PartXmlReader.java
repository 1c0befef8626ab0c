package org.complaintauditor.intake.xlsx;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.complaintauditor.intake.file.BoundedTags;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The XML of one part of a workbook, tag by tag, within bounds that no spreadsheet program comes
 * near. Names count without their namespaces, so that the transitional and the strict form are the
 * same.
 */
final class PartXmlReader implements Closeable {
  /** The most characters of a cell; spreadsheet programs allow 32,767. */
  static final int LONGEST_CELL = 1_000_000;

  private static final int DEEPEST = 200;
  private static final int LONGEST_ATTRIBUTE = 100_000;
  private static final int MOST_ATTRIBUTES = 1_000;
  private static final int MOST_NAMES = 10_000;
  private static final Pattern LIMIT = Pattern.compile("Maximum |(?:Text size|Attribute) limit");

  private final ExportFile file;
  private final String part;
  private final InputStream bytes;
  private final XMLStreamReader2 reader;
  private final Set<String> names = new HashSet<>();

  PartXmlReader(ExportFile file, String part, InputStream bytes) throws IOException {
    this.file = file;
    this.part = part;
    this.bytes = bytes;
    try {
      reader = (XMLStreamReader2) factory().createXMLStreamReader(new BoundedTags(file, bytes));
    } catch (XMLStreamException e) {
      bytes.close();
      throw damaged(e);
    }
  }

  private static XMLInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
    return factory;
  }

  /**
   * Goes to the next begin or end of an element; false at the end of the part.
   *
   * @param text takes the text on the way; null if it is not wanted
   */
  boolean next(@Nullable StringBuilder text) {
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            checkName(reader.getLocalName());
            return true;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            return true;
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            if (text != null) {
              append(text);
            }
          }
          case XMLStreamConstants.DTD ->
              throw refusal(Wording.of("intake.is-a-document-type-not-read-for-safety"));
          default -> {}
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  /** Only now the library reads the text to its end. */
  private void append(StringBuilder text) throws XMLStreamException {
    try {
      int length = reader.getTextLength();
      if (text.length() + length > LONGEST_CELL) {
        throw refusal(Wording.of("intake.a-cell-has-more-than-characters", LONGEST_CELL));
      }
      text.append(reader.getTextCharacters(), reader.getTextStart(), length);
    } catch (WstxLazyException e) {
      throw new XMLStreamException(e.getMessage(), e);
    }
  }

  /** Whether the tag begins an element. */
  boolean begins() {
    return reader.isStartElement();
  }

  /** The element's name. */
  String name() {
    return reader.getLocalName();
  }

  /** The attribute's value; null if the element that has just begun has none of this name. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The library keeps each name that it meets. */
  private void checkName(String name) {
    if (names.add(name) && names.size() > MOST_NAMES) {
      throw refusal(Wording.of("intake.more-than-names-of-elements", MOST_NAMES));
    }
  }

  private UnusableExportException damaged(XMLStreamException fault) {
    return LIMIT.matcher(String.valueOf(fault.getMessage())).lookingAt()
        ? refusal(Wording.of("intake.a-tag-is-longer-or-lies-deeper"))
        : XlsxTableReader.damaged(file, fault);
  }

  /** The workbook is not read, since this part is as no spreadsheet program writes it. */
  UnusableExportException refusal(Wording what) {
    return new UnusableExportException(
        Wording.of(
            "intake.in-line-of-workbooks-part",
            file,
            reader.getLocation().getLineNumber(),
            part,
            what));
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw damaged(e);
    } finally {
      bytes.close();
    }
  }
}
