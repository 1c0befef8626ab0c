package org.complaintauditor.console.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.RecordGapText;
import org.complaintauditor.store.run.RecordedTally;
import org.complaintauditor.store.run.RunNote;
import org.complaintauditor.store.run.RunRecord;
import org.complaintauditor.store.run.WorkCount;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** The page of a run: what it found, how far that can be trusted, and what can be done with it. */
public final class RunController implements Routes.Controller {

  /** In the order in which people want them. */
  private static final List<String> FILES =
      List.of(
          "report.xlsx",
          "report.pdf",
          "findings.csv",
          "decisions.csv",
          "problems.csv",
          "agents.csv",
          "summary.json",
          RunManifest.FILE);

  private final ConsoleContext context;
  private final RecordedRuns runs;
  private final CommitmentTitles titles;
  private final DecidedRates decided;
  private final HoldingWaivers waivers;

  /** The runs of this office. */
  public RunController(ConsoleContext context) {
    this.context = context;
    runs = new RecordedRuns(context);
    titles = new CommitmentTitles(context);
    decided = new DecidedRates(context);
    waivers = new HoldingWaivers(context);
  }

  @Override
  public void add(Routes routes) {
    routes.get("/runs/{run}", Permission.READ, this::show);
  }

  /**
   * What the page shows.
   *
   * @param id the run
   * @param organisation whose complaints were audited; may be empty
   * @param pack the pack with its versions
   * @param asOf the audit instant
   * @param program what judged
   * @param state how the folder stands
   * @param files the files that may be downloaded
   * @param summary what its summary says; empty if that cannot be read
   * @param commitments what it found
   * @param problems what is wrong with the data
   * @param counts what there is to do
   */
  public record RunView(
      String id,
      String organisation,
      String pack,
      String asOf,
      String program,
      FolderState state,
      List<String> files,
      Optional<RunSummary> summary,
      List<CommitmentRow> commitments,
      List<ProblemRow> problems,
      RunCounts counts) {
    public RunView {
      files = List.copyOf(files);
      commitments = List.copyOf(commitments);
      problems = List.copyOf(problems);
    }

    /** The address of its page. */
    public String path() {
      return "/runs/" + id;
    }
  }

  /**
   * How the folder of a run stands.
   *
   * @param damage what is wrong with it
   * @param deleted when the office deleted it
   * @param material whether single cases can be judged again, which deciding needs
   * @param report whether its pages are there and may be read
   */
  public record FolderState(
      Optional<Wording> damage, Optional<String> deleted, boolean material, boolean report) {}

  /**
   * What there is to do.
   *
   * @param cases how many cases
   * @param toReview verdicts that hang on doubtful texts, nobody having decided on them
   * @param inDoubt verdicts that data problems leave in doubt, nobody having decided on them
   * @param breaches breaches that nobody has decided on
   * @param waived how many of these are under a waiver
   * @param decided about how many findings a decision stands
   */
  public record RunCounts(
      String cases, long toReview, long inDoubt, long breaches, long waived, long decided) {}

  /**
   * What was found for a commitment.
   *
   * @param id the commitment
   * @param title its title
   * @param rate how many are met
   * @param after the same after the decisions of people; empty while there are none
   * @param verdicts how often each verdict was found
   * @param gap why there is no rate; empty where there may be one
   */
  public record CommitmentRow(
      String id,
      String title,
      String rate,
      Optional<AfterDecisions> after,
      List<VerdictCount> verdicts,
      String gap) {
    public CommitmentRow {
      verdicts = List.copyOf(verdicts);
    }
  }

  /**
   * A rate after the decisions of people.
   *
   * @param rate the rate
   * @param decided on how many findings a decision stands
   * @param path the address of their list
   * @param asked how many of them have an open question, and are left out of the rate
   * @param waiting how many of them have no decision that counts for this run
   */
  public record AfterDecisions(String rate, long decided, String path, long asked, long waiting) {}

  /**
   * How often a verdict was found.
   *
   * @param count how often
   * @param path the address of the list of these findings; empty where there is none
   */
  public record VerdictCount(String count, String path) {}

  /**
   * A kind of data problem.
   *
   * @param what what it is
   * @param meaning what that means
   * @param count how often it occurs
   */
  public record ProblemRow(String what, String meaning, String count) {}

  private void show(RequestContext request) throws IOException {
    RunRecord run = runs.of(request);
    RunFiles folder = runs.folder(run);
    Optional<RunNote> note = context.workspace().runNotes().find(run.run());
    RunWords words = new RunWords(request.words(), run);
    Optional<RunSummary> summary = summary(folder);
    Optional<String> deleted =
        note.flatMap(RunNote::purged).map(new LineWords(request.words())::when);
    List<WorkCount> counts = context.workspace().workList().counts(run.run());
    WorkCount.Marked review = context.workspace().workList().toReview(run.run());
    WorkCount.Marked doubt = context.workspace().workList().inDoubt(run.run());
    List<RecordedTally> tallies = context.workspace().runs().tallies(run.run());
    request.page(
        "run/show",
        words.title(note.map(RunNote::title).orElse("")),
        ConsolePart.RUNS,
        new RunView(
            run.run(),
            TextSanitizer.line(run.organisation()),
            words.pack(),
            words.asOf(),
            run.program(),
            new FolderState(
                deleted.isPresent() ? Optional.empty() : folder.damage(true),
                deleted,
                folder.hasMaterial(),
                folder.has("report/index.html")
                    && RunFilesController.may(request, folder, "report/index.html")),
            files(request, folder),
            summary,
            commitments(
                run,
                tallies,
                counts.stream().anyMatch(one -> one.decided() > 0),
                titles(request, run, folder, summary),
                gaps(request, summary),
                words.formats()),
            summary.map(one -> problems(one, request.words(), words.formats())).orElse(List.of()),
            new RunCounts(
                words.formats().number(RunsController.cases(tallies)),
                review.findings() - review.decided(),
                doubt.findings() - doubt.decided(),
                counts.stream()
                    .filter(one -> one.verdict() == Verdict.BREACHED)
                    .mapToLong(one -> one.findings() - one.decided())
                    .sum(),
                waivers.undecidedBreaches(run),
                counts.stream().mapToLong(WorkCount::decided).sum())));
  }

  private static Optional<RunSummary> summary(RunFiles folder) {
    try {
      return Optional.of(RunSummary.read(folder));
    } catch (IOException | Refusal e) {
      return Optional.empty(); // The state of the folder tells that it is damaged.
    }
  }

  private static List<String> files(RequestContext request, RunFiles folder) {
    return folder.manifest().isEmpty()
        ? List.of()
        : FILES.stream()
            .filter(name -> folder.has(name) || name.equals(RunManifest.FILE))
            .filter(name -> RunFilesController.may(request, folder, name))
            .toList();
  }

  private Map<String, String> titles(
      RequestContext request, RunRecord run, RunFiles folder, Optional<RunSummary> summary) {
    Map<String, String> written = new LinkedHashMap<>();
    summary
        .map(RunSummary::titles)
        .orElse(List.of())
        .forEach(one -> written.put(one.id(), one.title()));
    return titles.in(request.words().language(), run.run(), folder.path(), written);
  }

  private static Map<String, String> gaps(RequestContext request, Optional<RunSummary> summary) {
    RecordGapText text = new RecordGapText(request.words());
    Map<String, String> sentences = new HashMap<>();
    summary
        .map(RunSummary::gaps)
        .orElse(Map.of())
        .forEach((id, gap) -> sentences.put(id, text.sentence(gap)));
    return sentences;
  }

  /** In the pack's order, where the summary tells it. */
  private List<CommitmentRow> commitments(
      RunRecord run,
      List<RecordedTally> tallies,
      boolean anyDecided,
      Map<String, String> titles,
      Map<String, String> gaps,
      LocalizedFormats formats)
      throws IOException {
    Map<String, DecidedRates.DecidedRate> after = anyDecided ? decided.of(run, tallies) : Map.of();
    Map<String, RecordedTally> byId = new HashMap<>();
    tallies.forEach(one -> byId.put(one.commitment(), one));
    List<CommitmentRow> rows = new ArrayList<>();
    Stream.concat(titles.keySet().stream(), tallies.stream().map(RecordedTally::commitment))
        .distinct()
        .flatMap(id -> Stream.ofNullable(byId.get(id)))
        .forEach(
            one ->
                rows.add(
                    new CommitmentRow(
                        one.commitment(),
                        titles.getOrDefault(one.commitment(), ""),
                        formats.percent(one.machine()),
                        Optional.ofNullable(after.get(one.commitment()))
                            .map(rate -> after(run, one.commitment(), rate, formats)),
                        Arrays.stream(Verdict.values())
                            .map(verdict -> count(run, one, verdict, formats))
                            .toList(),
                        gaps.getOrDefault(one.commitment(), ""))));
    return rows;
  }

  private static AfterDecisions after(
      RunRecord run, String commitment, DecidedRates.DecidedRate rate, LocalizedFormats formats) {
    return new AfterDecisions(
        formats.percent(rate.verdicts()),
        rate.decided(),
        "/runs/" + run.run() + "/work?show=all&decision=decided&commitment=" + commitment,
        rate.asked(),
        rate.decided() - rate.counting());
  }

  private static VerdictCount count(
      RunRecord run, RecordedTally tally, Verdict verdict, LocalizedFormats formats) {
    long count = tally.machine().of(verdict);
    return new VerdictCount(
        formats.number(count),
        count == 0
            ? ""
            : "/runs/"
                + run.run()
                + "/work?show=all&commitment="
                + tally.commitment()
                + "&verdict="
                + verdict.name());
  }

  private static List<ProblemRow> problems(
      RunSummary summary, MessageBundle words, LocalizedFormats formats) {
    return summary.problems().stream()
        .map(
            one ->
                Arrays.stream(Problem.Code.values())
                    .filter(code -> code.name().equals(one.code()))
                    .findFirst()
                    .map(
                        code ->
                            new ProblemRow(
                                ProblemSentence.of(words, one.code())
                                    .orElseGet(() -> words.of(code)),
                                words.text("Code." + code + ".meaning"),
                                ProblemSentence.of(words, one.code()).isPresent()
                                    ? ""
                                    : formats.number(one.count())))
                    .orElseGet(() -> new ProblemRow(one.code(), "", formats.number(one.count()))))
        .toList();
  }
}
