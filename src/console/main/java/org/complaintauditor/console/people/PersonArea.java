package org.complaintauditor.console.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.people.People;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.Role;

/** What an administrator does with one person of the team. */
public final class PersonArea implements Routes.Area {

  private static final String PATH = "/people/{person}";

  private final People people;
  private final TeamSessions sessions;
  private final OneTimePasswords passwords;
  private final TrailNotes trail;

  PersonArea(People people, TeamSessions sessions, OneTimePasswords passwords, TrailNotes trail) {
    this.people = people;
    this.sessions = sessions;
    this.passwords = passwords;
    this.trail = trail;
  }

  /**
   * What the page shows.
   *
   * @param person the person
   * @param name what stands in the field of the name
   * @param email what stands in the field of the mail
   * @param role the role that is chosen
   */
  public record Shown(PersonRecord person, String name, String email, String role) {

    /** The roles that there are. */
    public List<Role> roles() {
      return List.of(Role.values());
    }

    /** Whether an identity provider says who the person is, and what they may do. */
    public boolean provided() {
      return person.subject().isPresent();
    }
  }

  /**
   * A password, to be shown once.
   *
   * @param person whose it is
   * @param password the password
   * @param hours how long it opens
   */
  public record Once(PersonRecord person, String password, long hours) {

    /** Does not tell the password. */
    @Override
    public String toString() {
      return "Once[" + person + "]";
    }
  }

  @Override
  public void add(Routes routes) {
    routes.get(
        PATH, Permission.ADMINISTER, visit -> show(visit, person(visit), new FormProblems()));
    routes.post(PATH, Permission.ADMINISTER, this::correct);
    routes.post(PATH + "/role", Permission.ADMINISTER, this::changeRole);
    routes.post(PATH + "/active", Permission.ADMINISTER, this::activate);
    routes.post(PATH + "/password", Permission.ADMINISTER, this::resetPassword);
  }

  private PersonRecord person(Visit visit) {
    return people.find(visit.part("person")).orElseThrow(Refusal::notFound);
  }

  private static void show(Visit visit, PersonRecord person, FormProblems problems) {
    show(
        visit,
        new Shown(person, person.name(), person.email().orElse(""), person.role().name()),
        problems);
  }

  private static void show(Visit visit, Shown shown, FormProblems problems) {
    visit.page("team/person", shown.person().name(), ConsolePart.PEOPLE, shown, problems);
  }

  static void showOnce(Visit visit, PersonRecord person, OneTimePasswords.Made made) {
    visit.page(
        "team/once",
        visit.words().text("console.people.once.title", person.name()),
        ConsolePart.PEOPLE,
        new Once(person, made.shown(), OneTimePasswords.OPENS.toHours()));
  }

  private void correct(Visit visit) {
    PersonRecord person = person(visit);
    String name = visit.field("name");
    String email = visit.field("email");
    FormProblems problems = new FormProblems();
    PersonFields.checkName(name, problems);
    PersonFields.checkEmail(email, problems);
    if (!problems.isEmpty()) {
      show(visit, new Shown(person, name, email, person.role().name()), problems);
      return;
    }
    people.rename(person.id(), name, Optional.of(email).filter(given -> !given.isEmpty()));
    trail.note(visit.now(), TrailNotes.author(visit.who()), "person-renamed", person);
    visit.seeOther("/people/" + person.id(), Wording.of("%s was corrected.", name));
  }

  private void changeRole(Visit visit) {
    PersonRecord person = person(visit);
    FormProblems problems = new FormProblems();
    Optional<Role> role = role(visit.field("role"));
    problems.require(role.isPresent(), "role", Wording.of("Choose what the person may do."));
    problems.require(
        person.subject().isEmpty(),
        "role",
        Wording.of("The identity provider says what this person may do; it is changed there."));
    if (problems.isEmpty()) {
      refusedTo(problems, "role", () -> people.changeRole(person.id(), role.orElseThrow()));
    }
    if (!problems.isEmpty()) {
      show(visit, person, problems);
      return;
    }
    sessions.endAll(person.id());
    trail.note(
        visit.now(),
        TrailNotes.author(visit.who()),
        "role-changed",
        List.of(person.id()),
        "{\"from\":\"%s\",\"to\":\"%s\"}"
            .formatted(person.role().name(), role.orElseThrow().name()));
    visit.seeOther(
        "/people", Wording.of("%s has another role, and has to sign in again.", person.name()));
  }

  private void activate(Visit visit) {
    PersonRecord person = person(visit);
    boolean active = visit.field("active").equals("true");
    FormProblems problems = new FormProblems();
    refusedTo(problems, "active", () -> people.activate(person.id(), active));
    if (!problems.isEmpty()) {
      show(visit, person, problems);
      return;
    }
    trail.note(
        visit.now(),
        TrailNotes.author(visit.who()),
        active ? "person-activated" : "person-deactivated",
        person);
    visit.seeOther(
        "/people",
        active
            ? Wording.of("%s can sign in again.", person.name())
            : Wording.of("%s can no longer sign in; open sessions have ended.", person.name()));
  }

  private void resetPassword(Visit visit) {
    PersonRecord person = person(visit);
    if (person.subject().isPresent()) {
      throw Refusal.unusable(
          Wording.of("This person signs in by the identity provider, and has no password here."));
    }
    OneTimePasswords.Made made = passwords.make(visit.now().toInstant());
    people.changePassword(person.id(), Optional.of(made.stored().written()));
    sessions.endAll(person.id());
    trail.note(visit.now(), TrailNotes.author(visit.who()), "password-reset", person);
    showOnce(visit, person, made);
  }

  private static void refusedTo(FormProblems problems, String field, Runnable change) {
    try {
      change.run();
    } catch (WorkspaceException e) {
      if (e.isOutage()) {
        throw e;
      }
      problems.add(field, e.wording());
    }
  }

  static Optional<Role> role(String name) {
    return Arrays.stream(Role.values()).filter(role -> role.name().equals(name)).findFirst();
  }
}
