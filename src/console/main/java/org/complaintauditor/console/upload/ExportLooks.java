package org.complaintauditor.console.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.complaintauditor.app.audit.InspectExport;
import org.complaintauditor.app.audit.JudgingRequest;
import org.complaintauditor.app.job.JobCall;
import org.complaintauditor.console.AvailablePacks;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.job.CommandEnd;
import org.complaintauditor.console.job.JobOrder;
import org.complaintauditor.console.job.JobRunner;
import org.complaintauditor.text.MessageBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at uploads: at the first rows at once, at all of them as a job where there are more. What
 * was found out is kept beside the files, for each language; it says nothing but what they hold, so
 * it can be found out again at any time.
 */
public final class ExportLooks {

  /** The kind of the job that looks at all rows. */
  public static final String WHOLE = "inspect";

  private static final Logger LOG = LoggerFactory.getLogger(ExportLooks.class);
  private static final long FIRST_ROWS = 20_000;
  private static final Duration MOST = Duration.ofMinutes(3);
  private static final int AT_ONCE = 4;

  private final ConsoleContext context;
  private final Set<String> running = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_ONCE,
          work -> {
            Thread thread = new Thread(work, "looks");
            thread.setDaemon(true);
            return thread;
          });

  /** Looks at the uploads of this office. */
  public ExportLooks(ConsoleContext context) {
    this.context = context;
    context.jobs().whenDone(WHOLE, (job, order, end) -> keepWhole(order, end));
  }

  private static String fileName(String language) {
    return "look-" + language + ".json";
  }

  /**
   * What is known of an upload; if nothing is, and nobody looks at it, a look begins.
   *
   * @return empty while it is looked at
   */
  public Optional<InspectionView> of(UploadFolder upload, String language, String by)
      throws IOException {
    Optional<InspectionView> known = kept(upload, language);
    if (known.isEmpty()) {
      begin(upload, language, by);
    }
    return known;
  }

  /** What is known of an upload. */
  public Optional<InspectionView> kept(UploadFolder upload, String language) throws IOException {
    return upload.kept(fileName(language)).map(InspectionView::read);
  }

  /** Forgets what was found out, because the files are to be read in another way. */
  public void forget(UploadFolder upload) throws IOException {
    for (String language : MessageBundle.LANGUAGES) {
      Files.deleteIfExists(upload.path().resolve(fileName(language)));
    }
  }

  private void begin(UploadFolder upload, String language, String by) {
    String what = "look " + upload.upload().id() + " " + language;
    if (!running.add(what)) {
      return;
    }
    threads.execute(
        () -> {
          try {
            CommandEnd end =
                context.commands().run(what, look(upload, language, Optional.of(FIRST_ROWS)), MOST);
            keep(upload, language, InspectionView.document(end));
            if (kept(upload, language).filter(InspectionView::partial).isPresent()) {
              queueWhole(upload, language, by);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (IOException | RuntimeException e) {
            LOG.error("a look at an upload failed: {}", e.getClass().getName());
          } finally {
            running.remove(what);
          }
        });
  }

  private JobCall look(UploadFolder upload, String language, Optional<Long> rows)
      throws IOException {
    JudgingRequest judging =
        AvailablePacks.judging(context, ReadingChoice.export(upload, context), language);
    return new JobCall(language, new InspectExport.Request(judging, true, rows));
  }

  private void queueWhole(UploadFolder upload, String language, String by) throws IOException {
    String id = upload.upload().id();
    context
        .jobs()
        .queue(
            JobRunner.newId(),
            new JobOrder(
                WHOLE,
                upload.title(),
                look(upload, language, Optional.empty()),
                "",
                "/uploads/" + id,
                "/uploads/" + id,
                Map.of("upload", id, "language", language)),
            by);
  }

  /** All rows are known: takes the place of what the first ones told. */
  private void keepWhole(JobOrder order, CommandEnd end) throws IOException {
    Path folder = context.uploads().resolve(order.facts().getOrDefault("upload", ""));
    Path file = folder.resolve(fileName(order.facts().getOrDefault("language", "")));
    if (order.call().isEmpty()) {
      Files.deleteIfExists(file); // An earlier version asked, in whose way nobody answers.
    } else if (Files.isDirectory(folder)) {
      write(file, InspectionView.document(end));
    }
  }

  private static void keep(UploadFolder upload, String language, String document)
      throws IOException {
    if (!document.isEmpty()) {
      write(upload.path().resolve(fileName(language)), document);
    }
  }

  /** Whole or not at all: another thread may read it. */
  private static void write(Path file, String document) throws IOException {
    Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), "look", ".part");
    Files.writeString(beside, document);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
