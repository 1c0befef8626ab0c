package org.complaintauditor.console;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who uses a team's server behind a proxy. */
final class ServerVisitor {

  private static final Pattern TOKEN = Pattern.compile("<body data-csrf=\"([^\"]*)\"");

  private final HttpClient client;
  private final int port;
  private final String origin;
  private final Map<String, String> cookies = new TreeMap<>();
  private String token = "";

  ServerVisitor(HttpClient client, int port, String origin) {
    this.client = client;
    this.port = port;
    this.origin = origin;
  }

  void signIn(String account, String password) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        post("/login", Map.of("account", account, "password", password, "then", ""));
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String[] named = cookie.split(";", -1)[0].split("=", 2);
      cookies.put(named[0], named[1]);
    }
    get("/account");
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(request(path));
    Matcher found = TOKEN.matcher(answer.body());
    if (found.find()) {
      token = found.group(1);
    }
    return answer;
  }

  HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    Map<String, String> all = new TreeMap<>(fields);
    all.put("csrf", token);
    String body =
        all.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Origin", origin)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("X-Forwarded-Host", "audits.example.org")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-For", "198.51.100.7");
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(one -> one.getKey() + "=" + one.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
