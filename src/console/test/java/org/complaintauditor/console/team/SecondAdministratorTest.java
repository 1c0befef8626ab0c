package org.complaintauditor.console.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.model.SoleAct;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.Role;
import org.complaintauditor.store.people.SoleActs;
import org.complaintauditor.store.trail.TrailEntry;
import org.complaintauditor.store.trail.TrailLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody becomes somebody who decides, or acts as one, by being an administrator alone. */
final class SecondAdministratorTest {

  private static final Pattern ONCE = Pattern.compile("<code>([a-z0-9-]+)</code>");
  private static final Pattern WAITING = Pattern.compile("name=\"waiting\" value=\"([^\"]+)\"");

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

  private static String found(Pattern pattern, HttpResponse<String> page) {
    Matcher found = pattern.matcher(page.body());
    assertThat(found.find()).as(page.body()).isTrue();
    return found.group(1);
  }

  private String path(String account) {
    return "/people/" + team.id(account);
  }

  private PersonRecord person(String account) {
    return team.workspace.people().withAccount(account).orElseThrow();
  }

  private List<TrailEntry> trail(String account) {
    return team.workspace.trail().newest(Long.MAX_VALUE, 100, Optional.empty()).stream()
        .map(TrailLine::entry)
        .filter(one -> one.subjects().contains(team.id(account)))
        .toList();
  }

  private Optional<SoleAct> mark(String account) {
    return team.workspace.soleActs().before(account, team.clock.instant().toString());
  }

  private static HttpResponse<String> add(TeamBrowser admin, String account, String role) {
    return admin.post(
        "/people", "account", account, "name", "N " + account, "email", "", "role", role);
  }

  private TeamBrowser signedInOnce(String account, String once) {
    TeamBrowser browser = team.browser();
    browser.signIn(account, once);
    String own = "plenty of odd words";
    browser.post("/account/password", "before", once, "chosen", own, "again", own);
    browser.get("/account");
    return browser;
  }

  @Test
  void a_reset_by_the_only_administrator_marks_the_person_and_tells_her() {
    TeamBrowser admin = team.signedIn("admin");
    String once = found(ONCE, admin.post(path("reviewer") + "/password"));
    assertThat(mark("reviewer")).contains(new SoleAct(SoleAct.Kind.RESET, "Person admin"));
    assertThat(trail("reviewer").get(0).detail()).contains(SoleActs.ALONE);

    TeamBrowser asHer = team.browser();
    assertThat(asHer.signIn("reviewer", once).headers().firstValue("Location"))
        .contains("/account/changes?then=%2F");
    assertThat(asHer.get("/account/changes").body())
        .contains("New:", "Your password was reset by Person admin on", "No second administrator");
    assertThat(asHer.post("/account/changes", "then", "/").statusCode()).isEqualTo(303);
    String own = "plenty of odd words";
    asHer.post("/account/password", "before", once, "chosen", own, "again", own);
    asHer.get("/account");
    assertThat(asHer.get("/account").body()).contains("after a reset by Person admin");
    assertThat(trail("reviewer"))
        .extracting(TrailEntry::action)
        .startsWith("signed-in", "password-changed", "person-told", "signed-in", "password-reset");

    team.clock.pass(Duration.ofMinutes(5));
    String again = found(ONCE, admin.post(path("reviewer") + "/password"));
    TeamBrowser herself = team.browser();
    herself.signIn("reviewer", again);
    assertThat(herself.get("/account/changes").body().split("Your password was reset", -1))
        .as("what was read in her name is still in the list")
        .hasSize(3);
  }

  @Test
  void a_role_an_account_and_an_account_opened_again_are_marked_likewise() {
    TeamBrowser admin = team.signedIn("admin");
    admin.post(path("reader") + "/role", "role", "REVIEWER");
    assertThat(mark("reader")).contains(new SoleAct(SoleAct.Kind.ROLE, "Person admin"));
    assertThat(team.signedIn("reader").get("/account/changes").body())
        .contains("Your role was changed by Person admin", "it is now: reviewer");

    add(admin, "second.self", "REVIEWER");
    assertThat(mark("second.self")).contains(new SoleAct(SoleAct.Kind.ROLE, "Person admin"));
    add(admin, "harmless", "READER");
    assertThat(mark("harmless")).as("reads only").isEmpty();

    admin.post(path("officer") + "/active", "active", "false");
    admin.post(path("officer") + "/active", "active", "true");
    assertThat(mark("officer")).contains(new SoleAct(SoleAct.Kind.REOPENED, "Person admin"));

    String once = found(ONCE, add(admin, "helper", "ADMIN"));
    assertThat(admin.post(path("admin") + "/role", "role", "REVIEWER").statusCode()).isEqualTo(303);
    assertThat(mark("admin")).as("whom the helper cannot have agreed to").isPresent();
    assertThat(person("admin").role()).isEqualTo(Role.REVIEWER);

    TeamBrowser helper = signedInOnce("helper", once);
    assertThat(helper.post(path("second.self") + "/confirm").statusCode())
        .as("a marked account confirms nobody")
        .isEqualTo(409);
    TeamBrowser self = team.signedIn("admin");
    assertThat(self.post("/marked-accounts/" + team.id("officer")).statusCode())
        .as("nor does who did it")
        .isEqualTo(409);
    TeamBrowser reviewer = team.signedIn("reviewer");
    assertThat(reviewer.get("/marked-accounts").body())
        .contains("Confirm the account of Person officer", "after Person admin alone opened");
    assertThat(reviewer.post("/marked-accounts/" + team.id("officer")).statusCode()).isEqualTo(303);
    assertThat(mark("officer")).isEmpty();
    assertThat(trail("officer").get(0).action()).isEqualTo(SoleActs.CONFIRMED);
    assertThat(trail("officer").get(0).by().account()).isEqualTo("reviewer");
  }

  @Test
  void with_two_administrators_one_asks_and_the_other_agrees() {
    team.add("second", Role.ADMIN);
    TeamBrowser admin = team.signedIn("admin");
    TeamBrowser second = team.signedIn("second");

    HttpResponse<String> asked = admin.post(path("reviewer") + "/password");
    assertThat(asked.body()).contains("first half");
    String first = found(ONCE, asked);
    assertThat(team.browser().signIn("reviewer", TeamDriver.PASSWORD).statusCode())
        .as("nothing is changed yet")
        .isEqualTo(303);
    String waiting = found(WAITING, second.get("/people"));
    assertThat(admin.get("/people").body()).contains("You asked for this", "Take it back");
    assertThat(admin.post(path("reviewer") + "/approve", "waiting", waiting).statusCode())
        .isEqualTo(409);
    HttpResponse<String> agreed = second.post(path("reviewer") + "/approve", "waiting", waiting);
    String other = found(ONCE, agreed);
    assertThat(second.post(path("reviewer") + "/approve", "waiting", waiting).statusCode())
        .isEqualTo(409);
    assertThat(mark("reviewer")).isEmpty();

    for (String half : List.of(first, other, first + first, other + other)) {
      assertThat(team.browser().signIn("reviewer", half).statusCode()).as(half).isEqualTo(422);
    }
    team.clock.pass(Duration.ofMinutes(3));
    TeamBrowser reviewer = team.browser();
    reviewer.signIn("reviewer", first + other);
    assertThat(reviewer.get("/account/changes").body())
        .contains("Your password was reset by Person second", "Person admin had asked for it");
    assertThat(trail("reviewer"))
        .extracting(TrailEntry::action)
        .contains("person-change-asked", "password-reset");
  }

  @Test
  void roles_accounts_and_opening_wait_and_can_be_refused_or_taken_back() {
    team.add("second", Role.ADMIN);
    TeamBrowser admin = team.signedIn("admin");
    TeamBrowser second = team.signedIn("second");

    admin.post(path("admin") + "/role", "role", "REVIEWER");
    assertThat(person("admin").role()).isEqualTo(Role.ADMIN);
    second.post(path("admin") + "/refuse", "waiting", found(WAITING, second.get(path("admin"))));
    assertThat(person("admin").role()).isEqualTo(Role.ADMIN);
    assertThat(team.workspace.people().waiting()).isEmpty();

    String first = found(ONCE, add(admin, "nina", "OFFICER"));
    assertThat(person("nina").active()).isFalse();
    assertThat(admin.post(path("nina") + "/active", "active", "true").body())
        .contains("something waits for a second administrator already");
    String other =
        found(
            ONCE,
            second.post(
                path("nina") + "/approve", "waiting", found(WAITING, second.get("/people"))));
    assertThat(team.browser().signIn("nina", first + other).statusCode()).isEqualTo(303);
    assertThat(mark("nina")).isEmpty();

    admin.post(path("officer") + "/active", "active", "false");
    assertThat(person("officer").active()).as("shutting out waits for nobody").isFalse();
    admin.post(path("officer") + "/active", "active", "true");
    assertThat(person("officer").active()).isFalse();
    admin.post(path("officer") + "/refuse", "waiting", found(WAITING, admin.get("/people")));
    assertThat(trail("officer").get(0).action()).isEqualTo("person-change-refused");
    assertThat(person("officer").active()).isFalse();
  }

  @Test
  void an_administrator_whose_account_another_had_in_hand_is_no_second_one() {
    TeamBrowser admin = team.signedIn("admin");
    TeamBrowser puppet = signedInOnce("puppet", found(ONCE, add(admin, "puppet", "ADMIN")));
    admin.post(path("reviewer") + "/password");
    assertThat(mark("reviewer")).as("by the only one who counts").isPresent();
    puppet.post(path("officer") + "/role", "role", "REVIEWER");
    assertThat(mark("officer"))
        .as("whom only who made the puppet could agree to")
        .contains(new SoleAct(SoleAct.Kind.ROLE, "N puppet"));
    team.add("third", Role.ADMIN);
    admin.post(path("reader") + "/role", "role", "REVIEWER");
    assertThat(person("reader").role()).isEqualTo(Role.READER);
    String waiting = found(WAITING, admin.get(path("reader")));
    assertThat(puppet.post(path("reader") + "/approve", "waiting", waiting).statusCode())
        .isEqualTo(409);
    assertThat(
            team.signedIn("third")
                .post(path("reader") + "/approve", "waiting", waiting)
                .statusCode())
        .isEqualTo(200);
    assertThat(person("reader").role()).isEqualTo(Role.REVIEWER);
    assertThat(mark("reader")).isEmpty();
  }

  @Test
  void who_added_somebody_that_only_reads_does_not_know_the_password_of_who_decides() {
    TeamBrowser admin = team.signedIn("admin");
    String once = found(ONCE, add(admin, "quiet", "READER"));
    TeamBrowser asQuiet = signedInOnce("quiet", once);
    team.add("second", Role.ADMIN);

    HttpResponse<String> asked = admin.post(path("quiet") + "/role", "role", "REVIEWER");
    String first = found(ONCE, asked);
    assertThat(asked.body()).contains("first half");
    assertThat(person("quiet").role()).isEqualTo(Role.READER);
    TeamBrowser second = team.signedIn("second");
    String other =
        found(
            ONCE,
            second.post(
                path("quiet") + "/approve", "waiting", found(WAITING, second.get("/people"))));

    assertThat(person("quiet").role()).isEqualTo(Role.REVIEWER);
    assertThat(mark("quiet")).isEmpty();
    assertThat(asQuiet.get("/account").statusCode()).as("signed out").isNotEqualTo(200);
    for (String known : List.of(once, "plenty of odd words", first)) {
      assertThat(team.browser().signIn("quiet", known).statusCode()).as(known).isEqualTo(422);
    }
    team.clock.pass(Duration.ofMinutes(3));
    assertThat(team.browser().signIn("quiet", first + other).statusCode()).isEqualTo(303);

    HttpResponse<String> higher = admin.post(path("officer") + "/role", "role", "REVIEWER");
    assertThat(higher.statusCode()).as("who decided already keeps the password").isEqualTo(303);
  }

  @Test
  void the_name_of_an_account_that_was_refused_is_free_again() {
    team.add("second", Role.ADMIN);
    TeamBrowser admin = team.signedIn("admin");
    TeamBrowser second = team.signedIn("second");
    add(admin, "nina", "OFFICER");
    assertThat(add(admin, "nina", "OFFICER").body())
        .contains("somebody has the account nina already");
    second.post(path("nina") + "/refuse", "waiting", found(WAITING, second.get("/people")));

    String first = found(ONCE, add(admin, "nina", "REVIEWER"));
    String other =
        found(
            ONCE,
            second.post(
                path("nina") + "/approve", "waiting", found(WAITING, second.get("/people"))));
    assertThat(team.browser().signIn("nina", first + other).statusCode()).isEqualTo(303);
    assertThat(person("nina").role()).isEqualTo(Role.REVIEWER);
  }
}
