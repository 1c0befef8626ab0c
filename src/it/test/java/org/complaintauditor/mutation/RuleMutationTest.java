package org.complaintauditor.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.JollydayHolidays;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Parameter;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Wording;
import org.complaintauditor.pack.PackLint;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.pack.WhatIf;
import org.complaintauditor.ruling.RuleCompilationException;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.ruling.RulingDefectException;
import org.complaintauditor.ruling.gate.ForeignRulesException;
import org.complaintauditor.scenario.ScenarioRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Breaking any commitment's rule or any number of the pack breaks a scenario; the judging rules
 * have a test of their own (JudgingTableTest). The system property {@code mutation.every} takes
 * only every n-th change of a rule file (1: all of them).
 */
final class RuleMutationTest {

  private static final LexiconStore LEXICONS = new LexiconStore();

  /** Numbers are not in rules: those are compiled once for all changes of a number. */
  private static final RuleStore UNCHANGED_RULES = new RuleStore(Optional.empty(), "");

  private static final int EVERY = Integer.getInteger("mutation.every", 16);
  private static final Path FOLDER = Path.of("rules", "jive-ca");
  private static final Pack PACK = PackReader.read(FOLDER);
  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(new JollydayHolidays(PACK.calendar()));
  private static final Set<Channel> RECORDED =
      Set.of(Channel.WEB_FORM, Channel.EMAIL, Channel.SUPPORT_CASE, Channel.CHAT);

  /** Changes that change no finding, by file and the end of their description, and why not. */
  private static final Map<String, String> EQUIVALENT =
      Map.of(
          "TRK-01.drl, \"TRK-01 obliged: a complaint was received, but in no live contact\": .from( exchanged for"
              + " .after( in: .from( $case.receipt() ).datedUpTo( $case.receipt() ) ) );",
          "a receipt in writing is no contact",
          "PRC-01.drl, \"PRC-01 obliged: a complaint was received, but in no live contact\": .from( exchanged for"
              + " .after( in: .from( $case.receipt() ) ) );",
          "a receipt in writing is no contact",
          "TMF-01.drl, \"TMF-01 obliged: a complaint was received, but in no live contact\": .from( exchanged for"
              + " .after( in: .from( $case.receipt() ) ) );",
          "a receipt in writing is no contact",
          "ESC-01.drl, \"ESC-01 obliged: the customer expressed dissatisfaction or rejected the"
              + " outcome\": .after( exchanged for .from( in: .or( Sought.event( Activity.ESCALATED"
              + " ).after( $case.receipt() ) ) )",
          "an escalation is never the receipt",
          "ESC-01.drl, \"ESC-01 obliged: the customer expressed dissatisfaction or rejected the"
              + " outcome\": .after( exchanged for .from( in: Sought.event( Activity.OUTCOME_ACCEPTED"
              + " ).after( $event ) ) );",
          "an acceptance is never dissatisfaction",
          "ESC-02.drl, \"ESC-02 obliged: the customer asked to escalate\": .after( exchanged for"
              + " .from( in: .after( $case.receipt() ).datedFrom( $event )",
          "an escalation is never the receipt",
          "CTS-01.drl, \"CTS-01 obliged: a level failed\": .from( exchanged for .after( in: .from("
              + " $level.failedAt() ) ) )",
          "a failure that is itself a contact is one by a person, which counts anyhow",
          "CTS-01.drl, \"CTS-01 obliged: a level failed\": droppedBy( exchanged for droppedByDue( in:"
              + " .droppedBy( Reason.ALREADY_AT_CCTS,",
          "what comes before the trigger comes before the due date",
          "CTS-02.drl, \"CTS-02 obliged: a contact spoke of the CCTS, and nothing wrong was found in it\":"
              + " .nothingWrongAbout( Disclosure.CCTS_INFO ) removed",
          "it says that the verdict rests on words (ObligationEvidenceTest), not what it is",
          "CTS-02.drl, \"CTS-02 obliged: a contact spoke of the CCTS, and nothing wrong was found in it\":"
              + " .being( $contact ) removed",
          "the first such contact discharges each then, and the finding shows the first");

  @TempDir private Path work;

  static Stream<RuleFile> ruleFiles() {
    return PACK.latest().rules().stream().filter(file -> !file.name().equals(PackLint.JUDGING));
  }

  static Stream<String> numbers() {
    List<String> changes = new ArrayList<>();
    for (Commitment commitment : PACK.latest().commitments()) {
      for (Limit limit : commitment.limits().values()) {
        int days = ((Limit.BusinessDays) limit.span()).days();
        if (days > 0) {
          changes.add("%s.%s=%d".formatted(commitment.id(), limit.name(), days - 1));
        }
        changes.add("%s.%s=%d".formatted(commitment.id(), limit.name(), days + 1));
        if (days > 0) {
          changes.add("%s.%s=%dd".formatted(commitment.id(), limit.name(), days));
        }
      }
      for (Parameter parameter : commitment.parameters().values()) {
        List<Integer> others =
            parameter.also().isEmpty()
                ? List.of(parameter.value() - 1, parameter.value() + 1)
                : parameter.also();
        others.forEach(
            other -> changes.add("%s.%s=%d".formatted(commitment.id(), parameter.name(), other)));
      }
    }
    return changes.stream();
  }

  @ParameterizedTest
  @MethodSource("ruleFiles")
  void everyChangeOfARuleFileBreaksAScenario(RuleFile file) throws IOException {
    String id = file.name().replace(".drl", "");
    List<String> commitments = List.of(id);
    Path scenarios = scenariosOf(commitments);
    assertThat(failure(restricted(commitments, file), scenarios)).as("unchanged").isEmpty();

    List<RuleMutants.Mutant> mutants = RuleMutants.of(file.name(), file.text());
    assertThat(mutants).isNotEmpty();
    List<String> survivors = new ArrayList<>();
    int tried = 0;
    for (int i = 0; i < mutants.size(); i += EVERY) {
      tried++;
      RuleFile broken = new RuleFile(file.name(), mutants.get(i).text());
      if (EQUIVALENT.containsKey(mutants.get(i).description())) {
        continue;
      }
      if (failure(restricted(commitments, broken), scenarios).isEmpty()) {
        survivors.add(mutants.get(i).description());
      }
    }
    System.out.printf("%s: %d changes, %d survived%n", file.name(), tried, survivors.size());
    assertThat(survivors).as("changes that no scenario notices").isEmpty();
  }

  /** The judging rules that look at a whole case; the others have JudgingTableTest. */
  @Test
  void everyChangeOfARuleAboutTheWholeCaseBreaksAScenario() throws IOException {
    RuleFile judging =
        PACK.latest().rules().stream()
            .filter(file -> file.name().equals(PackLint.JUDGING))
            .findFirst()
            .orElseThrow();
    // One that every received complaint triggers, and one that most never trigger.
    List<String> commitments = List.of("ACK-01", "CTS-01");
    Path scenarios = scenariosOf(commitments);
    List<String> survivors = new ArrayList<>();
    int tried = 0;
    List<RuleMutants.Mutant> mutants =
        RuleMutants.of(judging.name(), judging.text()).stream()
            .filter(mutant -> mutant.description().contains("\"every commitment "))
            .toList();
    for (RuleMutants.Mutant mutant : mutants) {
      tried++;
      RuleFile broken = new RuleFile(judging.name(), mutant.text());
      if (failure(restricted(commitments, broken), scenarios).isEmpty()) {
        survivors.add(mutant.description());
      }
    }
    System.out.printf(
        "%s, whole case: %d changes, %d survived%n", judging.name(), tried, survivors.size());
    assertThat(tried).isPositive();
    assertThat(survivors).as("changes that no scenario notices").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void everyChangeOfANumberBreaksAScenario(String change) throws IOException {
    String id = change.substring(0, change.indexOf('.'));
    Pack changed =
        WhatIf.apply(PACK, List.of(change))
            .withWhatIf(WhatIf.apply(PACK, List.of(change)).versions(), List.of());

    assertThat(
            failure(
                restricted(changed, List.of(id), Optional.empty()),
                scenariosOf(List.of(id)),
                UNCHANGED_RULES))
        .as(change)
        .isPresent();
  }

  @Test
  void aChangeThatIsNoneSurvives() throws IOException {
    RuleFile file =
        ruleFiles().filter(one -> one.name().equals("ESC-02.drl")).findFirst().orElseThrow();
    RuleFile same = new RuleFile(file.name(), file.text() + "\n// a remark\n");

    assertThat(failure(restricted(List.of("ESC-02"), same), scenariosOf(List.of("ESC-02"))))
        .isEmpty();
  }

  private static Pack restricted(List<String> commitments, RuleFile changed) {
    return restricted(PACK, commitments, Optional.of(changed));
  }

  /** The pack with the rules of these commitments only, and one rule file exchanged. */
  private static Pack restricted(Pack pack, List<String> commitments, Optional<RuleFile> changed) {
    PackVersion version = pack.latest();
    List<RuleFile> rules = new ArrayList<>();
    for (RuleFile rule : version.rules()) {
      String id = rule.name().replace(".drl", "");
      if (commitments.contains(id) || id.equals("judging")) {
        rules.add(changed.filter(one -> one.name().equals(rule.name())).orElse(rule));
      }
    }
    return pack.withWhatIf(
        List.of(
            new PackVersion(
                version.version(),
                version.validFrom(),
                version.validUntil(),
                version.commitments().stream()
                    .map(one -> commitments.contains(one.id()) ? one : withoutRules(one))
                    .toList(),
                rules)),
        List.of());
  }

  /** Scenarios may name the limits of other commitments, whose rules are left out here. */
  private static Commitment withoutRules(Commitment commitment) {
    return new Commitment(
        commitment.id(),
        commitment.clause(),
        commitment.basis(),
        commitment.title(),
        commitment.promise(),
        commitment.sought(),
        commitment.limits(),
        commitment.parameters(),
        commitment.needs(),
        Optional.of(Reason.NO_TRIGGER));
  }

  private Path scenariosOf(List<String> commitments) throws IOException {
    for (String commitment : commitments) {
      String name = commitment + ".scenarios.csv";
      Files.copy(FOLDER.resolve(name), work.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    return work;
  }

  /** What the scenarios say of the pack; empty when they notice nothing. */
  private static Optional<String> failure(Pack pack, Path scenarios) throws IOException {
    return failure(pack, scenarios, new RuleStore(Optional.empty(), ""));
  }

  private static Optional<String> failure(Pack pack, Path scenarios, RuleStore store)
      throws IOException {
    try {
      return new ScenarioRun(
              pack, store, LEXICONS, CALENDAR, ZoneId.of("America/Toronto"), RECORDED)
          .run(scenarios, new CsvTableReader()).failures().stream()
              .map(Wording::english)
              // Of the other commitments, which have no rules here.
              .filter(line -> !line.contains(": has no scenarios."))
              .findFirst();
    } catch (RuleCompilationException | ForeignRulesException | RulingDefectException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
