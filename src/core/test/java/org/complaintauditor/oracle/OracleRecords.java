package org.complaintauditor.oracle;

import java.util.Map;
import java.util.Set;

/**
 * What the exports of a run can show at all (definitions 5, record rule).
 *
 * @param everything a canonical export: the record rule does not concern it
 * @param contacts whether any contact by a person is recorded: {@code contacts: all}, or a source
 *     with a row per event that makes contacts
 * @param always disclosures and internal activities that are recorded however often they happen: by
 *     a source with a row per event, or in texts of which the profile says that they are all
 * @param cells by disclosure or internal activity, the entries of registers that record one each
 * @param ownColumns the disclosures that have a date column of their own, which the content rule
 *     leaves alone in a case of one row
 */
public record OracleRecords(
    boolean everything,
    boolean contacts,
    Set<String> always,
    Map<String, Set<String>> cells,
    Set<String> ownColumns) {

  /** In {@code cells}: the entries for a first reply by a person. */
  public static final String FIRST_REPLY = "FIRST_REPLY";

  static final OracleRecords CANONICAL =
      new OracleRecords(true, true, Set.of(), Map.of(), Set.of());

  /** What registers show of which nobody says that they hold all contacts. */
  public static OracleRecords ofRegisters(Map<String, Set<String>> cells) {
    return new OracleRecords(false, false, Set.of(), cells, Set.of());
  }

  boolean isAlways(String what) {
    return everything || always.contains(what);
  }

  /** Whether anything in the run can show it. */
  boolean canShow(String what) {
    return isAlways(what) || cells.containsKey(what);
  }
}
