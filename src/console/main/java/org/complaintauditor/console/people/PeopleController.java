package org.complaintauditor.console.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.people.People;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.Role;

/** Who belongs to the team: the list, and how somebody is added. */
public final class PeopleController implements Routes.Controller {

  private final People people;
  private final AccountChanges changes;
  private final AccountsShown accounts;

  PeopleController(People people, AccountChanges changes, AccountsShown accounts) {
    this.people = people;
    this.changes = changes;
    this.accounts = accounts;
  }

  /**
   * What the list shows.
   *
   * @param people all of them
   * @param account what stands in the field of the account
   * @param name what stands in the field of the name
   * @param email what stands in the field of the mail
   * @param role the role that is chosen
   * @param waiting what waits for a second administrator
   * @param marks what was done to people's accounts without a second one, in words, by their ids
   */
  public record Shown(
      List<PersonRecord> people,
      String account,
      String name,
      String email,
      String role,
      List<AccountsShown.Waiting> waiting,
      Map<String, List<String>> marks) {

    public Shown {
      people = List.copyOf(people);
      waiting = List.copyOf(waiting);
      marks = Map.copyOf(marks);
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
        request -> show(request, shown(request, "", "", "", ""), new FormProblems()));
    routes.post("/people", Permission.ADMINISTER, this::addPerson);
  }

  private Shown shown(
      RequestContext request, String account, String name, String email, String role) {
    return new Shown(
        people.all(),
        account,
        name,
        email,
        role,
        accounts.waiting(request),
        accounts.marks(request));
  }

  private static void show(RequestContext request, Shown shown, FormProblems problems) {
    request.page(
        "team/people",
        request.words().text("console.people.title"),
        ConsolePart.PEOPLE,
        shown,
        problems);
  }

  private void addPerson(RequestContext request) {
    String account = request.field("account");
    String name = request.field("name");
    String email = request.field("email");
    String role = request.field("role");
    FormProblems problems = new FormProblems();
    PersonFields.checkName(name, problems);
    PersonFields.checkAccount(account, problems);
    PersonFields.checkEmail(email, problems);
    Optional<Role> chosen = PersonController.role(role);
    problems.require(chosen.isPresent(), "role", Wording.of("console.choose-what-person-may-do"));
    if (!problems.isEmpty()) {
      show(request, shown(request, account, name, email, role), problems);
      return;
    }
    PersonRecord person =
        new PersonRecord(
            people
                .refused(account)
                .map(PersonRecord::id)
                .orElseGet(() -> UUID.randomUUID().toString()),
            Optional.of(account),
            name,
            Optional.of(email).filter(given -> !given.isEmpty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            chosen.orElse(Role.READER),
            false,
            request.now().toString());
    try {
      PersonController.showOnce(request, person, changes.add(request, person));
    } catch (WorkspaceException e) {
      if (e.isOutage()) {
        throw e;
      }
      problems.add("account", e.wording());
      show(request, shown(request, account, name, email, role), problems);
    }
  }
}
