package org.complaintauditor.console.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.complaintauditor.app.ExportReview;
import org.complaintauditor.app.job.JobCall;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.artifact.Artifact;
import org.complaintauditor.console.artifact.ArtifactJobs;
import org.complaintauditor.console.artifact.ArtifactStore;
import org.complaintauditor.console.artifact.ArtifactTitle;
import org.complaintauditor.console.comparison.RunChoice;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.text.ShownTexts;

/** Review workbooks that were made to be sent out. */
public final class ReviewBooks {

  private static final String KIND = "review-export";
  private static final String FILE = "review.xlsx";
  private static final String RUN = "run";
  private static final String SAMPLE = "sample";

  private final ConsoleContext context;
  private final ArtifactJobs artifacts;

  /** The review workbooks of this office. */
  public ReviewBooks(ConsoleContext context) {
    this.context = context;
    artifacts =
        new ArtifactJobs(
            context, KIND, "review", new ArtifactStore(context.folder().resolve("reviews"), FILE));
  }

  /**
   * Has one made, and leads to the page that shows how far it is.
   *
   * @param sample the file of a sample, if only its findings are reviewed, and its id
   * @param page the page that shows it when it is made
   */
  public void start(
      RequestContext request,
      RunChoice run,
      BookFields fields,
      Optional<Map.Entry<String, Path>> sample,
      String page)
      throws IOException {
    Map<String, String> facts = new TreeMap<>();
    facts.put(RUN, run.run());
    sample.ifPresent(one -> facts.put(SAMPLE, one.getKey()));
    Artifact artifact = artifacts.begin(request, title(run, fields), facts);
    Path target = artifacts.store().product(artifact);
    ExportReview.Request asked =
        new ExportReview.Request(
            run.folder(),
            sample.isPresent() ? Set.of() : fields.only(),
            fields.blind(),
            fields.reviewer(),
            sample.map(Map.Entry::getValue),
            ShownTexts.named(fields.texts()).orElseThrow(),
            Optional.of(context.folder().toString()),
            target,
            false);
    artifacts.start(
        request,
        artifact,
        new JobCall(fields.language(), asked),
        new ArtifactJobs.Course(target, page, page),
        run.run());
  }

  private static ArtifactTitle title(RunChoice run, BookFields fields) {
    String key =
        "console.review.book"
            + (fields.blind() ? ".blind" : "")
            + (fields.reviewer().isEmpty() ? "" : ".for");
    return ArtifactTitle.of(key, run.named(), fields.reviewer());
  }

  /** The workbooks of a run that are about no sample. */
  public List<Artifact> ofRun(String run) {
    return artifacts.all().stream()
        .filter(one -> one.fact(RUN).equals(run) && one.fact(SAMPLE).isEmpty())
        .toList();
  }

  /** The workbooks of a sample. */
  public List<Artifact> ofSample(String sample) {
    return artifacts.all().stream().filter(one -> one.fact(SAMPLE).equals(sample)).toList();
  }

  /** Hands one out. */
  void download(RequestContext request, String run, String id) throws IOException {
    Artifact artifact = artifacts.store().of(id);
    if (!artifact.fact(RUN).equals(run)) {
      throw Refusal.notFound();
    }
    artifacts.download(
        request, artifact, artifacts.store().product(artifact), "review-" + run + ".xlsx", run);
  }
}
