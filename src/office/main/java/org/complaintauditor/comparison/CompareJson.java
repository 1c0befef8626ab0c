package org.complaintauditor.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.report.json.JsonFile;
import org.jspecify.annotations.Nullable;

/** {@code compare.json}: both runs, and what changed by commitment. */
public final class CompareJson {

  /** The file's name. */
  public static final String FILE = "compare.json";

  private static final int VERSION = 1;
  private static final int DECIMALS = 6;

  private CompareJson() {}

  /** What is written; keys in their order, two spaces, a line feed at the end. */
  public static String of(ComparedRun first, ComparedRun second, Comparison comparison) {
    Map<String, @Nullable Object> all = JsonFile.object();
    all.put("compare", VERSION);
    all.put("old", run(first));
    all.put("new", run(second));
    all.put("differ", new TreeSet<>(comparison.differing()));
    Map<String, Object> cases = new LinkedHashMap<>();
    cases.put("both", comparison.pairs());
    cases.put("new", comparison.newCases());
    cases.put("gone", comparison.goneCases());
    all.put("cases", cases);
    List<Object> similar = new ArrayList<>();
    comparison.similar().forEach(one -> similar.add(List.of(one.old(), one.current())));
    all.put("similar_case_ids", similar);
    all.put("changed_share", comparison.changedShare());
    List<Object> commitments = new ArrayList<>();
    comparison.commitments().forEach(one -> commitments.add(commitment(one)));
    all.put("commitments", commitments);
    return JsonFile.text(all);
  }

  private static Map<String, Object> run(ComparedRun run) {
    Assessment.Basis basis = run.context().basis();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("pack", run.pack().name());
    all.put("versions", run.pack().versions().stream().map(PackVersion::version).toList());
    all.put("what_if", run.pack().whatIf());
    all.put("audit_instant", basis.auditInstant().instant().toString());
    all.put("zone", run.zone().getId());
    all.put("calendar", run.calendar());
    all.put("recorded_channels", new TreeSet<>(basis.recordedChannels()));
    all.put("evidence", run.context().toldBy().used().option());
    all.put("program_sha256", run.program());
    all.put("inputs_sha256", new TreeSet<>(run.inputs()));
    return all;
  }

  private static Map<String, Object> commitment(CommitmentChanges changes) {
    RateBridge bridge = changes.bridge();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("commitment", changes.commitment());
    all.put("old", rate(bridge.metBefore(), bridge.judgedBefore()));
    all.put("new", rate(bridge.metAfter(), bridge.judgedAfter()));
    if (bridge.isTold()) {
      Map<String, Object> parts = new LinkedHashMap<>();
      bridge.parts(DECIMALS).forEach(part -> parts.put(part.name(), part.points()));
      all.put("points", bridge.difference(DECIMALS));
      all.put("bridge", parts);
    }
    Map<String, Object> kinds = new LinkedHashMap<>();
    for (Change.Kind kind : Change.Kind.values()) {
      kinds.put(kind.name(), changes.count(kind));
    }
    all.put("changes", kinds);
    all.put("causes", changes.causes());
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

  private static Map<String, Object> rate(long met, long judged) {
    Map<String, Object> rate = new LinkedHashMap<>();
    rate.put("met", met);
    rate.put("judged", judged);
    if (judged > 0) {
      rate.put("rate", (double) met / judged);
    }
    return rate;
  }
}
