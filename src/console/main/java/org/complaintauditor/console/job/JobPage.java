package org.complaintauditor.console.job;

import java.io.File;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.complaintauditor.console.web.Page;
import org.complaintauditor.store.jobs.Job;
import org.complaintauditor.store.jobs.JobState;

/**
 * What the page of a job shows.
 *
 * @param id its id
 * @param kind what it does
 * @param title what it is about
 * @param state how far it is
 * @param before how many jobs are before it in the queue
 * @param progress how far it is, while it runs
 * @param seconds since when it runs, or how long it ran
 * @param outcome what came of it, once it has ended
 * @param exit the exit code of its process
 * @param then the page that its end leads to
 * @param back the page that it was asked for on
 * @param target the file or folder that it wrote; empty if it writes none
 * @param minutes after which a job is ended
 * @param megabytes how much memory it may use
 */
public record JobPage(
    String id,
    String kind,
    String title,
    JobState state,
    int before,
    JobProgress.Now progress,
    long seconds,
    Optional<JobOutcome> outcome,
    OptionalInt exit,
    String then,
    String back,
    String target,
    int minutes,
    int megabytes) {

  private static final Set<String> OF_EXPORTS = Set.of("audit", "inspect");

  /** The stages in which an audit works on an export and its report, and other jobs do not. */
  private static final Set<String> NAMED_APART = Set.of("READING", "WRITING");

  private static final String JUDGING = "JUDGING";
  private static final int MINUTE = 60;
  private static final int DEFECT = 4;
  private static final int INPUT = 3;
  private static final int USAGE = 2;

  static JobPage of(Job job, JobRunner runner, OffsetDateTime now) {
    JobOrder order = JobOrder.read(job.kind(), job.args());
    Optional<JobOutcome> outcome = job.result().map(JobOutcome::read);
    int before = 0;
    if (job.state() == JobState.QUEUED) {
      List<String> open = runner.open().stream().map(Job::id).toList();
      before = Math.max(0, open.indexOf(job.id()));
    }
    long seconds =
        job.started()
            .map(OffsetDateTime::parse)
            .map(from -> Duration.between(from, job.ended().map(OffsetDateTime::parse).orElse(now)))
            .map(Duration::toSeconds)
            .orElse(0L);
    return new JobPage(
        job.id(),
        job.kind(),
        order.title(),
        job.state(),
        before,
        runner.progress(job.id()),
        Math.max(0, seconds),
        outcome,
        job.exit(),
        order.then().replace("{run}", outcome.flatMap(JobOutcome::run).orElse("")),
        order.back(),
        order.target(),
        runner.limits().jobMinutes(),
        runner.limits().jobMegabytes());
  }

  /** Whether nothing more comes of it. */
  public boolean hasEnded() {
    return state.hasEnded();
  }

  /** What it does, in a few words. */
  public String stage(Page page) {
    if (state == JobState.QUEUED) {
      return page.text("console.job.waits", before);
    }
    String key =
        "console.job.stage." + (progress.stage().isEmpty() ? "STARTING" : progress.stage());
    return page.text(
        !OF_EXPORTS.contains(kind) && NAMED_APART.contains(progress.stage())
            ? key + ".other"
            : key);
  }

  /** How many steps are done; empty while none is. */
  public String counts(Page page) {
    if (progress.done() == 0 && progress.steps() == 0) {
      return "";
    }
    boolean cases = progress.stage().equals("READING") && !OF_EXPORTS.contains(kind);
    String unit = "console.job.counts." + (cases ? JUDGING : progress.stage());
    return isCounted()
        ? page.text(unit + ".of", progress.done(), progress.steps())
        : page.text(unit, progress.done());
  }

  /**
   * Whether it is known how many steps there are. Where more were done than were announced, there
   * are more than anybody knows.
   */
  public boolean isCounted() {
    return progress.steps() > 0 && progress.done() <= progress.steps();
  }

  /** Whether it has left the queue. */
  public boolean hasBegun() {
    return state != JobState.QUEUED;
  }

  /** How long it has run. */
  public String elapsed(Page page) {
    return seconds < MINUTE
        ? page.text("console.job.seconds", seconds)
        : page.text("console.job.minutes", seconds / MINUTE, seconds % MINUTE);
  }

  /** Why it came to no good end, in plain words: a key, with what it can be told with. */
  public String why(Page page) {
    if (state == JobState.LOST) {
      return page.text("console.job.why.lost");
    }
    if (state == JobState.CANCELLED && outcome.isEmpty()) {
      return page.text("console.job.why.CANCELLED");
    }
    CommandEnd.How how = outcome.map(JobOutcome::how).orElse(CommandEnd.How.KILLED);
    return switch (how) {
      case BY_ITSELF -> page.text("console.job.why.exit." + code() + (isOfOther() ? ".other" : ""));
      case TIMED_OUT -> page.text("console.job.why.TIMED_OUT", minutes);
      case OUT_OF_MEMORY -> page.text("console.job.why.OUT_OF_MEMORY", megabytes);
      case CANCELLED, CONSOLE_CLOSED, KILLED, NOT_STARTED, TOO_MUCH_PRINTED ->
          page.text("console.job.why." + how);
    };
  }

  /** The exit codes that are told apart; a job that was done and could not be kept is a defect. */
  private int code() {
    int code = exit.orElse(DEFECT);
    return code == USAGE || code == INPUT ? code : DEFECT;
  }

  /** Whether what cannot be used is another thing than an export. */
  private boolean isOfOther() {
    return code() == INPUT && !OF_EXPORTS.contains(kind);
  }

  /** Whether its run is recorded all the same: what failed came after that. */
  public boolean isRecorded() {
    return state == JobState.FAILED
        && said().isEmpty()
        && outcome.filter(one -> one.how() == CommandEnd.How.BY_ITSELF).isPresent()
        && outcome.flatMap(JobOutcome::run).isPresent();
  }

  /** What the command itself said of it. */
  public Optional<String> said() {
    return outcome.flatMap(JobOutcome::message);
  }

  /** The same in words of the pages: no option, no folder that is gone. */
  public String said(Page page) {
    String text = said().orElse("");
    return OptionNames.asFields(
        target.isEmpty() ? text : text.replace(target + File.separator, ""), page.words());
  }

  /** The address of what it left for people to read. */
  public Optional<String> left() {
    return outcome.flatMap(JobOutcome::left);
  }

  /** What people should know of what it did. */
  public List<String> warnings() {
    return outcome.map(JobOutcome::warnings).orElse(List.of());
  }
}
