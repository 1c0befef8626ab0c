package org.complaintauditor.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends the forms of a console without a browser, to have something to show. */
final class ConsoleClient {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern TOKEN = Pattern.compile("data-csrf=\"([^\"]+)\"");
  private static final String BOUNDARY = "part-of-the-form";

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI console;
  private final String cookie;
  private final String token;

  private ConsoleClient(URI entrance) throws IOException, InterruptedException {
    this.console = URI.create("http://" + entrance.getAuthority());
    this.cookie =
        client
            .send(HttpRequest.newBuilder(entrance).build(), HttpResponse.BodyHandlers.discarding())
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow()
            .split(";", -1)[0];
    Matcher found = TOKEN.matcher(get("/about").body());
    if (!found.find()) {
      throw new IllegalStateException("a page has no token");
    }
    this.token = found.group(1);
  }

  /** Enters at the address that a console prints. */
  static ConsoleClient at(URI entrance) throws IOException, InterruptedException {
    return new ConsoleClient(entrance);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(to(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(console.resolve(path))
        .header("Cookie", cookie)
        .header("Origin", console.toString());
  }

  /**
   * Sends a form.
   *
   * @param fields names and values by turns
   * @return where the console leads to
   */
  String post(String path, String... fields) throws IOException, InterruptedException {
    return location(sent(path, fields));
  }

  /** Sends a form, and gives the answer as it is. */
  HttpResponse<String> sent(String path, String... fields)
      throws IOException, InterruptedException {
    List<String> pairs = new ArrayList<>(List.of("csrf=" + encoded(token)));
    for (int at = 0; at < fields.length; at += 2) {
      pairs.add(fields[at] + "=" + encoded(fields[at + 1]));
    }
    return client.send(
        to(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Uploads an export, and waits until it was looked at. */
  String upload(Path file) throws IOException, InterruptedException {
    String upload = send("/uploads", file);
    await(upload, "/look");
    return upload;
  }

  /**
   * Sends a file.
   *
   * @return where the console leads to
   */
  String send(String path, Path file) throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                + file.getFileName()
                + "\"\r\nContent-Type: text/csv\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(Files.readAllBytes(file));
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return location(
        client.send(
            to(path + "?csrf=" + encoded(token))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build(),
            HttpResponse.BodyHandlers.ofString()));
  }

  private String location(HttpResponse<String> answer) {
    String to =
        answer
            .headers()
            .firstValue("Location")
            .orElseThrow(
                () ->
                    new AssertionError(
                        answer.request().uri()
                            + " answers "
                            + answer.statusCode()
                            + ": "
                            + answer.body().replaceAll("(?s)<[^>]*>|\\s+", " ")));
    return to.startsWith("/") ? to : URI.create(to).getPath();
  }

  /** Waits until a page that waits shows something else than that. */
  void await(String page, String waiting) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      HttpResponse<String> answer = get(page);
      if (answer.statusCode() >= 300 || !answer.body().contains(waiting)) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError(page + " is not done");
  }

  /** Waits until a job is done, and says where it leads. */
  String done(String job) throws IOException, InterruptedException {
    await(job, "/cancel");
    return location(get(job));
  }
}
