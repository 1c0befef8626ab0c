package org.complaintauditor.intake.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.complaintauditor.model.Wording;

/** What is wrong with a JSON file, in words for the person who made it. */
final class JsonFault {
  private static final int LONGEST_QUOTE = 40;
  private static final String UNEXPECTED = "Unexpected character (";
  private static final String TWICE = "Duplicate field '";

  private JsonFault() {}

  /** The place, as messages name it. */
  static Wording place(JsonLocation location) {
    return Wording.of("line %d, column %d", location.getLineNr(), location.getColumnNr());
  }

  /** A name of the file as messages quote it. */
  static String quoted(String name) {
    if (name.length() <= LONGEST_QUOTE) {
      return "\"" + name + "\"";
    }
    int end = LONGEST_QUOTE - 1;
    boolean inPair = Character.isHighSurrogate(name.charAt(end - 1));
    return "\"" + name.substring(0, inPair ? end - 1 : end) + "…\"";
  }

  /** What the parser found, and a likely fix. */
  static Wording words(JsonProcessingException fault) {
    String said = String.valueOf(fault.getOriginalMessage());
    if (fault instanceof JsonEOFException) {
      return Wording.of(
          "the file ends in the middle of a record. Maybe its download or copy was cut short? "
              + "Export it again.");
    }
    if (fault instanceof StreamConstraintsException) {
      return limit(said);
    }
    if (said.startsWith(TWICE)) {
      return Wording.of(
          "the name %s occurs twice in one object, so that its value is not certain. Maybe two "
              + "records ran together? Export the file again.",
          quoted(said.substring(TWICE.length(), said.length() - 1)));
    }
    return Wording.of("this is no JSON: %s", syntax(said));
  }

  private static Wording limit(String said) {
    if (said.contains("nesting depth")) {
      return Wording.of(
          "more than %d lists and objects lie in one another. Maybe this is no export of cases?",
          JsonTokens.DEEPEST);
    }
    if (said.contains("Number value length")) {
      return Wording.of(
          "a number has more than %,d digits. Maybe a text lost its quotes?",
          JsonTokens.LONGEST_NUMBER);
    }
    if (said.contains("Name ")) {
      return JsonTokens.NAME_TOO_LONG;
    }
    return Wording.of(
        "a text or number has more than %,d characters. Maybe files are embedded? Export "
            + "without attachments.",
        JsonTokens.LONGEST_TEXT);
  }

  private static Wording syntax(String said) {
    if (said.contains("comment")) {
      return Wording.of("there is a comment, which JSON does not allow. Remove it.");
    }
    if (said.startsWith("Non-standard token")) {
      return Wording.of("NaN and Infinity are no numbers in JSON. Write null.");
    }
    if (said.contains("code 0)")) {
      return Wording.of("there is a NUL byte. Maybe the file is damaged? Export it again.");
    }
    if (said.contains("CTRL-CHAR")) {
      return Wording.of(
          "a text holds a line break or control character as such. Maybe the file was not "
              + "written by a JSON library? Line breaks are written as \\n.");
    }
    if (said.startsWith("Unrecognized token")) {
      return Wording.of(
          "there is a word without quotes. Maybe a log line or the end of another file slipped "
              + "in?");
    }
    if (said.startsWith("Unexpected character (',' ")) {
      return Wording.of(
          "there is a comma where a value is expected. Maybe one comma too many, or records "
              + "without the [ ] of their list?");
    }
    if (said.startsWith("Unexpected character ('<' ")) {
      return Wording.of(
          "there is a \"<\". Maybe the export failed and an error page (HTML) was saved?");
    }
    if (said.startsWith("Unexpected character")) {
      String character = said.substring(0, Math.max(0, said.indexOf(')') + 2)).strip();
      String place = character.replaceAll("\\)?:?$", "").substring(UNEXPECTED.length());
      return Wording.of(
          "unexpected character (%s). Maybe a comma, quote or bracket is missing before it?",
          place);
    }
    return Wording.of(
        "a text, number or bracket is not written as JSON has it. Maybe the file was edited "
            + "by hand?");
  }
}
