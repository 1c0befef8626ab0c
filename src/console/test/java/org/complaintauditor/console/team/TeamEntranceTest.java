package org.complaintauditor.console.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.complaintauditor.console.settings.SecretSource;
import org.complaintauditor.console.settings.SettingsException;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.WorkspaceAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a team's server is reached: through a named proxy, or by its own encryption. */
final class TeamEntranceTest {

  @TempDir Path folder;

  @Test
  void what_a_stranger_says_of_a_proxy_is_ignored() {
    String database = TeamDatabase.fresh();
    try (TeamDriver team = TeamDriver.start(folder, database, Optional.empty())) {
      TeamBrowser plain = team.browser();
      plain.headers.put("X-Forwarded-Proto", "http");
      assertThat(plain.get("/login").statusCode()).isEqualTo(421);
      assertThat(plain.get("/health").statusCode()).isEqualTo(200);
      TeamBrowser wrongHost = team.browser();
      wrongHost.headers.put("X-Forwarded-Host", "evil.example");
      assertThat(wrongHost.get("/login").statusCode()).isEqualTo(421);
      TeamBrowser invented = team.browser();
      for (int i = 1; i <= 6; i++) { // The proxy adds the true address behind what it was sent.
        invented.headers.put("X-Forwarded-For", "203.0.113." + i + ", 198.51.100.7");
        assertThat(invented.signIn("guess", "wrong").statusCode()).isEqualTo(i <= 5 ? 422 : 429);
      }
    }
    ServerSettings other = TeamDriver.settings(folder, database, Optional.empty());
    ServerSettings named =
        with(other, new ServerSettings.BehindProxy(List.of("192.0.2.1")), 0, other.publicUrl());
    SetClock clock = new SetClock();
    try (TeamServer server = TeamServer.start(TeamDriver.start(named, clock))) {
      HttpResponse<String> answer = new TeamBrowser(server.port()).get("/login");
      assertThat(answer.statusCode()).isEqualTo(421);
    }
  }

  private static ServerSettings with(
      ServerSettings from, ServerSettings.Entrance entrance, int port, URI url) {
    return new ServerSettings(
        from.console(),
        from.folder(),
        from.address(),
        port,
        url,
        entrance,
        from.database(),
        from.local(),
        from.oidc(),
        from.session(),
        from.secondPerson(),
        java.util.List.of());
  }

  @Test
  void its_own_encryption_is_of_version_1_2_or_later() throws Exception {
    Path keystore = keystore("a password of a keystore");
    Path password = Files.writeString(folder.resolve("p"), "a password of a keystore\n");
    String database = TeamDatabase.fresh();
    TeamDriver.start(folder.resolve("w"), database, Optional.empty()).close();
    int port = freePort();
    ServerSettings settings =
        with(
            TeamDriver.settings(folder.resolve("w"), database, Optional.empty()),
            new ServerSettings.Tls(
                keystore, new SecretSource(Optional.of(password), Optional.empty())),
            port,
            URI.create("https://127.0.0.1:" + port));
    try (TeamServer server = TeamServer.start(TeamDriver.start(settings, new SetClock()))) {
      assertThat(server.port()).isEqualTo(port);
      assertThat(encrypted(port, "TLSv1.3")).startsWith("HTTP/1.1 200");
      assertThat(encrypted(port, "TLSv1.2"))
          .startsWith("HTTP/1.1 200")
          .contains("Strict-Transport-Security: max-age=31536000");
      assertThatThrownBy(() -> encrypted(port, "TLSv1.1"))
          .isInstanceOf(SSLHandshakeException.class);
    }
    Files.writeString(password, "wrong\n");
    assertThatThrownBy(() -> TeamServer.start(TeamDriver.start(settings, new SetClock())))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("cannot be opened");
  }

  private Path keystore(String password) throws IOException, InterruptedException {
    Path file = folder.resolve("server.p12");
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "server",
                "-dname",
                "CN=localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                password)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(tool.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return file;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String encrypted(int port, String version) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new TrustsAll()}, null);
    try (SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
      socket.setEnabledProtocols(new String[] {version});
      socket
          .getOutputStream()
          .write(
              ("GET /login HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n")
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return new String(
          socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static final class TrustsAll implements X509TrustManager {
    @Override
    public void checkClientTrusted(java.security.cert.X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(java.security.cert.X509Certificate[] chain, String type) {}

    @Override
    public java.security.cert.X509Certificate[] getAcceptedIssuers() {
      return new java.security.cert.X509Certificate[0];
    }
  }

  @Test
  void without_an_administrator_it_does_not_start() {
    String database = TeamDatabase.fresh();
    Workspace.make(WorkspaceAddress.of(database)).workspace().close();
    ServerSettings settings = TeamDriver.settings(folder, database, Optional.empty());
    assertThatThrownBy(() -> TeamServer.start(TeamDriver.start(settings, new SetClock())))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("auditor server create-admin");
  }

  @Test
  void a_database_that_is_away_is_said_and_one_that_is_back_is_used() throws Exception {
    int port = freePort();
    Path data = folder.resolve("pg");
    EmbeddedPostgres first = postgres(data, port);
    try (TeamDriver team =
        TeamDriver.start(folder.resolve("w"), TeamDatabase.address(port), Optional.empty())) {
      TeamBrowser browser = team.signedIn("admin");
      first.close();
      HttpResponse<String> away = browser.get("/people");
      assertThat(away.statusCode()).isEqualTo(503);
      assertThat(away.headers().firstValue("Retry-After")).contains("30");
      assertThat(away.body())
          .contains("The database of the console cannot be reached")
          .doesNotContain("localhost", "Exception");
      assertThat(browser.post("/account", "name", "Other").statusCode()).isEqualTo(503);
      assertThat(browser.get("/health").statusCode()).isEqualTo(503);
      try (EmbeddedPostgres second = postgres(data, port)) {
        assertThat(second.getPort()).isEqualTo(port);
        assertThat(browser.get("/people").statusCode()).isEqualTo(200);
        assertThat(browser.get("/health").statusCode()).isEqualTo(200);
        assertThat(browser.get("/account").body()).contains("Person admin");
      }
    }
  }

  private static EmbeddedPostgres postgres(Path data, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  @Test
  void the_settings_do_not_tell_secrets() {
    SetClock clock = new SetClock();
    TeamServer.Start start =
        new TeamServer.Start(
            TeamDriver.settings(folder, "postgresql://x/y", Optional.empty()),
            TeamDriver.start(
                    TeamDriver.settings(folder, "postgresql://x/y", Optional.empty()), clock)
                .program(),
            Map.of("SECRET", "hidden"),
            clock);
    assertThat(start.toString()).doesNotContain("hidden");
  }
}
