package org.complaintauditor.dossier.redaction;

/**
 * A line of the redaction log: that something was taken out or replaced, never what.
 *
 * @param caseId the case, as the dossier names it
 * @param event the event, as the dossier names it
 * @param field such as {@code text}, {@code actor} or {@code attribute:team}
 * @param characters how many characters of it, in code points
 */
public record RedactedField(String caseId, String event, String field, Kind kind, int characters) {

  /** What became of a field. */
  public enum Kind {
    PSEUDONYM("pseudonym"),
    DROPPED("dropped"),
    GROUPED("grouped"),
    MASKED("masked"),
    WITHHELD("withheld");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** How the log writes it. */
    public String word() {
      return word;
    }
  }
}
