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
      Wording.of(
          "the XML declaration names an encoding that is not known. Save the file as UTF-8.");

  private XmlFault() {}

  /** A name of the file as messages quote it. */
  static String quoted(String name) {
    return "\"" + shortened(name) + "\"";
  }

  /** What the parser found, and a likely fix. */
  static Wording words(XMLStreamException fault) {
    String said = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
    if (fault instanceof WstxEOFException) {
      return Wording.of(
          "the file ends in the middle of the log. Maybe its download or copy was cut short? "
              + "Export it again.");
    }
    if (LIMIT.matcher(said).lookingAt()) {
      return limit(said.toLowerCase(Locale.ROOT));
    }
    if (said.startsWith("Unsupported encoding")) {
      return UNKNOWN_ENCODING;
    }
    if (said.contains("ntity")) {
      return Wording.of(
          "there is an entity that XML does not know, or one that is not allowed. Only &lt; "
              + "&gt; &amp; &quot; &apos; and numbers may stand after an &.");
    }
    return Wording.of(
        "this is no well-formed XML: %s. Maybe the file was edited by hand, or written "
            + "without an XML library?",
        shortened(said));
  }

  /** What is wrong with the bytes; a failure of the disk is passed on. */
  static Wording words(IOException fault) throws IOException {
    if (fault instanceof UnsupportedEncodingException) {
      return UNKNOWN_ENCODING;
    }
    if (fault instanceof CharConversionException) {
      return Wording.of(
          "a byte does not fit the encoding that the XML declaration names (UTF-8 if it names "
              + "none). Save the file as UTF-8.");
    }
    throw fault;
  }

  private static Wording limit(String said) {
    if (said.contains("depth")) {
      return Wording.of(
          "more than %d elements lie in one another. Maybe this is no event log?",
          XesXmlReader.DEEPEST);
    }
    if (said.contains("attribute size") || said.contains("text size")) {
      return Wording.of(
          "a value has more than %,d characters. Maybe files are embedded?",
          XesXmlReader.LONGEST_TEXT);
    }
    if (said.contains("attributes per") || said.startsWith("attribute limit")) {
      return Wording.of(
          "an element has more than %,d XML attributes. Maybe this is no XES?",
          XesXmlReader.MOST_XML_ATTRIBUTES);
    }
    return Wording.verbatim(shortened(said));
  }

  private static String shortened(String said) {
    String words = LONG_WORD.matcher(said).replaceAll("$1…");
    return words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON) + "…";
  }
}
