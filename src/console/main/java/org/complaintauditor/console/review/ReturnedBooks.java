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
import org.complaintauditor.console.Office;
import org.complaintauditor.console.OwnerOnly;
import org.complaintauditor.console.comparison.RunChoice;
import org.complaintauditor.console.job.CommandEnd;
import org.complaintauditor.console.ledgers.AuthorOptions;
import org.complaintauditor.console.made.MadeRoom;
import org.complaintauditor.console.made.MadeThing;
import org.complaintauditor.console.made.MadeTitle;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.Visit;
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

  private final Office office;
  private final MadeRoom room;

  ReturnedBooks(Office office) {
    this.office = office;
    room = room(office);
  }

  /** Where they are kept. */
  static MadeRoom room(Office office) {
    return new MadeRoom(office.folder().resolve("returned"), CHECKED);
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
  MadeThing take(Visit visit, RunChoice run) throws IOException, InterruptedException {
    if (visit.http().req().getContentLengthLong() > MOST_BYTES + FORM_BYTES) {
      throw tooLarge();
    }
    Part part = part(visit);
    String name = TextSanitizer.line(String.valueOf(part.getSubmittedFileName()), LONGEST_NAME);
    String ending = name.toLowerCase(Locale.ROOT).endsWith(".csv") ? ".csv" : ".xlsx";
    Path waiting = Files.createTempFile(office.temporary(), "review", ending);
    try {
      String hash;
      try (InputStream content = part.getInputStream()) {
        hash = copy(content, waiting);
      }
      if (Files.size(waiting) == 0) {
        throw Refusal.unusable(Wording.of("Choose the workbook that was filled in."));
      }
      MadeThing thing =
          room.begin(
              visit,
              "review-import",
              MadeTitle.named(name),
              Map.of("run", run.run(), "sha256", hash, "ending", ending));
      Files.move(waiting, book(thing));
      lookFirst(visit, run, thing);
      return thing;
    } finally {
      Files.deleteIfExists(waiting);
    }
  }

  private Part part(Visit visit) throws IOException {
    visit
        .http()
        .req()
        .setAttribute(
            CONFIG,
            new MultipartConfigElement(
                office.temporary().toString(), MOST_BYTES, MOST_BYTES + FORM_BYTES, 0));
    try {
      Part part = visit.http().req().getPart("files");
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

  private Path book(MadeThing thing) {
    return room.folder(thing).resolve("review" + thing.fact("ending"));
  }

  private List<String> reading(Visit visit, RunChoice run, MadeThing thing) {
    return new ArrayList<>(
        List.of(
            "review",
            "import",
            "--json",
            book(thing).toString(),
            "--run",
            run.folder().toString(),
            "--language",
            visit.words().language()));
  }

  private CommandEnd run(Visit visit, MadeThing thing, List<String> arguments)
      throws InterruptedException {
    CommandEnd end = office.commands().run("review " + thing.id(), arguments, MOST);
    if (end.how() != CommandEnd.How.BY_ITSELF) {
      throw Refusal.unusable(
          Wording.of("The workbook could not be read to its end. Nothing was imported."));
    }
    end.message()
        .ifPresent(
            said -> {
              throw Refusal.unusable(
                  Wording.verbatim(
                      said.replace(book(thing).toString(), thing.title().in(visit.words()))));
            });
    return end;
  }

  /** Looks what would come of it; of what is no review, nothing is kept. */
  private void lookFirst(Visit visit, RunChoice run, MadeThing thing)
      throws IOException, InterruptedException {
    try {
      look(visit, run, thing);
    } catch (Refusal e) {
      room.delete(thing);
      throw e;
    }
  }

  /** Looks what would come of it, now. */
  private void look(Visit visit, RunChoice run, MadeThing thing)
      throws IOException, InterruptedException {
    keep(thing, run(visit, thing, looking(visit, run, thing)));
  }

  /** What is wrong depends on the ledger, too: only there it stands which waivers were given. */
  private List<String> looking(Visit visit, RunChoice run, MadeThing thing) {
    List<String> arguments = reading(visit, run, thing);
    arguments.addAll(List.of("--workspace", office.folder().toString(), "--dry-run"));
    arguments.addAll(AuthorOptions.of(visit));
    return arguments;
  }

  private void keep(MadeThing thing, CommandEnd end) throws IOException {
    OwnerOnly.write(room.folder(thing).resolve(CHECKED), end.answer());
  }

  /** The workbook with this id, of this run. */
  MadeThing of(String run, String id) {
    MadeThing thing = room.of(id);
    if (!thing.fact("run").equals(run)) {
      throw Refusal.notFound();
    }
    return thing;
  }

  /**
   * What would come of it, as it was looked at last; of one that was imported, what has come of it.
   */
  ReadBack readBack(MadeThing thing) throws IOException {
    Path folder = room.folder(thing);
    Path text = isImported(thing) ? folder.resolve(DONE) : folder.resolve(CHECKED);
    return ReadBack.of(Files.readString(text));
  }

  /** Whether its decisions stand in the ledger. */
  boolean isImported(MadeThing thing) {
    return isImported(room.folder(thing));
  }

  /** The same workbook, if it was imported before. */
  Optional<MadeThing> earlier(MadeThing thing) {
    return room.all().stream()
        .filter(
            one ->
                !one.id().equals(thing.id())
                    && one.fact("sha256").equals(thing.fact("sha256"))
                    && one.fact("run").equals(thing.fact("run"))
                    && isImported(one))
        .findFirst();
  }

  /** Those of a run that wait for somebody to confirm them. */
  List<MadeThing> waiting(String run) {
    return room.all().stream()
        .filter(one -> one.fact("run").equals(run) && !isImported(one))
        .toList();
  }

  /**
   * Writes its decisions into the ledger; what was wrong meanwhile is seen then.
   *
   * @param partial whether the right rows are imported although others are not
   * @return whether it was imported
   */
  boolean confirm(Visit visit, RunChoice run, MadeThing thing, boolean partial)
      throws IOException, InterruptedException {
    office.returnedBooks().lock();
    try {
      refuseUnlessWaiting(thing);
      return imported(visit, run, thing, partial);
    } finally {
      office.returnedBooks().unlock();
    }
  }

  private boolean imported(Visit visit, RunChoice run, MadeThing thing, boolean partial)
      throws IOException, InterruptedException {
    List<String> arguments = reading(visit, run, thing);
    arguments.addAll(List.of("--workspace", office.folder().toString()));
    arguments.addAll(AuthorOptions.of(visit));
    if (partial) {
      arguments.add("--partial");
    }
    CommandEnd end = run(visit, thing, arguments);
    keep(thing, end);
    boolean imported = end.isDone();
    if (imported) {
      OwnerOnly.write(room.folder(thing).resolve(DONE), end.answer());
      Files.deleteIfExists(book(thing));
    }
    return imported;
  }

  /** The workbook with its wrong cells marked, to be mended; made anew. Nothing is imported. */
  Path marked(Visit visit, RunChoice run, MadeThing thing)
      throws IOException, InterruptedException {
    office.returnedBooks().lock();
    try {
      if (!isImported(thing)) { // Else what was wrong was marked as the rest was imported.
        List<String> arguments = looking(visit, run, thing);
        arguments.add("--mark");
        run(visit, thing, arguments);
      }
      return room.file(thing, "", MARKED);
    } finally {
      office.returnedBooks().unlock();
    }
  }

  /**
   * Takes it away, with all that is known of it.
   *
   * @throws Refusal if its decisions stand in the ledger
   */
  void discard(MadeThing thing) throws IOException {
    office.returnedBooks().lock();
    try {
      refuseUnlessWaiting(thing);
      room.delete(thing);
    } finally {
      office.returnedBooks().unlock();
    }
  }

  /** Somebody else may have imported it meanwhile, or thrown it away. */
  private void refuseUnlessWaiting(MadeThing thing) {
    if (!Files.isDirectory(room.folder(thing))) {
      throw Refusal.notFound();
    }
    if (isImported(thing)) {
      throw Refusal.conflict(Wording.of("This workbook was imported already."));
    }
  }
}
