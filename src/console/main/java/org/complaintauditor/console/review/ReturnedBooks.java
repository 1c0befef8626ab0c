package org.complaintauditor.console.review;

import io.javalin.http.HttpStatus;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.OwnerOnly;
import org.complaintauditor.console.artifact.Artifact;
import org.complaintauditor.console.artifact.ArtifactStore;
import org.complaintauditor.console.artifact.ArtifactTitle;
import org.complaintauditor.console.comparison.RunChoice;
import org.complaintauditor.console.job.CommandEnd;
import org.complaintauditor.console.ledgers.AuthorOptions;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.TextSanitizer;

/**
 * Review workbooks that came back. They are read by a process of their own; a workbook is kept
 * until its decisions stand in the ledger, or for as long as the settings say.
 */
final class ReturnedBooks {

  private static final String CONFIG = "org.eclipse.jetty.multipartConfig";
  private static final long MOST_BYTES = 64L << 20;
  private static final long FORM_BYTES = 1 << 20;
  private static final Duration MOST = Duration.ofMinutes(10);
  private static final int LONGEST_NAME = 120;
  private static final String CHECKED = "checked.json";
  private static final String DONE = "imported.json";

  /** The workbook in which the cells are marked that were wrong. */
  static final String MARKED = "review.errors.xlsx";

  private final ConsoleContext context;
  private final ArtifactStore store;

  ReturnedBooks(ConsoleContext context) {
    this.context = context;
    store = store(context);
  }

  /** Where they are kept. */
  static ArtifactStore store(ConsoleContext context) {
    return new ArtifactStore(context.folder().resolve("returned"), CHECKED);
  }

  /** Whether the decisions of what is in this folder stand in the ledger. */
  static boolean isImported(Path folder) {
    return Files.isRegularFile(folder.resolve(DONE));
  }

  /**
   * Takes a workbook, and looks what would come of it.
   *
   * @throws Refusal if it is too large, or no review at all
   * @throws IOException if it cannot be kept
   * @throws InterruptedException if the console is closed meanwhile
   */
  Artifact take(RequestContext request, RunChoice run) throws IOException, InterruptedException {
    if (request.http().req().getContentLengthLong() > MOST_BYTES + FORM_BYTES) {
      throw tooLarge();
    }
    Part part = part(request);
    String name = TextSanitizer.line(String.valueOf(part.getSubmittedFileName()), LONGEST_NAME);
    String ending = name.toLowerCase(Locale.ROOT).endsWith(".csv") ? ".csv" : ".xlsx";
    Path waiting = Files.createTempFile(context.temporary(), "review", ending);
    try {
      String hash;
      try (InputStream content = part.getInputStream()) {
        hash = copy(content, waiting);
      }
      if (Files.size(waiting) == 0) {
        throw Refusal.unusable(Wording.of("Choose the workbook that was filled in."));
      }
      Artifact artifact =
          store.begin(
              request,
              "review-import",
              ArtifactTitle.named(name),
              Map.of("run", run.run(), "sha256", hash, "ending", ending));
      Files.move(waiting, book(artifact));
      lookFirst(request, run, artifact);
      return artifact;
    } finally {
      Files.deleteIfExists(waiting);
    }
  }

  private Part part(RequestContext request) throws IOException {
    request
        .http()
        .req()
        .setAttribute(
            CONFIG,
            new MultipartConfigElement(
                context.temporary().toString(), MOST_BYTES, MOST_BYTES + FORM_BYTES, 0));
    try {
      Part part = request.http().req().getPart("files");
      if (part == null || String.valueOf(part.getSubmittedFileName()).isEmpty()) {
        throw Refusal.unusable(Wording.of("Choose the workbook that was filled in."));
      }
      return part;
    } catch (ServletException | IllegalStateException e) {
      throw tooLarge();
    }
  }

  private static Refusal tooLarge() {
    return new Refusal(
        HttpStatus.CONTENT_TOO_LARGE,
        Wording.of(
            "A review workbook has at most %d MB. Send back the one that was made here.",
            MOST_BYTES >> 20));
  }

  private static String copy(InputStream content, Path to) throws IOException {
    try (DigestInputStream hashed =
            new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
        OutputStream out = Files.newOutputStream(to)) {
      hashed.transferTo(out);
      return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private Path book(Artifact artifact) {
    return store.folder(artifact).resolve("review" + artifact.fact("ending"));
  }

  private List<String> reading(RequestContext request, RunChoice run, Artifact artifact) {
    return new ArrayList<>(
        List.of(
            "review",
            "import",
            "--json",
            book(artifact).toString(),
            "--run",
            run.folder().toString(),
            "--language",
            request.words().language()));
  }

  private CommandEnd run(RequestContext request, Artifact artifact, List<String> arguments)
      throws InterruptedException {
    CommandEnd end = context.commands().run("review " + artifact.id(), arguments, MOST);
    if (end.how() != CommandEnd.How.BY_ITSELF) {
      throw Refusal.unusable(
          Wording.of("The workbook could not be read to its end. Nothing was imported."));
    }
    end.message()
        .ifPresent(
            said -> {
              throw Refusal.unusable(
                  Wording.verbatim(
                      said.replace(
                          book(artifact).toString(), artifact.title().in(request.words()))));
            });
    return end;
  }

  /** Looks what would come of it; of what is no review, nothing is kept. */
  private void lookFirst(RequestContext request, RunChoice run, Artifact artifact)
      throws IOException, InterruptedException {
    try {
      look(request, run, artifact);
    } catch (Refusal e) {
      store.delete(artifact);
      throw e;
    }
  }

  /** Looks what would come of it, now. */
  private void look(RequestContext request, RunChoice run, Artifact artifact)
      throws IOException, InterruptedException {
    keep(artifact, run(request, artifact, looking(request, run, artifact)));
  }

  /** What is wrong depends on the ledger, too: only there it stands which waivers were given. */
  private List<String> looking(RequestContext request, RunChoice run, Artifact artifact) {
    List<String> arguments = reading(request, run, artifact);
    arguments.addAll(List.of("--workspace", context.folder().toString(), "--dry-run"));
    arguments.addAll(AuthorOptions.of(request));
    return arguments;
  }

  private void keep(Artifact artifact, CommandEnd end) throws IOException {
    OwnerOnly.write(store.folder(artifact).resolve(CHECKED), end.answer());
  }

  /** The workbook with this id, of this run. */
  Artifact of(String run, String id) {
    Artifact artifact = store.of(id);
    if (!artifact.fact("run").equals(run)) {
      throw Refusal.notFound();
    }
    return artifact;
  }

  /**
   * What would come of it, as it was looked at last; of one that was imported, what has come of it.
   */
  ImportPreview preview(Artifact artifact) throws IOException {
    Path folder = store.folder(artifact);
    Path text = isImported(artifact) ? folder.resolve(DONE) : folder.resolve(CHECKED);
    return ImportPreview.of(Files.readString(text));
  }

  /** Whether its decisions stand in the ledger. */
  boolean isImported(Artifact artifact) {
    return isImported(store.folder(artifact));
  }

  /** The same workbook, if it was imported before. */
  Optional<Artifact> earlier(Artifact artifact) {
    return store.all().stream()
        .filter(
            one ->
                !one.id().equals(artifact.id())
                    && one.fact("sha256").equals(artifact.fact("sha256"))
                    && one.fact("run").equals(artifact.fact("run"))
                    && isImported(one))
        .findFirst();
  }

  /** Those of a run that wait for somebody to confirm them. */
  List<Artifact> waiting(String run) {
    return store.all().stream()
        .filter(one -> one.fact("run").equals(run) && !isImported(one))
        .toList();
  }

  /**
   * Writes its decisions into the ledger; what was wrong meanwhile is seen then.
   *
   * @param partial whether the right rows are imported although others are not
   * @return whether it was imported
   */
  boolean confirm(RequestContext request, RunChoice run, Artifact artifact, boolean partial)
      throws IOException, InterruptedException {
    context.returnedBooks().lock();
    try {
      refuseUnlessWaiting(artifact);
      return imported(request, run, artifact, partial);
    } finally {
      context.returnedBooks().unlock();
    }
  }

  private boolean imported(
      RequestContext request, RunChoice run, Artifact artifact, boolean partial)
      throws IOException, InterruptedException {
    List<String> arguments = reading(request, run, artifact);
    arguments.addAll(List.of("--workspace", context.folder().toString()));
    arguments.addAll(AuthorOptions.of(request));
    if (partial) {
      arguments.add("--partial");
    }
    CommandEnd end = run(request, artifact, arguments);
    keep(artifact, end);
    boolean imported = end.isDone();
    if (imported) {
      OwnerOnly.write(store.folder(artifact).resolve(DONE), end.answer());
      Files.deleteIfExists(book(artifact));
    }
    return imported;
  }

  /** The workbook with its wrong cells marked, to be mended; made anew. Nothing is imported. */
  Path marked(RequestContext request, RunChoice run, Artifact artifact)
      throws IOException, InterruptedException {
    context.returnedBooks().lock();
    try {
      if (!isImported(artifact)) { // Else what was wrong was marked as the rest was imported.
        List<String> arguments = looking(request, run, artifact);
        arguments.add("--mark");
        run(request, artifact, arguments);
      }
      return store.file(artifact, "", MARKED);
    } finally {
      context.returnedBooks().unlock();
    }
  }

  /**
   * Takes it away, with all that is known of it.
   *
   * @throws Refusal if its decisions stand in the ledger
   */
  void discard(Artifact artifact) throws IOException {
    context.returnedBooks().lock();
    try {
      refuseUnlessWaiting(artifact);
      store.delete(artifact);
    } finally {
      context.returnedBooks().unlock();
    }
  }

  /** Somebody else may have imported it meanwhile, or thrown it away. */
  private void refuseUnlessWaiting(Artifact artifact) {
    if (!Files.isDirectory(store.folder(artifact))) {
      throw Refusal.notFound();
    }
    if (isImported(artifact)) {
      throw Refusal.conflict(Wording.of("This workbook was imported already."));
    }
  }
}
