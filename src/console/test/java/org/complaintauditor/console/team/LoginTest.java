package org.complaintauditor.console.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.complaintauditor.store.people.Role;
import org.complaintauditor.store.trail.TrailLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts, passwords and how often somebody may try. */
final class LoginTest {

  private static final Pattern ONCE =
      Pattern.compile("<code>([a-z0-9]{5}(?:-[a-z0-9]{5}){3})</code>");

  private static final String STRANGER = "198.51.100.1";

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

  private HttpResponse<String> attempt(String address, String account, String password) {
    TeamBrowser browser = team.browser();
    browser.headers.put("X-Forwarded-For", address);
    return browser.post("/login", "account", account, "password", password);
  }

  @Test
  void an_unknown_account_and_a_wrong_password_are_answered_alike() {
    String wrong = attempt("198.51.100.1", "officer", "wrong").body();
    String unknown = attempt("198.51.100.2", "nobody", "wrong").body();
    assertThat(unknown.replace("nobody", "officer")).isEqualTo(wrong);
    assertThat(wrong).contains("do not belong together");
    long known = millis("198.51.100.3", "reader");
    long strange = millis("198.51.100.4", "stranger");
    assertThat(strange).isBetween(known / 4, known * 4 + 50);
  }

  private long millis(String address, String account) {
    long begun = System.nanoTime();
    for (int i = 0; i < 3; i++) {
      attempt(address, account, "wrong");
    }
    return (System.nanoTime() - begun) / 1_000_000;
  }

  @Test
  void the_sixth_try_of_an_account_from_an_address_waits_and_each_after_it_longer() {
    for (int i = 1; i <= 5; i++) {
      assertThat(attempt(STRANGER, "officer", "wrong").statusCode()).isEqualTo(422);
    }
    for (int minutes : List.of(2, 3, 5, 9, 15)) {
      HttpResponse<String> refused = attempt(STRANGER, "OFFICER", TeamDriver.PASSWORD);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.body()).contains("Minutes until the next one: " + minutes + ".");
      team.clock.pass(Duration.ofMinutes(minutes - 1));
      assertThat(attempt(STRANGER, "officer", "wrong").statusCode()).isEqualTo(429);
      team.clock.pass(Duration.ofMinutes(1));
      assertThat(attempt(STRANGER, "officer", "wrong").statusCode()).isEqualTo(422);
    }
    team.clock.pass(Duration.ofMinutes(15));
    assertThat(attempt(STRANGER, "officer", TeamDriver.PASSWORD).statusCode()).isEqualTo(303);
    assertThat(attempt(STRANGER, "officer", "wrong").statusCode()).isEqualTo(422);
  }

  @Test
  void who_guesses_keeps_nobody_out_at_another_address_however_long() {
    for (int round = 0; round < 3; round++) {
      for (int i = 1; i <= (round == 0 ? 50 : 5); i++) {
        attempt("203.0.113." + i, "officer", "wrong");
      }
      assertThat(attempt("192.0.2." + round, "officer", TeamDriver.PASSWORD).statusCode())
          .isEqualTo(303);
      assertThat(attempt("192.0.2.99", "officer", "wrong").statusCode())
          .as("one try of an account that many guess at, then a wait")
          .isEqualTo(round == 0 ? 422 : 429);
    }
    assertThat(attempt("192.0.2.99", "reviewer", "wrong").statusCode()).isEqualTo(422);
  }

  @Test
  void who_guesses_keeps_no_browser_out_that_is_known_not_even_behind_the_same_address() {
    TeamBrowser known = signedInFrom(STRANGER, "officer");
    for (int i = 1; i <= 50; i++) {
      attempt(STRANGER, "guess" + i, "wrong");
      attempt(STRANGER, "officer", "wrong");
    }
    assertThat(attempt(STRANGER, "reviewer", TeamDriver.PASSWORD).statusCode()).isEqualTo(429);
    assertThat(known.signIn("Officer", TeamDriver.PASSWORD).statusCode()).isEqualTo(303);
    assertThat(known.signIn("reviewer", TeamDriver.PASSWORD).statusCode())
        .as("known to one account, not to all")
        .isEqualTo(429);
    team.clock.pass(Duration.ofMinutes(16));
    assertThat(attempt(STRANGER, "reviewer", TeamDriver.PASSWORD).statusCode()).isEqualTo(303);
  }

  private TeamBrowser signedInFrom(String address, String account) {
    TeamBrowser browser = team.browser();
    browser.headers.put("X-Forwarded-For", address);
    browser.signIn(account, TeamDriver.PASSWORD);
    browser.post("/logout");
    browser.get("/login");
    return browser;
  }

  @Test
  void a_browser_that_is_known_has_five_tries_of_its_own_wherever_it_is() {
    TeamBrowser known = signedInFrom(STRANGER, "officer");
    for (int i = 1; i <= 5; i++) {
      known.headers.put("X-Forwarded-For", "203.0.113." + i);
      assertThat(known.signIn("officer", "wrong").statusCode()).isEqualTo(422);
    }
    assertThat(known.signIn("officer", TeamDriver.PASSWORD).statusCode()).isEqualTo(429);
    assertThat(attempt(STRANGER, "officer", TeamDriver.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void nobody_makes_a_browser_known() {
    TeamBrowser known = signedInFrom(STRANGER, "officer");
    Map.Entry<String, String> cookie = known.cookies.entrySet().iterator().next();
    assertThat(cookie.getKey()).startsWith("__Host-auditor-device-");
    for (int i = 1; i <= 5; i++) {
      attempt(STRANGER, "officer", "wrong");
    }
    String[] parts = cookie.getValue().split("\\.", -1);
    for (String made :
        List.of(
            "x".repeat(22) + "." + parts[1] + "." + parts[2],
            parts[0] + ".9999999999." + parts[2],
            parts[0] + "." + parts[1] + "." + "A".repeat(43),
            parts[0] + "." + parts[1] + ".",
            "x")) {
      known.cookies.put(cookie.getKey(), made);
      assertThat(known.signIn("officer", TeamDriver.PASSWORD).statusCode()).as(made).isEqualTo(429);
    }
    known.cookies.put(cookie.getKey(), cookie.getValue());
    team.clock.pass(Duration.ofDays(180));
    for (int i = 1; i <= 5; i++) {
      attempt(STRANGER, "officer", "wrong");
    }
    assertThat(known.signIn("officer", TeamDriver.PASSWORD).statusCode())
        .as("known for half a year")
        .isEqualTo(429);
    assertThat(folder.resolve(".devices.key")).isRegularFile();
  }

  @Test
  void the_fifty_first_try_from_an_address_waits_whatever_the_account() {
    for (int i = 1; i <= 50; i++) {
      assertThat(attempt(STRANGER, "guess" + i, "wrong").statusCode()).isEqualTo(422);
    }
    assertThat(attempt(STRANGER, "officer", TeamDriver.PASSWORD).statusCode()).isEqualTo(429);
    assertThat(attempt("2001:db8::1", "officer", TeamDriver.PASSWORD).statusCode()).isEqualTo(303);
    team.clock.pass(Duration.ofMinutes(2));
    assertThat(attempt(STRANGER, "officer", TeamDriver.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void what_is_refused_or_over_leaves_nothing_in_the_database() {
    for (int i = 1; i <= 55; i++) {
      attempt("2001:db8::" + i, "guess" + i, "wrong");
    }
    assertThat(failures()).hasSize(50);
    team.clock.pass(Duration.ofMinutes(62));
    attempt(STRANGER, "officer", "wrong");
    assertThat(failures()).hasSize(1);
  }

  private List<String> failures() {
    return team.workspace
        .transactions()
        .read(
            handle -> handle.select("select address from failed_login").mapTo(String.class).list());
  }

  @Test
  void logins_that_succeed_do_not_count() {
    for (int i = 0; i < 8; i++) {
      assertThat(attempt("198.51.100.1", "officer", TeamDriver.PASSWORD).statusCode())
          .isEqualTo(303);
    }
  }

  @Test
  void a_password_that_was_given_opens_nothing_but_the_page_to_choose_another() {
    String once = add("nina");
    TeamBrowser browser = team.browser();
    assertThat(browser.signIn("nina", once).statusCode()).isEqualTo(303);
    assertThat(browser.get("/account").body()).contains("Choose one of your own");
    for (String path : List.of("/people", "/trail")) {
      assertThat(browser.get(path).headers().firstValue("Location")).contains("/account");
    }
    assertThat(change(browser, once, "short").body()).contains("it needs 12 or more");
    assertThat(change(browser, once, once).body()).contains("the password that you have now");
    assertThat(change(browser, "wrong", "plenty of odd words").body())
        .contains("not the password that you have now");
    HttpResponse<String> changed = change(browser, once, "plenty of odd words");
    assertThat(changed.statusCode()).isEqualTo(303);
    assertThat(browser.get("/people").statusCode()).isEqualTo(403);
    assertThat(attempt("198.51.100.77", "nina", once).statusCode()).isEqualTo(422);
    assertThat(attempt("198.51.100.78", "nina", "plenty of odd words").statusCode()).isEqualTo(303);
  }

  @Test
  void a_password_that_was_given_is_over_after_three_days() {
    String once = add("nina");
    team.clock.pass(Duration.ofHours(72));
    assertThat(attempt("198.51.100.1", "nina", once).statusCode()).isEqualTo(422);
  }

  private String add(String account) {
    HttpResponse<String> shown =
        team.signedIn("admin")
            .post("/people", "account", account, "name", "Nina N", "email", "", "role", "READER");
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
    Matcher once = ONCE.matcher(shown.body());
    assertThat(once.find()).isTrue();
    return once.group(1);
  }

  private static HttpResponse<String> change(TeamBrowser browser, String before, String chosen) {
    return browser.post("/account/password", "before", before, "chosen", chosen, "again", chosen);
  }

  @Test
  void a_new_password_that_is_not_taken_is_no_guess_and_a_wrong_old_one_is() {
    TeamBrowser officer = team.signedIn("officer");
    for (int i = 0; i < 20; i++) {
      assertThat(change(officer, TeamDriver.PASSWORD, "short").statusCode())
          .as("%s", i)
          .isEqualTo(422);
    }
    assertThat(
            IntStream.range(0, 20)
                .map(
                    i ->
                        change(officer, "not my password " + i, "plenty of odd words").statusCode())
                .distinct())
        .containsExactly(422, 429);
  }

  @Test
  void a_new_password_ends_all_other_sessions_and_renews_this_one() {
    TeamBrowser first = team.signedIn("officer");
    TeamBrowser second = team.signedIn("officer");
    String before = first.session();
    assertThat(change(first, TeamDriver.PASSWORD, "plenty of odd words").statusCode())
        .isEqualTo(303);
    assertThat(first.session()).isNotEqualTo(before);
    assertThat(first.get("/account").statusCode()).isEqualTo(200);
    assertThat(second.get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void the_last_administrator_stays() {
    TeamBrowser admin = team.signedIn("admin");
    String path = "/people/" + team.id("admin");
    assertThat(admin.post(path + "/role", "role", "READER").body()).contains("nobody could keep");
    assertThat(admin.post(path + "/active", "active", "false").body())
        .contains("nobody could keep");
    assertThat(team.workspace.people().activeAdmins()).isEqualTo(1);
    assertThat(team.workspace.people().withAccount("admin").orElseThrow().role())
        .isEqualTo(Role.ADMIN);
  }

  @Test
  void what_is_wrong_with_a_new_person_is_said_at_once() {
    TeamBrowser admin = team.signedIn("admin");
    HttpResponse<String> answer =
        admin.post("/people", "account", "a b", "name", "", "email", "nobody", "role", "KING");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("2 to 64 letters", "Write the name", "no address of mail", "Choose what");
    assertThat(
            admin
                .post("/people", "account", "OFFICER", "name", "O", "email", "", "role", "READER")
                .body())
        .contains("somebody has the account OFFICER already");
  }

  @Test
  void the_trail_says_who_did_what_and_no_password() {
    String once = add("nina");
    attempt("198.51.100.1", "officer", "a very wrong password");
    attempt("198.51.100.1", "nobody", "a very wrong password");
    List<TrailLine> lines = team.workspace.trail().newest(Long.MAX_VALUE, 4, Optional.empty());
    assertThat(
            lines.stream().map(line -> line.entry().action() + " " + line.entry().by().account()))
        .containsExactly(
            "sign-in-refused ", "sign-in-refused ", "person-added admin", "signed-in admin");
    assertThat(lines.get(0).entry().subjects()).isEmpty();
    assertThat(lines.get(1).entry().subjects()).containsExactly(team.id("officer"));
    assertThat(lines.toString()).doesNotContain(once, "a very wrong password", TeamDriver.PASSWORD);
    assertThat(team.signedIn("admin").get("/trail").body())
        .contains("none of its 10 lines was changed", "person-added", "sign-in-refused");
  }
}
