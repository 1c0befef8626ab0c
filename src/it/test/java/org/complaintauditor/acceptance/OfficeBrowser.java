package org.complaintauditor.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.console.Program;
import org.complaintauditor.console.start.LocalConsole;
import org.complaintauditor.console.web.Routes;

/** The console of one person with somebody who uses it, without a browser. */
final class OfficeBrowser implements AutoCloseable {

  private static final Pattern TOKEN = Pattern.compile("data-csrf=\"([^\"]+)\"");
  private static final int SECONDS = 180;

  private final LocalConsole console;
  private final String address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String token;

  /** Starts the console and enters. */
  OfficeBrowser(Path workspace) throws Exception {
    console =
        LocalConsole.start(
            new LocalConsole.Start(
                workspace,
                freePort(),
                true,
                "en",
                new Program(
                    "1", "c", org.complaintauditor.acceptance.Program.command(), Path.of(""))));
    address = console.entrance().replaceAll("/enter.*", "");
    client.send(request(console.entrance()).build(), HttpResponse.BodyHandlers.discarding());
    Matcher found = TOKEN.matcher(get("/about").body());
    if (!found.find()) {
      throw new AssertionError("no session");
    }
    token = found.group(1);
    post("/account", "name", "Ana Doe");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private HttpRequest.Builder request(String uri) {
    return HttpRequest.newBuilder(URI.create(uri)).header("Origin", address);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(address + path).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  /** As a browser gets it, which says that it takes compressed answers. */
  byte[] asBrowsersAsk(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        client.send(
            request(address + path).header("Accept-Encoding", "gzip").GET().build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200 || answer.headers().firstValue("Content-Encoding").isPresent()) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.headers().map());
    }
    return answer.body();
  }

  byte[] download(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        client.send(request(address + path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode());
    }
    return answer.body();
  }

  /** Sends a form: name, value, name, value. */
  HttpResponse<String> post(String path, String... fields)
      throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder("csrf=").append(token);
    for (int i = 0; i < fields.length; i += 2) {
      body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
    }
    return client.send(
        request(address + path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  HttpResponse<String> upload(String path, Path file) throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(
        ("--limit\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                + file.getFileName()
                + "\"\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.write(Files.readAllBytes(file));
    body.write("\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8));
    return client.send(
        request(address + path + "?csrf=" + token)
            .header("Content-Type", "multipart/form-data; boundary=limit")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** The address to which an answer leads. */
  static String leadsTo(HttpResponse<String> answer) {
    if (answer.statusCode() != 303) {
      throw new AssertionError(answer.statusCode() + " " + text(answer));
    }
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** Waits until the job of an answer has ended, and says where that leads. */
  String done(HttpResponse<String> started) throws IOException, InterruptedException {
    String job = leadsTo(started);
    for (int i = 0; i < 2 * SECONDS; i++) {
      HttpResponse<String> page = get(job);
      if (page.statusCode() == 303) {
        return leadsTo(page);
      }
      if (page.body().contains("class=\"problems\"")) {
        throw new AssertionError(text(page));
      }
      Thread.sleep(500);
    }
    throw new AssertionError(job + " does not end");
  }

  /** The words of a page. */
  static String text(HttpResponse<String> page) {
    return page.body()
        .replaceFirst("(?s).*<main", "<main")
        .replaceFirst("(?s)</main>.*", "")
        .replaceAll("<[^>]+>", " ")
        .replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replaceAll("\\s+", " ");
  }

  /** Reads pages in a language from now on. */
  void language(String language) {
    HttpCookie cookie =
        new HttpCookie("auditor-language-" + URI.create(address).getPort(), language);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(address), cookie);
  }

  /** All addresses. */
  List<Routes.Route> routes() {
    return console.routes();
  }

  @Override
  public void close() throws IOException {
    console.close();
  }
}
