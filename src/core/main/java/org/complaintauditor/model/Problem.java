package org.complaintauditor.model;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something wrong with the exported data, never with the provider's conduct (audit-definitions 2).
 *
 * @param origin file and row
 * @param column the column's name, or empty where the whole row is meant
 * @param value the cell as it stands, or what was read from it; empty where there is nothing to
 *     show
 * @param code which problem
 * @param caseId the case, or empty where it is not known or a whole file is meant
 * @param expected what would have been right, for the person who mends the export
 * @param told what a contact may have told besides what is recorded, where the problem is about
 *     that; else empty
 */
public record Problem(
    Origin origin,
    String column,
    String value,
    Code code,
    String caseId,
    Wording expected,
    Set<Disclosure> told) {

  public Problem {
    told = Collections.unmodifiableSet(new TreeSet<>(told));
  }

  /** A problem that is not about what a contact told. */
  public Problem(
      Origin origin, String column, String value, Code code, String caseId, Wording expected) {
    this(origin, column, value, code, caseId, expected, Set.of());
  }

  /** A problem of a whole file, or of a row whose case is not known. */
  public Problem(Origin origin, String column, String value, Code code, Wording expected) {
    this(origin, column, value, code, "", expected);
  }

  /** The same problem as one of this case. */
  public Problem inCase(String id) {
    return new Problem(origin, column, value, code, id, expected, told);
  }

  /** How much weight a data problem has for who reads the verdicts; the heaviest first. */
  public enum Severity {
    /** Something of the record is lost, or a whole case cannot be judged. */
    SEVERE,
    /** The record can be used, but it is doubtful that it says what happened. */
    WARNING,
    /** Good to know; of itself it leaves no verdict in doubt. */
    NOTICE
  }

  /** What became of the data that have the problem. */
  public enum Effect {
    /** The row cannot be used; it is counted as rejected. */
    REJECTED,
    /** The row or the file does not take part, without being rejected. */
    LEFT_OUT,
    /** The row is used, the value is taken as empty. */
    VALUE_EMPTY,
    /** The data are used as they stand. */
    AS_IT_STANDS
  }

  /** Closed list of data problems. */
  public enum Code {
    WRONG_NUMBER_OF_CELLS(Severity.SEVERE, Effect.REJECTED),
    MISSING_CASE_ID(Severity.SEVERE, Effect.REJECTED),
    UNREADABLE_TIMESTAMP(Severity.SEVERE, Effect.REJECTED),
    UNKNOWN_ACTIVITY(Severity.SEVERE, Effect.REJECTED),
    CONFLICTING_EVENT_ID(Severity.SEVERE, Effect.REJECTED),
    /** Dates of a column are written in two ways, and this one could be read in both. */
    MIXED_DATE_FORMATS(Severity.SEVERE, Effect.REJECTED),
    /** What the event is hangs on the role of somebody who is in no role table. */
    ACTOR_NOT_IN_ROLE_TABLE(Severity.SEVERE, Effect.REJECTED),
    /** A file of the export holds nothing that the profile reads. */
    FILE_NOT_USED(Severity.SEVERE, Effect.LEFT_OUT),
    /** A column of sentences, maybe of messages, of which the profile makes nothing. */
    TEXT_COLUMN_NOT_READ(Severity.SEVERE, Effect.LEFT_OUT),
    /** Some files of the export record what contacts told the customer, this one does not. */
    COLUMN_MISSING(Severity.SEVERE, Effect.AS_IT_STANDS),
    /** The export itself says that there is more than it holds. */
    EXPORT_INCOMPLETE(Severity.SEVERE, Effect.AS_IT_STANDS),
    /** Most records of a table find no case by what they say. */
    RECORDS_WITHOUT_CASE(Severity.SEVERE, Effect.LEFT_OUT),
    /** A status of the case has a name of which the profile does not know what it means. */
    STATUS_NOT_KNOWN(Severity.WARNING, Effect.AS_IT_STANDS),
    /** Something that is asked for is told by no contact of the export, and none could show it. */
    DISCLOSURE_NEVER_RECORDED(Severity.WARNING, Effect.AS_IT_STANDS),
    /** A message of, or to, somebody who is neither the customer nor of the provider's staff. */
    OTHER_PARTY(Severity.WARNING, Effect.AS_IT_STANDS),
    /** The history is shorter than the case's life: it begins after the complaint did. */
    HISTORY_STARTS_LATE(Severity.SEVERE, Effect.AS_IT_STANDS),
    /** All events are of years of which no desk has a record. */
    DATES_TOO_OLD(Severity.SEVERE, Effect.AS_IT_STANDS),
    /** Years lie between events of the export, or of a case, in which nothing happened. */
    DATES_FAR_APART(Severity.WARNING, Effect.AS_IT_STANDS),
    /** A date that the data give, such as a deadline, cannot be read; the case has none then. */
    CASE_DATE_UNREADABLE(Severity.WARNING, Effect.VALUE_EMPTY),
    /** The rows of a case give different dates for the same thing, such as its deadline. */
    CASE_DATES_DIFFER(Severity.WARNING, Effect.AS_IT_STANDS),
    UNKNOWN_ROLE(Severity.WARNING, Effect.VALUE_EMPTY),
    UNKNOWN_CHANNEL(Severity.WARNING, Effect.VALUE_EMPTY),
    UNKNOWN_CUSTOMER_TYPE(Severity.WARNING, Effect.VALUE_EMPTY),
    UNKNOWN_DISCLOSURE(Severity.WARNING, Effect.VALUE_EMPTY),
    /** An attribute for which the pack's rules ask has a value that the pack does not know. */
    ATTRIBUTE_UNKNOWN_VALUE(Severity.WARNING, Effect.VALUE_EMPTY),
    /**
     * Letters of texts were read in an encoding that was not theirs: nothing is found in such
     * words.
     */
    GARBLED_TEXT(Severity.WARNING, Effect.AS_IT_STANDS),
    /**
     * Some times of a column, or of an export, have an offset, others none: those may be of another
     * zone.
     */
    MIXED_TIME_BASES(Severity.WARNING, Effect.AS_IT_STANDS),
    /** Two case ids are the same but for their form: what may be one case is judged as two. */
    SIMILAR_CASE_IDS(Severity.SEVERE, Effect.AS_IT_STANDS),
    /** A word such as NULL, of a database or a spreadsheet, stands where there is nothing. */
    WORD_FOR_NOTHING(Severity.NOTICE, Effect.VALUE_EMPTY),
    /** A row sums up others, and is no event. */
    TOTALS_ROW(Severity.NOTICE, Effect.LEFT_OUT),
    /** Rows of the sheet are hidden, by a filter or by hand, and read like the others. */
    HIDDEN_ROWS(Severity.NOTICE, Effect.AS_IT_STANDS),
    /**
     * A failed delivery that names no event of its case: the failed message counts as delivered.
     */
    UNRESOLVED_REFERENCE(Severity.WARNING, Effect.AS_IT_STANDS),
    /** Somebody acted in what is, or may be, a contact, but nobody says in which role. */
    ACTOR_WITHOUT_ROLE(Severity.WARNING, Effect.AS_IT_STANDS),
    /** Something happened in the case before the complaint was received. */
    EVENT_BEFORE_RECEIPT(Severity.WARNING, Effect.AS_IT_STANDS),
    /** A register has a contact with the customer before the complaint was received. */
    CONTACT_BEFORE_RECEIPT(Severity.WARNING, Effect.AS_IT_STANDS),
    /** The case was closed, but the record shows no outcome that the customer was told. */
    CLOSED_WITHOUT_OUTCOME(Severity.WARNING, Effect.AS_IT_STANDS),
    /** A step that cannot follow the one before it, such as reopening what is not closed. */
    STATUS_JUMP(Severity.WARNING, Effect.AS_IT_STANDS),
    /** An old case received on a recorded channel, without any message to the customer on one. */
    NO_OUTBOUND_CONTACT(Severity.WARNING, Effect.AS_IT_STANDS),
    /** A text exactly as long as systems cut texts. */
    TEXT_CUT(Severity.WARNING, Effect.AS_IT_STANDS),
    /** The text of a contact tells something that the record of it does not; the record wins. */
    EVIDENCE_DISAGREES(Severity.WARNING, Effect.AS_IT_STANDS),
    /** The text of a customer's message says what they want, the record does not; it wins. */
    STANCE_NOT_RECORDED(Severity.WARNING, Effect.AS_IT_STANDS),
    /** Only a text says what happened, and it is in a language in which nothing is looked for. */
    TEXT_NOT_UNDERSTOOD(Severity.WARNING, Effect.AS_IT_STANDS),
    /** A local time that occurs twice, or never, as clocks are changed. */
    AMBIGUOUS_LOCAL_TIME(Severity.NOTICE, Effect.AS_IT_STANDS),
    /** The event had not happened yet at the audit instant. */
    AFTER_AUDIT_INSTANT(Severity.NOTICE, Effect.LEFT_OUT),
    /** The row repeats another one, cell by cell, and is read once. */
    EXACT_DUPLICATE_ROW(Severity.NOTICE, Effect.LEFT_OUT);

    private final Severity severity;
    private final Effect effect;

    Code(Severity severity, Effect effect) {
      this.severity = severity;
      this.effect = effect;
    }

    /** How much weight it has. */
    public Severity severity() {
      return severity;
    }

    /** What became of the data. */
    public Effect effect() {
      return effect;
    }

    /** Whether the row is lost. */
    public boolean rejectsRow() {
      return effect == Effect.REJECTED;
    }
  }
}
