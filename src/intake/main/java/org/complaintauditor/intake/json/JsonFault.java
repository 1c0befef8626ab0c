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
    return Wording.of("intake.line-column", location.getLineNr(), location.getColumnNr());
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
      return Wording.of("intake.file-ends-in-middle-of-a-record");
    }
    if (fault instanceof StreamConstraintsException) {
      return limit(said);
    }
    if (said.startsWith(TWICE)) {
      return Wording.of(
          "intake.name-occurs-twice-in-one-object",
          quoted(said.substring(TWICE.length(), said.length() - 1)));
    }
    return Wording.of("intake.is-no-json", syntax(said));
  }

  private static Wording limit(String said) {
    if (said.contains("nesting depth")) {
      return Wording.of("intake.more-than-lists-and-objects-lie", JsonTokens.DEEPEST);
    }
    if (said.contains("Number value length")) {
      return Wording.of("intake.a-number-has-more-than-digits", JsonTokens.LONGEST_NUMBER);
    }
    if (said.contains("Name ")) {
      return JsonTokens.NAME_TOO_LONG;
    }
    return Wording.of("intake.a-text-or-number", JsonTokens.LONGEST_TEXT);
  }

  private static Wording syntax(String said) {
    if (said.contains("comment")) {
      return Wording.of("intake.a-comment-json-does-not-allow");
    }
    if (said.startsWith("Non-standard token")) {
      return Wording.of("intake.nan-and-infinity-are-no-numbers");
    }
    if (said.contains("code 0)")) {
      return Wording.of("intake.a-nul-byte");
    }
    if (said.contains("CTRL-CHAR")) {
      return Wording.of("intake.a-text-holds-a-line-break");
    }
    if (said.startsWith("Unrecognized token")) {
      return Wording.of("intake.a-word-without-quotes");
    }
    if (said.startsWith("Unexpected character (',' ")) {
      return Wording.of("intake.a-comma-where-a-value-is-expected");
    }
    if (said.startsWith("Unexpected character ('<' ")) {
      return Wording.of("intake.a-export-failed-and-an-error-page");
    }
    if (said.startsWith("Unexpected character")) {
      String character = said.substring(0, Math.max(0, said.indexOf(')') + 2)).strip();
      String place = character.replaceAll("\\)?:?$", "").substring(UNEXPECTED.length());
      return Wording.of("intake.unexpected-character-a-comma-quote-or-bracket", place);
    }
    return Wording.of("intake.a-text-number-or-bracket");
  }
}
