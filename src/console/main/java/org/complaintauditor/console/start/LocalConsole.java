package org.complaintauditor.console.start;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.complaintauditor.console.AboutController;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.Controllers;
import org.complaintauditor.console.OwnerOnly;
import org.complaintauditor.console.Program;
import org.complaintauditor.console.keeping.DailyTasks;
import org.complaintauditor.console.keeping.Purge;
import org.complaintauditor.console.keeping.RetentionController;
import org.complaintauditor.console.keeping.TrailController;
import org.complaintauditor.console.people.TrailNotes;
import org.complaintauditor.console.review.WaitingBooks;
import org.complaintauditor.console.session.LocalSessions;
import org.complaintauditor.console.settings.ConsoleSettings;
import org.complaintauditor.console.settings.ConsoleSettingsFile;
import org.complaintauditor.console.web.Notices;
import org.complaintauditor.console.web.Origins;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.Views;
import org.complaintauditor.console.web.WebContext;
import org.complaintauditor.console.web.WebServer;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.WorkspaceAddress;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.text.FileFailure;

/** A console for one person, on this machine and reachable from it alone. */
public final class LocalConsole implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  /** How many ports behind the usual one are tried where that is taken. */
  private static final int PORTS = 20;

  private static final Clock CLOCK = Clock.system(ZoneId.systemDefault());

  private final WebServer server;
  private final ConsoleContext context;
  private final OfficeLock lock;
  private final DailyTasks daily;
  private final String entrance;

  private LocalConsole(
      WebServer server,
      ConsoleContext context,
      OfficeLock lock,
      DailyTasks daily,
      String entrance) {
    this.server = server;
    this.context = context;
    this.lock = lock;
    this.daily = daily;
    this.entrance = entrance;
  }

  /**
   * How it is started.
   *
   * @param folder of the workspace, which is made if it is not there
   * @param port the port
   * @param otherPort whether another port may be taken where that one is taken already
   * @param language the language of pages for whose browser asks for none that there is
   * @param program the program
   */
  public record Start(Path folder, int port, boolean otherPort, String language, Program program) {

    /** The same, with what the folder's settings say of language and port. */
    Start with(ConsoleSettings settings) {
      return new Start(
          folder,
          otherPort ? settings.port().orElse(port) : port,
          otherPort,
          settings.language().orElse(language),
          program);
    }
  }

  /** Starts it; once another server has taken its place in the database, it writes nothing. */
  public static LocalConsole start(Start start) {
    return start(start, wording -> {});
  }

  /**
   * Starts it.
   *
   * @param whenLost told if another server takes the place of this one in its database
   * @throws WorkspaceException if the folder or the port cannot be used
   */
  public static LocalConsole start(Start start, Consumer<Wording> whenLost) {
    Path folder = start.folder().toAbsolutePath().normalize();
    OfficeFolder.make(folder);
    OfficeLock lock = OfficeLock.take(folder);
    List<AutoCloseable> opened = new ArrayList<>(List.of(lock));
    try {
      ConsoleSettings settings = ConsoleSettingsFile.in(folder);
      WorkspaceAddress address = WorkspaceAddress.of(folder);
      if (address.url().isEmpty()) {
        keepPrivate(folder.resolve(WorkspaceAddress.DATABASE_FILE));
      }
      Workspace workspace = Workspace.make(address).workspace().serving(whenLost);
      opened.add(0, workspace);
      ConsoleContext context =
          ConsoleContext.of(
                  workspace,
                  folder,
                  start.program(),
                  settings.limits(),
                  workspace.environment(),
                  CLOCK)
              .with(settings.choices(), settings.retention());
      ConsoleKey key = ConsoleKey.into(folder);
      Purge purge = new Purge(context, settings.retention());
      WaitingBooks waiting = new WaitingBooks(context);
      WebServer server = started(start.with(settings), context, key, purge);
      String answers = address(server.port());
      lock.answersAt(answers);
      context.jobs().begin();
      DailyTasks daily =
          DailyTasks.begin(
              List.of(
                  () -> purge.run(OffsetDateTime.now(CLOCK), TrailNotes.SERVER),
                  () -> waiting.purge(OffsetDateTime.now(CLOCK), TrailNotes.SERVER)));
      return new LocalConsole(server, context, lock, daily, key.in(answers));
    } catch (IOException e) {
      closeQuietly(opened);
      throw new WorkspaceException(
          Wording.of("store.folder-cannot-be-written", folder, FileFailure.reason(e)), e);
    } catch (RuntimeException e) {
      closeQuietly(opened);
      throw e;
    }
  }

  /** New files beside that of the database get its rights; some may be there already. */
  private static void keepPrivate(Path database) throws IOException {
    OwnerOnly.file(database);
    for (String beside : List.of("-wal", "-shm")) {
      Path file = database.resolveSibling(database.getFileName() + beside);
      if (Files.exists(file)) {
        OwnerOnly.file(file);
      }
    }
  }

  private static void closeQuietly(List<AutoCloseable> opened) {
    for (AutoCloseable part : opened) {
      try {
        part.close();
      } catch (Exception e) {
        // What went wrong before is what is told.
      }
    }
  }

  private static String address(int port) {
    return "http://" + LOOPBACK + ":" + port;
  }

  private static WebServer started(
      Start start, ConsoleContext context, ConsoleKey key, Purge purge) {
    int last = start.otherPort() ? start.port() + PORTS : start.port();
    for (int port = start.port(); ; port++) {
      try {
        return started(start, port, context, key, purge);
      } catch (RuntimeException e) {
        if (!isTaken(e)) {
          throw e;
        }
        if (port == last) {
          throw new WorkspaceException(
              Wording.of("console.port-is-taken-by-another-program", String.valueOf(start.port())),
              e);
        }
      }
    }
  }

  private static boolean isTaken(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  private static WebServer started(
      Start start, int port, ConsoleContext context, ConsoleKey key, Purge purge) {
    PersonName name = PersonName.in(context.folder());
    LocalSessions sessions = new LocalSessions(name::known);
    List<Routes.Controller> controllers = new ArrayList<>();
    controllers.add(new KeyEntry(key, sessions));
    controllers.add(new NameController(name));
    controllers.add(new AboutController(context.program(), sessions));
    controllers.add(new TrailController(context));
    controllers.add(new RetentionController(purge));
    controllers.addAll(Controllers.of(context));
    WebContext web =
        new WebContext(
            new Views(),
            new Notices(),
            CLOCK,
            false,
            context.program().version(),
            start.language());
    return WebServer.start(
        new WebServer.Listening(
            LOOPBACK,
            port,
            new Origins(URI.create(address(port))),
            context.temporary(),
            context.limits().exportBytes(),
            Set.of(),
            config -> {}),
        web,
        sessions,
        controllers);
  }

  /** The address with the key, for the person's browser. */
  public String entrance() {
    return entrance;
  }

  /** Opens the person's browser, if the system knows one. */
  public boolean openBrowser() {
    return BrowserOpening.of(entrance);
  }

  /** All addresses that it answers. */
  public List<Routes.Route> routes() {
    return server.routes();
  }

  @Override
  public void close() throws IOException {
    daily.close();
    server.close();
    context.close();
    lock.close();
  }
}
