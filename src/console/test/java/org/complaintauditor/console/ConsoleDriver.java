package org.complaintauditor.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.complaintauditor.console.session.LocalSessions;
import org.complaintauditor.console.web.Notices;
import org.complaintauditor.console.web.Origins;
import org.complaintauditor.console.web.SignedIn;
import org.complaintauditor.console.web.Surroundings;
import org.complaintauditor.console.web.Views;
import org.complaintauditor.console.web.WebServer;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.WorkspaceAddress;

/** A console for tests, with a browser that has a session. */
public final class ConsoleDriver implements AutoCloseable {

  private static final String COOKIE = "auditor-session";

  private final Office office;
  private final WebServer server;
  private final URI address;
  private final String secret;
  private final String token;
  private final HttpClient client = HttpClient.newHttpClient();

  private ConsoleDriver(Office office, WebServer server, URI address, String secret, String token) {
    this.office = office;
    this.server = server;
    this.address = address;
    this.secret = secret;
    this.token = token;
  }

  /**
   * Starts one.
   *
   * @param folder of the workspace
   * @param limits how much it takes
   * @param program what runs commands
   * @param programFolder where sample data and rules lie
   */
  public static ConsoleDriver start(
      Path folder, Limits limits, ProgramCommand program, Path programFolder) throws IOException {
    for (String room :
        List.of("uploads", "runs", "comparisons", "dossiers", "profiles", "temporary")) {
      Files.createDirectories(folder.resolve(room));
    }
    Workspace workspace = Workspace.make(WorkspaceAddress.of(folder)).workspace();
    Office office =
        Office.of(
            workspace,
            folder,
            new Program("1", "commit", program, programFolder),
            limits,
            Map.of(),
            Clock.systemUTC());
    LocalSessions sessions = new LocalSessions(() -> "Ana Doe");
    int port = freePort();
    URI address = URI.create("http://127.0.0.1:" + port);
    WebServer server =
        WebServer.start(
            new WebServer.Listening(
                "127.0.0.1",
                port,
                new Origins(address),
                office.temporary(),
                limits.exportBytes(),
                config -> {}),
            new Surroundings(new Views(), new Notices(), Clock.systemUTC(), false, "1", "en"),
            sessions,
            Areas.of(office));
    office.jobs().begin();
    String secret = sessions.begin(LocalSessions.PERSON, "127.0.0.1");
    SignedIn who = sessions.find(secret).orElseThrow();
    return new ConsoleDriver(office, server, address, secret, who.csrf());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** The office behind the pages. */
  public Office office() {
    return office;
  }

  /** Its port. */
  public int port() {
    return address.getPort();
  }

  /** The token of the session's forms. */
  public String token() {
    return token;
  }

  /** The header with the session's cookie. */
  public String cookie() {
    return COOKIE + "=" + secret;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Cookie", cookie())
        .header("Origin", address.toString());
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Loads a page; leads are not followed. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  /** Sends a form, with the token of the session. */
  public HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()) + "&")
                .collect(Collectors.joining())
            + "csrf="
            + encoded(token);
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Sends files, as a form with the field {@code files}. */
  public HttpResponse<String> upload(String path, Map<String, byte[]> files)
      throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      body.write(
          ("--limit\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                  + file.getKey()
                  + "\"\r\nContent-Type: text/csv\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      body.write(file.getValue());
      body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.write("--limit--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(
        request(path + "?csrf=" + token)
            .header("Content-Type", "multipart/form-data; boundary=limit")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  @Override
  public void close() {
    server.close();
    office.close();
  }
}
