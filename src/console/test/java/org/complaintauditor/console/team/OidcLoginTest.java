package org.complaintauditor.console.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.complaintauditor.console.oidc.OidcSettings;
import org.complaintauditor.console.oidc.ProviderDiscovery;
import org.complaintauditor.console.settings.SettingsException;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in by an identity provider, and everything that must not open. */
final class OidcLoginTest {

  private static final String CLIENT = "console";

  @TempDir Path folder;

  private final MockOAuth2Server provider = new MockOAuth2Server();
  private TeamDriver team;

  @BeforeEach
  void start() throws Exception {
    provider.start(InetAddress.getByName("127.0.0.1"), 0);
    team = TeamDriver.start(folder, Optional.of(settings(issuer())));
  }

  @AfterEach
  void stop() {
    team.close();
    provider.shutdown();
  }

  private URI issuer() {
    return URI.create(provider.issuerUrl("default").toString());
  }

  private static OidcSettings settings(URI issuer) {
    Map<String, Role> roles = new LinkedHashMap<>();
    roles.put("audit-admins", Role.ADMIN);
    roles.put("audit-officers", Role.OFFICER);
    roles.put("audit-readers", Role.READER);
    return new OidcSettings(
        issuer, CLIENT, Optional.empty(), List.of("openid"), "realm.groups", roles, Set.of());
  }

  /** What the provider will say of whoever signs in next. */
  private void says(String subject, String group, Map<String, Object> more, List<String> audience) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("preferred_username", "omar");
    claims.put("name", "Omar O");
    claims.put("realm", Map.of("groups", List.of("others", group)));
    claims.put("aud", audience);
    claims.putAll(more);
    provider.enqueueCallback(
        new DefaultOAuth2TokenCallback("default", subject, "JWT", audience, claims, 3600) {
          @Override
          public Map<String, Object> addClaims(TokenRequest asked) {
            Map<String, Object> said = new LinkedHashMap<>(super.addClaims(asked));
            said.remove("azp"); // It says so of every client.
            said.putAll(claims);
            return said;
          }
        });
  }

  private void says(String subject, String group) {
    says(subject, group, Map.of(), List.of(CLIENT));
  }

  /** Begins in this browser; gives the path at which the provider sends it back. */
  private String sentBack(TeamBrowser browser) throws Exception {
    HttpResponse<String> begun = browser.get("/oidc/start?then=%2Fabout");
    assertThat(begun.statusCode()).isEqualTo(303);
    String asked = begun.headers().firstValue("Location").orElseThrow();
    assertThat(asked)
        .startsWith(issuer().toString())
        .contains("code_challenge=", "code_challenge_method=S256", "nonce=", "state=");
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(asked)).build(),
                HttpResponse.BodyHandlers.ofString());
    URI back = URI.create(answer.headers().firstValue("Location").orElseThrow());
    assertThat(back.toString()).startsWith(TeamDriver.ORIGIN + "/oidc/callback?");
    return back.getRawPath() + "?" + back.getRawQuery();
  }

  private HttpResponse<String> signedIn(TeamBrowser browser) throws Exception {
    return browser.get(sentBack(browser));
  }

  private void assertRefused(TeamBrowser browser, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(browser.session()).isEmpty();
    assertThat(browser.get("/account").statusCode()).isEqualTo(303);
    assertThat(team.workspace.people().withAccount("omar")).isEmpty();
  }

  @Test
  void who_has_a_role_comes_in_and_is_known_again_by_the_subject() throws Exception {
    says("s-1", "audit-officers");
    TeamBrowser browser = team.browser();
    assertThat(browser.get("/login").body()).contains("Sign in by localhost");
    HttpResponse<String> answer = signedIn(browser);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Refresh")).contains("0; url=/about");
    assertThat(browser.get("/account").body()).contains("Omar O", "identity provider");
    PersonRecord person = team.workspace.people().withAccount("omar").orElseThrow();
    assertThat(person.role()).isEqualTo(Role.OFFICER);
    assertThat(person.password()).isEmpty();
    says("s-1", "audit-readers");
    assertThat(signedIn(team.browser()).statusCode()).isEqualTo(200);
    assertThat(team.workspace.people().find(person.id()).orElseThrow().role())
        .isEqualTo(Role.READER);
    assertThat(browser.signIn("omar", "").statusCode()).isIn(422, 303);
    assertThat(team.browser().signIn("omar", "anything at all").statusCode()).isEqualTo(422);
  }

  @Test
  void somebody_else_of_the_same_name_does_not_get_the_account() throws Exception {
    String local = team.add("omar", Role.ADMIN);
    says("s-2", "audit-readers");
    TeamBrowser browser = team.browser();
    signedIn(browser);
    assertThat(browser.get("/people").statusCode()).isEqualTo(403);
    PersonRecord other =
        team.workspace.people().withSubject(issuer().toString(), "s-2").orElseThrow();
    assertThat(other.id()).isNotEqualTo(local);
    assertThat(other.account()).contains("omar@localhost");
  }

  @Test
  void a_token_with_another_nonce_is_refused() throws Exception {
    says("s-1", "audit-officers", Map.of("nonce", "another"), List.of(CLIENT));
    TeamBrowser browser = team.browser();
    assertRefused(browser, signedIn(browser));
  }

  @Test
  void a_token_for_another_client_is_refused() throws Exception {
    says("s-1", "audit-officers", Map.of(), List.of("another"));
    TeamBrowser browser = team.browser();
    assertRefused(browser, signedIn(browser));
  }

  @Test
  void a_token_that_another_client_asked_for_is_refused() throws Exception {
    says("s-1", "audit-officers", Map.of("azp", "another"), List.of(CLIENT));
    TeamBrowser browser = team.browser();
    assertRefused(browser, signedIn(browser));
    says("s-1", "audit-officers", Map.of("azp", 5), List.of(CLIENT));
    assertRefused(browser, signedIn(browser));
    says("s-1", "audit-officers", Map.of("azp", CLIENT), List.of(CLIENT, "another"));
    assertThat(signedIn(browser).statusCode()).isEqualTo(200);
  }

  @Test
  void a_token_for_several_clients_says_which_of_them_asked() throws Exception {
    says("s-1", "audit-officers", Map.of(), List.of(CLIENT, "another"));
    TeamBrowser browser = team.browser();
    assertRefused(browser, signedIn(browser));
  }

  @Test
  void a_token_that_is_over_is_refused() throws Exception {
    says(
        "s-1",
        "audit-officers",
        Map.of("exp", Instant.now().getEpochSecond() - 120),
        List.of(CLIENT));
    TeamBrowser browser = team.browser();
    assertRefused(browser, signedIn(browser));
  }

  @Test
  void a_group_that_gives_no_role_is_refused() throws Exception {
    says("s-1", "strangers");
    TeamBrowser browser = team.browser();
    assertRefused(browser, signedIn(browser));
  }

  @Test
  void an_answer_counts_once_and_in_the_browser_that_asked() throws Exception {
    says("s-1", "audit-officers");
    TeamBrowser browser = team.browser();
    String cookie = "";
    String back = sentBack(browser);
    cookie = browser.cookies.getOrDefault("__Host-auditor-oidc", "");
    TeamBrowser other = team.browser();
    assertRefused(other, other.get(back));
    sentBack(other);
    assertRefused(other, other.get(back));
    assertThat(browser.get(back.replaceAll("state=[^&]*", "state=guessed")).statusCode())
        .isEqualTo(401);
    browser.cookies.put("__Host-auditor-oidc", cookie);
    assertRefused(browser, browser.get(back));
  }

  @Test
  void a_code_that_was_used_is_refused_by_the_provider() throws Exception {
    says("s-1", "audit-officers");
    TeamBrowser browser = team.browser();
    String back = sentBack(browser);
    assertThat(browser.get(back).statusCode()).isEqualTo(200);
    TeamBrowser thief = team.browser();
    String fresh = sentBack(thief);
    String code = back.replaceAll(".*code=([^&]*).*", "$1");
    says("s-1", "audit-officers");
    HttpResponse<String> answer = thief.get(fresh.replaceAll("code=[^&]*", "code=" + code));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(thief.session()).isEmpty();
  }

  @Test
  void an_error_of_the_provider_and_an_answer_of_another_issuer_are_refused() throws Exception {
    TeamBrowser browser = team.browser();
    String state = sentBack(browser).replaceAll(".*state=([^&]*).*", "$1");
    assertThat(browser.get("/oidc/callback?error=access_denied&state=" + state).statusCode())
        .isEqualTo(401);
    String back = sentBack(browser);
    assertThat(browser.get(back + "&iss=https%3A%2F%2Fevil.example").statusCode()).isEqualTo(401);
    assertThat(browser.session()).isEmpty();
  }

  @Test
  void whose_account_is_closed_stays_out() throws Exception {
    says("s-1", "audit-officers");
    signedIn(team.browser());
    team.workspace
        .people()
        .activate(
            team.id("omar"), false, TeamDriver.line("person-deactivated", team.id("omar"), "{}"));
    says("s-1", "audit-officers");
    assertThat(signedIn(team.browser()).statusCode()).isEqualTo(401);
  }

  @Test
  void a_provider_that_does_not_answer_or_calls_itself_otherwise_is_named() {
    URI callback = URI.create(TeamDriver.ORIGIN + "/oidc/callback");
    ProviderDiscovery away =
        new ProviderDiscovery(
            settings(URI.create("http://127.0.0.1:1/x")), Optional.empty(), callback);
    assertThatThrownBy(() -> away.begin(2, 1))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("http://127.0.0.1:1/x cannot be used");
    ProviderDiscovery other =
        new ProviderDiscovery(settings(URI.create(issuer() + "/")), Optional.empty(), callback);
    assertThatThrownBy(() -> other.begin(1, 1))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(issuer() + "/ cannot be used");
  }
}
