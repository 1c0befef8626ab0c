package org.complaintauditor.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which factors may differ between two runs, by what their manifests show. */
final class RecordedFactors {

  private RecordedFactors() {}

  /**
   * The factors that may differ: all whose equality does not show. What a catalogue says besides
   * limits (weekend, whether a due date moves, what a missing rule means) is not listed one by one,
   * so where catalogues differ, rules, limits and calendar may.
   */
  static Set<Factor> differing(WrittenRun run, WrittenRun other) {
    Set<Factor> differing = EnumSet.noneOf(Factor.class);
    boolean sameInputs = run.inputs().equals(other.inputs()) && !run.inputs().isEmpty();
    boolean sameCatalogue = same(run, other, List.of("/pack/catalogue/sha256"));
    add(differing, Factor.DATA, sameInputs);
    add(
        differing,
        Factor.READING,
        (sameInputs || readsNoTexts(run, other))
            && same(
                run,
                other,
                List.of(
                    "/pack/lexicon",
                    "/profile",
                    "/reading/profile_sha256",
                    "/evidence",
                    "/options/evidence",
                    "/options/doubtful",
                    "/options/sheet",
                    "/options/personal")));
    add(differing, Factor.RULES, sameCatalogue && rules(run).equals(rules(other)));
    add(differing, Factor.LIMITS, sameCatalogue && limits(run).equals(limits(other)));
    add(
        differing,
        Factor.CALENDAR,
        sameCatalogue
            && same(
                run,
                other,
                List.of("/calendar", "/zone", "/zone_data_version", "/options/holidays")));
    add(differing, Factor.CHANNELS, same(run, other, List.of("/recorded_channels")));
    add(differing, Factor.INSTANT, same(run, other, List.of("/audit_instant")));
    add(differing, Factor.PROGRAM, run.program().equals(other.program()));
    return differing;
  }

  private static void add(Set<Factor> differing, Factor factor, boolean same) {
    if (!same) {
      differing.add(factor);
    }
  }

  /** What recurs in the texts of an export tells footers: by it, texts of other cases count. */
  private static boolean readsNoTexts(WrittenRun run, WrittenRun other) {
    return run.manifest().path("evidence").asText().equals("recorded")
        && other.manifest().path("evidence").asText().equals("recorded");
  }

  private static boolean same(WrittenRun run, WrittenRun other, List<String> places) {
    return places.stream()
        .allMatch(place -> run.manifest().at(place).equals(other.manifest().at(place)));
  }

  private static String rules(WrittenRun run) {
    StringBuilder rules = new StringBuilder();
    for (JsonNode version : run.manifest().at("/pack/versions")) {
      rules.append(version.path("valid_from")).append(version.path("valid_until"));
      rules.append(version.path("rules")).append('\n');
    }
    return rules.toString();
  }

  private static String limits(WrittenRun run) {
    StringBuilder limits = new StringBuilder();
    run.manifest()
        .at("/pack/versions")
        .forEach(version -> limits.append(version.path("limits")).append('\n'));
    return limits.toString();
  }
}
