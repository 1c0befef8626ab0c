package org.complaintauditor.console.start;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.complaintauditor.console.Program;
import org.complaintauditor.console.ProgramCommand;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.store.Workspace;

/** A console that runs, and a visitor of it who has its key. */
public final class OpenConsole implements AutoCloseable {

  private static final Pattern TOKEN = Pattern.compile("data-csrf=\"([^\"]+)\"");
  private static final int ANSWER_MILLISECONDS = 20_000;

  private final LocalConsole console;
  private final Workspace workspace;
  private final URI address;
  private final String cookie;
  private final String token;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private OpenConsole(LocalConsole console, Workspace workspace)
      throws IOException, InterruptedException {
    this.console = console;
    this.workspace = workspace;
    URI entrance = URI.create(console.entrance());
    this.address = URI.create("http://" + entrance.getAuthority());
    HttpResponse<String> entered =
        client.send(HttpRequest.newBuilder(entrance).build(), HttpResponse.BodyHandlers.ofString());
    this.cookie = entered.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
    Matcher found = TOKEN.matcher(get("/about").body());
    if (!found.find()) {
      throw new IllegalStateException("a page has no token");
    }
    this.token = found.group(1);
  }

  /** Starts a console in a folder, without anything that could run a command. */
  public static OpenConsole in(Path folder) throws IOException, InterruptedException {
    return in(
        folder,
        new Program(
            "0",
            "none",
            new ProgramCommand(List.of("false"), List.of()),
            Path.of("").toAbsolutePath()));
  }

  /** Starts a console in a folder. */
  public static OpenConsole in(Path folder, Program program)
      throws IOException, InterruptedException {
    LocalConsole console =
        LocalConsole.start(new LocalConsole.Start(folder, freePort(), true, "en", program));
    return new OpenConsole(console, Workspace.open(folder));
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  /** What is written in its folder. */
  public Workspace workspace() {
    return workspace;
  }

  /** Its address, without a path. */
  public URI address() {
    return address;
  }

  /** The address with the key. */
  public URI entrance() {
    return URI.create(console.entrance());
  }

  /** The token of the visitor's forms. */
  public String token() {
    return token;
  }

  /** The cookie of the visitor, as a request sends it. */
  public String cookie() {
    return cookie;
  }

  /** All addresses of the console. */
  public List<Routes.Route> routes() {
    return console.routes();
  }

  /** A request to a path, with the visitor's cookie. */
  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).header("Cookie", cookie);
  }

  /** Sends a request. */
  public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Reads a page. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(to(path).build());
  }

  /** Reads a page as a browser does that asks for this language. */
  public HttpResponse<String> get(String path, String language)
      throws IOException, InterruptedException {
    return send(to(path).header("Accept-Language", language).build());
  }

  /** Sends a form, as a browser does that shows a page of the console. */
  public HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return send(form(path, fields).build());
  }

  /** A form as a browser sends it. */
  public HttpRequest.Builder form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
                .map(
                    field ->
                        field.getKey()
                            + "="
                            + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
            + (fields.isEmpty() ? "" : "&")
            + "csrf="
            + token;
    return to(path)
        .header("Origin", address.toString())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  /** Sends files by their names, as a form with the field {@code files}. */
  public HttpResponse<String> upload(String path, Map<String, byte[]> files)
      throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      body.writeBytes(
          ("--limit\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                  + file.getKey()
                  + "\"\r\nContent-Type: text/csv\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      body.writeBytes(file.getValue());
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes("--limit--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(
        to(path + "?csrf=" + token)
            .header("Origin", address.toString())
            .header("Content-Type", "multipart/form-data; boundary=limit")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  /** Sends bytes as they are, and says what comes back until the connection ends. */
  public String raw(String request) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(ANSWER_MILLISECONDS);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      workspace.close();
    } finally {
      console.close();
    }
  }
}
