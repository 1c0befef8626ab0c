package org.complaintauditor.console.waiving;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.complaintauditor.console.Office;
import org.complaintauditor.console.comparison.RunChoice;
import org.complaintauditor.console.comparison.RunChoices;
import org.complaintauditor.console.comparison.SummaryFacts;
import org.complaintauditor.console.ledgers.Footprints;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.ledgers.NameFirst;
import org.complaintauditor.console.run.CommitmentTitles;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.deciding.file.WaiverJson;
import org.complaintauditor.decision.Person;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.ledger.Ledger;
import org.complaintauditor.store.ledger.LedgerEntry;
import org.complaintauditor.store.people.SoleActs;
import org.complaintauditor.store.trail.TracedLines;

/**
 * Waivers. Where people have accounts, one asks and another approves; a console of one person takes
 * down who has approved, as the command line does.
 */
public final class WaiverArea implements Routes.Area {

  private static final String VIA = "console";

  private final Ledger ledger;
  private final RunChoices runs;
  private final CommitmentTitles titles;
  private final TracedLines traced;
  private final Supplier<SoleActs> acts;

  /** The waivers of this office. */
  public WaiverArea(Office office) {
    ledger = office.workspace().ledger();
    runs = new RunChoices(office);
    titles = new CommitmentTitles(office);
    traced = office.workspace().traced();
    acts = office.workspace()::soleActs;
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

  private void list(Visit visit) {
    list(visit, new FormProblems());
  }

  private void list(Visit visit, FormProblems problems) {
    Map<String, SummaryFacts> last = new TreeMap<>();
    List<RunChoice> known = runs.all();
    for (RunChoice run : known) {
      last.computeIfAbsent(run.pack(), pack -> SummaryFacts.of(run));
    }
    LineWords words = new LineWords(visit.words(), acts.get());
    WaiverUseWords use = new WaiverUseWords(visit.words());
    List<ShownWaiver> shown =
        WaiverRegister.read(ledger, visit.now().toLocalDate()).entries().stream()
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
                        isOwn(visit, one)))
            .toList();
    visit.page(
        "waiving/list",
        visit.words().text("console.waiver.title"),
        ConsolePart.WAIVERS,
        new WaiverList(shown, !known.isEmpty()),
        problems);
  }

  private static boolean isOwn(Visit visit, WaiverRegister.Entry one) {
    String account = one.line().by().account();
    Person asked =
        new Person(
            one.body().get("requested_by"),
            account.isEmpty() ? Optional.empty() : Optional.of(account));
    return asked.maybe(person(visit));
  }

  private static Person person(Visit visit) {
    String account = visit.who().account();
    return new Person(
        visit.who().called().orElse(""),
        account.isEmpty() ? Optional.empty() : Optional.of(account));
  }

  private static boolean isAlone(Visit visit) {
    return visit.who().account().isEmpty();
  }

  private void form(Visit visit) {
    if (!NameFirst.isAsked(visit, "/waivers/new")) {
      form(
          visit,
          visit.query("pack"),
          WaiverForm.empty(visit.who().called().orElse(""), visit.now().toLocalDate()),
          new FormProblems());
    }
  }

  private void form(Visit visit, String wanted, WaiverForm form, FormProblems problems) {
    List<RunChoice> known = runs.all();
    RunChoice run = run(known, wanted);
    visit.page(
        "waiving/form",
        visit.words().text("console.waiver.new.title"),
        ConsolePart.WAIVERS,
        new WaiverFields(
            form,
            run.pack(),
            known.stream().map(RunChoice::pack).distinct().sorted().toList(),
            titles.in(
                visit.words().language(),
                run.run(),
                run.folder(),
                SummaryFacts.of(run).commitments()),
            isAlone(visit)),
        problems);
  }

  /** The last run of a pack; of any where none is named. */
  private static RunChoice run(List<RunChoice> known, String pack) {
    return known.stream()
        .filter(one -> pack.isEmpty() || one.pack().equals(pack))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.unusable(
                    Wording.of(
                        "There is no run whose findings could be waived. Audit an export first.")));
  }

  private synchronized void save(Visit visit) {
    if (NameFirst.isAsked(visit, "/waivers/new")) {
      return;
    }
    WaiverForm form = WaiverForm.sent(visit);
    RunChoice run = run(runs.all(), visit.field("pack"));
    FormProblems problems = new FormProblems();
    boolean alone = isAlone(visit);
    String requestedBy = alone ? form.get("requested_by") : visit.who().called().orElseThrow();
    Optional<WaiverProposal> asked =
        form.proposal(
            run.pack(), SummaryFacts.of(run).commitments().keySet(), requestedBy, problems);
    LocalDate today = visit.now().toLocalDate();
    problems.require(
        !WaiverRegister.read(ledger, today).has(run.pack(), form.get("id")),
        "id",
        Wording.of("There is a waiver of this name already. Give it another one."));
    Optional<LocalDate> on = alone ? approval(form, requestedBy, problems) : Optional.empty();
    if (!problems.isEmpty()) {
      form(visit, run.pack(), form, problems);
      return;
    }
    WaiverProposal proposal = asked.orElseThrow();
    if (alone) {
      append(
          visit,
          WaiverJson.WAIVER,
          WaiverJson.write(
              proposal.approved(Person.named(form.get("approved_by")), on.orElseThrow()),
              run.pack()),
          "waiver-given",
          proposal.id());
      visit.seeOther("/waivers", Wording.of("Waiver %s stands in the ledger.", proposal.id()));
    } else {
      append(visit, WaiverProposal.KIND, proposal.body(), "waiver-asked-for", proposal.id());
      visit.seeOther(
          "/waivers",
          Wording.of(
              "Waiver %s is asked for. It counts when another person has approved it.",
              proposal.id()));
    }
  }

  /** The day of an approval that was given elsewhere. */
  private static Optional<LocalDate> approval(
      WaiverForm form, String requestedBy, FormProblems problems) {
    String approvedBy = form.get("approved_by");
    problems.require(
        !approvedBy.isEmpty(), "approved_by", Wording.of("Write who has approved it."));
    problems.require(
        approvedBy.isEmpty() || !Person.named(approvedBy).maybe(Person.named(requestedBy)),
        "approved_by",
        Wording.of("Nobody approves what they ask for themselves: another person has to."));
    Optional<LocalDate> on = form.day("approved_on", true, problems);
    Optional<LocalDate> expires = form.day("expires", false, new FormProblems());
    if (on.isPresent() && expires.isPresent()) {
      problems.require(
          !expires.get().isBefore(on.get()),
          "expires",
          Wording.of("The last day is before the day of the approval."));
    }
    return on;
  }

  private WaiverRegister.Entry entry(Visit visit, WaiverState... states) {
    String line = visit.part("line");
    if (!line.matches("[1-9][0-9]{0,17}")) {
      throw Refusal.notFound();
    }
    long number = Long.parseLong(line);
    WaiverRegister register = WaiverRegister.read(ledger, visit.now().toLocalDate());
    if (register.isGiven(number)) {
      throw Refusal.conflict(
          Wording.of(
              "Somebody was faster: what line %d of the ledger asks for is approved already.",
              number));
    }
    WaiverRegister.Entry found = register.at(number).orElseThrow(Refusal::notFound);
    if (!List.of(states).contains(found.state())) {
      throw Refusal.conflict(
          Wording.of("Somebody was faster: the waiver %s stands otherwise by now.", found.id()));
    }
    return found;
  }

  private synchronized void approve(Visit visit) {
    if (NameFirst.isAsked(visit, "/waivers")) {
      return;
    }
    WaiverRegister.Entry asked = entry(visit, WaiverState.ASKED_FOR);
    if (isOwn(visit, asked)) {
      throw Refusal.conflict(
          Wording.of("Nobody approves what they ask for themselves: another person has to."));
    }
    append(
        visit,
        WaiverJson.WAIVER,
        WaiverJson.write(
            approved(asked, visit.who().called().orElseThrow(), visit.now().toLocalDate()),
            asked.pack()),
        "waiver-approved",
        asked.id());
    visit.seeOther("/waivers", Wording.of("Waiver %s is approved.", asked.id()));
  }

  private static Waiver approved(WaiverRegister.Entry asked, String by, LocalDate today) {
    try {
      return WaiverProposal.approved(asked.line(), by, today);
    } catch (UnusableExportException e) { // Its last day is over, or both have the same name.
      throw Refusal.conflict(e.wording());
    }
  }

  private synchronized void refuse(Visit visit) {
    if (NameFirst.isAsked(visit, "/waivers")) {
      return;
    }
    WaiverRegister.Entry asked = entry(visit, WaiverState.ASKED_FOR);
    String reason = visit.field("reason");
    if (reason.isEmpty()) {
      list(visit, reasonIsMissing(asked));
      return;
    }
    append(
        visit,
        WaiverProposal.REFUSAL,
        WaiverProposal.refusal(asked.line(), asked.id(), asked.pack(), reason),
        "waiver-refused",
        asked.id());
    visit.seeOther("/waivers", Wording.of("Waiver %s is refused.", asked.id()));
  }

  private synchronized void withdraw(Visit visit) {
    if (NameFirst.isAsked(visit, "/waivers")) {
      return;
    }
    WaiverRegister.Entry given = entry(visit, WaiverState.IN_FORCE, WaiverState.OVER);
    String reason = visit.field("reason");
    if (reason.isEmpty()) {
      list(visit, reasonIsMissing(given));
      return;
    }
    traced.append(
        Withdrawals.of(given.line().n(), given.pack(), reason, visit),
        Footprints.of(visit, "waiver-withdrawn", List.of(given.id())));
    visit.seeOther("/waivers", Wording.of("Waiver %s is taken back.", given.id()));
  }

  private static FormProblems reasonIsMissing(WaiverRegister.Entry entry) {
    FormProblems problems = new FormProblems();
    problems.add(
        "reason-" + entry.line().n(), Wording.of("Write why, for whoever reads this in a year."));
    return problems;
  }

  private void append(Visit visit, String kind, String body, String action, String waiver) {
    traced.append(
        new LedgerEntry(visit.now().toString(), Footprints.author(visit), VIA, kind, body),
        Footprints.of(visit, action, List.of(waiver)));
  }
}
