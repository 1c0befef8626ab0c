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
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.app.ImportReview;
import org.complaintauditor.app.LineOrigin;
import org.complaintauditor.app.OpenedLedger;
import org.complaintauditor.app.ReviewImportJson;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.OwnerOnly;
import org.complaintauditor.console.artifact.Artifact;
import org.complaintauditor.console.artifact.ArtifactStore;
import org.complaintauditor.console.artifact.ArtifactTitle;
import org.complaintauditor.console.comparison.RunChoice;
import org.complaintauditor.console.ledgers.TrailRecorder;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.material.MaterialListener;
import org.complaintauditor.model.Wording;
import org.complaintauditor.ruling.RuleCompilationException;
import org.complaintauditor.ruling.gate.ForeignRulesException;
import org.complaintauditor.text.TextSanitizer;

/**
 * Review workbooks that came back. A workbook is kept until its decisions stand in the ledger, or
 * for as long as the settings say.
 */
final class ReturnedBooks {

  private static final String CONFIG = "org.eclipse.jetty.multipartConfig";
  private static final long MOST_BYTES = 64L << 20;
  private static final long FORM_BYTES = 1 << 20;
  private static final int LONGEST_NAME = 120;
  private static final String CHECKED = "checked.json";
  private static final String DONE = "imported.json";

  /** The workbook in which the cells are marked that were wrong. */
  static final String MARKED = "review.errors.xlsx";

  private final ConsoleContext context;
  private final ArtifactStore store;
  private final ImportReview imports;

  ReturnedBooks(ConsoleContext context) {
    this.context = context;
    store = store(context);
    imports =
        new ImportReview(
            context.program().rules(),
            context.program().build(),
            Optional.of(OpenedLedger.in(context.workspace())));
  }

  /** The store of workbooks that came back. */
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
   */
  Artifact take(RequestContext request, RunChoice run) throws IOException {
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
        throw Refusal.unusable(Wording.of("console.choose-workbook-was-filled-in"));
      }
      Artifact artifact =
          store.begin(
              request,
              "review-import",
              ArtifactTitle.named(name),
              Map.of("run", run.run(), "sha256", hash, "ending", ending));
      Files.move(waiting, book(artifact));
      look(request, run, artifact);
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
        throw Refusal.unusable(Wording.of("console.choose-workbook-was-filled-in"));
      }
      return part;
    } catch (ServletException | IllegalStateException e) {
      throw tooLarge();
    }
  }

  private static Refusal tooLarge() {
    return new Refusal(
        HttpStatus.CONTENT_TOO_LARGE,
        Wording.of("console.a-review-workbook-has-at-most-mb", MOST_BYTES >> 20));
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

  /**
   * Reads it. One is read after the other, so that memory is enough for the largest.
   *
   * @param origin who imports it; empty to look only. What is wrong depends on the ledger in either
   *     case: only there it stands which waivers were given
   * @param then what is done with what came of it
   */
  private boolean read(
      RequestContext request,
      RunChoice run,
      Artifact artifact,
      Optional<LineOrigin> origin,
      boolean partial,
      Read then)
      throws IOException {
    context.returnedBooks().lock();
    try (ImportReview.Result result = result(request, run, artifact, origin, partial)) {
      then.as(result);
      return result.taken();
    } finally {
      context.returnedBooks().unlock();
    }
  }

  private ImportReview.Result result(
      RequestContext request,
      RunChoice run,
      Artifact artifact,
      Optional<LineOrigin> origin,
      boolean partial) {
    try {
      return imports.run(
          new ImportReview.Request(
              book(artifact),
              run.folder(),
              Optional.of(request.now().toLocalDate()),
              origin,
              partial),
          MaterialListener.NONE);
    } catch (UnusableExportException | ForeignRulesException | RuleCompilationException e) {
      String said = request.words().text(Wording.saidBy(e));
      throw Refusal.unusable(
          Wording.verbatim(
              said.replace(book(artifact).toString(), artifact.title().in(request.words()))));
    } catch (IOException e) {
      throw Refusal.unusable(Wording.of("console.workbook-could-not-be-read-to-end"));
    }
  }

  private interface Read {
    void as(ImportReview.Result result) throws IOException;
  }

  /** Looks what would come of it; of what is no review, nothing is kept. */
  private void look(RequestContext request, RunChoice run, Artifact artifact) throws IOException {
    try {
      read(
          request,
          run,
          artifact,
          Optional.empty(),
          false,
          result -> keep(request, artifact, result, CHECKED));
    } catch (IOException | RuntimeException e) {
      store.delete(artifact);
      throw e;
    }
  }

  private void keep(
      RequestContext request, Artifact artifact, ImportReview.Result result, String file)
      throws IOException {
    OwnerOnly.write(
        store.folder(artifact).resolve(file),
        ReviewImportJson.of(result.found(), Optional.empty(), Optional.empty(), request.words()));
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

  /** The workbooks of a run that wait for somebody to confirm them. */
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
      throws IOException {
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
      throws IOException {
    return read(
        request,
        run,
        artifact,
        Optional.of(TrailRecorder.origin(request)),
        partial,
        result -> {
          keep(request, artifact, result, CHECKED);
          mark(artifact, result);
          if (result.taken()) {
            keep(request, artifact, result, DONE);
            Files.deleteIfExists(book(artifact));
          }
        });
  }

  /** The workbook with its wrong cells marked, to be mended; made anew. Nothing is imported. */
  Path marked(RequestContext request, RunChoice run, Artifact artifact) throws IOException {
    context.returnedBooks().lock();
    try {
      if (!isImported(artifact)) { // Else what was wrong was marked as the rest was imported.
        read(request, run, artifact, Optional.empty(), false, result -> mark(artifact, result));
      }
      return store.file(artifact, "", MARKED);
    } finally {
      context.returnedBooks().unlock();
    }
  }

  private void mark(Artifact artifact, ImportReview.Result result) throws IOException {
    if (result.found().isRight()) {
      return;
    }
    Path partial = store.folder(artifact).resolve(MARKED + ".part");
    Files.deleteIfExists(partial);
    result.review().writeMended(partial, result.found().problems());
    Files.move(
        partial, store.folder(artifact).resolve(MARKED), StandardCopyOption.REPLACE_EXISTING);
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
      throw Refusal.conflict(Wording.of("console.workbook-was-imported-already"));
    }
  }
}
