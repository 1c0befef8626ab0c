package org.complaintauditor.console.team;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser behind a proxy, as far as tests need one: cookies, and the token of the last page. */
final class TeamBrowser {

  private static final Pattern TOKEN = Pattern.compile("<body data-csrf=\"([^\"]*)\"");

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final int port;

  /** What the browser keeps, by name. */
  final Map<String, String> cookies = new TreeMap<>();

  /** Headers that it sends with each request; tests change them. */
  final Map<String, String> headers = new LinkedHashMap<>();

  String token = "";

  TeamBrowser(int port) {
    this.port = port;
    headers.put("X-Forwarded-Host", "audits.example.org");
    headers.put("X-Forwarded-Proto", "https");
    headers.put("X-Forwarded-For", "198.51.100.7");
    headers.put("Accept-Language", "en");
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> post(String path, String... fields) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("csrf", token);
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!headers.containsKey("Origin")) {
      request.header("Origin", TeamDriver.ORIGIN);
    }
    return send(request);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    headers.forEach(request::header);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      Matcher found = TOKEN.matcher(response.body());
      if (found.find()) {
        token = found.group(1);
      }
      return response;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String header) {
    String[] pair = header.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty()) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  String session() {
    return cookies.getOrDefault("__Host-auditor-session", "");
  }

  /** Signs in, and loads a page, whose token forms then carry. */
  HttpResponse<String> signIn(String account, String password) {
    HttpResponse<String> answer =
        post("/login", "account", account, "password", password, "then", "");
    if (answer.statusCode() == 303) {
      get("/account");
    }
    return answer;
  }
}
