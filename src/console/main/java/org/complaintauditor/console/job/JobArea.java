package org.complaintauditor.console.job;

import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.store.jobs.Job;
import org.complaintauditor.store.jobs.JobState;

/** Shows how far a job is, and ends it if somebody wants that. */
public final class JobArea implements Routes.Area {

  private final JobRunner runner;
  private final JobEvents events;

  /** The pages of these jobs. */
  public JobArea(JobRunner runner) {
    this.runner = runner;
    this.events = new JobEvents(runner);
  }

  @Override
  public void add(Routes routes) {
    routes.get("/jobs/{id}", Permission.SIGNED_IN, this::show);
    routes.get("/jobs/{id}/part", Permission.SIGNED_IN, this::part);
    routes.get("/jobs/{id}/events", Permission.SIGNED_IN, this::follow);
    routes.post("/jobs/{id}/cancel", Permission.SIGNED_IN, this::cancel);
  }

  /** The job, for who asked for it and for who may ask for such; of others nobody learns of it. */
  private Job job(Visit visit) {
    return runner
        .find(visit.part("id"))
        .filter(job -> visit.who().may(Permission.PREPARE) || job.by().equals(visit.who().person()))
        .orElseThrow(Refusal::notFound);
  }

  private void show(Visit visit) {
    JobPage shown = JobPage.of(job(visit), runner, visit.now());
    if (shown.state() == JobState.DONE && !shown.then().isEmpty()) {
      visit.seeOther(shown.then());
      return;
    }
    visit.page(
        "job/job", visit.words().text("console.job.kind." + shown.kind()), ConsolePart.RUNS, shown);
  }

  /** What changes while the job runs; at its end, where that leads to. */
  private void part(Visit visit) {
    JobPage shown = JobPage.of(job(visit), runner, visit.now());
    if (shown.hasEnded()) {
      visit.seeOther(shown.state() == JobState.DONE ? shown.then() : "/jobs/" + shown.id());
      return;
    }
    visit.part("job/progress", shown, new FormProblems());
  }

  private void follow(Visit visit) throws Exception {
    events.follow(visit, job(visit).id());
  }

  private void cancel(Visit visit) {
    Job job = job(visit);
    runner.cancel(job.id());
    visit.seeOther("/jobs/" + job.id());
  }
}
