package org.complaintauditor.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.identity.GeneratedRows;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.intake.JiveWords;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.material.KeptCase;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs of generated cases that differ in what was planted, and in nothing else. */
final class PlantedCausesTest {
  private static final int CASES = Integer.getInteger("comparison.cases", 1_000);
  private static final int PAIRS = Integer.getInteger("comparison.runs", 12);
  private static final int CASES_OF_PAIR = 120;

  private static final class Export {
    private final List<ExportedCase> cases;
    private final Instant instant;

    Export(long seed, int count) {
      GeneratedRows rows = GeneratedRows.of(seed, count, true);
      cases = rows.cases();
      instant = rows.auditInstant().plus(Duration.ofDays(seed % 3 * 20));
    }

    Iterator<KeptCase> kept(PlantedRun run) {
      return of(run).stream().map(one -> KeptCase.of(one, JiveWords.WORDS)).iterator();
    }

    List<ExportedCase> of(PlantedRun run) {
      return cases.stream()
          .map(
              one ->
                  new ExportedCase(
                      one.caseId(), run.rows(one.rows(), one.caseId().hashCode()), List.of()))
          .toList();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Factor.class,
      names = {"DECISIONS", "NOT_ATTRIBUTED"},
      mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("one thing is changed: it is the cause of every change")
  void oneFactor(Factor factor) {
    Export export = new Export(3, CASES);
    PlantedRun old = new PlantedRun(Set.of(), export.instant);
    PlantedRun current = new PlantedRun(Set.of(factor), export.instant);
    List<FindingChange> changes = new ArrayList<>();
    Comparison comparison =
        new Comparison(
            old.run(),
            factor == Factor.PROGRAM ? current.recorded(export.of(current)) : current.run(),
            PlantedRun.RULES,
            changes::add);
    comparison.run(export.kept(old), export.kept(current));
    List<FindingChange> pairs = changes.stream().filter(PlantedCausesTest::isOfBoth).toList();
    assertThat(pairs).hasSizeGreaterThan(20);
    for (FindingChange pair : pairs) {
      assertThat(pair.causes()).as(pair.toString()).containsExactly(Set.of(factor));
      assertThat(pair.needed()).containsExactly(factor);
      assertThat(pair.detail()).isNotEmpty().allMatch(line -> line.startsWith(factor + " "));
    }
    comparison.tally().commitments().forEach(one -> addsUp(one.bridge()));
  }

  private static void addsUp(RateBridge bridge) {
    assertThat(
            bridge.parts(9).stream()
                .map(RateBridge.Part::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(bridge.difference(9));
  }

  /** All but cases that only one run has: whatever is new or gone in the others has a cause. */
  private static boolean isOfBoth(FindingChange change) {
    return change.kind() != FindingChange.Kind.NEW_CASE
        && change.kind() != FindingChange.Kind.GONE_CASE;
  }

  @Test
  @DisplayName("on several threads the same is found, in the same order")
  void threads() {
    Export export = new Export(5, CASES);
    PlantedRun old = new PlantedRun(Set.of(), export.instant);
    PlantedRun current = new PlantedRun(Set.of(Factor.DATA, Factor.LIMITS), export.instant);
    List<List<FindingChange>> found = new ArrayList<>();
    for (int threads : List.of(1, 2, 5)) {
      List<FindingChange> changes = new ArrayList<>();
      new Comparison(
              old.run(),
              current.run(),
              PlantedRun.RULES,
              new Comparison.Scope(threads, true),
              (change, before, after) -> changes.add(change))
          .run(export.kept(old), export.kept(current));
      found.add(changes);
    }
    assertThat(found.get(0)).hasSizeGreaterThan(100);
    assertThat(found.get(1)).isEqualTo(found.get(0));
    assertThat(found.get(2)).isEqualTo(found.get(0));
  }

  @Test
  @DisplayName("program and limits: what the program changed is told from what it recorded")
  void programAndLimits() {
    Export export = new Export(6, CASES);
    PlantedRun old = new PlantedRun(Set.of(), export.instant);
    PlantedRun current = new PlantedRun(Set.of(Factor.LIMITS, Factor.PROGRAM), export.instant);
    List<FindingChange> changes = new ArrayList<>();
    Comparison comparison =
        new Comparison(
            old.run(), current.recorded(export.of(current)), PlantedRun.RULES, changes::add);
    comparison.run(export.kept(old), export.kept(current));
    ByHand byHand = new ByHand(Set.of(Factor.LIMITS), export);
    Map<String, Finding> first = byHand.judged.get(Set.<Factor>of());
    Map<String, Finding> limits = byHand.judged.get(Set.of(Factor.LIMITS));
    Set<String> seen = new HashSet<>();
    for (FindingChange change : changes) {
      if (change.kind() == FindingChange.Kind.CHANGED) {
        String key = change.caseId() + " " + change.commitment();
        boolean byLimits = first.get(key).verdict() != limits.get(key).verdict();
        boolean byProgram = limits.get(key).verdict() != change.to().orElseThrow().verdict();
        Set<Factor> causes = new HashSet<>();
        if (byLimits) {
          causes.add(Factor.LIMITS);
        }
        if (byProgram) {
          causes.add(Factor.PROGRAM);
        }
        assertThat(change.causes()).as(change.toString()).containsExactly(causes);
        assertThat(change.needed()).isEqualTo(causes);
        seen.add(change.causesText());
      }
    }
    assertThat(seen).contains("LIMITS", "PROGRAM");
    comparison.tally().commitments().forEach(one -> addsUp(one.bridge()));
  }

  @Test
  @DisplayName("one program judged both runs and this one judges otherwise: it does not say why")
  void anotherProgramThanBoth() {
    Export export = new Export(7, CASES);
    PlantedRun old = new PlantedRun(Set.of(), export.instant);
    PlantedRun current = new PlantedRun(Set.of(Factor.LIMITS, Factor.CHANNELS), export.instant);
    List<FindingChange> changes = new ArrayList<>();
    Comparison comparison =
        new Comparison(
            old.run(), current.recorded(export.of(current)), PlantedRun.RULES, changes::add);
    comparison.run(export.kept(old), export.kept(current));
    assertThat(changes)
        .filteredOn(one -> one.kind() == FindingChange.Kind.CHANGED)
        .noneMatch(one -> one.needed().contains(Factor.PROGRAM))
        .anyMatch(one -> one.causesText().equals("NOT_ATTRIBUTED"))
        .anyMatch(one -> one.causesText().equals("LIMITS"));
  }

  @Test
  @DisplayName("nothing is changed: nothing is listed")
  void nothing() {
    Export export = new Export(4, CASES / 4);
    PlantedRun run = new PlantedRun(Set.of(), export.instant);
    List<FindingChange> changes = new ArrayList<>();
    Comparison comparison = new Comparison(run.run(), run.run(), PlantedRun.RULES, changes::add);
    comparison.run(export.kept(run), export.kept(run));
    assertThat(changes).isEmpty();
    assertThat(comparison.differing()).isEmpty();
    assertThat(comparison.tally().changedShare()).isZero();
  }

  @Test
  @DisplayName("several things are changed: sets are those that judging each mixture by hand gives")
  void severalFactors() {
    Random random = new Random(99);
    Factor[] all = Factor.values();
    int compared = 0;
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < PAIRS; i++) {
      Set<Factor> planted = EnumSet.noneOf(Factor.class);
      while (planted.size() < 2 + i % 3) {
        planted.add(all[random.nextInt(7)]);
      }
      Export export = new Export(100 + i, CASES_OF_PAIR);
      PlantedRun old = new PlantedRun(Set.of(), export.instant);
      PlantedRun current = new PlantedRun(planted, export.instant);
      List<FindingChange> changes = new ArrayList<>();
      Comparison comparison =
          new Comparison(old.run(), current.run(), PlantedRun.RULES, changes::add);
      comparison.run(export.kept(old), export.kept(current));
      ByHand byHand = new ByHand(planted, export);
      compared += byHand.agrees(changes, seen);
      for (CommitmentChanges commitment : comparison.tally().commitments()) {
        addsUp(commitment.bridge());
        byHand.agrees(commitment);
      }
    }
    assertThat(compared).isGreaterThan(100 * PAIRS);
    assertThat(seen).as("kinds of causes").anyMatch(one -> one.contains("|"));
    assertThat(seen).anyMatch(one -> one.contains("+"));
  }

  /** Judges every mixture in a run that was made with it, and nothing of what is tested. */
  private static final class ByHand {
    private final Set<Factor> planted;
    private final Map<Set<Factor>, Map<String, Finding>> judged = new HashMap<>();

    ByHand(Set<Factor> planted, Export export) {
      this.planted = planted;
      for (Set<Factor> subset : subsets(planted)) {
        PlantedRun run = new PlantedRun(subset, export.instant);
        CaseAuditor auditor = new CaseAuditor(run.run().context());
        Map<String, Finding> findings = new HashMap<>();
        for (ExportedCase exportedCase : export.of(run)) {
          List<EventRow> happened = auditor.happened(exportedCase.rows());
          if (!happened.isEmpty()) {
            AuditedCase audited = auditor.judge(exportedCase.caseId(), happened, List.of());
            audited
                .findings()
                .forEach(
                    found -> findings.put(exportedCase.caseId() + " " + found.commitment(), found));
          }
        }
        judged.put(subset, findings);
      }
    }

    int agrees(List<FindingChange> changes, Set<String> seen) {
      Map<String, Finding> first = judged.get(Set.<Factor>of());
      Map<String, Finding> last = judged.get(Set.copyOf(planted));
      Map<String, FindingChange> told = new HashMap<>();
      changes.stream()
          .filter(one -> one.from().isPresent() && one.to().isPresent())
          .forEach(one -> told.put(one.caseId() + " " + one.commitment(), one));
      Set<String> keys = new HashSet<>(first.keySet());
      keys.retainAll(last.keySet());
      int compared = 0;
      for (String key : keys) {
        boolean reasonToo = first.get(key).verdict() == last.get(key).verdict();
        boolean changed = first.get(key).reason() != last.get(key).reason() || !reasonToo;
        assertThat(told.containsKey(key)).as(key).isEqualTo(changed);
        if (changed) {
          FindingChange change = told.get(key);
          assertThat(Set.copyOf(change.causes()))
              .as(change.toString())
              .isEqualTo(enough(key, reasonToo));
          assertThat(change.needed()).as(change.toString()).isEqualTo(needed(key, reasonToo));
          seen.add(change.causesText());
          compared++;
        }
      }
      return compared;
    }

    private Set<Set<Factor>> enough(String key, boolean reasonToo) {
      Set<Set<Factor>> reaching =
          judged.keySet().stream()
              .filter(one -> reaches(one, key, reasonToo))
              .collect(Collectors.toSet());
      return reaching.stream()
          .filter(
              one -> reaching.stream().noneMatch(other -> other != one && one.containsAll(other)))
          .collect(Collectors.toSet());
    }

    private Set<Factor> needed(String key, boolean reasonToo) {
      Set<Factor> needed = new HashSet<>();
      for (Factor factor : planted) {
        Set<Factor> others = new HashSet<>(planted);
        others.remove(factor);
        if (!reaches(others, key, reasonToo)) {
          needed.add(factor);
        }
      }
      return needed;
    }

    private boolean reaches(Set<Factor> subset, String key, boolean reasonToo) {
      Finding last = judged.get(Set.copyOf(planted)).get(key);
      Optional<Finding> found = Optional.ofNullable(judged.get(subset).get(key));
      return found
          .filter(one -> one.verdict() == last.verdict())
          .filter(one -> !reasonToo || one.reason() == last.reason())
          .isPresent();
    }

    /** The rates of both ends, counted for themselves. */
    void agrees(CommitmentChanges changes) {
      BigDecimal difference = changes.bridge().difference(6);
      double[] old = counts(judged.get(Set.<Factor>of()), changes.commitment());
      double[] current = counts(judged.get(Set.copyOf(planted)), changes.commitment());
      if (!changes.bridge().isTold()) {
        assertThat(old[1] == 0 || current[1] == 0 || old[2] + current[2] > 0)
            .as("%s has nothing that is not evidenced", changes.commitment())
            .isTrue();
      } else {
        assertThat(difference.doubleValue())
            .isCloseTo(
                100 * current[0] / current[1] - 100 * old[0] / old[1],
                org.assertj.core.api.Assertions.within(1e-5));
      }
    }

    private static double[] counts(Map<String, Finding> findings, String commitment) {
      double[] counts = new double[3];
      for (Finding finding : findings.values()) {
        if (finding.commitment().equals(commitment)) {
          counts[0] += finding.verdict() == Verdict.MET ? 1 : 0;
          counts[1] +=
              finding.verdict() == Verdict.MET || finding.verdict() == Verdict.BREACHED ? 1 : 0;
          counts[2] += finding.verdict() == Verdict.NOT_EVIDENCED ? 1 : 0;
        }
      }
      return counts;
    }

    private static List<Set<Factor>> subsets(Set<Factor> factors) {
      List<Set<Factor>> subsets = new ArrayList<>(List.of(Set.of()));
      for (Factor factor : factors) {
        for (Set<Factor> subset : List.copyOf(subsets)) {
          Set<Factor> more = new HashSet<>(subset);
          more.add(factor);
          subsets.add(Set.copyOf(more));
        }
      }
      return subsets;
    }
  }
}
