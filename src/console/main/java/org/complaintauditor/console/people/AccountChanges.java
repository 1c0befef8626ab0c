package org.complaintauditor.console.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintauditor.console.people.SecondAdministrators.Needed;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.people.People;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.Role;
import org.complaintauditor.store.people.SoleActs;
import org.complaintauditor.store.people.WaitingChange;
import org.complaintauditor.store.people.WaitingChange.What;
import org.complaintauditor.store.trail.TrailEntry;

/**
 * What administrators do to accounts: at once, at once and marked, or when a second one has agreed.
 * Where two have to agree to a password, each is shown one half of it.
 */
final class AccountChanges {

  private final People people;
  private final TeamSessions sessions;
  private final OneTimePasswords passwords;
  private final SecondAdministrators second;

  AccountChanges(Workspace workspace, TeamSessions sessions, OneTimePasswords passwords) {
    people = workspace.people();
    this.sessions = sessions;
    this.passwords = passwords;
    second = new SecondAdministrators(workspace);
  }

  /**
   * What came of it.
   *
   * @param waits whether a second administrator has to agree first
   * @param shown the password, or the half of it that is shown here; empty where none is given
   */
  record Outcome(boolean waits, Optional<String> shown) {

    /** Does not tell the password. */
    @Override
    public String toString() {
      return "Outcome[" + waits + "]";
    }
  }

  /** Adds a person, who is not active and has no password yet. */
  Outcome add(RequestContext request, PersonRecord person) {
    Needed needed = second.needed(request.who(), person.id(), What.ADD, person.role());
    if (needed == Needed.ANOTHER) {
      return ask(request, person, What.ADD, person.role());
    }
    OneTimePasswords.Made made = passwords.make(request.now().toInstant());
    people.add(
        person.opened(made.stored().written()),
        line(request, "person-added", person, person.role(), needed));
    return new Outcome(false, Optional.of(made.shown()));
  }

  /** Gives a new password that opens once. */
  Outcome resetPassword(RequestContext request, PersonRecord person) {
    Needed needed = second.needed(request.who(), person.id(), What.PASSWORD, person.role());
    if (needed == Needed.ANOTHER) {
      return ask(request, person, What.PASSWORD, person.role());
    }
    OneTimePasswords.Made made = passwords.make(request.now().toInstant());
    people.changePassword(
        person.id(),
        Optional.of(made.stored().written()),
        line(request, "password-reset", person, person.role(), needed));
    sessions.endAll(person.id());
    return new Outcome(false, Optional.of(made.shown()));
  }

  /** Gives another role. */
  Outcome changeRole(RequestContext request, PersonRecord person, Role role) {
    Needed needed = second.needed(request.who(), person.id(), What.ROLE, role);
    if (needed == Needed.ANOTHER) {
      return ask(request, person, What.ROLE, role);
    }
    people.changeRole(person.id(), role, line(request, "role-changed", person, role, needed));
    sessions.endAll(person.id());
    return new Outcome(false, Optional.empty());
  }

  /** Opens a closed account again. */
  Outcome open(RequestContext request, PersonRecord person) {
    Needed needed = second.needed(request.who(), person.id(), What.OPEN, person.role());
    if (needed == Needed.ANOTHER) {
      return ask(request, person, What.OPEN, person.role());
    }
    people.activate(
        person.id(), true, line(request, "person-activated", person, person.role(), needed));
    return new Outcome(false, Optional.empty());
  }

  private Outcome ask(RequestContext request, PersonRecord person, What what, Role role) {
    Optional<OneTimePasswords.Half> half =
        givesPassword(person, what, role) ? Optional.of(passwords.half()) : Optional.empty();
    people.ask(
        new WaitingChange(
            person.id(),
            what,
            role,
            half.map(OneTimePasswords.Half::hash),
            request.who().person(),
            request.now().toString()),
        what == What.ADD ? Optional.of(person) : Optional.empty(),
        waitingLine(request, "person-change-asked", person.id(), what, role));
    return new Outcome(true, half.map(OneTimePasswords.Half::shown));
  }

  /** Who added somebody that only reads alone may know the password: it does not decide. */
  private static boolean givesPassword(PersonRecord person, What what, Role role) {
    return switch (what) {
      case PASSWORD, ADD -> true;
      case ROLE -> person.role() == Role.READER && role != Role.READER;
      case OPEN -> false;
    };
  }

  /** Does what waits, if the visitor may agree to it. */
  Outcome approve(RequestContext request, WaitingChange change, PersonRecord person) {
    if (!second.mayApprove(request.who(), change)) {
      throw Refusal.conflict(Wording.of("console.another-administrator-than-one-who-asked"));
    }
    Optional<OneTimePasswords.Half> half = change.secret().map(first -> passwords.half());
    String asker =
        people.find(change.askedBy()).map(TrailNotes::author).orElse(TrailNotes.SERVER).account();
    people.approve(
        change,
        half.map(
            one ->
                OneTimePasswords.of(change.secret().orElseThrow(), one, request.now().toInstant())
                    .written()),
        new TrailEntry(
            request.now().toString(),
            TrailNotes.author(request.who()),
            action(change.what()),
            List.of(person.id()),
            "{\"from\":\"%s\",\"to\":\"%s\",\"asked_by\":\"%s\"}"
                .formatted(person.role().name(), change.role().name(), asker)));
    sessions.endAll(person.id());
    return new Outcome(false, half.map(OneTimePasswords.Half::shown));
  }

  /** Leaves undone what waits: another administrator refuses it, or who asked takes it back. */
  void refuse(RequestContext request, WaitingChange change) {
    people.refuse(
        change,
        waitingLine(
            request, "person-change-refused", change.person(), change.what(), change.role()));
  }

  /** Confirms that an account is its person's. */
  void confirm(RequestContext request, PersonRecord person, TrailNotes trail) {
    if (!second.mayConfirm(request.who(), person.id())) {
      throw Refusal.conflict(Wording.of("console.is-for-somebody-else-to-confirm"));
    }
    trail.note(request.now(), TrailNotes.author(request.who()), SoleActs.CONFIRMED, person);
  }

  /** Who may agree to what. */
  SecondAdministrators second() {
    return second;
  }

  private static String action(What what) {
    return switch (what) {
      case PASSWORD -> "password-reset";
      case ROLE -> "role-changed";
      case ADD -> "person-added";
      case OPEN -> "person-activated";
    };
  }

  private static TrailEntry line(
      RequestContext request, String action, PersonRecord person, Role role, Needed needed) {
    return new TrailEntry(
        request.now().toString(),
        TrailNotes.author(request.who()),
        action,
        List.of(person.id()),
        "{%s\"to\":\"%s\"%s}"
            .formatted(
                person.role() == role ? "" : "\"from\":\"" + person.role().name() + "\",",
                role.name(),
                needed == Needed.MARK ? "," + SoleActs.ALONE : ""));
  }

  private static TrailEntry waitingLine(
      RequestContext request, String action, String person, What what, Role role) {
    return new TrailEntry(
        request.now().toString(),
        TrailNotes.author(request.who()),
        action,
        List.of(person),
        "{\"what\":\"%s\",\"to\":\"%s\"}"
            .formatted(what.name().toLowerCase(Locale.ROOT), role.name()));
  }
}
