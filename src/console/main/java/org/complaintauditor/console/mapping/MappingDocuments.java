package org.complaintauditor.console.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.complaintauditor.app.audit.JudgingRequest;
import org.complaintauditor.app.job.JobCall;
import org.complaintauditor.app.profile.AskProfile;
import org.complaintauditor.console.AvailablePacks;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.job.CommandEnd;
import org.complaintauditor.console.upload.InspectionView;
import org.complaintauditor.console.upload.UploadFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has it found out what is to be asked of an upload, and what would come of answers. It says
 * nothing but what files and answers hold, so it is kept for them and can be found out again.
 */
final class MappingDocuments {

  private static final Logger LOG = LoggerFactory.getLogger(MappingDocuments.class);

  /** On so many rows it is tried what would come of the answers: what a page can wait for. */
  private static final int ROWS = 5_000;

  private static final Duration MOST = Duration.ofMinutes(2);
  private static final int AT_ONCE = 2;

  private final ConsoleContext context;
  private final Set<String> running = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_ONCE,
          work -> {
            Thread thread = new Thread(work, "mappings");
            thread.setDaemon(true);
            return thread;
          });

  MappingDocuments(ConsoleContext context) {
    this.context = context;
  }

  /**
   * What is asked of an upload.
   *
   * @param language of the questions
   * @param anew whether also of one that a profile reads
   */
  record Wanted(UploadFolder upload, String language, MappingAnswers answers, boolean anew) {

    private String fileName() {
      return "ask-" + language + (anew ? "-anew-" : "-") + answers.hash() + ".json";
    }

    private Path file() {
      return upload.path().resolve(fileName());
    }
  }

  /** What is known; if nothing is, and nobody is finding it out, that begins. */
  Optional<MappingDocument> of(Wanted wanted) throws IOException {
    Optional<MappingDocument> known = kept(wanted);
    if (known.isEmpty()) {
      String what = "mapping " + wanted.file();
      if (running.add(what)) {
        threads.execute(() -> findOut(wanted, what));
      }
    }
    return known;
  }

  private void findOut(Wanted wanted, String what) {
    try {
      now(wanted, what);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      LOG.error("the questions of an upload failed: {}", e.getClass().getName());
    } finally {
      running.remove(what);
    }
  }

  private static Optional<MappingDocument> kept(Wanted wanted) throws IOException {
    return wanted.upload().kept(wanted.fileName()).map(MappingDocument::read);
  }

  /**
   * Finds it out while the page waits.
   *
   * @param who for whom; of what runs for the same person's page the last one counts
   * @return empty if somebody asked anew for the same
   */
  Optional<MappingDocument> now(Wanted wanted, String who)
      throws IOException, InterruptedException {
    Optional<MappingDocument> known = kept(wanted);
    if (known.isPresent()) {
      return known;
    }
    CommandEnd end = context.commands().run(who, ask(wanted, ROWS, ""), MOST);
    String document = InspectionView.document(end);
    if (!document.isEmpty()) {
      write(wanted.file(), document);
    }
    return document.isEmpty() ? Optional.empty() : Optional.of(MappingDocument.read(document));
  }

  /**
   * The text of the profile that comes of the answers, with who answers for it.
   *
   * @return empty if it could not be made
   */
  Optional<String> profile(Wanted wanted, String checkedBy)
      throws IOException, InterruptedException {
    CommandEnd end =
        context
            .commands()
            .run("profile " + wanted.upload().upload().id(), ask(wanted, 1, checkedBy), MOST);
    return end.isDone()
        ? Optional.of(MappingDocument.read(end.said()).profile()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  private JobCall ask(Wanted wanted, long rows, String checkedBy) {
    JudgingRequest judging =
        AvailablePacks.judging(
            context, wanted.upload().export("", Optional.empty()), wanted.language());
    return new JobCall(
        wanted.language(),
        new AskProfile.Request(
            judging,
            wanted.answers().isEmpty()
                ? Optional.empty()
                : Optional.of(MappingAnswers.file(wanted.upload())),
            checkedBy,
            Optional.of(rows),
            wanted.anew(),
            Optional.empty(),
            false));
  }

  /** Whole or not at all: another thread may read it. */
  private static void write(Path file, String document) throws IOException {
    Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), "ask", ".part");
    Files.writeString(beside, document);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
