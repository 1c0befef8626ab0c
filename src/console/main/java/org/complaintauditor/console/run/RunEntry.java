package org.complaintauditor.console.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.complaintauditor.model.Wording;

/**
 * A run in the list of runs.
 *
 * @param id its id
 * @param path the address of its page
 * @param title what people call it, or of when it is
 * @param number which it is of the runs of this name; empty if no other has it
 * @param export the files that were audited
 * @param sample whether that is the sample quarter
 * @param organisation whose complaints were audited; may be empty
 * @param pack the pack with its versions
 * @param asOf the audit instant
 * @param cases how many cases
 * @param rates the rate of each commitment
 * @param toReview how many verdicts hang on doubtful texts and were not decided on
 * @param breaches how many breaches nobody has decided on
 * @param decided about how many findings a decision stands
 * @param damage what is wrong with its folder
 * @param deleted when its reports were deleted, as the office keeps them only so long
 * @param audited when it was audited; empty where nobody has noted it
 * @param changed in what it differs from the run before it that is called the same
 */
public record RunEntry(
    String id,
    String path,
    String title,
    OptionalInt number,
    String export,
    boolean sample,
    String organisation,
    String pack,
    String asOf,
    String cases,
    List<CommitmentRate> rates,
    long toReview,
    long breaches,
    long decided,
    Optional<Wording> damage,
    Optional<String> deleted,
    Optional<String> audited,
    List<String> changed) {

  public RunEntry {
    rates = List.copyOf(rates);
    changed = List.copyOf(changed);
  }

  /**
   * The rate of a commitment.
   *
   * @param commitment its id
   * @param title its title; empty where the run does not tell it
   * @param rate the rate, or why there is none
   */
  public record CommitmentRate(String commitment, String title, String rate) {}
}
