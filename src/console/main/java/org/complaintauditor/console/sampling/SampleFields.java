package org.complaintauditor.console.sampling;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.complaintauditor.app.DrawSample;
import org.complaintauditor.app.LedgerPlace;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.model.Wording;
import org.complaintauditor.sampling.Purpose;
import org.complaintauditor.sampling.inference.Confidence;
import org.complaintauditor.sampling.inference.SamplingPlan;

/**
 * The plan of a sample, as it is filled in.
 *
 * @param fields what stands in each field
 * @param commitments those that are looked at; none for all
 */
public record SampleFields(Map<String, String> fields, Set<String> commitments) {

  /** What a sample can be for, as the command line names it. */
  public static final List<String> PURPOSES = List.of("both", "precision", "misses", "all");

  private static final List<String> NAMES =
      List.of(
          "run",
          "purpose",
          "tolerable",
          "confidence",
          "expected",
          "overlap",
          "by",
          "seed",
          "seed_reason");

  private static final int LONGEST = 200;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public SampleFields {
    fields = Map.copyOf(fields);
    commitments = Set.copyOf(commitments);
  }

  static SampleFields usual(String run) {
    Map<String, String> fields = new TreeMap<>();
    NAMES.forEach(name -> fields.put(name, ""));
    fields.put("run", run);
    fields.put("purpose", "both");
    fields.put("tolerable", "5");
    fields.put("confidence", "95");
    fields.put("expected", "0");
    fields.put("overlap", "0");
    return new SampleFields(fields, Set.of());
  }

  static SampleFields sent(RequestContext request) {
    Map<String, String> fields = new TreeMap<>();
    NAMES.forEach(name -> fields.put(name, request.field(name)));
    return new SampleFields(fields, new LinkedHashSet<>(request.fields("commitments")));
  }

  /** What stands in a field. */
  public String get(String name) {
    return fields.getOrDefault(name, "");
  }

  /** Says what is wrong. */
  FormProblems problems(Set<String> known) {
    FormProblems problems = new FormProblems();
    problems.require(
        PURPOSES.contains(get("purpose")),
        "purpose",
        Wording.of("console.choose-what-sample-is-for"));
    share("tolerable", false, problems);
    share("confidence", false, problems);
    share("overlap", true, problems);
    problems.require(
        get("expected").matches("\\d{1,6}"),
        "expected",
        Wording.of("console.write-a-whole-number-0-or-more"));
    problems.require(
        known.containsAll(commitments),
        "commitments",
        Wording.of("console.choose-commitments-of-list"));
    problems.require(
        get("seed").isEmpty() == get("seed_reason").isEmpty(),
        get("seed").isEmpty() ? "seed" : "seed_reason",
        Wording.of("console.a-seed-of-your-own-needs"));
    for (String field : List.of("seed", "seed_reason", "by")) {
      problems.require(
          get(field).length() <= LONGEST && !get(field).startsWith("-"),
          field,
          Wording.of("console.write-a-text-of-at-most-characters", LONGEST));
    }
    return problems;
  }

  private void share(String field, boolean withEnds, FormProblems problems) {
    String text = get(field).replace(',', '.');
    boolean number = text.matches("\\d{1,3}([.]\\d{1,6})?");
    double share = number ? Double.parseDouble(text) : -1;
    problems.require(
        number && (withEnds ? share <= 100 : share > 0 && share < 100),
        field,
        withEnds
            ? Wording.of("console.write-a-share-from-0-to-100")
            : Wording.of("console.write-a-share-above-0-and-below"));
  }

  /**
   * What is asked for.
   *
   * @param run the folder of the run
   * @param ledger where it is recorded
   * @param out a new file for the sample
   */
  DrawSample.Request request(Path run, LedgerPlace ledger, Path out) {
    return new DrawSample.Request(
        run,
        Purpose.of(get("purpose")).orElseThrow(),
        new SamplingPlan(
            share("tolerable"),
            new Confidence(share("confidence")),
            Integer.parseInt(get("expected"))),
        List.copyOf(new TreeSet<>(commitments)),
        get("by").isEmpty() ? List.of() : List.of(get("by").split("\\s*,\\s*")),
        false,
        share("overlap"),
        filled("seed"),
        filled("seed_reason"),
        Optional.of(ledger),
        out);
  }

  private Optional<String> filled(String field) {
    return Optional.of(get(field)).filter(text -> !text.isEmpty());
  }

  private BigDecimal share(String field) {
    return new BigDecimal(get(field).replace(',', '.')).divide(HUNDRED);
  }
}
