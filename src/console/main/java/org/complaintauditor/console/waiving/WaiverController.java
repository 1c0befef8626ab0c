package org.complaintauditor.console.waiving;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.complaintauditor.app.LineOrigin;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.comparison.RunChoice;
import org.complaintauditor.console.comparison.RunChoices;
import org.complaintauditor.console.comparison.SummaryFacts;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.ledgers.RequireDisplayName;
import org.complaintauditor.console.ledgers.TrailRecorder;
import org.complaintauditor.console.run.CommitmentTitles;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.deciding.file.WaiverJson;
import org.complaintauditor.decision.LinePlace;
import org.complaintauditor.decision.Person;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.decision.Withdrawal;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.ledger.Ledger;
import org.complaintauditor.store.people.SoleActs;
import org.complaintauditor.store.trail.TracedLines;

/**
 * Waivers. Where people have accounts, one asks and another approves; a console of one person takes
 * down who has approved, as the command line does.
 */
public final class WaiverController implements Routes.Controller {

  private final Ledger ledger;
  private final RunChoices runs;
  private final CommitmentTitles titles;
  private final TracedLines traced;
  private final Supplier<SoleActs> acts;

  /** The waivers of this office. */
  public WaiverController(ConsoleContext context) {
    ledger = context.workspace().ledger();
    runs = new RunChoices(context);
    titles = new CommitmentTitles(context);
    traced = context.workspace().traced();
    acts = context.workspace()::soleActs;
  }

  @Override
  public void add(Routes routes) {
    routes.get("/waivers", Permission.READ, this::list);
    routes.get("/waivers/new", Permission.DECIDE, this::form);
    routes.post("/waivers/new", Permission.DECIDE, this::save);
    routes.post("/waivers/{line}/approve", Permission.CONFIRM, this::approve);
    routes.post("/waivers/{line}/refuse", Permission.CONFIRM, this::refuse);
    routes.post("/waivers/{line}/withdraw", Permission.CONFIRM, this::withdraw);
  }

  /**
   * What the list shows.
   *
   * @param waivers all waivers
   * @param canAsk whether there is a run to ask about
   */
  public record WaiverList(List<ShownWaiver> waivers, boolean canAsk) {
    public WaiverList {
      waivers = List.copyOf(waivers);
    }
  }

  /**
   * What the form shows.
   *
   * @param form as it is filled in
   * @param pack the pack whose findings are waived
   * @param packs all packs that there are runs of
   * @param commitments the titles of the pack's commitments by their ids
   * @param alone whether the console has no accounts: then who approved is written down
   */
  public record WaiverFields(
      WaiverForm form,
      String pack,
      List<String> packs,
      Map<String, String> commitments,
      boolean alone) {
    public WaiverFields {
      packs = List.copyOf(packs);
      commitments = Collections.unmodifiableMap(new LinkedHashMap<>(commitments));
    }
  }

  private void list(RequestContext request) {
    list(request, new FormProblems());
  }

  private void list(RequestContext request, FormProblems problems) {
    Map<String, SummaryFacts> last = new TreeMap<>();
    List<RunChoice> known = runs.all();
    for (RunChoice run : known) {
      last.computeIfAbsent(run.pack(), pack -> SummaryFacts.of(run));
    }
    LineWords words = new LineWords(request.words(), acts.get());
    WaiverUseWords use = new WaiverUseWords(request.words());
    List<ShownWaiver> shown =
        WaiverRegister.read(ledger, request.now().toLocalDate()).entries().stream()
            .map(
                one ->
                    new ShownWaiver(
                        one.id(),
                        one.pack(),
                        one.state(),
                        words.of(one.line()),
                        Optional.ofNullable(last.get(one.pack()))
                            .flatMap(facts -> facts.waiver(one.id()))
                            .map(use::of),
                        isOwn(request, one)))
            .toList();
    request.page(
        "waiving/list",
        request.words().text("console.waiver.title"),
        ConsolePart.WAIVERS,
        new WaiverList(shown, !known.isEmpty()),
        problems);
  }

  private static boolean isOwn(RequestContext request, WaiverRegister.Entry one) {
    String account = one.line().by().account();
    Person asked =
        new Person(
            one.body().get("requested_by"),
            account.isEmpty() ? Optional.empty() : Optional.of(account));
    return asked.maybe(person(request));
  }

  private static Person person(RequestContext request) {
    String account = request.who().account();
    return new Person(
        request.who().called().orElse(""),
        account.isEmpty() ? Optional.empty() : Optional.of(account));
  }

  private static boolean isAlone(RequestContext request) {
    return request.who().account().isEmpty();
  }

  private void form(RequestContext request) {
    if (!RequireDisplayName.isAsked(request, "/waivers/new")) {
      form(
          request,
          request.query("pack"),
          WaiverForm.empty(request.who().called().orElse(""), request.now().toLocalDate()),
          new FormProblems());
    }
  }

  private void form(RequestContext request, String wanted, WaiverForm form, FormProblems problems) {
    List<RunChoice> known = runs.all();
    RunChoice run = run(known, wanted);
    request.page(
        "waiving/form",
        request.words().text("console.waiver.new.title"),
        ConsolePart.WAIVERS,
        new WaiverFields(
            form,
            run.pack(),
            known.stream().map(RunChoice::pack).distinct().sorted().toList(),
            titles.in(
                request.words().language(),
                run.run(),
                run.folder(),
                SummaryFacts.of(run).commitments()),
            isAlone(request)),
        problems);
  }

  /** The last run of a pack; of any where none is named. */
  private static RunChoice run(List<RunChoice> known, String pack) {
    return known.stream()
        .filter(one -> pack.isEmpty() || one.pack().equals(pack))
        .findFirst()
        .orElseThrow(
            () -> Refusal.unusable(Wording.of("console.no-run-whose-findings-could-be-waived")));
  }

  private synchronized void save(RequestContext request) {
    if (RequireDisplayName.isAsked(request, "/waivers/new")) {
      return;
    }
    WaiverForm form = WaiverForm.sent(request);
    RunChoice run = run(runs.all(), request.field("pack"));
    FormProblems problems = new FormProblems();
    boolean alone = isAlone(request);
    String requestedBy = alone ? form.get("requested_by") : request.who().called().orElseThrow();
    Optional<WaiverProposal> asked =
        form.proposal(
            run.pack(), SummaryFacts.of(run).commitments().keySet(), requestedBy, problems);
    LocalDate today = request.now().toLocalDate();
    problems.require(
        !WaiverRegister.read(ledger, today).has(run.pack(), form.get("id")),
        "id",
        Wording.of("console.a-waiver-of-name-already"));
    Optional<LocalDate> on = alone ? approval(form, requestedBy, problems) : Optional.empty();
    if (!problems.isEmpty()) {
      form(request, run.pack(), form, problems);
      return;
    }
    WaiverProposal proposal = asked.orElseThrow();
    if (alone) {
      append(
          request,
          WaiverJson.WAIVER,
          WaiverJson.write(
              proposal.approved(Person.named(form.get("approved_by")), on.orElseThrow()),
              run.pack()),
          "waiver-given",
          proposal.id());
      request.seeOther("/waivers", Wording.of("console.waiver-stands-in-ledger", proposal.id()));
    } else {
      append(request, WaiverProposal.KIND, proposal.body(), "waiver-asked-for", proposal.id());
      request.seeOther("/waivers", Wording.of("console.waiver-is-asked-for", proposal.id()));
    }
  }

  /** The day of an approval that was given elsewhere. */
  private static Optional<LocalDate> approval(
      WaiverForm form, String requestedBy, FormProblems problems) {
    String approvedBy = form.get("approved_by");
    problems.require(
        !approvedBy.isEmpty(), "approved_by", Wording.of("console.write-who-has-approved"));
    problems.require(
        approvedBy.isEmpty() || !Person.named(approvedBy).maybe(Person.named(requestedBy)),
        "approved_by",
        Wording.of("console.nobody-approves-what-they-ask-for-themselves"));
    Optional<LocalDate> on = form.day("approved_on", true, problems);
    Optional<LocalDate> expires = form.day("expires", false, new FormProblems());
    if (on.isPresent() && expires.isPresent()) {
      problems.require(
          !expires.get().isBefore(on.get()),
          "expires",
          Wording.of("console.last-day-is-before-day-of-approval"));
    }
    return on;
  }

  private WaiverRegister.Entry entry(RequestContext request, WaiverState... states) {
    String line = request.part("line");
    if (!line.matches("[1-9][0-9]{0,17}")) {
      throw Refusal.notFound();
    }
    long number = Long.parseLong(line);
    WaiverRegister register = WaiverRegister.read(ledger, request.now().toLocalDate());
    if (register.isGiven(number)) {
      throw Refusal.conflict(
          Wording.of("console.somebody-was-faster-line-is-approved-already", number));
    }
    WaiverRegister.Entry found = register.at(number).orElseThrow(Refusal::notFound);
    if (!List.of(states).contains(found.state())) {
      throw Refusal.conflict(
          Wording.of("console.somebody-was-faster-waiver-stands-otherwise", found.id()));
    }
    return found;
  }

  private synchronized void approve(RequestContext request) {
    if (RequireDisplayName.isAsked(request, "/waivers")) {
      return;
    }
    WaiverRegister.Entry asked = entry(request, WaiverState.ASKED_FOR);
    if (isOwn(request, asked)) {
      throw Refusal.conflict(Wording.of("console.nobody-approves-what-they-ask-for-themselves"));
    }
    append(
        request,
        WaiverJson.WAIVER,
        WaiverJson.write(
            approved(asked, request.who().called().orElseThrow(), request.now().toLocalDate()),
            asked.pack()),
        "waiver-approved",
        asked.id());
    request.seeOther("/waivers", Wording.of("console.waiver-is-approved", asked.id()));
  }

  private static Waiver approved(WaiverRegister.Entry asked, String by, LocalDate today) {
    try {
      return WaiverProposal.approved(asked.line(), by, today);
    } catch (UnusableExportException e) { // Its last day is over, or both have the same name.
      throw Refusal.conflict(e.wording());
    }
  }

  private synchronized void refuse(RequestContext request) {
    if (RequireDisplayName.isAsked(request, "/waivers")) {
      return;
    }
    WaiverRegister.Entry asked = entry(request, WaiverState.ASKED_FOR);
    String reason = request.field("reason");
    if (reason.isEmpty()) {
      list(request, reasonIsMissing(asked));
      return;
    }
    append(
        request,
        WaiverProposal.REFUSAL,
        WaiverProposal.refusal(asked.line(), asked.id(), asked.pack(), reason),
        "waiver-refused",
        asked.id());
    request.seeOther("/waivers", Wording.of("console.waiver-is-refused", asked.id()));
  }

  private synchronized void withdraw(RequestContext request) {
    if (RequireDisplayName.isAsked(request, "/waivers")) {
      return;
    }
    WaiverRegister.Entry given = entry(request, WaiverState.IN_FORCE, WaiverState.OVER);
    String reason = request.field("reason");
    if (reason.isEmpty()) {
      list(request, reasonIsMissing(given));
      return;
    }
    LineOrigin origin = TrailRecorder.origin(request);
    long line = given.line().n();
    traced.append(
        origin.entry(
            new Withdrawal(line, reason, origin.person(), origin.day(), LinePlace.ledger(line)),
            given.pack()),
        TrailRecorder.of(request, "waiver-withdrawn", List.of(given.id())));
    request.seeOther("/waivers", Wording.of("console.waiver-is-taken-back", given.id()));
  }

  private static FormProblems reasonIsMissing(WaiverRegister.Entry entry) {
    FormProblems problems = new FormProblems();
    problems.add("reason-" + entry.line().n(), Wording.of("console.write-why-for-whoever-reads"));
    return problems;
  }

  private void append(
      RequestContext request, String kind, String body, String action, String waiver) {
    traced.append(
        TrailRecorder.origin(request).entry(kind, body),
        TrailRecorder.of(request, action, List.of(waiver)));
  }
}
