package org.complaintauditor.store.run;

import java.util.List;

/**
 * A run as the database keeps it.
 *
 * @param run its id
 * @param organisation whose complaints were audited; may be empty
 * @param pack the pack's name
 * @param packVersions the versions of the pack, comma between
 * @param packSha256 the hash of all that the pack says: catalogue, rules, lexicon, what-if changes
 * @param program the program's name and version
 * @param asOf the audit instant in the desk's zone, with offset
 * @param asOfUtc the same instant in UTC: texts that sort by time
 * @param zone the desk's zone
 * @param folder the folder of the reports
 * @param settings what else decides verdicts: a JSON object, the same for runs that can be compared
 * @param inputs the files that were audited: a JSON object, hash by name
 * @param ledgerHead the hash of the last line of the ledger when the run was recorded
 */
public record RunRecord(
    String run,
    String organisation,
    String pack,
    String packVersions,
    String packSha256,
    String program,
    String asOf,
    String asOfUtc,
    String zone,
    String folder,
    String settings,
    String inputs,
    String ledgerHead) {

  /**
   * The setting that names the commitments of which the export can show no breach, comma between:
   * runs of which one records more cannot be compared.
   */
  public static final String NOT_RECORDED = "not_recorded";

  /** Whether a rate may be told of a commitment. */
  boolean rates(String commitment) {
    String unrated = AttributesJson.read(settings).getOrDefault(NOT_RECORDED, "");
    return !List.of(unrated.split(",", -1)).contains(commitment);
  }
}
