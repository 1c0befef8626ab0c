package org.complaintauditor.dossier.redaction;

import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.model.Wording;

/** What redaction cannot do, to be printed with every dossier. */
public final class KnownLimits {
  private KnownLimits() {}

  /** What a reader of a dossier for this audience has to know. */
  public static List<Wording> of(Audience audience) {
    List<Wording> limits = new ArrayList<>();
    if (audience.pseudonyms()) {
      limits.add(
          Wording.of(
              "Cases are pseudonymous, not anonymous: dates and times are exact, because due dates"
                  + " are counted from them. Who knows when somebody wrote may recognise the case."));
    }
    switch (audience.texts()) {
      case NONE ->
          limits.add(Wording.of("Texts of messages are left out; only their length is told."));
      case QUOTES ->
          limits.add(
              Wording.of(
                  "Of texts only the words are shown by which the lexicon found something. A name"
                      + " that is also a word of the lexicon could stay in such a quote."));
      case MASKED ->
          limits.add(
              Wording.of(
                  "In masked texts a name that is also a common word (Rose, Grant, König) can stay"
                      + " where it stands alone, if no column of the export says that somebody is"
                      + " called so. Words that are masked need not be names."));
      case FULL ->
          limits.add(
              Wording.of(
                  "Texts are shown as they were written, with all names and numbers in them."));
    }
    if (audience.pseudonyms()) {
      limits.add(
          Wording.of(
              "Columns that are allowed are shown as they stand, unless a value holds what is known"
                  + " to name somebody."));
    }
    return limits;
  }
}
