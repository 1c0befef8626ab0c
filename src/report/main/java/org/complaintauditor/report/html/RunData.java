package org.complaintauditor.report.html;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintauditor.decision.HumanClass;
import org.complaintauditor.figures.Period;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Word;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.text.MessageBundle;

/**
 * What the page's scripts know of the run: the closed lists with their words, how dates and numbers
 * are written, the holidays, and how many files of cases there are.
 */
final class RunData {

  /** Due dates and the audit instant lie beyond the last event, at most so far. */
  private static final int DAYS_BEYOND = 400;

  /** The calendar is asked day by day; nobody looks at a time line of centuries. */
  private static final int DAYS_AT_MOST = 20_000;

  private final RunFacts run;
  private final ReportModel model;
  private final MessageBundle words;
  private final ScriptLiterals script = new ScriptLiterals();

  RunData(RunFacts run, ReportModel model) {
    this.run = run;
    this.model = model;
    this.words = run.words();
  }

  /**
   * The script.
   *
   * @param chunks how many files the index has
   */
  String script(GroupNumbers groups, int chunks) {
    AuditInstant instant = run.basis().auditInstant();
    script.object();
    script.name("cases").value(model.population().cases());
    script.name("chunk").value(CaseIndex.CHUNK).name("chunks").value(chunks);
    script.name("shard").value(CaseShards.CASES).name("dayOne").value(CaseIndex.DAY_ONE);
    script.name("exceptionsOnly").value(run.exceptionsOnly());
    script.name("texts").value(run.texts().option());
    if (model.verdictsToReview() > 0) {
      script.name("review").value(true);
    }
    if (model.decisions().isGiven()) {
      list("decisions", List.of(HumanClass.values()));
    }
    script.name("auditDay").value(instant.date().toEpochDay());
    script.name("auditMinute").value(CaseDataWriter.minute(instant.instant(), instant.zone()));
    FindingRowShards.describe(run, script);
    commitments();
    verdicts();
    reasons();
    lateness();
    activities();
    list("roles", List.of(ActorRole.values()));
    words("channels", run.pack().words().channels());
    words("disclosures", run.pack().words().disclosures());
    script.name("groups");
    groups.write(script, new GroupNames(run.pack(), words));
    holidays();
    ScriptTexts.write(script, "words", words, "page.js.");
    ScriptTexts.writeDates(script, words);
    new TrendData(model).write(script);
    script.endObject();
    return "auditor.run(" + script + ");\n";
  }

  private void commitments() {
    script.name("commitments").list();
    for (Commitment commitment : model.commitments()) {
      script.list().value(commitment.id()).value(commitment.title().in(words.language())).endList();
    }
    script.endList();
  }

  private void verdicts() {
    script.name("verdicts").list();
    for (Verdict verdict : Verdict.values()) {
      script.list().value(verdict.name()).value(words.of(verdict)).endList();
    }
    script.endList();
  }

  private void reasons() {
    script.name("reasons").list();
    for (Reason reason : Reason.values()) {
      if (run.pack().mayConclude(reason)) {
        script
            .list()
            .value(reason.name())
            .value(CodeIndex.of(reason.verdict()))
            .value(words.of(reason));
        script.value(words.meaning(reason)).endList();
      }
    }
    for (LocalizedText drop : run.pack().words().declared().drops().values()) {
      script
          .list()
          .value(Reason.ANOTHER_PROCESS.name())
          .value(CodeIndex.of(Reason.ANOTHER_PROCESS.verdict()))
          .value(drop.in(words.language()))
          .value(words.meaning(Reason.ANOTHER_PROCESS))
          .endList();
    }
    script.endList();
  }

  private void lateness() {
    script.name("lateness").list();
    for (LatenessClass lateness : LatenessClass.values()) {
      script.list().value(lateness.code()).value(lateness.name(words)).endList();
    }
    script.endList();
  }

  private void activities() {
    script.name("activities").list();
    for (Activity activity : run.pack().words().activities()) {
      String direction = activity.direction().name().toLowerCase(Locale.ROOT);
      script.list().value(activity.name()).value(words.of(activity)).value(direction).endList();
    }
    script.endList();
  }

  private void list(String name, List<? extends Enum<?>> values) {
    script.name(name).list();
    values.forEach(one -> script.list().value(one.name()).value(words.of(one)).endList());
    script.endList();
  }

  private void words(String name, List<? extends Word> values) {
    script.name(name).list();
    values.forEach(one -> script.list().value(one.name()).value(words.of(one)).endList());
    script.endList();
  }

  private void holidays() {
    script.name("holidays").list();
    Optional<Period> happened = model.population().happened();
    if (happened.isPresent()) {
      LocalDate first = happened.get().first();
      LocalDate beyond = happened.get().last().plusDays(DAYS_BEYOND);
      LocalDate audited =
          run.basis().auditInstant().date().plusDays(1); // What is late runs so far.
      LocalDate last = beyond.isBefore(audited) ? audited : beyond;
      first
          .datesUntil(last)
          .limit(DAYS_AT_MOST)
          .forEach(
              date -> run.basis().calendar().holiday(date).ifPresent(one -> holiday(date, one)));
    }
    script.endList();
  }

  private void holiday(LocalDate date, LocalizedText name) {
    script.list().value(date.toEpochDay()).value(name.in(words.language())).endList();
  }
}
