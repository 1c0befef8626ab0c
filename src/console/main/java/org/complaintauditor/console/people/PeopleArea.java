package org.complaintauditor.console.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.people.People;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.Role;

/** Who belongs to the team: the list, and how somebody is added. */
public final class PeopleArea implements Routes.Area {

  private final People people;
  private final OneTimePasswords passwords;
  private final TrailNotes trail;

  PeopleArea(People people, OneTimePasswords passwords, TrailNotes trail) {
    this.people = people;
    this.passwords = passwords;
    this.trail = trail;
  }

  /**
   * What the list shows.
   *
   * @param people all of them
   * @param account what stands in the field of the account
   * @param name what stands in the field of the name
   * @param email what stands in the field of the mail
   * @param role the role that is chosen
   */
  public record Shown(
      List<PersonRecord> people, String account, String name, String email, String role) {

    public Shown {
      people = List.copyOf(people);
    }

    /** The roles that there are. */
    public List<Role> roles() {
      return List.of(Role.values());
    }
  }

  @Override
  public void add(Routes routes) {
    routes.get(
        "/people",
        Permission.ADMINISTER,
        visit -> show(visit, new Shown(people.all(), "", "", "", ""), new FormProblems()));
    routes.post("/people", Permission.ADMINISTER, this::addPerson);
  }

  private static void show(Visit visit, Shown shown, FormProblems problems) {
    visit.page(
        "team/people",
        visit.words().text("console.people.title"),
        ConsolePart.PEOPLE,
        shown,
        problems);
  }

  private void addPerson(Visit visit) {
    String account = visit.field("account");
    String name = visit.field("name");
    String email = visit.field("email");
    String role = visit.field("role");
    FormProblems problems = new FormProblems();
    PersonFields.checkName(name, problems);
    PersonFields.checkAccount(account, problems);
    PersonFields.checkEmail(email, problems);
    Optional<Role> chosen = PersonArea.role(role);
    problems.require(chosen.isPresent(), "role", Wording.of("Choose what the person may do."));
    Shown filled = new Shown(people.all(), account, name, email, role);
    if (!problems.isEmpty()) {
      show(visit, filled, problems);
      return;
    }
    OneTimePasswords.Made made = passwords.make(visit.now().toInstant());
    PersonRecord person =
        new PersonRecord(
            UUID.randomUUID().toString(),
            Optional.of(account),
            name,
            Optional.of(email).filter(given -> !given.isEmpty()),
            Optional.of(made.stored().written()),
            Optional.empty(),
            Optional.empty(),
            chosen.orElse(Role.READER),
            true,
            visit.now().toString());
    try {
      people.add(person);
    } catch (WorkspaceException e) {
      if (e.isOutage()) {
        throw e;
      }
      problems.add("account", e.wording());
      show(visit, filled, problems);
      return;
    }
    trail.note(
        visit.now(),
        TrailNotes.author(visit.who()),
        "person-added",
        List.of(person.id()),
        "{\"role\":\"" + person.role().name() + "\"}");
    PersonArea.showOnce(visit, person, made);
  }
}
