package org.complaintauditor.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.console.web.Notices;
import org.complaintauditor.console.web.Origins;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.SessionBook;
import org.complaintauditor.console.web.SignedIn;
import org.complaintauditor.console.web.Views;
import org.complaintauditor.console.web.WebContext;
import org.complaintauditor.console.web.WebServer;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.WorkspaceAddress;

/**
 * A console for several people over a workspace with one run of the sample quarter: each is signed
 * in already. The clock stands still on 20 April 2026.
 */
final class SharedDesk implements AutoCloseable {

  /** What the roles may, as in docs/console.md. */
  private static final Map<String, Set<Permission>> ROLES =
      Map.of(
          "READER", EnumSet.of(Permission.OPEN, Permission.SIGNED_IN, Permission.READ),
          "OFFICER",
              EnumSet.of(
                  Permission.OPEN,
                  Permission.SIGNED_IN,
                  Permission.READ,
                  Permission.READ_TEXTS,
                  Permission.PREPARE,
                  Permission.DECIDE),
          "REVIEWER",
              EnumSet.of(
                  Permission.OPEN,
                  Permission.SIGNED_IN,
                  Permission.READ,
                  Permission.READ_TEXTS,
                  Permission.DECIDE,
                  Permission.CONFIRM));

  private static final List<SignedIn> PEOPLE =
      List.of(
          person("ana", "Ana Doe", "OFFICER"),
          person("ben", "Ben Ode", "OFFICER"),
          person("lea", "Lea Roy", "REVIEWER"),
          person("rita", "Rita Low", "READER"),
          person("nobody", "", "OFFICER"));

  private static SignedIn person(String account, String name, String role) {
    return new SignedIn(
        account, account, name, role, ROLES.getOrDefault(role, Set.of()), "t-" + account);
  }

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final Path folder;
  private final ConsoleContext context;
  private final WebServer server;
  private final String run;

  private SharedDesk(Path folder, ConsoleContext context, WebServer server, String run) {
    this.folder = folder;
    this.context = context;
    this.server = server;
    this.run = run;
  }

  /** The workspace as it was made once; the others are copies of it. */
  private static final class Made {
    private static final Path FOLDER = made();

    private static Path made() {
      try {
        Path folder = Files.createTempDirectory("shared-desk");
        Path context = folder.resolve("office");
        Run.fine("workspace init", context);
        Run.fine(
            "audit",
            Path.of("sample-data/complaints-2026-q1.csv").toAbsolutePath(),
            "--workspace",
            context,
            "--out",
            context.resolve("runs").resolve("q1"),
            "--material");
        // The run was recorded with a folder that is not there any more: a workspace can be moved.
        return Files.move(context, folder.resolve("moved"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Opens it in this folder, which is made; the run was audited by the command line. */
  static SharedDesk open(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(Made.FOLDER)) {
      for (Path file : all.toList()) {
        Files.copy(file, folder.resolve(Made.FOLDER.relativize(file).toString()));
      }
    }
    Workspace workspace = Workspace.make(WorkspaceAddress.of(folder)).workspace();
    String run = workspace.runs().all().get(0).run();
    Clock clock = Clock.fixed(Instant.parse("2026-04-20T13:12:00Z"), ZoneId.of("America/Toronto"));
    ConsoleContext context =
        ConsoleContext.of(
            workspace,
            folder,
            new Program(
                "test",
                "test",
                org.complaintauditor.acceptance.Program.command(),
                Path.of("").toAbsolutePath()),
            Limits.DEFAULT,
            Map.of(),
            clock);
    int port = freePort();
    WebServer server =
        WebServer.start(
            new WebServer.Listening(
                "127.0.0.1",
                port,
                new Origins(URI.create("http://127.0.0.1:" + port)),
                folder,
                Limits.DEFAULT.exportBytes(),
                Set.of(),
                config -> {}),
            new WebContext(new Views(), new Notices(), clock, true, "test", "en"),
            new Everybody(),
            Controllers.of(context));
    return new SharedDesk(folder, context, server, run);
  }

  private static int freePort() throws IOException {
    try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Their secrets are their names. */
  private static final class Everybody implements SessionBook {
    @Override
    public String begin(String person, String address) {
      return person;
    }

    @Override
    public Optional<SignedIn> find(String secret) {
      return PEOPLE.stream().filter(one -> one.person().equals(secret)).findFirst();
    }

    @Override
    public void end(String secret) {}
  }

  /** The folder of the workspace. */
  Path folder() {
    return folder;
  }

  /** The folder of the run. */
  Path runFolder() {
    return folder.resolve("runs").resolve("q1");
  }

  /** The run's id. */
  String run() {
    return run;
  }

  Workspace workspace() {
    return context.workspace();
  }

  private HttpRequest.Builder to(String who, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .header("Cookie", "auditor-session-" + server.port() + "=" + who);
  }

  /** What is answered to somebody who reads. */
  HttpResponse<byte[]> bytes(String who, String path) throws IOException, InterruptedException {
    return client.send(to(who, path).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** As {@link #bytes}, to somebody whose browser unpacks what comes. */
  HttpResponse<byte[]> compressed(String who, String path)
      throws IOException, InterruptedException {
    return client.send(
        to(who, path).header("Accept-Encoding", "gzip").build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  /** As {@link #bytes}, as a text. */
  HttpResponse<String> get(String who, String path) throws IOException, InterruptedException {
    return client.send(to(who, path).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** What is answered to somebody who sends a form of a page of the console. */
  HttpResponse<String> post(String who, String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    Map<String, String> all = new TreeMap<>(fields);
    all.putIfAbsent("csrf", "t-" + who);
    String body =
        all.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return client.send(
        to(who, path)
            .header("Origin", "http://127.0.0.1:" + server.port())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.close();
    context.close();
  }
}
