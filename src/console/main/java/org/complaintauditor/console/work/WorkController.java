package org.complaintauditor.console.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.run.CommitmentTitles;
import org.complaintauditor.console.run.HoldingWaivers;
import org.complaintauditor.console.run.RecordedRuns;
import org.complaintauditor.console.run.RunWords;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.store.run.RunRecord;
import org.complaintauditor.store.run.WorkCount;
import org.complaintauditor.store.run.WorkItem;
import org.complaintauditor.store.run.WorkKey;
import org.complaintauditor.store.run.WorkList;
import org.complaintauditor.store.run.WorkOrder;
import org.complaintauditor.store.run.WorkPage;
import org.complaintauditor.text.MessageBundle;

/** The work lists of a run: which of its findings wait for people. */
public final class WorkController implements Routes.Controller {

  private static final int FINDINGS_OF_A_PAGE = 50;

  private final ConsoleContext context;
  private final RecordedRuns runs;
  private final UnknownWaivers unknownWaivers;
  private final HoldingWaivers waivers;
  private final CommitmentTitles titles;

  /** The work lists of the runs of this office. */
  public WorkController(ConsoleContext context) {
    this.context = context;
    runs = new RecordedRuns(context);
    unknownWaivers = new UnknownWaivers(context);
    waivers = new HoldingWaivers(context);
    titles = new CommitmentTitles(context);
  }

  @Override
  public void add(Routes routes) {
    routes.get("/runs/{run}/work", Permission.READ, this::show);
  }

  /**
   * What the page shows.
   *
   * @param path the address of the run's page
   * @param run what the run is called
   * @param view which findings
   * @param tabs the lists that people choose between
   * @param choices what a list can be narrowed to
   * @param rows the findings
   * @param titles the titles of commitments by their ids; empty where the run does not tell them
   * @param previous the address of the page before; empty on the first
   * @param next the address of the page behind; empty on the last
   * @param damage what is wrong with the run's folder: then nothing can be decided
   */
  public record WorkShown(
      String path,
      String run,
      WorkView view,
      List<WorkTab> tabs,
      WorkChoices choices,
      List<WorkRow> rows,
      Map<String, String> titles,
      String previous,
      String next,
      Optional<Wording> damage) {
    public WorkShown {
      tabs = List.copyOf(tabs);
      rows = List.copyOf(rows);
      titles = Map.copyOf(titles);
    }
  }

  /**
   * What a list can be narrowed to.
   *
   * @param commitments the commitments
   * @param verdicts the verdicts
   * @param decided whether a decision stands
   * @param orders the orders
   */
  public record WorkChoices(
      List<WorkChoice> commitments,
      List<WorkChoice> verdicts,
      List<WorkChoice> decided,
      List<WorkChoice> orders) {
    public WorkChoices {
      commitments = List.copyOf(commitments);
      verdicts = List.copyOf(verdicts);
      decided = List.copyOf(decided);
      orders = List.copyOf(orders);
    }
  }

  /** A value that can be chosen. */
  public record WorkChoice(String value, String name, boolean chosen) {}

  /** A list that people choose. */
  public record WorkTab(String path, String name, String count, boolean current) {}

  /**
   * A finding in the list.
   *
   * @param caseId the case
   * @param path where it is decided
   * @param commitment the commitment
   * @param verdict the machine's verdict
   * @param verdictWord the word for it
   * @param wouldBe the verdicts that it would be, if doubtful texts were read the other way
   * @param doubts the data problems that leave it in doubt
   * @param reason why
   * @param due when it was due
   * @param late how late it was
   * @param decision what people have decided; empty if nothing
   * @param waived under which waivers it is; empty if under none
   */
  public record WorkRow(
      String caseId,
      String path,
      String commitment,
      Verdict verdict,
      String verdictWord,
      String wouldBe,
      List<String> doubts,
      String reason,
      String due,
      String late,
      String decision,
      String waived) {
    public WorkRow {
      doubts = List.copyOf(doubts);
    }
  }

  private void show(RequestContext request) throws IOException {
    RunRecord run = runs.of(request);
    WorkList list = context.workspace().workList();
    List<WorkCount> counts = list.counts(run.run());
    WorkCount.Marked review = list.toReview(run.run());
    WorkCount.Marked doubt = list.inDoubt(run.run());
    WorkView view =
        request.http().queryParamMap().isEmpty()
            ? review.findings() > review.decided()
                ? WorkView.toReview()
                : WorkView.open(Verdict.BREACHED)
            : WorkView.of(request::query);
    WorkAddress address = new WorkAddress(run.run());
    Optional<WorkKey> before = WorkAddress.key(request.query("before"));
    Optional<WorkKey> after = WorkAddress.key(request.query("after"));
    WorkPage page =
        before.isPresent()
            ? list.pageBefore(
                run.run(), view.filter(), view.sorted(), before.get(), FINDINGS_OF_A_PAGE)
            : list.page(run.run(), view.filter(), view.sorted(), after, FINDINGS_OF_A_PAGE);
    boolean earlier = before.isPresent() ? page.more() : after.isPresent();
    boolean later = before.isPresent() || page.more();
    List<WorkItem> items = page.items();
    RunWords words = new RunWords(request.words(), run);
    Map<String, String> named =
        titles.of(
            request.words().language(),
            run.run(),
            counts.stream().map(WorkCount::commitment).distinct().toList());
    WorkRows rows =
        new WorkRows(
            request.words(),
            address,
            view,
            finding -> unknownWaivers.isNamed(finding, run.pack()),
            waivers.of(run),
            new StandingMarks(context.workspace(), run.pack()));
    request.page(
        "work/list",
        request.words().text("console.work.title"),
        ConsolePart.RUNS,
        new WorkShown(
            address.page(),
            words.title(runs.title(run)),
            view,
            tabs(request.words(), words.formats(), address, view, counts, review, doubt),
            choices(request.words(), counts, named, view),
            items.stream().map(rows::of).toList(),
            named,
            earlier && !items.isEmpty() ? address.beyond(view, "before", items.get(0).key()) : "",
            later && !items.isEmpty()
                ? address.beyond(view, "after", items.get(items.size() - 1).key())
                : "",
            runs.folder(run).damage(false)));
  }

  private static List<WorkTab> tabs(
      MessageBundle words,
      LocalizedFormats formats,
      WorkAddress address,
      WorkView view,
      List<WorkCount> counts,
      WorkCount.Marked review,
      WorkCount.Marked doubt) {
    List<WorkTab> tabs = new ArrayList<>();
    tabs.add(
        tab(
            address,
            view,
            WorkView.toReview(),
            words.text("console.work.tab.review"),
            formats.number(review.findings() - review.decided())));
    if (doubt.findings() > 0) {
      tabs.add(
          tab(
              address,
              view,
              WorkView.doubted(),
              words.text("console.work.tab.in-doubt"),
              formats.number(doubt.findings() - doubt.decided())));
    }
    for (Verdict verdict : List.of(Verdict.BREACHED, Verdict.NOT_EVIDENCED, Verdict.PENDING)) {
      long open =
          counts.stream()
              .filter(one -> one.verdict() == verdict)
              .mapToLong(one -> one.findings() - one.decided())
              .sum();
      tabs.add(tab(address, view, WorkView.open(verdict), words.of(verdict), formats.number(open)));
    }
    tabs.add(
        tab(
            address,
            view,
            WorkView.all(WorkView.Decided.DECIDED),
            words.text("console.work.tab.decided"),
            formats.number(counts.stream().mapToLong(WorkCount::decided).sum())));
    tabs.add(
        tab(
            address,
            view,
            WorkView.all(WorkView.Decided.ALL),
            words.text("console.work.tab.all"),
            formats.number(counts.stream().mapToLong(WorkCount::findings).sum())));
    return tabs;
  }

  private static WorkTab tab(
      WorkAddress address, WorkView shown, WorkView view, String name, String count) {
    return new WorkTab(address.list(view), name, count, shown.equals(view.like(shown)));
  }

  private static WorkChoices choices(
      MessageBundle words, List<WorkCount> counts, Map<String, String> titles, WorkView view) {
    List<WorkChoice> commitments = new ArrayList<>();
    commitments.add(
        new WorkChoice("", words.text("console.work.all"), view.commitment().isEmpty()));
    counts.stream()
        .map(WorkCount::commitment)
        .distinct()
        .forEach(
            id ->
                commitments.add(
                    new WorkChoice(
                        id,
                        (id + " " + titles.getOrDefault(id, "")).strip(),
                        id.equals(view.commitment()))));
    List<WorkChoice> verdicts = new ArrayList<>();
    verdicts.add(new WorkChoice("", words.text("console.work.all"), view.verdict().isEmpty()));
    for (Verdict verdict : Verdict.values()) {
      verdicts.add(
          new WorkChoice(
              verdict.name(), words.of(verdict), view.verdict().equals(Optional.of(verdict))));
    }
    return new WorkChoices(
        commitments,
        verdicts,
        Arrays.stream(WorkView.Decided.values())
            .map(
                one ->
                    new WorkChoice(
                        one.word(),
                        words.text("console.work.decided." + one.word()),
                        one == view.decision()))
            .toList(),
        Arrays.stream(WorkOrder.values())
            .filter(one -> one != WorkOrder.REVIEW)
            .map(
                one ->
                    new WorkChoice(
                        WorkView.word(one),
                        words.text("console.work.order." + WorkView.word(one)),
                        one == view.sorted()))
            .toList());
  }
}
