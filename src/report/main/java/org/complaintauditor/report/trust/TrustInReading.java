package org.complaintauditor.report.trust;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.Problem.Severity;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.ProfileFacts;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.trust.TrustStatement.Code;

/** How far the profile can be relied on, and what the settings of the run leave out or change. */
final class TrustInReading {

  /** A calendar without holidays. */
  private static final String NO_HOLIDAYS = "none";

  private final RunFacts run;
  private final ReportModel model;
  private final LocalizedFormats formats;
  private final Trust trust;

  TrustInReading(ReportModel model, LocalizedFormats formats, Trust trust) {
    this.run = model.run();
    this.model = model;
    this.formats = formats;
    this.trust = trust;
  }

  void look() {
    selection();
    whole();
    whatIf();
    profile();
    holidays();
    evidence();
  }

  /** The rates of some cases that were chosen are not those of all. */
  private void selection() {
    run.selection()
        .ifPresent(
            chosen -> {
              Map<String, Object> figures = new LinkedHashMap<>();
              figures.put("request", chosen.request());
              figures.put("run", chosen.run());
              figures.put("cases_of_run", chosen.cases());
              trust.say(
                  Code.SELECTED_CASES,
                  Severity.SEVERE,
                  figures,
                  chosen.request(),
                  chosen.run(),
                  formats.number(chosen.cases()));
            });
  }

  /** The same of some cases that were taken out of a larger export. */
  private void whole() {
    run.whole()
        .ifPresent(
            whole -> {
              Map<String, Object> figures = new LinkedHashMap<>();
              figures.put("facts", whole.facts());
              figures.put("cases_of_export", whole.cases());
              trust.say(
                  Code.PART_OF_EXPORT,
                  Severity.SEVERE,
                  figures,
                  formats.number(whole.cases()),
                  whole.facts());
            });
  }

  private void whatIf() {
    List<String> changes = run.pack().whatIf();
    if (!changes.isEmpty()) {
      trust.say(
          Code.WHAT_IF, Severity.SEVERE, Map.of("changes", changes), String.join(", ", changes));
    }
  }

  private void profile() {
    ProfileFacts profile = model.readAs().profileFacts();
    if (profile.guesses() > 0) {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("guesses", profile.guesses());
      figures.put("file", profile.guessedIn());
      figures.put("line", (long) profile.guessedInLine());
      trust.say(
          Code.GUESSES_NOT_SETTLED,
          Severity.SEVERE,
          figures,
          profile.guesses(),
          formats.number(profile.guesses()),
          profile.guessedIn(),
          Integer.toString(profile.guessedInLine()));
    }
    if (!profile.checked()) {
      trust.say(
          Code.PROFILE_NOT_CHECKED,
          Severity.WARNING,
          Map.of("profile", model.readAs().profile()),
          model.readAs().profile());
    }
  }

  private void holidays() {
    if (run.calendarName().equals(NO_HOLIDAYS)) {
      trust.say(Code.HOLIDAYS_MISSING, "NO_HOLIDAYS", Severity.WARNING, Map.of());
    }
    run.reachedWithoutHolidays()
        .ifPresent(
            year ->
                trust.say(
                    Code.HOLIDAYS_MISSING,
                    Severity.WARNING,
                    Map.of("year", (long) year),
                    Integer.toString(year)));
  }

  private void evidence() {
    if (run.evidence().equals(EvidenceMode.RECORDED.option()) && model.seen().texts() > 0) {
      trust.say(
          Code.TEXTS_NOT_READ,
          Severity.NOTICE,
          Map.of("texts", model.seen().texts()),
          model.seen().texts(),
          formats.number(model.seen().texts()));
    }
    if (run.evidence().equals(EvidenceMode.DETECTED.option())) {
      trust.say(Code.RECORD_SET_ASIDE, Severity.NOTICE, Map.of());
    }
    if (run.setsDoubtfulAside()) {
      trust.say(Code.DOUBTFUL_SET_ASIDE, Severity.NOTICE, Map.of());
    }
  }
}
