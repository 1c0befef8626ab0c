package org.complaintauditor.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.audit.Audit;
import org.complaintauditor.audit.AuditInstantOption;
import org.complaintauditor.audit.AuditOutcome;
import org.complaintauditor.audit.AuditRequest;
import org.complaintauditor.audit.MaxRejected;
import org.complaintauditor.audit.TooManyRejectedRowsException;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.intake.CanonicalIntake;
import org.complaintauditor.intake.Intake;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableReader;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.CaseFailedException;
import org.complaintauditor.judgement.JudgingOptions;
import org.complaintauditor.judgement.UnusableAuditInstantException;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.RecordedActs;
import org.complaintauditor.model.Wording;
import org.complaintauditor.obligation.Due;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Occurrence;
import org.complaintauditor.pack.InvalidPackException;
import org.complaintauditor.pack.WhatIf;
import org.complaintauditor.ruling.RuleStore;

/** Runs scenarios through the real intake and the pack's rules. */
public final class ScenarioRun {

  /**
   * What came of the scenarios.
   *
   * @param scenarios how many ran
   * @param failures what differs, one text per scenario that failed, or file that cannot be used,
   *     or commitment without
   * @param silentRules the commitments' rules that concluded in no scenario of their commitment
   * @param silentForAll the rules of no commitment that concluded in no scenario at all
   */
  public record Result(
      int scenarios, List<Wording> failures, Set<String> silentRules, Set<String> silentForAll) {

    /** No scenario ran: the pack can judge nothing. */
    public static final Result NONE = new Result(0, List.of(), Set.of(), Set.of());
  }

  private static final MaxRejected NONE_REJECTED = MaxRejected.parse("0");

  private static final String DISCLOSES = "discloses";

  private final Pack pack;
  private final RuleStore store;
  private final LexiconStore lexicons;
  private final BusinessCalendar calendar;
  private final ZoneId zone;
  private final Set<Channel> recordedChannels;

  /** A run of this pack's scenarios. */
  public ScenarioRun(
      Pack pack,
      RuleStore store,
      LexiconStore lexicons,
      BusinessCalendar calendar,
      ZoneId zone,
      Set<Channel> recordedChannels) {
    this.pack = pack;
    this.store = store;
    this.lexicons = lexicons;
    this.calendar = calendar;
    this.zone = zone;
    this.recordedChannels = recordedChannels;
  }

  /**
   * The names of a folder's scenarios with the verdict and reason that each expects, by commitment
   * id.
   *
   * @throws UnusableExportException if a file is not a scenario file
   */
  public static Map<String, List<String>> names(Path folder, TableReader reader)
      throws IOException {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Map.Entry<String, Path> file : ScenarioFile.in(folder).entrySet()) {
      names.put(
          file.getKey(),
          ScenarioFile.read(file.getValue(), reader).stream()
              .map(
                  scenario ->
                      "%s %s: %s"
                          .formatted(
                              scenario.expected().get("verdict"),
                              scenario.expected().get("reason"),
                              scenario.name()))
              .toList());
    }
    return names;
  }

  /** Runs all scenario files of a folder; of one that cannot be used, it says why. */
  public Result run(Path folder, TableReader reader) throws IOException {
    int count = 0;
    List<Wording> failures = new ArrayList<>();
    Map<String, Path> files = ScenarioFile.in(folder);
    Set<String> silent = new TreeSet<>();
    Set<String> silentForAll = namesOfRules();
    for (Commitment commitment : pack.allCommitments()) {
      silentForAll.removeIf(rule -> isOf(commitment.id(), rule));
    }
    for (Map.Entry<String, Path> file : files.entrySet()) {
      String id = file.getKey();
      try {
        List<Scenario> scenarios = scenarios(id, file.getValue(), reader);
        count += scenarios.size();
        scenarios.forEach(scenario -> run(scenario, id).ifPresent(failures::add));
        Set<String> fired = newlyFired();
        silentForAll.removeAll(fired);
        namesOfRules().stream()
            .filter(rule -> isOf(id, rule) && !fired.contains(rule))
            .forEach(silent::add);
      } catch (UnusableExportException e) {
        failures.add(Wording.saidBy(e));
      }
    }
    for (Commitment commitment : pack.allCommitments()) {
      if (!files.containsKey(commitment.id())) {
        failures.add(
            Wording.of(
                "app.has-no-scenarios",
                commitment.id(),
                folder.resolve(commitment.id() + ScenarioFile.SUFFIX)));
      }
    }
    return new Result(count, failures, silent, silentForAll);
  }

  private List<Scenario> scenarios(String commitment, Path file, TableReader reader)
      throws IOException {
    List<String> known = pack.allCommitments().stream().map(Commitment::id).toList();
    if (!known.contains(commitment)) {
      throw new UnusableExportException(
          Wording.of(
              "app.pack-has-no-commitment",
              file.getFileName(),
              commitment,
              String.join(", ", known)));
    }
    return ScenarioFile.read(file, reader);
  }

  /** Reads an export that can record these acts and no others. */
  private static Intake recording(RecordedActs acts, Intake intake) {
    return (files, zone, firstLook) -> intake.read(files, zone, firstLook).recording(acts);
  }

  private static boolean isOf(String commitment, String rule) {
    return rule.startsWith(commitment + " ");
  }

  private Set<String> namesOfRules() {
    Set<String> names = new TreeSet<>();
    pack.versions()
        .forEach(one -> names.addAll(store.rulesOf(one.rules(), pack.words()).ruleNames()));
    return names;
  }

  private Set<String> newlyFired() {
    Set<String> fired = new TreeSet<>();
    pack.versions()
        .forEach(one -> fired.addAll(store.rulesOf(one.rules(), pack.words()).newlyFired()));
    return fired;
  }

  private Optional<Wording> run(Scenario scenario, String commitment) {
    TableReader replay =
        (file, layout, sink) -> {
          sink.header(scenario.columns());
          scenario.events().forEach(line -> sink.row(line.row(), line.cells()));
          return "scenario";
        };
    ExportFile story =
        new ExportFile(scenario.file(), scenario.file(), InputStream::nullInputStream);
    List<AuditedCase> cases = new ArrayList<>();
    AuditOutcome judged;
    try {
      judged =
          new Audit(
                  recording(scenario.acts(pack.words()), new CanonicalIntake(replay, pack.words())),
                  store,
                  lexicons)
              .collect(
                  new AuditRequest(
                      List.of(story),
                      WhatIf.apply(pack, scenario.set()),
                      calendar,
                      new JudgingOptions(
                          zone,
                          Optional.of(AuditInstantOption.parse(scenario.asOf(), zone)),
                          scenario.evidence(),
                          recordedChannels,
                          List.of()),
                      NONE_REJECTED,
                      Optional.empty(),
                      false,
                      1),
                  cases);
    } catch (TooManyRejectedRowsException e) {
      return Optional.of(described(scenario, e.problems().iterator().next()));
    } catch (IllegalArgumentException
        | UnusableAuditInstantException
        | InvalidPackException
        | CaseFailedException
        | UnusableExportException e) {
      return Optional.of(Wording.of("core.colon", scenario.place(), Wording.saidBy(e)));
    }
    // A scenario may be about a record that is used with its flaws; where a value or a row cannot
    // be
    // used, the file is mistyped.
    Optional<Problem> mistake =
        judged.problems().stream()
            .filter(problem -> isMistake(problem.code().effect()))
            .findFirst();
    if (mistake.isPresent()) {
      return Optional.of(described(scenario, mistake.get()));
    }
    Finding finding =
        cases.get(0).findings().stream()
            .filter(one -> one.commitment().equals(commitment))
            .findFirst()
            .orElseThrow(
                () ->
                    new UnusableExportException(
                        Wording.of(
                            "app.version-in-force-has-no-commitment",
                            scenario.place(),
                            commitment)));
    Map<String, String> found = found(finding);
    List<Wording> differences = new ArrayList<>();
    scenario
        .expected()
        .forEach(
            (what, expected) -> {
              String actual = found.getOrDefault(what, "");
              if (!expected.equals(actual)) {
                differences.add(
                    ExpectationCheck.impossible(what, expected, pack)
                        .orElseGet(
                            () ->
                                Wording.of(
                                    "app.should-be-but-is", what, shown(expected), shown(actual))));
              }
            });
    return differences.isEmpty()
        ? Optional.empty()
        : Optional.of(Wording.of("core.colon", scenario.place(), Wording.join("; ", differences)));
  }

  private static boolean isMistake(Problem.Effect effect) {
    return switch (effect) {
      case REJECTED, VALUE_EMPTY -> true;
      case LEFT_OUT, AS_IT_STANDS -> false;
    };
  }

  private Wording described(Scenario scenario, Problem problem) {
    return problem.column().isEmpty()
        ? Wording.of(
            "app.row-cannot-be-used", scenario.place(), problem.origin().row(), problem.expected())
        : Wording.of(
            "app.row-column-cannot-be-used",
            scenario.place(),
            problem.origin().row(),
            problem.column(),
            scenario.cell(problem.origin().row(), problem.column()).orElse(problem.value()),
            problem.column().equals(DISCLOSES)
                ? MistypedDisclosures.expected(
                    scenario.cell(problem.origin().row(), DISCLOSES).orElse(""), pack.words())
                : problem.expected());
  }

  private Map<String, String> found(Finding finding) {
    Map<String, String> found = new LinkedHashMap<>();
    found.put("verdict", finding.verdict().name());
    found.put("reason", finding.reason().name());
    found.put("occurrences", String.valueOf(finding.occurrences().size()));
    if (finding.shown().isPresent()) {
      Occurrence shown = finding.shown().get();
      found.put("trigger", shown.assessment().obligation().trigger().name());
      found.put("due", due(shown.assessment().due()));
      shown.assessment().discharge().ifPresent(event -> found.put("discharge", event.name()));
      shown.lateBusinessDays().ifPresent(days -> found.put("late", String.valueOf(days)));
    }
    return found;
  }

  private String due(Due due) {
    return due.instant()
        .map(
            instant ->
                java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    instant.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).atZone(zone)))
        .orElse(due.date().toString());
  }

  private static Wording shown(String value) {
    return value.isEmpty() ? Wording.of("core.is-empty-word") : Wording.verbatim(value);
  }
}
