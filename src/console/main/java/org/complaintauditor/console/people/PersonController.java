package org.complaintauditor.console.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.people.People;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.Role;
import org.complaintauditor.store.people.WaitingChange;

/** What an administrator does with one person of the team. */
public final class PersonController implements Routes.Controller {

  private static final String PATH = "/people/{person}";

  private final People people;
  private final AccountChanges changes;
  private final AccountsShown accounts;
  private final TrailNotes trail;

  PersonController(
      People people, AccountChanges changes, AccountsShown accounts, TrailNotes trail) {
    this.people = people;
    this.changes = changes;
    this.accounts = accounts;
    this.trail = trail;
  }

  /**
   * What the page shows.
   *
   * @param person the person
   * @param name what stands in the field of the name
   * @param email what stands in the field of the mail
   * @param role the role that is chosen
   * @param waiting what waits for a second administrator
   * @param marks what was done to the account without a second one, in words
   * @param mayConfirm whether the visitor may confirm the account
   */
  public record Shown(
      PersonRecord person,
      String name,
      String email,
      String role,
      List<AccountsShown.Waiting> waiting,
      List<String> marks,
      boolean mayConfirm) {

    public Shown {
      waiting = List.copyOf(waiting);
      marks = List.copyOf(marks);
    }

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
   * @param password the password, or a half of it
   * @param half which half it is: {@code first}, {@code second}; empty for all of it
   * @param hours how long it opens
   */
  public record Once(PersonRecord person, String password, String half, long hours) {

    /** Does not tell the password. */
    @Override
    public String toString() {
      return "Once[" + person + "]";
    }
  }

  @Override
  public void add(Routes routes) {
    routes.get(
        PATH, Permission.ADMINISTER, request -> show(request, person(request), new FormProblems()));
    routes.post(PATH, Permission.ADMINISTER, this::correct);
    routes.post(PATH + "/role", Permission.ADMINISTER, this::changeRole);
    routes.post(PATH + "/active", Permission.ADMINISTER, this::activate);
    routes.post(PATH + "/password", Permission.ADMINISTER, this::resetPassword);
    routes.post(PATH + "/approve", Permission.ADMINISTER, this::approve);
    routes.post(PATH + "/refuse", Permission.ADMINISTER, this::refuse);
    routes.post(PATH + "/confirm", Permission.ADMINISTER, this::confirm);
  }

  private PersonRecord person(RequestContext request) {
    return people.find(request.part("person")).orElseThrow(Refusal::notFound);
  }

  private void show(RequestContext request, PersonRecord person, FormProblems problems) {
    show(request, person, person.name(), person.email().orElse(""), problems);
  }

  private void show(
      RequestContext request,
      PersonRecord person,
      String name,
      String email,
      FormProblems problems) {
    request.page(
        "team/person",
        person.name(),
        ConsolePart.PEOPLE,
        new Shown(
            person,
            name,
            email,
            person.role().name(),
            accounts.waiting(request).stream().filter(one -> one.isAbout(person)).toList(),
            accounts.marks(request).getOrDefault(person.id(), List.of()),
            changes.second().mayConfirm(request.who(), person.id())),
        problems);
  }

  static void showOnce(
      RequestContext request, PersonRecord person, AccountChanges.Outcome outcome) {
    showOnce(request, person, outcome, outcome.waits() ? "first" : "");
  }

  private static void showOnce(
      RequestContext request, PersonRecord person, AccountChanges.Outcome outcome, String half) {
    request.page(
        "team/once",
        request.words().text("console.people.once.title", person.name()),
        ConsolePart.PEOPLE,
        new Once(person, outcome.shown().orElse(""), half, OneTimePasswords.OPENS.toHours()));
  }

  private void correct(RequestContext request) {
    PersonRecord person = person(request);
    String name = request.field("name");
    String email = request.field("email");
    FormProblems problems = new FormProblems();
    PersonFields.checkName(name, problems);
    PersonFields.checkEmail(email, problems);
    if (!problems.isEmpty()) {
      show(request, person, name, email, problems);
      return;
    }
    people.rename(
        person.id(),
        name,
        Optional.of(email).filter(given -> !given.isEmpty()),
        TrailNotes.line(request.now(), TrailNotes.author(request.who()), "person-renamed", person));
    request.seeOther("/people/" + person.id(), Wording.of("console.was-corrected", name));
  }

  private void changeRole(RequestContext request) {
    PersonRecord person = person(request);
    FormProblems problems = new FormProblems();
    Optional<Role> role = role(request.field("role"));
    problems.require(role.isPresent(), "role", Wording.of("console.choose-what-person-may-do"));
    problems.require(
        person.subject().isEmpty(),
        "role",
        Wording.of("console.identity-provider-says-what-person-may-do"));
    Optional<AccountChanges.Outcome> outcome =
        problems.isEmpty()
            ? tried(problems, "role", () -> changes.changeRole(request, person, role.orElseThrow()))
            : Optional.empty();
    if (outcome.isEmpty()) {
      show(request, person, problems);
      return;
    }
    if (outcome.get().shown().isPresent()) {
      showOnce(request, person, outcome.get());
      return;
    }
    done(
        request,
        outcome.get(),
        Wording.of("console.has-another-role-and-has-to-sign", person.name()));
  }

  private static void done(RequestContext request, AccountChanges.Outcome outcome, Wording done) {
    request.seeOther(
        "/people", outcome.waits() ? Wording.of("console.nothing-is-changed-yet") : done);
  }

  private void activate(RequestContext request) {
    PersonRecord person = person(request);
    boolean active = request.field("active").equals("true");
    FormProblems problems = new FormProblems();
    Optional<AccountChanges.Outcome> outcome =
        tried(
            problems,
            "active",
            () -> active ? changes.open(request, person) : close(request, person));
    if (outcome.isEmpty()) {
      show(request, person, problems);
      return;
    }
    done(
        request,
        outcome.get(),
        active
            ? Wording.of("console.can-sign-in-again", person.name())
            : Wording.of("console.can-no-longer-sign-in", person.name()));
  }

  private void resetPassword(RequestContext request) {
    PersonRecord person = person(request);
    if (person.subject().isPresent()) {
      throw Refusal.unusable(Wording.of("console.person-signs-in-by-identity-provider"));
    }
    FormProblems problems = new FormProblems();
    tried(problems, "reset", () -> changes.resetPassword(request, person))
        .ifPresentOrElse(
            outcome -> showOnce(request, person, outcome), () -> show(request, person, problems));
  }

  /** Shutting somebody out waits for nobody. */
  private AccountChanges.Outcome close(RequestContext request, PersonRecord person) {
    people.activate(
        person.id(),
        false,
        TrailNotes.line(
            request.now(), TrailNotes.author(request.who()), "person-deactivated", person));
    return new AccountChanges.Outcome(false, Optional.empty());
  }

  private void approve(RequestContext request) {
    PersonRecord person = person(request);
    WaitingChange change = waiting(request, person);
    FormProblems problems = new FormProblems();
    Optional<AccountChanges.Outcome> outcome =
        tried(problems, "waiting", () -> changes.approve(request, change, person));
    if (outcome.isEmpty()) {
      show(request, person, problems);
    } else if (outcome.get().shown().isPresent()) {
      showOnce(request, person, outcome.get(), "second");
    } else {
      request.seeOther("/people", Wording.of("console.is-done-and-is-told", person.name()));
    }
  }

  private void refuse(RequestContext request) {
    PersonRecord person = person(request);
    WaitingChange change = waiting(request, person);
    FormProblems problems = new FormProblems();
    tried(
            problems,
            "waiting",
            () -> {
              changes.refuse(request, change);
              return person;
            })
        .ifPresentOrElse(
            done -> request.seeOther("/people", Wording.of("console.nothing-of-is-done")),
            () -> show(request, person, problems));
  }

  /** What the visitor saw waiting, and nothing else that has come in its place. */
  private WaitingChange waiting(RequestContext request, PersonRecord person) {
    return people
        .waiting(person.id())
        .filter(one -> AccountsShown.key(one).equals(request.field("waiting")))
        .orElseThrow(() -> Refusal.conflict(Wording.of("console.somebody-was-faster")));
  }

  private void confirm(RequestContext request) {
    PersonRecord person = person(request);
    changes.confirm(request, person, trail);
    request.seeOther(
        "/people/" + person.id(),
        Wording.of("console.what-says-is-shown-without-mark-again", person.name()));
  }

  /** What came of it; nothing, and a problem at the field, if it was refused. */
  private static <T> Optional<T> tried(FormProblems problems, String field, Supplier<T> change) {
    try {
      return Optional.of(change.get());
    } catch (WorkspaceException e) {
      if (e.isOutage()) {
        throw e;
      }
      problems.add(field, e.wording());
      return Optional.empty();
    }
  }

  static Optional<Role> role(String name) {
    return Arrays.stream(Role.values()).filter(role -> role.name().equals(name)).findFirst();
  }
}
