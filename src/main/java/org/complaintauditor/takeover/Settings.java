package org.complaintauditor.takeover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.ToldBy;
import org.complaintauditor.obligation.Assessment;

/**
 * What results hang on besides the cases. The lexicon is not here: what is found in texts by it
 * belongs to each case.
 *
 * @param common the digest of what is the same for all cases
 * @param versions the digests of the pack's versions, by their numbers
 * @param auditInstant as of when is judged
 */
record Settings(String common, Map<String, String> versions, AuditInstant auditInstant) {

  /**
   * The settings of a run.
   *
   * @param surroundings the program and what it takes holidays and time zones from: anything that
   *     is another text whenever they are others
   */
  static Settings of(String surroundings, ToldBy toldBy, Assessment.Basis basis, Pack pack) {
    List<Object> common = new ArrayList<>();
    common.add(surroundings);
    common.add(basis.auditInstant().zone().getId());
    common.add(basis.recordedChannels().stream().sorted().toList());
    common.add(toldBy);
    common.add(pack.calendar());
    common.add(pack.sensitivity());
    Map<String, String> versions = new TreeMap<>();
    for (PackVersion version : pack.versions()) {
      // When it is in force decides which cases it judges, not how.
      versions.put(
          version.version(),
          Digests.of(List.of(version.commitments(), version.rules()).toString()));
    }
    return new Settings(Digests.of(common.toString()), versions, basis.auditInstant());
  }

  /** Whether results of these settings can be taken over under the others, of one case at least. */
  boolean fit(Settings others) {
    return common.equals(others.common)
        && versions.values().stream().anyMatch(others.versions::containsValue);
  }

  /** The digest of a version of the pack. */
  String of(PackVersion version) {
    return versions.getOrDefault(version.version(), "");
  }
}
