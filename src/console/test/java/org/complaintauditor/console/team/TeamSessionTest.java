package org.complaintauditor.console.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.store.people.Role;
import org.complaintauditor.store.people.WaitingChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions of a team: how they begin, whose they are, and when they end. */
final class TeamSessionTest {

  @TempDir Path folder;

  private TeamDriver team;

  @BeforeEach
  void start() {
    team = TeamDriver.start(folder);
  }

  @AfterEach
  void stop() {
    team.close();
  }

  @Test
  void begins_with_a_cookie_that_no_script_and_no_other_site_gets() {
    TeamBrowser browser = team.browser();
    HttpResponse<String> answer =
        browser.post(
            "/login", "account", "Officer", "password", TeamDriver.PASSWORD, "then", "/about");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/about");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .hasSize(2)
        .allMatch(cookie -> cookie.endsWith("Secure; HttpOnly; SameSite=Strict"))
        .anyMatch(cookie -> cookie.matches("__Host-auditor-session=[A-Za-z0-9_-]{43}; Path=/; .*"))
        .noneMatch(cookie -> cookie.contains("Domain"));
    assertThat(browser.get("/account").body()).contains("Person officer", "decides on findings");
  }

  @Test
  void an_id_that_was_laid_there_before_is_not_taken_over() {
    TeamBrowser attacker = team.signedIn("reader");
    TeamBrowser victim = team.browser();
    victim.cookies.put("__Host-auditor-session", attacker.session());
    assertThat(victim.signIn("officer", TeamDriver.PASSWORD).statusCode()).isEqualTo(403);
    victim.get("/account");
    assertThat(victim.signIn("officer", TeamDriver.PASSWORD).statusCode()).isEqualTo(303);
    assertThat(victim.session()).isNotEqualTo(attacker.session());
    assertThat(attacker.get("/account").statusCode()).isEqualTo(303);
    TeamBrowser made = team.browser();
    made.cookies.put("__Host-auditor-session", "made-up");
    made.signIn("officer", TeamDriver.PASSWORD);
    assertThat(made.session()).hasSize(43);
  }

  @Test
  void ends_when_it_was_idle_for_half_an_hour_and_not_before() {
    TeamBrowser browser = team.signedIn("officer");
    team.clock.pass(Duration.ofMinutes(29));
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    team.clock.pass(Duration.ofMinutes(29));
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    team.clock.pass(Duration.ofMinutes(30));
    assertThat(browser.get("/account").statusCode()).isEqualTo(303);
    assertThat(browser.post("/account", "name", "Other").statusCode()).isEqualTo(401);
  }

  @Test
  void ends_after_ten_hours_whatever_is_done() {
    TeamBrowser browser = team.signedIn("officer");
    for (int i = 0; i < 29; i++) {
      team.clock.pass(Duration.ofMinutes(20));
      assertThat(browser.get("/account").statusCode()).as("after %d", i).isEqualTo(200);
    }
    team.clock.pass(Duration.ofMinutes(20));
    assertThat(browser.get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void ends_with_the_next_request_of_a_person_who_was_deactivated() {
    TeamBrowser browser = team.signedIn("officer");
    TeamBrowser admin = team.signedIn("admin");
    admin.post("/people/" + team.id("officer") + "/active", "active", "false");
    assertThat(browser.get("/account").statusCode()).isEqualTo(303);
    assertThat(browser.signIn("officer", TeamDriver.PASSWORD).statusCode()).isEqualTo(422);
    admin.post("/people/" + team.id("officer") + "/active", "active", "true");
    assertThat(browser.get("/account").statusCode()).isEqualTo(303);
    assertThat(browser.signIn("officer", TeamDriver.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void ends_with_the_next_request_of_a_person_whose_role_was_changed() {
    TeamBrowser browser = team.signedIn("admin");
    team.add("second", Role.ADMIN);
    TeamBrowser second = team.signedIn("second");
    String path = "/people/" + team.id("admin");
    assertThat(second.post(path + "/role", "role", "READER").statusCode()).isEqualTo(303);
    WaitingChange waiting = team.workspace.people().waiting(team.id("admin")).orElseThrow();
    assertThat(
            browser
                .post(path + "/approve", "waiting", waiting.what() + " " + waiting.asked())
                .statusCode())
        .isEqualTo(303);
    assertThat(browser.get("/people").statusCode()).isEqualTo(303);
    browser.signIn("admin", TeamDriver.PASSWORD);
    assertThat(browser.get("/people").statusCode()).isEqualTo(403);
  }

  @Test
  void a_role_that_was_changed_in_the_database_holds_from_the_next_request() {
    TeamBrowser browser = team.signedIn("admin");
    team.add("second", Role.ADMIN);
    team.workspace
        .people()
        .changeRole(
            team.id("admin"),
            Role.READER,
            TeamDriver.line("role-changed", team.id("admin"), "{\"to\":\"READER\"}"));
    assertThat(browser.get("/people").statusCode()).isEqualTo(403);
  }

  @Test
  void a_form_needs_the_token_of_its_own_session() {
    TeamBrowser admin = team.signedIn("admin");
    TeamBrowser other = team.signedIn("admin");
    String own = admin.token;
    for (String token : List.of("", other.token, "x".repeat(22))) {
      admin.token = token;
      assertThat(admin.post("/account", "name", "Mallory").statusCode())
          .as("token \"%s\"", token)
          .isEqualTo(403);
    }
    admin.signIn("admin", TeamDriver.PASSWORD);
    admin.token = own;
    assertThat(admin.post("/account", "name", "Mallory").statusCode()).isEqualTo(403);
    assertThat(team.workspace.people().withAccount("admin").orElseThrow().name())
        .isEqualTo("Person admin");
  }

  @Test
  void a_form_on_another_site_is_refused() {
    TeamBrowser admin = team.signedIn("admin");
    admin.headers.put("Origin", "https://evil.example");
    assertThat(admin.post("/account", "name", "Mallory").statusCode()).isEqualTo(403);
    TeamBrowser nobody = team.browser();
    nobody.headers.put("Origin", "https://evil.example");
    assertThat(
            nobody
                .post("/login", "account", "officer", "password", TeamDriver.PASSWORD)
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void signing_out_ends_it_on_the_server() {
    TeamBrowser browser = team.signedIn("officer");
    String secret = browser.session();
    HttpResponse<String> out = browser.post("/logout");
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(out.headers().firstValue("Set-Cookie").orElseThrow())
        .as("browsers take a name with __Host- back in no other way")
        .startsWith("__Host-auditor-session=; Path=/;")
        .contains("01 Jan 1970", "Secure");
    assertThat(browser.session()).isEmpty();
    browser.cookies.put("__Host-auditor-session", secret);
    assertThat(browser.get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void the_database_holds_no_secret_that_opens_a_session() {
    TeamBrowser browser = team.signedIn("officer");
    String stored =
        team.workspace
            .transactions()
            .read(
                handle ->
                    handle.select("select secret_hash from session").mapTo(String.class).list())
            .toString();
    assertThat(stored).doesNotContain(browser.session());
    TeamBrowser thief = team.browser();
    thief.cookies.put("__Host-auditor-session", stored.replaceAll("[^0-9a-f]", ""));
    assertThat(thief.get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void a_stranger_is_told_no_version_by_any_page() {
    TeamBrowser stranger = team.browser();
    List<String> paths =
        team.routes().stream()
            .filter(route -> route.method() == Routes.Method.GET)
            .filter(route -> route.permission() == Permission.OPEN)
            .map(Routes.Route::path)
            .collect(Collectors.toCollection(ArrayList::new));
    assertThat(paths).contains("/about", "/login", "/health", "/assets/console.js");
    paths.addAll(List.of("/nothing", "/assets/nothing", "/runs/%00", "/trail"));
    for (String path : paths) {
      HttpResponse<String> answer = stranger.get(path);
      assertThat(answer.headers().map() + answer.body())
          .as(path)
          .doesNotContain(TeamDriver.VERSION, TeamDriver.COMMIT)
          .doesNotContainIgnoringCase("jetty", "javalin");
    }
    assertThat(team.signedIn("reader").get("/about").body())
        .contains(TeamDriver.VERSION, TeamDriver.COMMIT);
  }

  @Test
  void nobody_is_told_that_nothing_leaves_the_machine() {
    TeamBrowser officer = team.signedIn("officer");
    assertThat(officer.get("/").body())
        .contains("Nothing that people decide is ever changed")
        .doesNotContain("leaves this machine");
    assertThat(officer.get("/about").body()).doesNotContain("nothing anywhere");
    assertThat(team.browser().get("/about").body()).doesNotContain("nothing anywhere");
  }

  @Test
  void nobody_is_led_to_sign_in_and_back_but_not_to_another_site() {
    TeamBrowser browser = team.browser();
    HttpResponse<String> led = browser.get("/people?x=1&y=2");
    assertThat(led.statusCode()).isEqualTo(303);
    assertThat(led.headers().firstValue("Location"))
        .contains("/login?then=%2Fpeople%3Fx%3D1%26y%3D2");
    for (String then : List.of("//evil.example", "https://evil.example", "/\\evil.example")) {
      HttpResponse<String> answer =
          team.browser()
              .post("/login", "account", "reader", "password", TeamDriver.PASSWORD, "then", then);
      assertThat(answer.headers().firstValue("Location")).as(then).contains("/");
    }
  }
}
