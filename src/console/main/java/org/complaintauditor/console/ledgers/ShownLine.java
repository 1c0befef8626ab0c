package org.complaintauditor.console.ledgers;

import java.util.List;
import java.util.OptionalLong;

/**
 * A line of the ledger as people read it.
 *
 * @param n its number
 * @param when when it was written
 * @param who who says it
 * @param mark what one administrator alone had done to the account that wrote it; empty for most
 * @param via what wrote it
 * @param what what it says, in a sentence
 * @param facts what else it says
 * @param about the line that it confirms or takes back
 * @param text the whole line as it stands
 * @param hash its hash
 */
public record ShownLine(
    long n,
    String when,
    String who,
    String mark,
    String via,
    String what,
    List<LineFact> facts,
    OptionalLong about,
    String text,
    String hash) {

  public ShownLine {
    facts = List.copyOf(facts);
  }

  /**
   * One thing that a line says.
   *
   * @param name what it is
   * @param value what is said
   */
  public record LineFact(String name, String value) {}
}
