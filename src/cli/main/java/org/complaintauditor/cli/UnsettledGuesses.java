package org.complaintauditor.cli;

import java.util.List;
import java.util.regex.Pattern;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.model.Wording;

/**
 * The choices that {@code profile suggest} marked as guesses and nobody has settled yet.
 *
 * @param number how many there are
 * @param firstLine where the first stands, from 1; 0 if there is none
 */
record UnsettledGuesses(long number, int firstLine) {

  /** A mark stands in a comment: what the head of a suggestion says of marks is none. */
  private static final Pattern MARK = Pattern.compile("#\\s*UNCERTAIN:");

  static UnsettledGuesses in(String profile) {
    List<String> lines = profile.lines().toList();
    long number = 0;
    int first = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (MARK.matcher(lines.get(i)).find()) {
        number++;
        first = first == 0 ? i + 1 : first;
      }
    }
    return new UnsettledGuesses(number, first);
  }

  /** How many, and where; empty if there is none. */
  Wording text() {
    if (number == 0) {
      return Wording.NONE;
    }
    return number == 1
        ? Wording.of("1 choice is marked UNCERTAIN, in line %d", firstLine)
        : Wording.of("%d choices are marked UNCERTAIN, the first in line %d", number, firstLine);
  }

  /** What to say of results that rest on the profile. */
  static List<Wording> remarks(String named, Profile profile) {
    Wording text = in(profile.text()).text();
    return text.isEmpty()
        ? List.of()
        : List.of(
            Wording.of(
                "%s: %s. Verdicts rest on such guesses: settle each and delete its mark.",
                named, text));
  }
}
