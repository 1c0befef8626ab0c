package org.complaintauditor.console.team;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.complaintauditor.console.AboutController;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.Controllers;
import org.complaintauditor.console.Program;
import org.complaintauditor.console.keeping.DailyTasks;
import org.complaintauditor.console.keeping.Purge;
import org.complaintauditor.console.keeping.RetentionController;
import org.complaintauditor.console.keeping.TrailController;
import org.complaintauditor.console.oidc.OidcController;
import org.complaintauditor.console.oidc.OidcSettings;
import org.complaintauditor.console.oidc.ProviderDiscovery;
import org.complaintauditor.console.people.TeamAccounts;
import org.complaintauditor.console.people.TrailNotes;
import org.complaintauditor.console.review.WaitingBooks;
import org.complaintauditor.console.settings.SettingsException;
import org.complaintauditor.console.start.OfficeFolder;
import org.complaintauditor.console.start.OfficeLock;
import org.complaintauditor.console.web.Notices;
import org.complaintauditor.console.web.Origins;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.Views;
import org.complaintauditor.console.web.WebContext;
import org.complaintauditor.console.web.WebServer;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.text.FileFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A console for a team: people sign in, and a PostgreSQL database keeps what they do. */
public final class TeamServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TeamServer.class);

  private static final int TRIES = 5;
  private static final long PAUSE_MILLISECONDS = 1_000;

  private final WebServer server;
  private final ConsoleContext context;
  private final OfficeLock lock;
  private final DailyTasks daily;

  private TeamServer(WebServer server, ConsoleContext context, OfficeLock lock, DailyTasks daily) {
    this.server = server;
    this.context = context;
    this.lock = lock;
    this.daily = daily;
  }

  /**
   * How it is started.
   *
   * @param settings what {@code server.yaml} says
   * @param program the program
   * @param environment variables that may hold secrets
   * @param clock what time it is
   */
  public record Start(
      ServerSettings settings, Program program, Map<String, String> environment, Clock clock) {

    public Start {
      environment = Map.copyOf(environment);
    }

    /** A start by the machine's own clock. */
    public static Start of(
        ServerSettings settings, Program program, Map<String, String> environment) {
      return new Start(settings, program, environment, Clock.system(ZoneId.systemDefault()));
    }

    /** Does not tell the environment, which may hold secrets. */
    @Override
    public String toString() {
      return "Start[" + settings.publicUrl() + "]";
    }
  }

  /** Starts it; once another server has taken its place in the database, it writes nothing. */
  public static TeamServer start(Start start) {
    return start(start, wording -> {});
  }

  /**
   * Starts it.
   *
   * @param whenLost told if another server takes the place of this one in its database
   * @throws SettingsException if the settings cannot be used
   * @throws org.complaintauditor.store.database.WorkspaceException if folder or database cannot
   */
  public static TeamServer start(Start start, Consumer<Wording> whenLost) {
    ServerSettings settings = start.settings();
    Path folder = settings.folder();
    EncryptedEntrance entrance = new EncryptedEntrance(settings, start.environment());
    if (settings.entrance() instanceof ServerSettings.Tls tls) {
      entrance.keystore(tls);
    }
    OfficeFolder.make(folder);
    OfficeLock lock = OfficeLock.take(folder);
    List<AutoCloseable> opened = new ArrayList<>(List.of(lock));
    try {
      ServerWorkspace.nameIn(folder, settings);
      Workspace workspace = ServerWorkspace.open(settings, start.environment());
      opened.add(0, workspace);
      requireAdmin(workspace);
      workspace = workspace.serving(whenLost);
      opened.set(0, workspace);
      SecondPersonSetting.set(workspace, settings, now(start.clock()).toString());
      SecondPersonSetting.warnings(workspace, settings).forEach(one -> LOG.warn("{}", one));
      ConsoleContext context =
          ConsoleContext.of(
                  workspace,
                  folder,
                  start.program(),
                  settings.console().limits(),
                  environment(start, workspace),
                  start.clock())
              .with(settings.console().choices(), settings.console().retention());
      opened.set(0, context);
      TeamAccounts accounts = accounts(start, workspace);
      Purge purge = new Purge(context, settings.console().retention());
      List<Routes.Controller> controllers = controllers(start, context, accounts, purge);
      WebServer server = web(start, entrance, context, accounts, controllers);
      opened.add(0, server);
      lock.answersAt(settings.publicUrl().toString());
      context.jobs().begin();
      DailyTasks daily = DailyTasks.begin(tasks(start.clock(), context, accounts, purge));
      return new TeamServer(server, context, lock, daily);
    } catch (IOException e) {
      close(opened);
      throw new SettingsException(
          Wording.of("store.folder-cannot-be-written", folder, FileFailure.reason(e)));
    } catch (RuntimeException e) {
      close(opened);
      throw isTaken(e) ? taken(settings) : e;
    }
  }

  private static Map<String, String> environment(Start start, Workspace workspace) {
    Map<String, String> variables =
        new TreeMap<>(ServerWorkspace.account(start.settings(), start.environment()));
    variables.putAll(workspace.environment());
    return variables;
  }

  private static boolean isTaken(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  private static SettingsException taken(ServerSettings settings) {
    return new SettingsException(
        Wording.of(
            "console.port-cannot-be-listened-on",
            settings.address(),
            String.valueOf(settings.port())));
  }

  static void requireAdmin(Workspace workspace) {
    if (workspace.people().activeAdmins() == 0) {
      throw new SettingsException(Wording.of("console.nobody-could-add-people-yet"));
    }
  }

  private static TeamAccounts accounts(Start start, Workspace workspace) {
    ServerSettings settings = start.settings();
    return TeamAccounts.of(
        workspace,
        settings.folder(),
        settings.session(),
        start.clock(),
        settings.local(),
        settings.oidc().map(provider -> provider.issuer().getHost()));
  }

  private static List<Routes.Controller> controllers(
      Start start, ConsoleContext context, TeamAccounts accounts, Purge purge) {
    List<Routes.Controller> controllers = new ArrayList<>(accounts.controllers());
    start
        .settings()
        .oidc()
        .ifPresent(oidc -> controllers.add(provider(start, oidc, context.workspace(), accounts)));
    Workspace workspace = context.workspace();
    controllers.add(
        new AboutController(
            start.program(), accounts.sessions(), () -> workspace.people().activeAdmins()));
    controllers.add(new TrailController(context));
    controllers.add(new RetentionController(purge));
    controllers.addAll(Controllers.of(context));
    return controllers;
  }

  /**
   * The controller of a provider; if people have accounts as well, a provider that is away does not
   * keep them out.
   */
  private static OidcController provider(
      Start start, OidcSettings oidc, Workspace workspace, TeamAccounts accounts) {
    Optional<String> secret = oidc.secret().map(source -> source.read(start.environment()));
    URI callback = start.settings().publicUrl().resolve(OidcController.CALLBACK);
    ProviderDiscovery discovery = new ProviderDiscovery(oidc, secret, callback);
    try {
      discovery.begin(TRIES, PAUSE_MILLISECONDS);
    } catch (SettingsException e) {
      if (!start.settings().local()) {
        throw e;
      }
      LOG.warn("{}. Accounts of the console work meanwhile.", e.getMessage());
    }
    return new OidcController(discovery, workspace.people(), accounts.signIn(), start.clock());
  }

  private static WebServer web(
      Start start,
      EncryptedEntrance entrance,
      ConsoleContext context,
      TeamAccounts accounts,
      List<Routes.Controller> controllers) {
    ServerSettings settings = start.settings();
    WebContext web =
        new WebContext(
            new Views(),
            new Notices(),
            start.clock(),
            true,
            start.program().version(),
            settings.console().language().orElse("en"));
    return WebServer.start(
        new WebServer.Listening(
            settings.address(),
            settings.port(),
            new Origins(settings.publicUrl()),
            context.temporary(),
            context.limits().exportBytes(),
            entrance.proxies(),
            entrance::into),
        web,
        accounts.sessions(),
        controllers);
  }

  private static List<Runnable> tasks(
      Clock clock, ConsoleContext context, TeamAccounts accounts, Purge purge) {
    WaitingBooks waiting = new WaitingBooks(context);
    return List.of(
        () -> purge.run(now(clock), TrailNotes.SERVER),
        () -> waiting.purge(now(clock), TrailNotes.SERVER),
        accounts.sessions()::purge);
  }

  private static OffsetDateTime now(Clock clock) {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
        .truncatedTo(ChronoUnit.SECONDS);
  }

  /** All addresses that it answers. */
  public List<Routes.Route> routes() {
    return server.routes();
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    close(List.of(daily, server, context, lock));
  }

  private static void close(List<AutoCloseable> opened) {
    for (AutoCloseable part : opened) {
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("{} did not end as it should", part.getClass().getSimpleName());
      }
    }
  }
}
