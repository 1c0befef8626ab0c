package org.complaintauditor.console.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.store.Workspace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What somebody sends who is not the person of the console: all of it is refused, and the console
 * lives on.
 */
class HostileRequestsTest {

  private static final String END = "Connection: close\r\n\r\n";

  @TempDir static Path folder;
  private static OpenConsole console;
  private static String ledger;

  @BeforeAll
  static void open() throws Exception {
    console = OpenConsole.in(folder.resolve("office"));
    ledger = said();
  }

  @AfterAll
  static void close() throws IOException {
    console.close();
  }

  /** Whatever was sent: nothing was said in anybody's name, and the next visitor is answered. */
  @AfterEach
  void livesOn() throws Exception {
    assertThat(said()).isEqualTo(ledger);
    assertThat(console.get("/health").statusCode()).isEqualTo(200);
  }

  private static String said() {
    return Workspace.open(folder.resolve("office")).ledger().head().toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8321",
        "127.0.0.1.evil.example",
        "127.0.0.1",
        "127.0.0.1:1",
        "localhost",
        "[::1]",
        "0.0.0.0",
        "2130706433",
        "127.1",
        ""
      })
  void anotherHostIsRefused(String host) throws IOException {
    String answer =
        console.raw(
            "GET / HTTP/1.1\r\nHost: " + host + "\r\nCookie: " + console.cookie() + "\r\n" + END);

    assertThat(answer)
        .matches("(?s)HTTP/1.1 4(21|00) .*")
        .doesNotContain("data-csrf=\"" + console.token());
  }

  @Test
  void localhostIsLedToTheOneAddress() throws IOException {
    int port = console.address().getPort();

    assertThat(console.raw("GET /about?a=b HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + END))
        .startsWith("HTTP/1.1 308")
        .contains("Location: http://127.0.0.1:" + port + "/about?a=b\r\n");
    assertThat(
            console.raw(
                "POST /account HTTP/1.1\r\nHost: localhost:"
                    + port
                    + "\r\nContent-Length: 0\r\n"
                    + END))
        .startsWith("HTTP/1.1 421");
  }

  @Test
  void aSecondHostIsRefused() throws IOException {
    String host = console.address().getAuthority();

    assertThat(
            console.raw(
                "GET /about HTTP/1.1\r\nHost: " + host + "\r\nHost: evil.example\r\n" + END))
        .startsWith("HTTP/1.1 400");
    assertThat(
            console.raw("GET http://evil.example/about HTTP/1.1\r\nHost: " + host + "\r\n" + END))
        .matches("(?s)HTTP/1.1 4(00|21) .*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "null",
        "https://127.0.0.1",
        "http://127.0.0.1:1",
        "http://localhost",
        "http://127.0.0.1.evil.example"
      })
  void aFormOnAStrangersPageIsRefused(String origin) throws Exception {
    HttpResponse<String> answer =
        console.send(
            HttpRequest.newBuilder(
                    console.form("/account", Map.of("name", "Mallory")).build(),
                    (n, v) -> !n.equals("Origin"))
                .header("Origin", origin)
                .build());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(console.get("/account").body()).doesNotContain("Mallory");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "none"})
  void aFormThatABrowserSaysIsAStrangersIsRefused(String site) throws Exception {
    HttpRequest form = console.form("/account", Map.of("name", "Mallory")).build();

    assertThat(
            console
                .send(
                    HttpRequest.newBuilder(form, (name, value) -> true)
                        .header("Sec-Fetch-Site", site)
                        .build())
                .statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAAAAAAAAAAAAAAAAAAAA", "null", "undefined"})
  void anotherTokenIsRefused(String token) throws Exception {
    HttpResponse<String> answer =
        console.send(
            console
                .to("/account")
                .header("Origin", console.address().toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=Mallory&csrf=" + token))
                .build());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Nothing was done");
  }

  @Test
  void theTokenOfAnotherSessionIsRefused() throws Exception {
    HttpResponse<String> second = console.send(HttpRequest.newBuilder(console.entrance()).build());
    String cookie = second.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];

    HttpResponse<String> answer =
        console.send(
            HttpRequest.newBuilder(
                    console.form("/account", Map.of("name", "Mallory")).build(),
                    (name, value) -> !name.equals("Cookie"))
                .header("Cookie", cookie)
                .build());

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void anotherConsoleOfTheSameMachineSignsNobodyOut() throws Exception {
    try (OpenConsole other = OpenConsole.in(folder.resolve("other"))) {
      for (OpenConsole target : List.of(console, other)) {
        HttpRequest asked =
            HttpRequest.newBuilder(target.address().resolve("/account"))
                .header("Cookie", console.cookie() + "; " + other.cookie())
                .build();

        assertThat(target.send(asked).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void whoHasNoKeyIsToldNoVersion() throws Exception {
    HttpRequest asked = HttpRequest.newBuilder(console.address().resolve("/about")).build();

    assertThat(console.send(asked).body()).doesNotContain("<dt>Version", "complaint-auditor 0");
    assertThat(console.get("/about").body())
        .contains("<dt>Version</dt><dd>0</dd>", "complaint-auditor 0", "sends nothing anywhere");
  }

  @Test
  void aSessionThatWasClosedIsNoSession() throws Exception {
    HttpResponse<String> second = console.send(HttpRequest.newBuilder(console.entrance()).build());
    String cookie = second.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
    String page =
        console
            .send(
                HttpRequest.newBuilder(console.address().resolve("/account"))
                    .header("Cookie", cookie)
                    .build())
            .body();
    String token = page.replaceAll("(?s).*data-csrf=\"([^\"]+)\".*", "$1");
    HttpRequest leave =
        HttpRequest.newBuilder(console.address().resolve("/logout"))
            .header("Cookie", cookie)
            .header("Origin", console.address().toString())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("csrf=" + token))
            .build();

    assertThat(console.send(leave).statusCode()).isEqualTo(303);
    assertThat(console.send(leave).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAA", "%00", "a&key=b"})
  void aGuessedKeyOpensNothing(String key) throws Exception {
    HttpResponse<String> answer =
        console.send(
            HttpRequest.newBuilder(console.address().resolve("/enter?key=" + key)).build());

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void withoutASessionNoAddressThatHoldsAnythingAnswers() throws Exception {
    for (Routes.Route route : console.routes()) {
      if (route.permission() != Permission.OPEN) {
        String path = route.path().replaceAll("[{<][^}>]*[}>]", "x");
        HttpRequest.Builder asked = HttpRequest.newBuilder(console.address().resolve(path));
        if (route.method() == Routes.Method.POST) {
          asked
              .header("Origin", console.address().toString())
              .POST(HttpRequest.BodyPublishers.ofString(""));
        }

        assertThat(console.send(asked.build()).statusCode())
            .as("%s %s", route.method(), path)
            .isEqualTo(401);
      }
    }
  }

  @Test
  void whatChangesSomethingIsNeverRead() throws Exception {
    for (Routes.Route route : console.routes()) {
      boolean isRead =
          console.routes().stream()
              .anyMatch(
                  other ->
                      other.method() == Routes.Method.GET && other.path().equals(route.path()));
      if (route.method() == Routes.Method.POST && !isRead) {
        String path = route.path().replaceAll("[{<][^}>]*[}>]", "x");

        assertThat(console.get(path).statusCode()).as("GET %s", path).isIn(404, 405);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "OPTIONS", "PUT", "DELETE", "PATCH", "CONNECT", "NONSENSE"})
  void otherMethodsDoNothing(String method) throws IOException {
    String answer =
        console.raw(
            method
                + " /account HTTP/1.1\r\nHost: "
                + console.address().getAuthority()
                + "\r\nCookie: "
                + console.cookie()
                + "\r\nOrigin: "
                + console.address()
                + "\r\n"
                + END);

    assertThat(answer).matches("(?s)HTTP/1.1 [45]\\d\\d .*").doesNotContain(console.cookie());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/../../../etc/passwd",
        "/assets/..%2f..%2fetc/passwd",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/assets/console.css%00.js",
        "/runs/..%2f..%2f..%2fetc%2fpasswd",
        "/runs/x/report/..%2f..%2f..%2fworkspace.db",
        "/runs/x/report/../../../workspace.db",
        "/runs/x/files/..%5c..%5cworkspace.db",
        "/runs/x/files/%2e%2e%2f.key",
        "/uploads/..%2f..%2f.key",
        "/jobs/..%2f..%2f.key",
        "//etc/passwd",
        "/;/../../.key",
        "/runs/%00",
        "/runs/%ff%fe"
      })
  void noPathLeadsToAFile(String path) throws IOException {
    String answer =
        console.raw(
            "GET "
                + path
                + " HTTP/1.1\r\nHost: "
                + console.address().getAuthority()
                + "\r\nCookie: "
                + console.cookie()
                + "\r\n"
                + END);

    assertThat(answer).matches("(?s)HTTP/1.1 40[0-9] .*").doesNotContain("root:", "SQLite format");
  }

  @Test
  void aFormOfTwoMegabytesIsRefused() throws Exception {
    HttpResponse<String> answer = console.post("/account", Map.of("name", "x".repeat(2_000_000)));

    assertThat(answer.statusCode()).isIn(400, 413);
  }

  @Test
  void headersWithoutEndAreRefused() throws IOException {
    String answer =
        console.raw(
            "GET /about HTTP/1.1\r\nHost: "
                + console.address().getAuthority()
                + "\r\nX-Long: "
                + "x".repeat(100_000)
                + "\r\n"
                + END);

    assertThat(answer).startsWith("HTTP/1.1 431");
  }

  @Test
  void aRequestWithTwoLengthsIsRefused() throws IOException {
    String host = console.address().getAuthority();

    assertThat(
            console.raw(
                "POST /account HTTP/1.1\r\nHost: "
                    + host
                    + "\r\n"
                    + "Content-Length: 4\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n"
                    + "0\r\n\r\n"
                    + "GET /runs HTTP/1.1\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
    assertThat(
            console.raw(
                "POST /account HTTP/1.1\r\nHost: "
                    + host
                    + "\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde"))
        .startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/about\r\nX-Evil: 1"
      })
  void nothingLeadsToAStranger(String back) throws Exception {
    HttpResponse<String> chosen = console.post("/language", Map.of("language", "fr", "back", back));
    HttpResponse<String> named = console.post("/account", Map.of("name", "Ana", "then", back));

    assertThat(chosen.headers().firstValue("Location")).contains("/");
    assertThat(named.headers().firstValue("Location")).contains("/");
  }

  @Test
  void aNameIsNoMarkup() throws Exception {
    String name = "<script>alert(1)</script>\"' onfocus=x";
    console.post("/account", Map.of("name", name));

    assertThat(console.get("/account").body())
        .contains("value=\"&lt;script>alert(1)&lt;/script>&#34;&#39; onfocus=x\"")
        .doesNotContain("<script>alert");
  }

  @Test
  void everyAnswerTellsTheBrowserWhatAPageMayDo() throws Exception {
    for (String path : List.of("/about", "/account", "/nothing", "/assets/console.css")) {
      Map<String, List<String>> headers = console.get(path).headers().map();

      assertThat(headers.get("content-security-policy"))
          .as(path)
          .containsExactly(
              "default-src 'self'; img-src 'self' data:; frame-ancestors 'self'; form-action"
                  + " 'self'; base-uri 'none'; object-src 'none'");
      assertThat(headers)
          .containsKeys("x-content-type-options", "referrer-policy", "cache-control");
      assertThat(headers).doesNotContainKey("server");
    }
  }

  @Test
  void aThousandConnectionsThatSayNothingKeepNobodyOut() throws Exception {
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < 1_000; i++) {
        Socket socket = new Socket(console.address().getHost(), console.address().getPort());
        open.add(socket);
        if (i % 2 == 0) {
          OutputStream out = socket.getOutputStream();
          out.write(
              ("POST /account HTTP/1.1\r\nHost: "
                      + console.address().getAuthority()
                      + "\r\nContent-Length: 9\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
          out.flush();
        }
      }

      assertThat(console.get("/about").statusCode()).isEqualTo(200);
    } finally {
      close(open);
    }
  }

  /** Each has been answered, so the server knows of it before the next one comes. */
  @Test
  void connectionsThatSayNothingMoreAreOnlySoManyFromOneAddress() throws Exception {
    String request =
        "HEAD /health HTTP/1.1\r\nHost: " + console.address().getAuthority() + "\r\n\r\n";
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < 400; i++) {
        open.add(half("127.0.0.2", request));
        assertThat(answer(open.get(i))).startsWith("HTTP/1.1 200");
      }

      open.get(399).getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      assertThat(answer(open.get(399))).startsWith("HTTP/1.1 200");
      // Which of two neighbours has waited longer is known to the server alone.
      for (Socket oldest : open.subList(0, 140)) {
        assertThat(isEnded(oldest)).isTrue();
      }
      assertThat(asked("/about").statusCode()).isEqualTo(200);
    } finally {
      close(open);
    }
  }

  /** The head of an answer without a body. */
  private static String answer(Socket socket) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        return head + " and no more";
      }
      head.append((char) next);
    }
    return head.toString();
  }

  @Test
  void formsOfWhichNothingMoreComesKeepNobodyOut() throws Exception {
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        open.add(
            half(
                "127.0.0.2",
                "POST /language HTTP/1.1\r\nHost: "
                    + console.address().getAuthority()
                    + "\r\nOrigin: "
                    + console.address()
                    + "\r\nContent-Type: "
                    + (i % 4 > 0 ? "application/x-www-form-urlencoded" : "text/plain")
                    + "\r\nContent-Length: 9\r\n\r\nl"));
      }

      assertThat(asked("/about").statusCode()).isEqualTo(200);
    } finally {
      close(open);
    }
  }

  @Test
  void aStrangersFormIsSmallAndSaysHowLongItIs() throws Exception {
    for (String length : List.of("Content-Length: 10000", "Transfer-Encoding: chunked")) {
      String answer =
          console.raw(
              "POST /language HTTP/1.1\r\nHost: "
                  + console.address().getAuthority()
                  + "\r\nOrigin: "
                  + console.address()
                  + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                  + length
                  + "\r\n"
                  + END
                  + (length.endsWith("chunked") ? "2\r\nl=\r\n0\r\n\r\n" : "l".repeat(10_000)));

      assertThat(answer).startsWith("HTTP/1.1 413");
    }
  }

  /** Asked by another address, in less time than a connection may be idle. */
  private HttpResponse<String> asked(String path) throws Exception {
    return console.send(console.to(path).timeout(Duration.ofSeconds(15)).build());
  }

  private Socket half(String from, String said) throws IOException {
    Socket socket =
        new Socket(
            InetAddress.getByName(console.address().getHost()),
            console.address().getPort(),
            InetAddress.getByName(from),
            0);
    socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static boolean isEnded(Socket socket) throws IOException {
    socket.setSoTimeout(5_000);
    try {
      return socket.getInputStream().read() == -1;
    } catch (SocketException e) {
      return true; // Reset: what was sent had not been read.
    }
  }

  private static void close(List<Socket> open) throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
  }

  @Test
  void nobodyElseReadsTheFolder() throws IOException {
    Path office = folder.resolve("office");

    assertThat(Files.getPosixFilePermissions(office)).hasSize(3);
    assertThat(Files.getPosixFilePermissions(office.resolve(".key"))).hasSize(2);
  }

  @Test
  void nobodyElseReadsWhatIsWrittenIntoAFolderThatOthersMayOpen() throws Exception {
    Path office = Files.createDirectory(folder.resolve("given"));
    Files.setPosixFilePermissions(office, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path database = Files.createFile(office.resolve("workspace.db")); // As an earlier one left it.
    Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-r--r--"));
    try (OpenConsole console = OpenConsole.in(office)) {
      console.post("/account", Map.of("name", "Ana Doe", "then", ""));
      console.upload("/uploads", Map.of("files", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));

      try (Stream<Path> all = Files.walk(office)) {
        // What is there only for the moment goes away meanwhile.
        assertThat(
                all.filter(
                        one -> !one.equals(office) && !one.startsWith(office.resolve("temporary")))
                    .toList())
            .contains(database, office.resolve(".console.lock"))
            .anyMatch(one -> one.startsWith(office.resolve("uploads")) && Files.isRegularFile(one))
            .allSatisfy(
                one ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                        .isEqualTo(Files.isDirectory(one) ? "rwx------" : "rw-------"));
      }
    }
  }
}
