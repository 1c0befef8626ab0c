package org.complaintauditor.console.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.job.JobOrder;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.upload.DropZone;
import org.complaintauditor.console.upload.SampleQuarter;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.store.run.RecordedTally;
import org.complaintauditor.store.run.RunNote;
import org.complaintauditor.store.run.RunRecord;
import org.complaintauditor.store.run.WorkCount;
import org.complaintauditor.text.TextSanitizer;

/** The first page: the runs, and what can be begun. */
public final class RunsController implements Routes.Controller {

  private static final int RUNS_OF_A_PAGE = 20;

  private final ConsoleContext context;
  private final CommitmentTitles titles;

  /** The runs of this office. */
  public RunsController(ConsoleContext context) {
    this.context = context;
    titles = new CommitmentTitles(context);
  }

  @Override
  public void add(Routes routes) {
    routes.get("/", Permission.READ, this::show);
  }

  /**
   * What the page shows.
   *
   * @param runs a page of runs, the newest first
   * @param drop where an export is dropped
   * @param jobs what waits or runs in the background
   * @param page which page it is, from 1
   * @param older the next page
   * @param archived whether those put aside are shown, too
   * @param aside how many were put aside
   */
  public record RunListing(
      List<RunEntry> runs,
      DropZone drop,
      List<OpenJob> jobs,
      int page,
      OptionalInt older,
      boolean archived,
      int aside) {
    public RunListing {
      runs = List.copyOf(runs);
      jobs = List.copyOf(jobs);
    }

    /** Whether nothing was audited here before. */
    public boolean isFirstVisit() {
      return runs.isEmpty() && jobs.isEmpty() && page == 1 && aside == 0;
    }
  }

  /**
   * What waits or runs in the background.
   *
   * @param path its address
   * @param kind what it does
   * @param about what it is about
   * @param running whether it runs already
   */
  public record OpenJob(String path, String kind, String about, boolean running) {}

  private void show(RequestContext request) {
    boolean archived = request.query("archived").equals("yes");
    Map<String, RunNote> notes = new HashMap<>();
    context.workspace().runNotes().all().forEach(note -> notes.put(note.run(), note));
    List<RunRecord> all = new ArrayList<>();
    int aside = 0;
    List<RunRecord> records = context.workspace().runs().all();
    RunNumbers numbers = RunNumbers.of(records, notes);
    for (RunRecord run : records) {
      RunNote note = notes.get(run.run());
      if (note != null && note.archived().isPresent()) {
        aside++;
        if (!archived) {
          continue;
        }
      }
      all.add(0, run);
    }
    int page = page(request.query("page"));
    int from = Math.min(all.size(), (page - 1) * RUNS_OF_A_PAGE);
    int to = Math.min(all.size(), from + RUNS_OF_A_PAGE);
    List<RunEntry> shown =
        all.subList(from, to).stream()
            .map(
                run ->
                    entry(
                        request,
                        run,
                        Optional.ofNullable(notes.get(run.run())),
                        numbers.of(run.run()),
                        before(request, run, all, notes)))
            .toList();
    request.page(
        "run/list",
        request.words().text("console.runs.title"),
        ConsolePart.RUNS,
        new RunListing(
            shown,
            DropZone.of(
                context.limits(), SampleQuarter.isThere(context.program()), shown.isEmpty()),
            jobs(request),
            page,
            to < all.size() ? OptionalInt.of(page + 1) : OptionalInt.empty(),
            archived,
            aside));
  }

  private static int page(String given) {
    return given.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(given) : 1;
  }

  private List<OpenJob> jobs(RequestContext request) {
    return context.jobs().open().stream()
        .map(
            job -> {
              String key = "console.job.kind." + job.kind();
              return new OpenJob(
                  "/jobs/" + job.id(),
                  request.words().keys(key).contains(key) ? request.words().text(key) : job.kind(),
                  JobOrder.read(job.kind(), job.args()).title(),
                  job.started().isPresent());
            })
        .toList();
  }

  /** The run before this one that people call the same. */
  private static Optional<RunRecord> before(
      RequestContext request,
      RunRecord run,
      List<RunRecord> newestFirst,
      Map<String, RunNote> notes) {
    String title = title(request, run, notes);
    return newestFirst.stream()
        .skip(newestFirst.indexOf(run) + 1L)
        .filter(one -> title(request, one, notes).equals(title))
        .findFirst();
  }

  private static String title(RequestContext request, RunRecord run, Map<String, RunNote> notes) {
    RunNote note = notes.get(run.run());
    return new RunWords(request.words(), run).title(note == null ? "" : note.title());
  }

  private RunEntry entry(
      RequestContext request,
      RunRecord run,
      Optional<RunNote> note,
      OptionalInt number,
      Optional<RunRecord> before) {
    RunWords words = new RunWords(request.words(), run);
    List<RecordedTally> tallies = context.workspace().runs().tallies(run.run());
    List<WorkCount> counts = context.workspace().workList().counts(run.run());
    WorkCount.Marked review = context.workspace().workList().toReview(run.run());
    Optional<String> deleted = note.flatMap(RunNote::purged);
    Map<String, String> titled =
        titles.of(
            request.words().language(),
            run.run(),
            tallies.stream().map(RecordedTally::commitment).toList());
    return new RunEntry(
        run.run(),
        "/runs/" + run.run(),
        words.title(note.map(RunNote::title).orElse("")),
        number,
        words.export(),
        SampleQuarter.isAll(context.program(), run),
        TextSanitizer.line(run.organisation()),
        words.pack(),
        words.asOf(),
        words.formats().number(cases(tallies)),
        tallies.stream()
            .map(
                one ->
                    new RunEntry.CommitmentRate(
                        one.commitment(),
                        titled.getOrDefault(one.commitment(), ""),
                        words.formats().percent(one.machine())))
            .toList(),
        review.findings() - review.decided(),
        counts.stream()
            .filter(one -> one.verdict() == Verdict.BREACHED)
            .mapToLong(one -> one.findings() - one.decided())
            .sum(),
        counts.stream().mapToLong(WorkCount::decided).sum(),
        deleted.isPresent() ? Optional.empty() : RunFiles.of(context, run).damage(false),
        deleted.map(new LineWords(request.words())::when),
        note.map(RunNote::audited)
            .filter(at -> !at.isEmpty())
            .map(new LineWords(request.words())::when),
        before
            .map(earlier -> new RunDifferences(request.words()).between(earlier, run))
            .orElse(List.of()));
  }

  /** Each case has one finding for each commitment of its version of the pack. */
  static long cases(List<RecordedTally> tallies) {
    return tallies.stream()
        .map(RecordedTally::machine)
        .mapToLong(one -> one.countable() + one.pending() + one.notApplicable())
        .max()
        .orElse(0);
  }
}
