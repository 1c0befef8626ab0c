package org.complaintauditor.console.work;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.ledgers.NamelessReaders;
import org.complaintauditor.console.ledgers.RequireDisplayName;
import org.complaintauditor.console.ledgers.ShownLine;
import org.complaintauditor.console.ledgers.TrailRecorder;
import org.complaintauditor.console.run.RecordedRuns;
import org.complaintauditor.console.run.ReportAddress;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.deciding.file.DecisionJson;
import org.complaintauditor.deciding.run.LedgerDecisions;
import org.complaintauditor.decision.Confirmation;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.DecisionKind;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.DecisionState;
import org.complaintauditor.decision.JudgedDecision;
import org.complaintauditor.decision.LinePlace;
import org.complaintauditor.decision.Withdrawal;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.ledger.AppendOutcome;
import org.complaintauditor.store.ledger.Ledger;
import org.complaintauditor.store.ledger.LedgerLine;
import org.complaintauditor.store.run.WorkItem;
import org.complaintauditor.store.run.WorkKey;
import org.complaintauditor.store.run.WorkList;
import org.complaintauditor.store.trail.TracedLines;
import org.complaintauditor.text.TextSanitizer;

/** Shows the proof of a finding and records what people decide. */
public final class DecideController implements Routes.Controller {

  private static final String VIA = "console";

  private final RecordedRuns runs;
  private final FindingDesk desk;
  private final Ledger ledger;
  private final WorkList work;
  private final TracedLines traced;
  private final DecisionDrafts drafts = new DecisionDrafts();
  private final NamelessReaders nameless = new NamelessReaders();

  /** The findings of this office. */
  public DecideController(ConsoleContext context) {
    runs = new RecordedRuns(context);
    desk = new FindingDesk(context);
    ledger = context.workspace().ledger();
    work = context.workspace().workList();
    traced = context.workspace().traced();
  }

  @Override
  public void add(Routes routes) {
    routes.get("/runs/{run}/decide", Permission.READ, this::show);
    routes.post("/runs/{run}/decide", Permission.DECIDE, this::decide);
    routes.post("/runs/{run}/confirm", Permission.CONFIRM, this::confirm);
  }

  private void show(RequestContext request) throws IOException {
    FindingOnDesk finding = finding(request, request.query("case"), request.query("commitment"));
    String list = request.query("list");
    Optional<DecisionFields> draft =
        drafts.take(
            request,
            finding.run().run(),
            finding.recorded().caseId(),
            finding.recorded().commitment());
    if (draft.isEmpty()
        && request.who().may(Permission.DECIDE)
        && nameless.isAsked(request, address(finding, list))) {
      return;
    }
    DecisionFields fields = draft.orElseGet(() -> asked(request, finding, list));
    answer(request, finding, fields, List.of(), new FormProblems());
  }

  /** An address may name the occurrence. */
  private static DecisionFields asked(RequestContext request, FindingOnDesk finding, String list) {
    DecisionFields none = DecisionFields.empty(finding.lastLine(), list);
    String trigger = request.query("trigger");
    return finding.shown(Optional.of(trigger)).isPresent() ? none.about(trigger) : none;
  }

  private FindingOnDesk finding(RequestContext request, String caseId, String commitment)
      throws IOException {
    return desk.lay(runs.of(request), caseId, commitment);
  }

  private void answer(
      RequestContext request,
      FindingOnDesk finding,
      DecisionFields fields,
      List<ShownLine> between,
      FormProblems problems) {
    request.page(
        "work/decide",
        request
            .words()
            .text(
                "console.decide.title",
                finding.recorded().commitment(),
                TextSanitizer.line(finding.recorded().caseId())),
        ConsolePart.RUNS,
        new DecidePage.Layout(request, finding)
            .page(
                runs.title(finding.run()),
                runs.trust(finding.run(), finding.recorded().commitment()),
                ReportAddress.of(
                    request, finding.run(), runs.folder(finding.run()), finding.recorded()),
                fields,
                between,
                recorded(request),
                way(finding, fields.list())),
        problems);
  }

  private DecidePage.Way way(FindingOnDesk finding, String list) {
    WorkAddress address = new WorkAddress(finding.run().run());
    Optional<WorkView> view = WorkAddress.view(list);
    if (view.isEmpty()) {
      return new DecidePage.Way(address.page() + "/work", "", "");
    }
    WorkKey key = key(finding);
    String run = finding.run().run();
    return new DecidePage.Way(
        address.list(view.get()),
        work.previous(run, view.get().filter(), view.get().sorted(), key)
            .map(item -> address.decide(item.finding(), view.get()))
            .orElse(""),
        next(finding, view.get())
            .map(item -> address.decide(item.finding(), view.get()))
            .orElse(""));
  }

  private static WorkKey key(FindingOnDesk finding) {
    return new WorkKey(
        finding.recorded().caseId(), finding.recorded().commitment(), finding.recorded().due());
  }

  private Optional<WorkItem> next(FindingOnDesk finding, WorkView view) {
    return work.next(finding.run().run(), view.filter(), view.sorted(), key(finding));
  }

  /** What the address says has just been recorded, if that is so. */
  private Optional<DecidePage.Recorded> recorded(RequestContext request) {
    return DecisionFields.number(request.query("recorded"))
        .flatMap(ledger::line)
        .filter(line -> line.via().equals(VIA) && line.by().equals(TrailRecorder.author(request)))
        .filter(LedgerDecisions::decides)
        .map(line -> recorded(request, line));
  }

  private static DecidePage.Recorded recorded(RequestContext request, LedgerLine line) {
    DecisionLine read = DecisionJson.read(line.body(), Optional.empty(), line.n());
    ShownLine shown = new LineWords(request.words()).of(line);
    return read instanceof Decision decision
        ? new DecidePage.Recorded(
            shown, decision.subject().caseId(), decision.subject().commitment(), true)
        : new DecidePage.Recorded(shown, "", "", false);
  }

  private void decide(RequestContext request) throws IOException {
    FindingOnDesk finding = finding(request, request.field("case"), request.field("commitment"));
    DecisionFields fields = DecisionFields.sent(request);
    if (request.who().called().isEmpty()) {
      askWho(request, finding, fields);
      return;
    }
    if (DecisionKind.of(fields.decision()).equals(Optional.of(DecisionKind.WITHDRAW))) {
      takeBack(request, finding, fields);
      return;
    }
    DecisionReading reading = new DecisionReading(finding, fields);
    Optional<Decision> decision =
        reading.read(DecisionHistory.me(request), request.now().toLocalDate());
    if (decision.isEmpty()) {
      answer(request, finding, fields, List.of(), reading.problems());
      return;
    }
    record(request, finding, fields, decision.get());
  }

  /** Who decides without a name says it first, and finds the form as it was. */
  private void askWho(RequestContext request, FindingOnDesk finding, DecisionFields fields) {
    String caseId = finding.recorded().caseId();
    String commitment = finding.recorded().commitment();
    drafts.keep(request, finding.run().run(), caseId, commitment, fields);
    request.seeOther(RequireDisplayName.inBetween(address(finding, fields.list())));
  }

  private static String address(FindingOnDesk finding, String list) {
    return new WorkAddress(finding.run().run())
        .decide(
            finding.recorded().caseId(), finding.recorded().commitment(), WorkAddress.view(list));
  }

  private void takeBack(RequestContext request, FindingOnDesk finding, DecisionFields fields) {
    long of = DecisionFields.number(fields.of()).orElse(0L);
    if (finding.decision(of).isEmpty()) {
      throw Refusal.notFound();
    }
    if (!DecisionHistory.mayTakeBack(request, finding, of)) {
      throw Refusal.conflict(Wording.of("console.line-of-ledger-was-taken-back-already", of));
    }
    record(
        request,
        finding,
        fields,
        new Withdrawal(
            of,
            fields.reason(),
            DecisionHistory.me(request),
            request.now().toLocalDate(),
            LinePlace.ledger(0)));
  }

  private void confirm(RequestContext request) throws IOException {
    FindingOnDesk finding = finding(request, request.field("case"), request.field("commitment"));
    DecisionFields fields = DecisionFields.sent(request);
    if (request.who().called().isEmpty()) {
      askWho(request, finding, fields);
      return;
    }
    long of = DecisionFields.number(fields.of()).orElse(0L);
    JudgedDecision decision = finding.decision(of).orElseThrow(Refusal::notFound);
    if (decision.decision().by().maybe(DecisionHistory.me(request))) {
      throw new Refusal(HttpStatus.FORBIDDEN, Wording.of("console.line-of-ledger-is-your-own", of));
    }
    boolean marked = decision.mark().isPresent() && finding.decisions().counts(decision.state());
    if (decision.state() != DecisionState.PROPOSED && !marked) {
      throw Refusal.conflict(Wording.of("console.line-of-ledger-does-not-wait", of));
    }
    record(
        request,
        finding,
        fields,
        new Confirmation(
            of, DecisionHistory.me(request), request.now().toLocalDate(), LinePlace.ledger(0)));
  }

  /** Records the line, unless somebody has said something about the finding in between. */
  private void record(
      RequestContext request, FindingOnDesk finding, DecisionFields fields, DecisionLine line) {
    String pack = finding.run().pack();
    AppendOutcome outcome =
        traced.appendIf(
            finding.subject(),
            fields.last(),
            TrailRecorder.origin(request).entry(line, pack),
            TrailRecorder.of(
                request,
                "decision-recorded",
                List.of(
                    finding.run().run(),
                    finding.recorded().caseId(),
                    finding.recorded().commitment())));
    if (!outcome.isAppended()) {
      conflict(request, fields);
      return;
    }
    long number = outcome.lines().get(0).n();
    try {
      boolean proposed =
          line instanceof Decision decision && finding.policy().needsSecond(decision);
      lead(request, finding, fields, line, number, proposed);
    } catch (WorkspaceException e) {
      throw TrailRecorder.recorded(e);
    }
  }

  private void conflict(RequestContext request, DecisionFields fields) {
    FindingOnDesk now;
    try {
      now = finding(request, request.field("case"), request.field("commitment"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LineWords words = new LineWords(request.words(), now.acts());
    List<ShownLine> between =
        now.lines().stream().filter(line -> line.n() > fields.last()).map(words::of).toList();
    request.http().status(HttpStatus.CONFLICT);
    answer(request, now, fields.seen(now.lastLine()), between, new FormProblems());
  }

  private void lead(
      RequestContext request,
      FindingOnDesk finding,
      DecisionFields fields,
      DecisionLine line,
      long number,
      boolean proposed) {
    WorkAddress address = new WorkAddress(finding.run().run());
    Optional<WorkView> view = WorkAddress.view(fields.list());
    Optional<WorkItem> next =
        line instanceof Decision ? view.flatMap(one -> next(finding, one)) : Optional.empty();
    String to =
        next.map(item -> address.decide(item.finding(), view.orElseThrow()))
            .orElseGet(
                () ->
                    address.decide(
                        finding.recorded().caseId(), finding.recorded().commitment(), view));
    String shown = to + "&recorded=" + number;
    if (proposed) {
      request.seeOther(shown, Wording.of("console.counts-when-another-person-has-confirmed"));
    } else {
      request.seeOther(shown); // The page itself says what was recorded.
    }
  }
}
