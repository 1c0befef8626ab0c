package org.complaintauditor.report;

import java.util.Set;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Vocabulary;

/**
 * How far the profile can be relied on by which an export was read.
 *
 * @param guesses how many of its choices are marked as guesses that nobody has settled
 * @param guessedIn the name of the file in which the first mark stands; empty if there is none
 * @param guessedInLine its line there, from 1; 0 if there is none
 * @param checked whether somebody has checked the profile; those that come with the program are
 * @param check who checked it and what was looked at, as the profile says it; may be empty
 * @param activities what it can make of an export
 */
public record ProfileFacts(
    long guesses,
    String guessedIn,
    int guessedInLine,
    boolean checked,
    String check,
    Set<Activity> activities) {

  public ProfileFacts {
    activities = Set.copyOf(activities);
  }

  /**
   * The facts of canonical tables, which need no profile.
   *
   * @param words those of the pack, all of which they can hold
   */
  public static ProfileFacts canonical(Vocabulary words) {
    return new ProfileFacts(0, "", 0, true, "", Set.copyOf(words.activities()));
  }
}
