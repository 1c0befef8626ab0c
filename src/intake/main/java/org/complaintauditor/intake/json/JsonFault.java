package org.complaintauditor.intake.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/** What is wrong with a JSON file, in words for the person who made it. */
final class JsonFault {
  private static final int LONGEST_QUOTE = 40;
  private static final String TWICE = "Duplicate field '";

  private JsonFault() {}

  /** The place, as messages name it. */
  static String place(JsonLocation location) {
    return "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
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
  static String words(JsonProcessingException fault) {
    String said = String.valueOf(fault.getOriginalMessage());
    if (fault instanceof JsonEOFException) {
      return "the file ends in the middle of a record. Maybe its download or copy was cut short?"
          + " Export it again.";
    }
    if (fault instanceof StreamConstraintsException) {
      return limit(said);
    }
    if (said.startsWith(TWICE)) {
      return "the name %s occurs twice in one object, so that its value is not certain. Maybe two"
              .formatted(quoted(said.substring(TWICE.length(), said.length() - 1)))
          + " records ran together? Export the file again.";
    }
    return "this is no JSON: " + syntax(said);
  }

  private static String limit(String said) {
    if (said.contains("nesting depth")) {
      return "more than %d lists and objects lie in one another. Maybe this is no export of cases?"
          .formatted(JsonTokens.DEEPEST);
    }
    if (said.contains("Number value length")) {
      return "a number has more than %,d digits. Maybe a text lost its quotes?"
          .formatted(JsonTokens.LONGEST_NUMBER);
    }
    if (said.contains("Name ")) {
      return JsonTokens.NAME_TOO_LONG;
    }
    return "a text or number has more than %,d characters. Maybe files are embedded? Export without"
            .formatted(JsonTokens.LONGEST_TEXT)
        + " attachments.";
  }

  private static String syntax(String said) {
    if (said.contains("comment")) {
      return "there is a comment, which JSON does not allow. Remove it.";
    }
    if (said.startsWith("Non-standard token")) {
      return "NaN and Infinity are no numbers in JSON. Write null.";
    }
    if (said.contains("code 0)")) {
      return "there is a NUL byte. Maybe the file is damaged? Export it again.";
    }
    if (said.contains("CTRL-CHAR")) {
      return "a text holds a line break or control character as such. Maybe the file was not written"
          + " by a JSON library? Line breaks are written as \\n.";
    }
    if (said.startsWith("Unrecognized token")) {
      return "there is a word without quotes. Maybe a log line or the end of another file slipped"
          + " in?";
    }
    if (said.startsWith("Unexpected character (',' ")) {
      return "there is a comma where a value is expected. Maybe one comma too many, or records"
          + " without the [ ] of their list?";
    }
    if (said.startsWith("Unexpected character ('<' ")) {
      return "there is a \"<\". Maybe the export failed and an error page (HTML) was saved?";
    }
    if (said.startsWith("Unexpected character")) {
      String character = said.substring(0, Math.max(0, said.indexOf(')') + 2)).strip();
      return character.replace("Unexpected", "unexpected").replaceAll("\\)?:?$", "")
          + "). Maybe a comma, quote or bracket is missing before it?";
    }
    return "a text, number or bracket is not written as JSON has it. Maybe the file was edited by"
        + " hand?";
  }
}
