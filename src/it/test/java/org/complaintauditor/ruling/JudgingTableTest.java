package org.complaintauditor.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.intake.JiveWords;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.mutation.RuleMutants;
import org.complaintauditor.obligation.Answer;
import org.complaintauditor.obligation.Conclusion;
import org.complaintauditor.obligation.Situation;
import org.complaintauditor.pack.PackLint;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.ruling.gate.ForeignRulesException;
import org.junit.jupiter.api.Test;

/**
 * The judging rules are the table of audit-definitions 5, in each of its 34,992 situations. The
 * system property {@code mutation.every} takes only every n-th change of the rules (1: all).
 */
final class JudgingTableTest {

  private static final RuleFile JUDGING =
      PackReader.read(Path.of("rules", "jive-ca")).latest().rules().stream()
          .filter(file -> file.name().equals(PackLint.JUDGING))
          .findFirst()
          .orElseThrow();
  private static final int EVERY = Integer.getInteger("mutation.every", 16);

  @Test
  void judgesEverySituationAsTheTableSays() {
    assertThat(differences(JUDGING.text())).isEmpty();
    assertThat(Situation.all()).hasSize(34_992).doesNotHaveDuplicates();
  }

  @Test
  void everyChangeOfTheRulesIsNoticed() {
    List<RuleMutants.Mutant> mutants = RuleMutants.of(JUDGING.name(), JUDGING.text());
    List<String> survivors = new ArrayList<>();
    int tried = 0;
    for (int i = 0; i < mutants.size(); i += EVERY) {
      RuleMutants.Mutant mutant = mutants.get(i);
      if (mutant.description().contains("\"every commitment ")) {
        continue; // These look at the case history: RuleMutationTest.
      }
      tried++;
      if (differences(mutant.text()).isEmpty()) {
        survivors.add(mutant.description());
      }
    }
    System.out.printf("%s: %d changes, %d survived%n", JUDGING.name(), tried, survivors.size());
    assertThat(tried).isPositive();
    assertThat(survivors).isEmpty();
  }

  /** The first situation that is judged otherwise. */
  private static Optional<String> differences(String rules) {
    RuleBase base;
    try {
      base =
          new RuleStore(Optional.empty(), "")
              .rulesOf(List.of(new RuleFile(JUDGING.name(), rules)), JiveWords.WORDS);
    } catch (RuleCompilationException | ForeignRulesException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
    for (Situation situation : Situation.all()) {
      try {
        Conclusion conclusion = base.judge(situation).conclusion();
        if (!conclusion.reason().equals(table(situation))) {
          return Optional.of(situation + " " + conclusion + ", expected " + table(situation));
        }
      } catch (RulingDefectException e) {
        return Optional.of(String.valueOf(e.getMessage()));
      }
    }
    return Optional.empty();
  }

  /** The table: the first line that fits decides; empty means that there is no obligation. */
  private static Optional<Reason> table(Situation it) {
    Optional<Reason> precision = Optional.of(Reason.PRECISION);
    if (it.afterEnd()) {
      return Optional.of(it.endReason());
    }
    if (it.inTime() != Answer.NO) {
      return it.inTime() == Answer.DEPENDS
          ? precision
          : Optional.of(it.early() ? Reason.EARLY : Reason.IN_TIME);
    }
    if (it.lifted() != Answer.NO) {
      return it.lifted() == Answer.DEPENDS ? precision : Optional.empty();
    }
    if (it.endedByDue() != Answer.NO) {
      return it.endedByDue() == Answer.DEPENDS ? precision : Optional.of(it.endReason());
    }
    if (it.dropped() != Answer.NO) {
      return it.dropped() == Answer.DEPENDS ? precision : Optional.of(it.dropReason());
    }
    if (it.contradicted()) {
      return switch (it.contentUnknown()) {
        case NO -> Optional.of(Reason.CONTRADICTED);
        case DEPENDS -> precision;
        case YES -> Optional.of(Reason.CONTENT_UNKNOWN);
      };
    }
    if (!it.discharged() && it.dueOver() != Answer.YES) {
      return it.dueOver() == Answer.DEPENDS ? precision : Optional.of(Reason.RUNNING);
    }
    if (!it.recorded()) {
      return Optional.of(Reason.NOT_RECORDED);
    }
    if (it.unrecordedChannel() != Answer.NO) {
      return it.unrecordedChannel() == Answer.DEPENDS
          ? precision
          : Optional.of(Reason.UNRECORDED_CHANNEL);
    }
    if (it.contentUnknown() != Answer.NO) {
      return it.contentUnknown() == Answer.DEPENDS
          ? precision
          : Optional.of(Reason.CONTENT_UNKNOWN);
    }
    return Optional.of(it.discharged() ? Reason.LATE : Reason.MISSING);
  }
}
