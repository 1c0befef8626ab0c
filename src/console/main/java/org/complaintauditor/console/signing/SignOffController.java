package org.complaintauditor.console.signing;

import java.io.IOException;
import java.util.List;
import org.complaintauditor.app.LineOrigin;
import org.complaintauditor.app.SignOff;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.comparison.RunChoice;
import org.complaintauditor.console.comparison.RunChoices;
import org.complaintauditor.console.comparison.SummaryFacts;
import org.complaintauditor.console.comparison.SummaryFacts.CommitmentRates;
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
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.ledger.LedgerAuthor;

/**
 * The page that says what is signed off, and by whom; it can be printed and signed on paper, too.
 */
public final class SignOffController implements Routes.Controller {

  private static final int LONGEST = 500;

  private final ConsoleContext context;
  private final RunChoices runs;
  private final CommitmentTitles titles;
  private final TrailRecorder trail;
  private final SignOff signOff;

  /** The sign-offs of this office. */
  public SignOffController(ConsoleContext context) {
    this.context = context;
    runs = new RunChoices(context);
    titles = new CommitmentTitles(context);
    trail = new TrailRecorder(context);
    signOff = new SignOff(context.workspace());
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

  private void sign(RequestContext request) throws IOException {
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
          Wording.of("console.write-a-text-of-at-most-characters", LONGEST));
    }
    problems.require(
        request.field("head").equals(context.workspace().ledger().head().hash()),
        "seen",
        Wording.of("console.somebody-has-decided-something-since-page"));
    problems.require(
        !request.field("seen").isEmpty(),
        "seen",
        Wording.of("console.confirm-you-have-seen-figures-and-decisions"));
    if (!problems.isEmpty()) {
      show(request, role, remark, problems);
      return;
    }
    LedgerAuthor author = TrailRecorder.author(request);
    LineOrigin origin =
        TrailRecorder.origin(
            request,
            new LedgerAuthor(
                author.name(), author.account(), role.isEmpty() ? author.role() : role));
    trail.leave(request, "sign-off-asked-for", List.of(run.run()));
    try {
      signOff.sign(new SignOff.Request(run.folder(), origin, remark));
      request.seeOther(page);
    } catch (UnusableExportException e) {
      problems.add("", e.wording());
      show(request, role, remark, problems);
    }
  }
}
