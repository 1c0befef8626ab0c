package org.complaintauditor.intake.xes;

import com.ctc.wstx.exc.WstxEOFException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.complaintauditor.model.Wording;

/** What is wrong with an XML file, in words for the person who made it. */
final class XmlFault {
  private static final int LONGEST_QUOTE = 40;
  private static final int LONGEST_REASON = 160;
  private static final Pattern LIMIT = Pattern.compile("Maximum |(?:Text size|Attribute) limit");
  private static final Pattern LONG_WORD = Pattern.compile("(\\S{" + LONGEST_QUOTE + "})\\S+");

  private static final Wording UNKNOWN_ENCODING =
      Wording.of("intake.xml-declaration-names-an-encoding");

  private XmlFault() {}

  /** A name of the file as messages quote it. */
  static String quoted(String name) {
    return "\"" + shortened(name) + "\"";
  }

  /** What the parser found, and a likely fix. */
  static Wording words(XMLStreamException fault) {
    String said = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
    if (fault instanceof WstxEOFException) {
      return Wording.of("intake.file-ends-in-middle-of-log");
    }
    if (LIMIT.matcher(said).lookingAt()) {
      return limit(said.toLowerCase(Locale.ROOT));
    }
    if (said.startsWith("Unsupported encoding")) {
      return UNKNOWN_ENCODING;
    }
    if (said.contains("ntity")) {
      return Wording.of("intake.an-entity-xml-does-not-know");
    }
    return Wording.of("intake.is-no-well-formed-xml", shortened(said));
  }

  /** What is wrong with the bytes; a failure of the disk is passed on. */
  static Wording words(IOException fault) throws IOException {
    if (fault instanceof UnsupportedEncodingException) {
      return UNKNOWN_ENCODING;
    }
    if (fault instanceof CharConversionException) {
      return Wording.of("intake.a-byte-does-not-fit-encoding-xml");
    }
    throw fault;
  }

  private static Wording limit(String said) {
    if (said.contains("depth")) {
      return Wording.of("intake.more-than-elements-lie-in-one-another", XesXmlReader.DEEPEST);
    }
    if (said.contains("attribute size") || said.contains("text size")) {
      return Wording.of("intake.a-value-has-more-than-characters", XesXmlReader.LONGEST_TEXT);
    }
    if (said.contains("attributes per") || said.startsWith("attribute limit")) {
      return Wording.of(
          "intake.an-element-has-more-than-xml-attributes", XesXmlReader.MOST_XML_ATTRIBUTES);
    }
    return Wording.verbatim(shortened(said));
  }

  private static String shortened(String said) {
    String words = LONG_WORD.matcher(said).replaceAll("$1…");
    return words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON) + "…";
  }
}
