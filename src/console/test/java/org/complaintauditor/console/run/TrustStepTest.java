package org.complaintauditor.console.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.complaintauditor.console.run.TrustStep.Way;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.ConsoleWords;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Page;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.SignedIn;
import org.complaintauditor.report.trust.TrustStatement;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.Test;

/** What to press where a report tells to use the command line. */
final class TrustStepTest {

  private static final Way CASES = new Way("Look at findings", "/runs/r-1/work?show=all");
  private static final Way PROFILES = new Way("Profiles", "/profiles");
  private static final Way EXPORT = new Way("Open the export", "/runs/r-1/export");
  private static final Way AUDIT = new Way("Audit again", "/runs/r-1/export?then=audit");

  private static final Map<String, TrustStep> STEPS =
      new TreeMap<>(
          Map.of(
              "PROFILE_NOT_CHECKED",
              new TrustStep(
                  "Compare some findings with your system. Then open the profile, and say there what"
                      + " you compared.",
                  List.of(CASES, PROFILES)),
              "GUESSES_NOT_SETTLED",
              new TrustStep(
                  "Open the export, press “This is not right”, answer what is asked, and audit"
                      + " again.",
                  List.of(EXPORT)),
              "COMMITMENTS_NOT_RECORDED",
              new TrustStep(
                  "Say that they were not audited. To have them audited, export columns with these"
                      + " dates, or every contact with its date and text; press “This is not right”"
                      + " on the page of the export where the columns are there already.",
                  List.of(EXPORT)),
              "COMMITMENTS_NOT_SHOWN",
              new TrustStep(
                  "Say that they were not audited. The page of the export names what it would need.",
                  List.of(EXPORT)),
              "WHAT_IF",
              new TrustStep(
                  "Do not report them as results. Audit the export again, by the numbers of the"
                      + " pack.",
                  List.of(AUDIT)),
              "TEXTS_NOT_READ",
              new TrustStep(
                  "Say so when you show the report, or audit again and choose under “More options”"
                      + " that what is found in messages counts as well.",
                  List.of(AUDIT)),
              "RECORD_SET_ASIDE",
              new TrustStep(
                  "Say so when you show the report, or audit again and choose under “More options”"
                      + " that what is recorded counts as well.",
                  List.of(AUDIT)),
              "DOUBTFUL_SET_ASIDE",
              new TrustStep(
                  "Say so when you show the report, or audit again and choose under “More options”"
                      + " that doubtful words count.",
                  List.of(AUDIT))));

  private static Page page(String language, Permission... may) {
    return new Page(
        ConsoleWords.in(language),
        "First quarter",
        ConsolePart.RUNS,
        new SignedIn("p-1", "ana", "Ana Doe", "OFFICER", Set.of(may), "token"),
        "/runs/r-1",
        Optional.empty(),
        new FormProblems(),
        true,
        "1");
  }

  private static Map<String, TrustStep> steps(Page page) {
    Map<String, TrustStep> steps = new TreeMap<>();
    for (TrustStatement.Code code : TrustStatement.Code.values()) {
      TrustStep.of(page, "r-1", code.name()).ifPresent(step -> steps.put(code.name(), step));
    }
    return steps;
  }

  @Test
  void whoPreparesAuditsIsLedToWhatIsToBePressed() {
    assertThat(steps(page("en", Permission.READ, Permission.PREPARE))).isEqualTo(STEPS);
  }

  @Test
  void whoOnlyReadsIsLedToFindingsAloneAndToldTheSame() {
    Map<String, TrustStep> told = new TreeMap<>();
    STEPS.forEach(
        (code, step) ->
            told.put(
                code,
                new TrustStep(
                    step.text(), step.ways().contains(CASES) ? List.of(CASES) : List.of())));
    assertThat(steps(page("en", Permission.READ))).isEqualTo(told);
  }

  @Test
  void everyLanguageLeadsToTheSameAddressesInItsOwnWords() {
    for (String language : List.of("fr", "de")) {
      Map<String, TrustStep> steps = steps(page(language, Permission.READ, Permission.PREPARE));
      assertThat(steps.keySet()).isEqualTo(STEPS.keySet());
      steps.forEach(
          (code, step) -> {
            TrustStep english = STEPS.get(code);
            assertThat(step.text()).isNotEqualTo(english.text()).isNotBlank();
            assertThat(step.ways().stream().map(Way::path))
                .containsExactlyElementsOf(english.ways().stream().map(Way::path).toList());
            assertThat(step.ways().stream().map(Way::name))
                .doesNotContain("Look at findings", "Open the export", "Audit again")
                .noneMatch(String::isBlank);
          });
    }
  }

  /** What the report's own words tell must be possible for somebody who has no command line. */
  @Test
  void noStatementSendsAnybodyToTheCommandLine() {
    for (String language : MessageBundle.LANGUAGES) {
      Page page = page(language, Permission.READ);
      assertThat(
              Arrays.stream(TrustStatement.Code.values())
                  .filter(code -> TrustStep.of(page, "r-1", code.name()).isEmpty())
                  .map(code -> page.text("report.trust." + code + ".do", 1, "x", "y", "z"))
                  .filter(said -> said.contains("--") || said.contains("auditor ")))
          .as(language)
          .isEmpty();
    }
  }

  @Test
  void aStatementThatNobodyKnowsIsLeftAsTheReportHasIt() {
    assertThat(TrustStep.of(page("en", Permission.PREPARE), "r-1", "SOMETHING_NEWER")).isEmpty();
  }
}
