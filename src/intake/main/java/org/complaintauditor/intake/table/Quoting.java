package org.complaintauditor.intake.table;

import java.util.Optional;

/**
 * How a text file marks cells in which a delimiter or a line break stands.
 *
 * @param quote stands around such cells, and twice for itself; empty if no sign does
 * @param escape stands before a sign that is to be taken as it is; empty if none does
 */
public record Quoting(Optional<Character> quote, Optional<Character> escape) {

  /** As RFC 4180 has it. */
  public static final Quoting STANDARD = new Quoting(Optional.of('"'), Optional.empty());

  /** Whether this sign stands around cells. */
  public boolean isQuote(char sign) {
    return quote.isPresent() && quote.get() == sign;
  }
}
