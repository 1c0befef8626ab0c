package org.complaintauditor.console.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.comparison.RunChoice;
import org.complaintauditor.console.comparison.RunChoices;
import org.complaintauditor.console.comparison.SummaryFacts;
import org.complaintauditor.console.comparison.SummaryFacts.CommitmentRates;
import org.complaintauditor.console.job.JobOrder;
import org.complaintauditor.console.job.JobRunner;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.ledgers.RequireDisplayName;
import org.complaintauditor.console.ledgers.ShownLine;
import org.complaintauditor.console.ledgers.TrailRecorder;
import org.complaintauditor.console.run.CommitmentTitles;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.deciding.file.SignOffJson;
import org.complaintauditor.model.Wording;

/**
 * The page that says what is signed off, and by whom; it can be printed and signed on paper, too.
 */
public final class SignOffController implements Routes.Controller {

  private static final String KIND = "sign-off";
  private static final int LONGEST = 500;

  private final ConsoleContext context;
  private final RunChoices runs;
  private final CommitmentTitles titles;
  private final TrailRecorder trail;

  /** The sign-offs of this office. */
  public SignOffController(ConsoleContext context) {
    this.context = context;
    runs = new RunChoices(context);
    titles = new CommitmentTitles(context);
    trail = new TrailRecorder(context);
  }

  @Override
  public void add(Routes routes) {
    routes.get("/runs/{run}/sign-off", Permission.READ, this::show);
    routes.post("/runs/{run}/sign-off", Permission.CONFIRM, this::sign);
  }

  /**
   * What the page shows.
   *
   * @param run the run
   * @param asOf its audit instant
   * @param rates the rates of its commitments
   * @param head the head of the ledger now
   * @param knownHead the head that the run's reports were made with; empty if with none
   * @param signed the lines by which somebody signed it off
   * @param role as what the visitor signs
   * @param remark what is to stand beside it
   */
  public record SignOffShown(
      RunChoice run,
      String asOf,
      List<CommitmentRates> rates,
      String head,
      String knownHead,
      List<ShownLine> signed,
      String role,
      String remark) {
    public SignOffShown {
      rates = List.copyOf(rates);
      signed = List.copyOf(signed);
    }
  }

  private void show(RequestContext request) {
    show(request, "", "", new FormProblems());
  }

  private void show(RequestContext request, String role, String remark, FormProblems problems) {
    RunChoice run = runs.of(request.part("run"));
    LineWords words = new LineWords(request.words(), context.workspace().soleActs());
    SummaryFacts summary = SummaryFacts.of(run);
    request.page(
        "signing/sign-off",
        request.words().text("console.sign.title", run.in(request.words())),
        ConsolePart.RUNS,
        new SignOffShown(
            run,
            words.when(run.asOf()),
            summary.rates(
                titles.in(
                    request.words().language(), run.run(), run.folder(), summary.commitments())),
            context.workspace().ledger().head().hash(),
            summary.ledgerHead(),
            context.workspace().ledger().ofRun(run.run()).stream()
                .filter(line -> line.kind().equals(SignOffJson.SIGN_OFF))
                .map(words::of)
                .toList(),
            role,
            remark),
        problems);
  }

  private void sign(RequestContext request) {
    RunChoice run = runs.of(request.part("run"));
    String page = "/runs/" + run.run() + "/sign-off";
    if (RequireDisplayName.isAsked(request, page)) {
      return;
    }
    String role = request.field("role");
    String remark = request.field("remark");
    FormProblems problems = new FormProblems();
    for (String field : List.of("role", "remark")) {
      String text = request.field(field);
      problems.require(
          text.length() <= LONGEST && !text.startsWith("-"),
          field,
          Wording.of(
              "Write a text of at most %d characters that does not begin with a hyphen.", LONGEST));
    }
    problems.require(
        request.field("head").equals(context.workspace().ledger().head().hash()),
        "seen",
        Wording.of(
            "Somebody has decided something since this page was opened. Look at the figures as they"
                + " are now, then sign."));
    problems.require(
        !request.field("seen").isEmpty(),
        "seen",
        Wording.of("Confirm that you have seen the figures and the decisions behind them."));
    if (!problems.isEmpty()) {
      show(request, role, remark, problems);
      return;
    }
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "sign-off",
                run.folder().toString(),
                "--workspace",
                context.folder().toString(),
                "--by",
                request.who().called().orElseThrow(),
                "--at",
                request.now().toString(),
                "--via",
                "console",
                "--language",
                request.words().language()));
    String account = request.who().account();
    if (!account.isEmpty()) {
      arguments.addAll(List.of("--account", account));
    }
    String as = role.isEmpty() ? request.who().role() : role;
    if (!as.isEmpty()) {
      arguments.addAll(List.of("--role", as));
    }
    if (!remark.isEmpty()) {
      arguments.addAll(List.of("--remark", remark));
    }
    String job = JobRunner.newId();
    context
        .jobs()
        .queue(
            job,
            new JobOrder(KIND, run.title(), arguments, "", page, page, Map.of()),
            request.who().person());
    trail.leave(request, "sign-off-asked-for", List.of(run.run()));
    request.seeOther("/jobs/" + job);
  }
}
