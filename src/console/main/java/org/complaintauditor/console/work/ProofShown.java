package org.complaintauditor.console.work;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.proof.ProofText;

/**
 * A proof as a page shows it.
 *
 * @param sentence what was owed and what happened
 * @param reason why the verdict is as it is
 * @param meaning what that reason means
 * @param doubts the data problems that leave the verdict in doubt
 * @param review under which readings of doubtful texts the verdict would be another
 * @param rests whether it rests on what was found in texts alone
 * @param facts what was promised, since when, until when
 * @param days the days as they were counted
 * @param searched the events that were looked through
 * @param others other occurrences
 * @param rules the rules that fired
 * @param known what is known of the case
 * @param events all events of the case
 */
public record ProofShown(
    String sentence,
    String reason,
    String meaning,
    List<Doubt> doubts,
    List<String> review,
    boolean rests,
    List<ProofText.Fact> facts,
    List<DayShown> days,
    Optional<Searched> searched,
    List<String> others,
    List<String> rules,
    List<CaseFact> known,
    List<EventShown> events) {

  public ProofShown {
    doubts = List.copyOf(doubts);
    review = List.copyOf(review);
    facts = List.copyOf(facts);
    days = List.copyOf(days);
    others = List.copyOf(others);
    rules = List.copyOf(rules);
    known = List.copyOf(known);
    events = List.copyOf(events);
  }

  /**
   * A data problem that leaves the verdict in doubt.
   *
   * @param name what it is
   * @param meaning what that means
   */
  public record Doubt(String name, String meaning) {}

  /**
   * A day of a clock.
   *
   * @param style the kind of day, for its look
   * @param date the day, or the days of a run
   * @param number its number, if it is counted
   * @param kind how it counts
   * @param marks what happened or was due on it
   */
  public record DayShown(String style, String date, String number, String kind, String marks) {}

  /** The events that were looked through. */
  public record Searched(String heading, List<SearchRow> rows) {
    public Searched {
      rows = List.copyOf(rows);
    }
  }

  /**
   * An event that was looked at.
   *
   * @param number its number in the case, from 1
   * @param when when it happened
   * @param what what happened
   * @param name its id
   * @param result whether it counts
   * @param why why
   * @param found what was found in its text
   */
  public record SearchRow(
      int number,
      String when,
      String what,
      String name,
      String result,
      String why,
      List<String> found) {
    public SearchRow {
      found = List.copyOf(found);
    }
  }

  /** A thing that is known of the case. */
  public record CaseFact(String name, String value) {}

  /**
   * An event of the case.
   *
   * @param number its number, from 1
   * @param when when it happened
   * @param what what happened
   * @param name its id
   * @param told what it told the customer
   * @param direction its direction, for its look
   * @param named whether the verdict names it
   * @param text its message, for those who may read it; empty otherwise
   */
  public record EventShown(
      int number,
      String when,
      String what,
      String name,
      List<String> told,
      String direction,
      boolean named,
      String text) {
    public EventShown {
      told = List.copyOf(told);
    }
  }
}
