package org.complaintauditor.intake.xlsx;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.complaintauditor.intake.BoundedTags;
import org.complaintauditor.intake.ExportFile;
import org.complaintauditor.intake.InputCannotBeAudited;
import org.complaintauditor.intake.archive.ZipParts;

/**
 * Goes through the XML of a workbook before the library does, which keeps most of what it reads and
 * knows no bounds: a small file could fill the memory. Nothing is kept here.
 */
final class WorkbookGuard {
  private static final int BUFFER = 1 << 16;
  private static final int DEEPEST = 200;
  private static final int LONGEST_ATTRIBUTE = 100_000;
  private static final int MOST_ATTRIBUTES = 1_000;

  private static final Pattern LIMIT = Pattern.compile("Maximum |(?:Text size|Attribute) limit");

  private final ExportFile file;
  private final KeptParts kept;
  private final XMLInputFactory factory = factory();

  private WorkbookGuard(ExportFile file) {
    this.file = file;
    this.kept = new KeptParts(file);
  }

  /**
   * Checks a workbook.
   *
   * @param file names it in messages
   * @param copy its bytes
   * @throws InputCannotBeAudited if reading it would fill the memory, or it has document types
   * @throws IOException if the zip file is damaged
   */
  static void check(ExportFile file, Path copy) throws IOException {
    ZipParts.visit(copy, file.toString(), new WorkbookGuard(file)::check);
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

  private void check(String part, InputStream content) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(content, BUFFER);
    if (!mayBeXml(bytes)) {
      return;
    }
    try {
      XMLStreamReader2 reader =
          (XMLStreamReader2) factory.createXMLStreamReader(new BoundedTags(file, bytes));
      new PartScan(file, part, reader, kept).run();
    } catch (XMLStreamException e) {
      refuseLimit(part, e);
    }
  }

  /**
   * Pictures and the like are not read. The type that a workbook says a part has proves nothing.
   */
  private static boolean mayBeXml(BufferedInputStream bytes) throws IOException {
    bytes.mark(2);
    int first = bytes.read();
    int second = bytes.read();
    bytes.reset();
    return first == '<'
        || (first >= 0 && Character.isWhitespace(first))
        || (first == 0xEF && second == 0xBB)
        || (first == 0xFE && second == 0xFF)
        || (first == 0xFF && second == 0xFE)
        || (first == 0 && (second == '<' || second == 0 || second == 0xFE))
        || first == 0x4C;
  }

  /** What else is wrong with the XML, the library will find if it needs the part. */
  private void refuseLimit(String part, XMLStreamException fault) {
    if (LIMIT.matcher(String.valueOf(fault.getMessage())).lookingAt()) {
      throw new InputCannotBeAudited(
          "%s: in the workbook's part \"%s\" a tag is longer, or lies deeper in others, than in any workbook of a spreadsheet program. Save the table as \"CSV UTF-8\"."
              .formatted(file, part),
          fault);
    }
  }
}
