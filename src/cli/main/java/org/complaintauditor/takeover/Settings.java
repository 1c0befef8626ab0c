package org.complaintauditor.takeover;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Setting;
import org.complaintauditor.model.ToldBy;
import org.complaintauditor.obligation.Assessment;

/**
 * What results hang on besides the cases. The lexicon is not here: what is found in texts by it
 * belongs to each case.
 *
 * @param common the digests of what is the same for all cases
 * @param versions the digests of the pack's versions, by their numbers
 * @param auditInstant as of when is judged
 */
record Settings(
    Map<Setting, String> common, Map<String, String> versions, AuditInstant auditInstant) {

  /**
   * The settings of a run.
   *
   * @param surroundings what is neither in the pack nor in the basis: per setting any text that is
   *     another whenever the setting is
   */
  static Settings of(
      Map<Setting, String> surroundings, ToldBy toldBy, Assessment.Basis basis, Pack pack) {
    Map<Setting, String> common = new EnumMap<>(Setting.class);
    surroundings.forEach((setting, text) -> common.put(setting, Digests.of(text)));
    common.merge(
        Setting.TIME_ZONE, Digests.of(basis.auditInstant().zone().getId()), String::concat);
    common.put(
        Setting.CHANNELS,
        Digests.of(basis.recordedChannels().stream().sorted().toList().toString()));
    common.put(Setting.EVIDENCE, Digests.of(toldBy.toString()));
    common.put(Setting.CALENDAR, Digests.of(pack.calendar().toString()));
    common.put(Setting.RULES, Digests.of(pack.sensitivity().toString()));
    Map<String, String> versions = new TreeMap<>();
    for (PackVersion version : pack.versions()) {
      // When it is in force decides which cases it judges, not how.
      versions.put(
          version.version(),
          Digests.of(List.of(version.commitments(), version.rules()).toString()));
    }
    return new Settings(common, versions, basis.auditInstant());
  }

  /**
   * What keeps results of the other settings from being taken over under these; empty if those of
   * one case at least can be.
   */
  Set<Setting> differing(Settings others) {
    Set<Setting> differing = EnumSet.noneOf(Setting.class);
    for (Setting setting : Setting.values()) {
      if (!Objects.equals(common.get(setting), others.common.get(setting))) {
        differing.add(setting);
      }
    }
    if (versions.values().stream().noneMatch(others.versions::containsValue)) {
      differing.add(Setting.RULES);
    }
    return Collections.unmodifiableSet(differing);
  }

  /** The digest of a version of the pack. */
  String of(PackVersion version) {
    return versions.getOrDefault(version.version(), "");
  }
}
