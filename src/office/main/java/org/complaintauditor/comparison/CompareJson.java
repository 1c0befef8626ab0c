package org.complaintauditor.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.json.JsonFile;
import org.jspecify.annotations.Nullable;

/** {@code compare.json}: both runs, and what changed by commitment. */
public final class CompareJson {

  /** The file's name. */
  public static final String FILE = "compare.json";

  private static final int VERSION = 2;
  private static final int DECIMALS = 6;

  private CompareJson() {}

  /** What is written; keys in their order, two spaces, a line feed at the end. */
  public static String of(ComparisonResult result) {
    Map<String, @Nullable Object> all = JsonFile.object();
    all.put("compare", VERSION);
    all.put("old", run(result.old()));
    all.put("new", run(result.current()));
    all.put("judged_again", result.judges());
    all.put("complete", result.complete());
    all.put("differ", new TreeSet<>(result.differing()));
    Map<String, Object> cases = new LinkedHashMap<>();
    cases.put("both", result.tally().pairs());
    cases.put("new", result.tally().newCases());
    cases.put("gone", result.tally().goneCases());
    cases.put("judged", result.tally().judgedCases());
    all.put("cases", cases);
    List<Object> similar = new ArrayList<>();
    result.similar().forEach(one -> similar.add(List.of(one.old(), one.current())));
    all.put("similar_case_ids", similar);
    all.put("changed_share", result.tally().changedShare());
    List<Object> commitments = new ArrayList<>();
    result.tally().commitments().forEach(one -> commitments.add(commitment(one, result)));
    all.put("commitments", commitments);
    return JsonFile.text(all);
  }

  private static Map<String, Object> run(RunDescription run) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("pack", run.pack());
    all.put("versions", run.versions());
    all.put("what_if", run.whatIf());
    all.put("audit_instant", run.instant().toString());
    all.put("zone", run.zone().getId());
    all.put("calendar", run.calendar());
    all.put("recorded_channels", run.channels());
    all.put("evidence", run.evidence());
    all.put("program_sha256", run.program());
    all.put("inputs_sha256", run.inputs());
    all.put("verdicts", run.source());
    return all;
  }

  private static Map<String, Object> commitment(
      CommitmentChanges changes, ComparisonResult result) {
    RateBridge bridge = changes.bridge();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("commitment", changes.commitment());
    all.put("old", rate(bridge.before()));
    all.put("new", rate(bridge.after()));
    if (bridge.isTold()) {
      Map<String, Object> parts = new LinkedHashMap<>();
      bridge.parts(DECIMALS).forEach(part -> parts.put(part.name(), part.points()));
      all.put("points", bridge.difference(DECIMALS));
      all.put("bridge", parts);
    }
    Map<String, Object> kinds = new LinkedHashMap<>();
    for (FindingChange.Kind kind : FindingChange.Kind.values()) {
      kinds.put(kind.name(), changes.count(kind));
    }
    all.put("changes", kinds);
    all.put("causes", changes.causes());
    all.put("not_attributed", changes.unattributed());
    if (result.old().humanRates().containsKey(changes.commitment())) {
      all.put("old_human_rate", result.old().humanRates().get(changes.commitment()));
    }
    if (result.current().humanRates().containsKey(changes.commitment())) {
      all.put("new_human_rate", result.current().humanRates().get(changes.commitment()));
    }
    Map<String, Object> flips = new LinkedHashMap<>();
    for (Verdict from : Verdict.values()) {
      Map<String, Object> to = new LinkedHashMap<>();
      for (Verdict verdict : Verdict.values()) {
        to.put(verdict.name(), changes.flips(from, verdict));
      }
      flips.put(from.name(), to);
    }
    all.put("flips", flips);
    return all;
  }

  private static Map<String, Object> rate(Tally tally) {
    Map<String, Object> rate = new LinkedHashMap<>();
    rate.put("met", tally.met());
    rate.put("judged", tally.evidenced());
    rate.put("not_evidenced", tally.notEvidenced());
    if (!tally.rated()) {
      rate.put("not_recorded", true);
    }
    tally.toldRate().ifPresent(told -> rate.put("rate", told));
    return rate;
  }
}
