package org.complaintauditor.console.job;

import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.store.jobs.Job;
import org.complaintauditor.store.jobs.JobState;

/** Shows how far a job is, and ends it if somebody wants that. */
public final class JobController implements Routes.Controller {

  private final JobRunner runner;
  private final JobEvents events;

  /** The pages of these jobs. */
  public JobController(JobRunner runner) {
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
  private Job job(RequestContext request) {
    return runner
        .find(request.part("id"))
        .filter(
            job -> request.who().may(Permission.PREPARE) || job.by().equals(request.who().person()))
        .orElseThrow(Refusal::notFound);
  }

  private void show(RequestContext request) {
    JobPage shown = JobPage.of(job(request), runner, request.now());
    if (shown.state() == JobState.DONE && !shown.then().isEmpty()) {
      request.seeOther(shown.then());
      return;
    }
    request.page(
        "job/job",
        request.words().text("console.job.kind." + shown.kind()),
        ConsolePart.RUNS,
        shown);
  }

  /** What changes while the job runs; at its end, where that leads to. */
  private void part(RequestContext request) {
    JobPage shown = JobPage.of(job(request), runner, request.now());
    if (shown.hasEnded()) {
      request.seeOther(shown.state() == JobState.DONE ? shown.then() : "/jobs/" + shown.id());
      return;
    }
    request.part("job/progress", shown, new FormProblems());
  }

  private void follow(RequestContext request) throws Exception {
    events.follow(request, job(request).id());
  }

  private void cancel(RequestContext request) {
    Job job = job(request);
    runner.cancel(job.id());
    request.seeOther("/jobs/" + job.id());
  }
}
