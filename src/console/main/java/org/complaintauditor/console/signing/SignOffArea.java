package org.complaintauditor.console.signing;

import java.io.IOException;
import java.util.List;
import org.complaintauditor.app.LineOrigin;
import org.complaintauditor.app.SignOff;
import org.complaintauditor.console.Office;
import org.complaintauditor.console.comparison.RunChoice;
import org.complaintauditor.console.comparison.RunChoices;
import org.complaintauditor.console.comparison.SummaryFacts;
import org.complaintauditor.console.comparison.SummaryFacts.CommitmentRates;
import org.complaintauditor.console.ledgers.Footprints;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.ledgers.NameFirst;
import org.complaintauditor.console.ledgers.ShownLine;
import org.complaintauditor.console.run.CommitmentTitles;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.deciding.file.SignOffJson;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.ledger.LedgerAuthor;

/**
 * The page that says what is signed off, and by whom; it can be printed and signed on paper, too.
 */
public final class SignOffArea implements Routes.Area {

  private static final int LONGEST = 500;

  private final Office office;
  private final RunChoices runs;
  private final CommitmentTitles titles;
  private final Footprints footprints;
  private final SignOff signOff;

  /** The sign-offs of this office. */
  public SignOffArea(Office office) {
    this.office = office;
    runs = new RunChoices(office);
    titles = new CommitmentTitles(office);
    footprints = new Footprints(office);
    signOff = new SignOff(office.workspace());
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

  private void show(Visit visit) {
    show(visit, "", "", new FormProblems());
  }

  private void show(Visit visit, String role, String remark, FormProblems problems) {
    RunChoice run = runs.of(visit.part("run"));
    LineWords words = new LineWords(visit.words(), office.workspace().soleActs());
    SummaryFacts summary = SummaryFacts.of(run);
    visit.page(
        "signing/sign-off",
        visit.words().text("console.sign.title", run.in(visit.words())),
        ConsolePart.RUNS,
        new SignOffShown(
            run,
            words.when(run.asOf()),
            summary.rates(
                titles.in(
                    visit.words().language(), run.run(), run.folder(), summary.commitments())),
            office.workspace().ledger().head().hash(),
            summary.ledgerHead(),
            office.workspace().ledger().ofRun(run.run()).stream()
                .filter(line -> line.kind().equals(SignOffJson.SIGN_OFF))
                .map(words::of)
                .toList(),
            role,
            remark),
        problems);
  }

  private void sign(Visit visit) throws IOException {
    RunChoice run = runs.of(visit.part("run"));
    String page = "/runs/" + run.run() + "/sign-off";
    if (NameFirst.isAsked(visit, page)) {
      return;
    }
    String role = visit.field("role");
    String remark = visit.field("remark");
    FormProblems problems = new FormProblems();
    for (String field : List.of("role", "remark")) {
      String text = visit.field(field);
      problems.require(
          text.length() <= LONGEST && !text.startsWith("-"),
          field,
          Wording.of(
              "Write a text of at most %d characters that does not begin with a hyphen.", LONGEST));
    }
    problems.require(
        visit.field("head").equals(office.workspace().ledger().head().hash()),
        "seen",
        Wording.of(
            "Somebody has decided something since this page was opened. Look at the figures as they"
                + " are now, then sign."));
    problems.require(
        !visit.field("seen").isEmpty(),
        "seen",
        Wording.of("Confirm that you have seen the figures and the decisions behind them."));
    if (!problems.isEmpty()) {
      show(visit, role, remark, problems);
      return;
    }
    LedgerAuthor author = Footprints.author(visit);
    LineOrigin origin =
        Footprints.origin(
            visit,
            new LedgerAuthor(
                author.name(), author.account(), role.isEmpty() ? author.role() : role));
    footprints.leave(visit, "sign-off-asked-for", List.of(run.run()));
    try {
      signOff.sign(new SignOff.Request(run.folder(), origin, remark));
      visit.seeOther(page);
    } catch (UnusableExportException e) {
      problems.add("", e.wording());
      show(visit, role, remark, problems);
    }
  }
}
