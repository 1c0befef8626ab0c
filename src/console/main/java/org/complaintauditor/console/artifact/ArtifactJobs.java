package org.complaintauditor.console.artifact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.complaintauditor.app.job.JobCall;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.job.JobOrder;
import org.complaintauditor.console.ledgers.TrailRecorder;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;

/**
 * Jobs that make artifacts of one kind for people: lists what was made, begins an artifact, queues
 * its command, and hands out its files. What is asked for and handed out leaves a line in the
 * trail.
 */
public final class ArtifactJobs {

  private final ConsoleContext context;
  private final String kind;
  private final String trailName;
  private final ArtifactStore store;
  private final TrailRecorder trail;

  /**
   * Jobs of one kind.
   *
   * @param kind the kind of the jobs
   * @param store where the artifacts are put
   */
  public ArtifactJobs(ConsoleContext context, String kind, ArtifactStore store) {
    this(context, kind, kind, store);
  }

  /**
   * Jobs of one kind.
   *
   * @param kind the kind of the jobs
   * @param trailName what the trail calls such an artifact that is handed out
   * @param store where the artifacts are put
   */
  public ArtifactJobs(ConsoleContext context, String kind, String trailName, ArtifactStore store) {
    this.context = context;
    this.kind = kind;
    this.trailName = trailName;
    this.store = store;
    trail = new TrailRecorder(context);
  }

  /** The store of the artifacts. */
  public ArtifactStore store() {
    return store;
  }

  /** The complete artifacts, the newest first. */
  public List<Artifact> all() {
    return store.all();
  }

  /**
   * The artifact that an address names by {@code id}.
   *
   * @throws Refusal if there is none
   */
  public Artifact of(RequestContext request) {
    return store.of(request.part("id"));
  }

  /**
   * Makes a folder for an artifact to come.
   *
   * @throws IOException if it cannot be written
   */
  public Artifact begin(RequestContext request, ArtifactTitle title, Map<String, String> facts)
      throws IOException {
    return store.begin(request, kind, title, facts);
  }

  /**
   * The course of a job: its beginning and end for the person who asked for it.
   *
   * @param target what the command writes
   * @param then the page of what was made
   * @param back the page that it was asked for on
   * @param facts what is to be known of it at its end
   */
  public record Course(Path target, String then, String back, Map<String, String> facts) {

    public Course {
      facts = Map.copyOf(facts);
    }

    /** One that nothing else is to be known of at its end. */
    public Course(Path target, String then, String back) {
      this(target, then, back, Map.of());
    }
  }

  /**
   * Has a use case wait for its turn, and leads to the page that shows how far it is.
   *
   * @param about the ids of what else it is about, for the trail
   */
  public void start(
      RequestContext request, Artifact artifact, JobCall call, Course course, String... about) {
    context
        .jobs()
        .queue(
            artifact.id(),
            new JobOrder(
                kind,
                artifact.title().in(request.words()),
                call,
                course.target().toString(),
                course.then(),
                course.back(),
                course.facts()),
            request.who().person());
    started(request, artifact, about);
    request.seeOther("/jobs/" + artifact.id());
  }

  /** Leaves in the trail that somebody has it made. */
  public void started(RequestContext request, Artifact artifact, String... about) {
    trail.leave(request, kind + "-started", subjects(artifact, about));
  }

  /** Shows the page of an artifact's report that an address names by {@code file}. */
  public void page(RequestContext request, Artifact artifact, String report) throws IOException {
    FileDownloads.page(request.http(), store.file(artifact, report, request.part("file")));
  }

  /**
   * Has the browser keep a file of an artifact.
   *
   * @param name what the file is to be called there
   * @param about as {@link #start}
   */
  public void download(
      RequestContext request, Artifact artifact, Path file, String name, String... about)
      throws IOException {
    trail.leave(request, trailName + "-downloaded", subjects(artifact, about));
    FileDownloads.download(request.http(), file, name);
  }

  private static List<String> subjects(Artifact artifact, String... about) {
    return Stream.concat(Stream.of(artifact.id()), Stream.of(about)).toList();
  }
}
