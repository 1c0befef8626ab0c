package org.complaintauditor.console.people;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.complaintauditor.console.settings.SettingsException;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.Role;
import org.complaintauditor.store.trail.TrailEntry;

/** Makes an administrator at the terminal of the server: there is no password to begin with. */
public final class FirstAdmin {

  private final Workspace workspace;

  /** Makes one in this workspace. */
  public FirstAdmin(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Adds the person.
   *
   * @param account what the person types to sign in
   * @param name as others know the person
   * @param password the password
   * @throws SettingsException that names all that is wrong with what was given
   */
  public void add(String account, String name, String password) {
    FormProblems problems = new FormProblems();
    PersonFields.checkAccount(account, problems);
    PersonFields.checkName(name, problems);
    new PasswordRules()
        .problem(password, account, name)
        .ifPresent(what -> problems.add("password", what));
    if (!problems.isEmpty()) {
      List<Wording> all = problems.all().stream().map(FormProblems.FormProblem::what).toList();
      throw SettingsException.of(all);
    }
    OffsetDateTime now =
        OffsetDateTime.now(Clock.system(ZoneId.systemDefault())).truncatedTo(ChronoUnit.SECONDS);
    PersonRecord person =
        new PersonRecord(
            UUID.randomUUID().toString(),
            Optional.of(account),
            name,
            Optional.empty(),
            Optional.of(new PasswordHashes().of(password)),
            Optional.empty(),
            Optional.empty(),
            Role.ADMIN,
            true,
            now.toString());
    workspace
        .people()
        .add(
            person,
            new TrailEntry(
                now.toString(),
                TrailNotes.SERVER,
                "person-added",
                List.of(person.id()),
                "{\"to\":\"ADMIN\",\"by\":\"terminal\"}"));
  }
}
