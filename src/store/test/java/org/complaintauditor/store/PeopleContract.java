package org.complaintauditor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.SoleAct;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.people.Attempts.Before;
import org.complaintauditor.store.people.Attempts.Failures;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.Role;
import org.complaintauditor.store.people.SessionRecord;
import org.complaintauditor.store.people.SoleActs;
import org.complaintauditor.store.people.WaitingChange;
import org.complaintauditor.store.trail.TrailEntry;
import org.complaintauditor.store.trail.TrailLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every workspace holds to, whatever its database: people, sessions, failed logins. */
abstract class PeopleContract extends AnyWorkspace {

  private static final String SECRET = "ab".repeat(32);
  private static final String OTHER = "cd".repeat(32);

  private static PersonRecord person(String id, String account, Role role) {
    return new PersonRecord(
        id,
        Optional.of(account),
        "Name of " + id,
        Optional.of(id + "@jive.example"),
        Optional.of("$argon2id$" + id),
        Optional.empty(),
        Optional.empty(),
        role,
        true,
        MORNING);
  }

  private static TrailEntry roleLine(String id, Role role) {
    return line("role-changed", id, "{\"to\":\"" + role + "\"}");
  }

  private static PersonRecord provided(String id, String subject) {
    return new PersonRecord(
        id,
        Optional.empty(),
        "Name of " + id,
        Optional.empty(),
        Optional.empty(),
        Optional.of("https://id.example"),
        Optional.of(subject),
        Role.READER,
        true,
        MORNING);
  }

  @Test
  @DisplayName("people are found by id, account in whatever case, and subject of an issuer")
  void found() {
    PersonRecord ana = person("p1", "Ana\u00cf", Role.OFFICER);
    PersonRecord lea = provided("p2", "248289761001");
    add(ana);
    add(lea);

    assertThat(workspace.people().find("p1")).contains(ana);
    assertThat(workspace.people().find("p3")).isEmpty();
    assertThat(workspace.people().withAccount(" aNA\u00ef ")).contains(ana);
    assertThat(workspace.people().withAccount("")).isEmpty();
    assertThat(workspace.people().withSubject("https://id.example", "248289761001")).contains(lea);
    assertThat(workspace.people().withSubject("https://other.example", "248289761001")).isEmpty();
    assertThat(workspace.people().all()).containsExactly(ana, lea);
    assertThat(ana.toString()).doesNotContain("argon2id").doesNotContain("@");
  }

  @Test
  @DisplayName("an account, and a subject of an issuer, is one person's, also when two add at once")
  void unique() throws Exception {
    add(person("p1", "ana", Role.OFFICER));
    add(provided("p2", "1"));
    assertThatThrownBy(() -> add(person("p3", "ANA", Role.READER)))
        .isInstanceOf(WorkspaceException.class)
        .hasMessage("somebody has the account ANA already");
    assertThatThrownBy(() -> add(provided("p3", "1")))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("somebody else comes as this person from https://id.example");

    List<Boolean> added =
        atOnce(
            8,
            i ->
                () -> {
                  try {
                    add(person("q" + i, "bo", Role.READER));
                    return true;
                  } catch (WorkspaceException e) {
                    return false;
                  }
                });
    assertThat(added).containsOnlyOnce(true);
    assertThat(workspace.people().all()).hasSize(3);
    assertThat(actions()).as("who was refused left no line").hasSize(3);
  }

  private List<String> actions() {
    return workspace.trail().newest(Long.MAX_VALUE, 100, Optional.empty()).stream()
        .map(TrailLine::entry)
        .map(TrailEntry::action)
        .toList();
  }

  @Test
  @DisplayName("what waits is done once, with its line, or not at all")
  void waiting() {
    add(person("p1", "ana", Role.ADMIN));
    add(person("p2", "bo", Role.READER));
    WaitingChange role =
        new WaitingChange(
            "p2", WaitingChange.What.ROLE, Role.REVIEWER, Optional.empty(), "p1", MORNING);
    workspace.people().ask(role, Optional.empty(), line("person-change-asked", "p2", "{}"));
    assertThat(workspace.people().waiting("p2")).contains(role);
    assertThatThrownBy(
            () ->
                workspace
                    .people()
                    .ask(role, Optional.empty(), line("person-change-asked", "p2", "{}")))
        .hasMessage("something waits for a second administrator already");
    assertThat(workspace.people().find("p2").orElseThrow().role()).isEqualTo(Role.READER);

    workspace.people().approve(role, Optional.empty(), roleLine("p2", Role.REVIEWER));
    assertThat(workspace.people().find("p2").orElseThrow().role()).isEqualTo(Role.REVIEWER);
    assertThatThrownBy(
            () -> workspace.people().approve(role, Optional.empty(), roleLine("p2", Role.REVIEWER)))
        .hasMessage("this does not wait for a second administrator any more");
    assertThat(workspace.people().waiting()).isEmpty();
    assertThat(actions())
        .containsExactly("role-changed", "person-change-asked", "person-added", "person-added");

    PersonRecord closed = person("p3", "cleo", Role.OFFICER);
    PersonRecord added =
        new PersonRecord(
            "p3",
            closed.account(),
            closed.name(),
            closed.email(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Role.OFFICER,
            false,
            MORNING);
    WaitingChange add =
        new WaitingChange(
            "p3", WaitingChange.What.ADD, Role.OFFICER, Optional.of("$half"), "p1", MORNING);
    String told = "{\"to\":\"OFFICER\"}";
    workspace.people().ask(add, Optional.of(added), line("person-change-asked", "p3", told));
    assertThat(workspace.people().find("p3")).contains(added);
    workspace.people().approve(add, Optional.of("$argon2id$p3"), line("person-added", "p3", told));
    assertThat(workspace.people().find("p3")).contains(closed);
    assertThat(workspace.verify()).isEmpty();
  }

  @Test
  @DisplayName("the name of an account is free again when nobody has agreed to it, and not before")
  void refused() {
    add(person("p1", "ana", Role.ADMIN));
    PersonRecord asked = unopened("p2", "Bo", Role.OFFICER);
    ask(asked);
    assertThat(workspace.people().refused("bo")).as("it waits").isEmpty();
    assertThatThrownBy(() -> add(person("p2", "bo", Role.READER)))
        .hasMessage("somebody has the account bo already");
    WaitingChange change = workspace.people().waiting("p2").orElseThrow();
    workspace.people().refuse(change, line("person-change-refused", "p2", "{}"));

    assertThat(workspace.people().refused("bo")).contains(asked);
    assertThatThrownBy(() -> add(person("p3", "bo", Role.READER)))
        .as("under the id that the trail knows")
        .hasMessage("somebody has the account bo already");
    PersonRecord again =
        new PersonRecord(
            "p2",
            Optional.of("Bo"),
            "Bo Roe",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Role.REVIEWER,
            false,
            MORNING);
    ask(again);
    assertThat(workspace.people().find("p2")).contains(again);
    workspace
        .people()
        .refuse(
            workspace.people().waiting("p2").orElseThrow(),
            line("person-change-refused", "p2", "{}"));
    PersonRecord added = person("p2", "Bo", Role.READER);
    add(added);
    assertThat(workspace.people().find("p2")).contains(added);
    workspace.people().activate("p2", false, line("person-deactivated", "p2", "{}"));
    assertThat(workspace.people().refused("bo")).as("who was there once").isEmpty();
    assertThat(workspace.verify()).isEmpty();
  }

  private static PersonRecord unopened(String id, String account, Role role) {
    return new PersonRecord(
        id,
        Optional.of(account),
        "Name of " + id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        role,
        false,
        MORNING);
  }

  private void ask(PersonRecord person) {
    workspace
        .people()
        .ask(
            new WaitingChange(
                person.id(),
                WaitingChange.What.ADD,
                person.role(),
                Optional.of("$half"),
                "p1",
                MORNING),
            Optional.of(person),
            line("person-change-asked", person.id(), "{\"to\":\"" + person.role() + "\"}"));
  }

  @Test
  @DisplayName("a role that decides brings a new password to who only read")
  void roleWithPassword() {
    add(person("p1", "ana", Role.ADMIN));
    add(person("p2", "bo", Role.READER));
    WaitingChange change =
        new WaitingChange(
            "p2", WaitingChange.What.ROLE, Role.REVIEWER, Optional.of("$half"), "p1", MORNING);
    workspace.people().ask(change, Optional.empty(), line("person-change-asked", "p2", "{}"));
    workspace.people().approve(change, Optional.of("$argon2id$new"), roleLine("p2", Role.REVIEWER));
    PersonRecord changed = workspace.people().find("p2").orElseThrow();
    assertThat(changed.role()).isEqualTo(Role.REVIEWER);
    assertThat(changed.password()).contains("$argon2id$new");
  }

  @Test
  @DisplayName("what one administrator did alone marks what the account writes until confirmed")
  void soleActs() {
    add(person("p1", "ana", Role.REVIEWER));
    add(person("p2", "bo", Role.REVIEWER));
    workspace
        .people()
        .changePassword(
            "p1",
            Optional.of("$argon2id$x"),
            line("password-reset", "p1", "{" + SoleActs.ALONE + "}"));
    SoleActs acts = workspace.soleActs();
    SoleAct reset = new SoleAct(SoleAct.Kind.RESET, Samples.ANA.name());
    assertThat(acts.before("ana", "2026-04-20T13:11:59Z")).isEmpty();
    assertThat(acts.before("ana", "2026-04-20T15:12:00+02:00")).contains(reset);
    assertThat(acts.before("ana", "2026-04-20")).contains(reset);
    assertThat(acts.before("ana", "2026-04-19")).isEmpty();
    assertThat(acts.before("bo", NOON)).isEmpty();
    assertThat(acts.before("", NOON)).isEmpty();
    workspace.trail().append(line(SoleActs.CONFIRMED, "p1", "{}"));
    assertThat(workspace.soleActs().isEmpty()).isTrue();
  }

  @Test
  @DisplayName("role, name, password and being active change; nobody unknown is changed silently")
  void changed() {
    add(person("p1", "ana", Role.OFFICER));
    workspace.people().changeRole("p1", Role.REVIEWER, roleLine("p1", Role.REVIEWER));
    workspace
        .people()
        .changePassword("p1", Optional.of("$argon2id$new"), line("password-reset", "p1", "{}"));
    workspace
        .people()
        .rename("p1", "Ana Doe", Optional.empty(), line("person-renamed", "p1", "{}"));
    workspace.people().activate("p1", false, line("person-deactivated", "p1", "{}"));
    assertThat(workspace.people().find("p1"))
        .contains(
            new PersonRecord(
                "p1",
                Optional.of("ana"),
                "Ana Doe",
                Optional.empty(),
                Optional.of("$argon2id$new"),
                Optional.empty(),
                Optional.empty(),
                Role.REVIEWER,
                false,
                MORNING));
    assertThatThrownBy(
            () -> workspace.people().changeRole("p9", Role.ADMIN, roleLine("p9", Role.ADMIN)))
        .isInstanceOf(WorkspaceException.class)
        .hasMessage("there is no such person");
  }

  @Test
  @DisplayName("one active administrator is always left, also when all give up at once")
  void lastAdmin() throws Exception {
    for (int i = 0; i < 6; i++) {
      add(person("p" + i, "a" + i, Role.ADMIN));
    }
    List<Boolean> left =
        atOnce(
            6,
            i ->
                () -> {
                  try {
                    if (i % 2 == 0) {
                      workspace
                          .people()
                          .changeRole("p" + i, Role.READER, roleLine("p" + i, Role.READER));
                    } else {
                      workspace
                          .people()
                          .activate("p" + i, false, line("person-deactivated", "p" + i, "{}"));
                    }
                    return true;
                  } catch (WorkspaceException e) {
                    return false;
                  }
                });
    assertThat(left).containsOnlyOnce(false);
    assertThat(workspace.people().activeAdmins()).isEqualTo(1);
  }

  @Test
  @DisplayName("sessions begin, are touched and end; those of a person who is locked out at once")
  void sessions() {
    add(person("p1", "ana", Role.OFFICER));
    workspace.sessions().begin("p1", SECRET, "token", "10.0.0.7", MORNING, NOON);
    workspace.sessions().begin("p1", OTHER, "token2", "10.0.0.8", MORNING, NOON);
    workspace.sessions().touch(SECRET, "2026-04-20T13:30:00Z");
    workspace.sessions().touch(SECRET, "2026-04-20T13:20:00Z");
    assertThat(workspace.sessions().find(SECRET))
        .contains(
            new SessionRecord(
                "p1",
                "token",
                "10.0.0.7",
                "2026-04-20T13:12:00.000Z",
                "2026-04-20T13:30:00.000Z",
                "2026-04-20T16:00:00.000Z"));
    assertThat(workspace.sessions().find(SECRET).orElseThrow().toString()).doesNotContain("token");

    workspace.sessions().end(OTHER);
    assertThat(workspace.sessions().find(OTHER)).isEmpty();
    assertThat(workspace.sessions().find(SECRET)).isPresent();
    workspace.sessions().end(SECRET);
    assertThat(workspace.sessions().find(SECRET)).isEmpty();

    workspace.sessions().begin("p1", SECRET, "t", "::1", MORNING, NOON);
    assertThat(workspace.sessions().purge("2026-04-20T15:59:59.999Z")).isZero();
    assertThat(workspace.sessions().purge(NOON)).isEqualTo(1);
    workspace.sessions().begin("p1", SECRET, "t", "::1", MORNING, NOON);
    workspace.people().activate("p1", false, line("person-deactivated", "p1", "{}"));
    assertThat(workspace.sessions().find(SECRET)).isEmpty();
    assertThat(workspace.sessions().endAll("p1")).isZero();
  }

  @Test
  @DisplayName("attempts are counted by account, address and minute, also many at once")
  void attempts() throws Exception {
    List<Before> counted =
        atOnce(
            12,
            i -> () -> before(i % 2 == 0 ? "Ana" : "ana ", "h", MORNING, "2026-04-20T12:13:00Z"));
    assertThat(counted)
        .extracting(before -> before.pair().count())
        .containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
    String soon = "2026-04-20T13:15:00Z";
    assertThat(before("ana", "other", MORNING, MORNING))
        .isEqualTo(new Before(new Failures(0, 0), new Failures(0, 0), new Failures(12, 0)));
    assertThat(before("bo", "h", soon, MORNING).origin().count()).isEqualTo(12);
    assertThatThrownBy(
            () ->
                workspace
                    .attempts()
                    .count(
                        "bo",
                        "h",
                        soon,
                        MORNING,
                        before -> {
                          throw new IllegalStateException("too many");
                        }))
        .hasMessage("too many");
    assertThat(before("bo", "h", soon, MORNING).pair()).isEqualTo(new Failures(1, 0));
    assertThat(before("bo", "h", soon, soon).origin().count()).isEqualTo(2);

    workspace.attempts().forget("ana", "h");
    assertThat(before("ana", "x", soon, MORNING).account().count()).isEqualTo(1);
    assertThat(workspace.attempts().purge("2026-04-20T13:15:00Z")).isEqualTo(1);
    assertThat(before("ana", "y", soon, MORNING).account()).isEqualTo(new Failures(1, 0));
  }

  private Before before(String account, String address, String at, String since) {
    List<Before> seen = new ArrayList<>();
    workspace.attempts().count(account, address, at, since, seen::add);
    return seen.get(0);
  }
}
