package org.complaintauditor.intake.profile;

import java.util.List;
import java.util.regex.Pattern;
import org.complaintauditor.model.Wording;

/**
 * The choices of a profile, and of those that it extends, that are marked as guesses and that
 * nobody has settled yet.
 *
 * @param number how many there are
 * @param profile the name of the file, without its folder, in which the first stands; empty if
 *     there is none
 * @param firstLine where the first stands in it, from 1; 0 if there is none
 */
public record UnsettledGuesses(long number, String profile, int firstLine) {

  /** A mark stands in a comment: what the head of a suggestion says of marks is none. */
  private static final Pattern MARK = Pattern.compile("#\\s*UNCERTAIN:");

  /** No guess. */
  public static final UnsettledGuesses NONE = new UnsettledGuesses(0, "", 0);

  /**
   * The marks in a profile's text.
   *
   * @param profile the name of the profile's file
   */
  public static UnsettledGuesses in(String profile, String text) {
    List<String> lines = text.lines().toList();
    long number = 0;
    int first = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (MARK.matcher(lines.get(i)).find()) {
        number++;
        first = first == 0 ? i + 1 : first;
      }
    }
    return number == 0 ? NONE : new UnsettledGuesses(number, profile, first);
  }

  /** Whether a line of a profile that has a mark, or that is the next one below, names a field. */
  public static boolean isAbout(String field, String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (MARK.matcher(lines.get(i)).find()
          && (lines.get(i).contains(field)
              || (i + 1 < lines.size() && lines.get(i + 1).contains(field)))) {
        return true;
      }
    }
    return false;
  }

  /** These and those of the profile that this one extends. */
  UnsettledGuesses and(UnsettledGuesses below) {
    return number == 0 ? below : new UnsettledGuesses(number + below.number, profile, firstLine);
  }

  /**
   * How many, and where; empty if there is none.
   *
   * @param named the name of the file of which is spoken: only of another one the name is said
   */
  public Wording text(String named) {
    if (number == 0) {
      return Wording.NONE;
    }
    Wording line =
        profile.equals(named)
            ? Wording.of("intake.in-line", firstLine)
            : Wording.of("intake.line-of", firstLine, profile);
    return number == 1
        ? Wording.of("intake.1-choice-is-marked-uncertain-in", line)
        : Wording.of("intake.choices-are-marked-uncertain-first-in", number, line);
  }
}
