package org.complaintauditor.report.trust;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.complaintauditor.model.Problem;

/**
 * Something to know before a report is shown to anybody.
 *
 * @param code what it is about
 * @param severity how much hangs on it
 * @param sentence what it is, in the report's language
 * @param action what to do about it, likewise
 * @param figures the numbers, names and lists in the sentence, by name: a Long, a String or a list
 *     of Strings each
 */
public record TrustStatement(
    Code code,
    Problem.Severity severity,
    String sentence,
    String action,
    Map<String, Object> figures) {

  /** What a statement is about; of equal severity, in this order. */
  public enum Code {
    /** Only cases that somebody asked for were judged. */
    SELECTED_CASES,
    /** Cases were judged as part of a larger export. */
    PART_OF_EXPORT,
    /** Numbers of the pack were changed by way of trial. */
    WHAT_IF,
    /** Choices of the profile are marked as guesses. */
    GUESSES_NOT_SETTLED,
    /** Rows could not be used. */
    ROWS_REJECTED,
    /** Other problems of the data by which something of the record is lost. */
    SEVERE_PROBLEMS,
    /** Columns in which messages may stand were not read, and commitments hang on messages. */
    TEXT_COLUMNS_NOT_READ,
    /** Commitments of which the export can show no breach. */
    COMMITMENTS_NOT_RECORDED,
    /**
     * Commitments are breached in every case, and nothing in the export could show that one was
     * kept.
     */
    NEVER_SHOWN_AS_KEPT,
    /** The profile says of nobody that he checked it. */
    PROFILE_NOT_CHECKED,
    /** Commitments that the export shows in no case. */
    COMMITMENTS_NOT_SHOWN,
    /** Too much is not evidenced for a rate. */
    RATES_NOT_TOLD,
    /** Much is not evidenced. */
    RATES_UNRELIABLE,
    /** Problems of the data leave verdicts in doubt. */
    VERDICTS_IN_DOUBT,
    /** Texts are in a language in which nothing is looked for. */
    TEXTS_NOT_UNDERSTOOD,
    /** Verdicts hang on doubtful texts. */
    TEXTS_TO_REVIEW,
    /** Holidays were not taken into account, or are not known. */
    HOLIDAYS_MISSING,
    /** Texts did not count as evidence. */
    TEXTS_NOT_READ,
    /** What is recorded of messages did not count as evidence. */
    RECORD_SET_ASIDE,
    /** Doubtful words proved nothing. */
    DOUBTFUL_SET_ASIDE
  }

  /** The severity's name in lower case, by which a page or document gives it its looks. */
  public String level() {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  /** Tells the severity without colour, beside its word: a triangle, a disc, a ring. */
  public String sign() {
    return switch (severity) {
      case SEVERE -> "\u25b2";
      case WARNING -> "\u25cf";
      case NOTICE -> "\u25cb";
    };
  }

  public TrustStatement {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }
}
