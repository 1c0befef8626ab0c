package org.complaintauditor.console.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.console.web.SignedIn;
import org.complaintauditor.deciding.file.WorkspacePolicy;
import org.complaintauditor.decision.DecisionPolicy.FourEyes;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.Role;
import org.complaintauditor.store.people.SoleActs;
import org.complaintauditor.store.people.WaitingChange;

/**
 * Who has to agree to what an administrator does to an account: no administrator can act as
 * somebody else, or become somebody who decides, by themselves.
 */
final class SecondAdministrators {

  private final Workspace workspace;

  SecondAdministrators(Workspace workspace) {
    this.workspace = workspace;
  }

  /** What has to happen before something is done. */
  enum Needed {
    /** Nothing: it is done. */
    NOTHING,
    /** There is nobody who could agree: it is done, and the account is marked. */
    MARK,
    /** Another administrator has to agree. */
    ANOTHER
  }

  /**
   * What has to happen before an administrator does this.
   *
   * @param role the role that the person is to have then
   */
  Needed needed(SignedIn asker, String person, WaitingChange.What what, Role role) {
    boolean reset = what == WaitingChange.What.PASSWORD;
    boolean own = reset && asker.person().equals(person);
    boolean decides = reset || role != Role.READER;
    boolean asked = policy().contains(reset ? FourEyes.PASSWORD_RESETS : FourEyes.ROLES);
    if (!asked || own || (!decides && what != WaitingChange.What.ROLE)) {
      return Needed.NOTHING;
    }
    if (!approvers(asker.person(), person, what).isEmpty()) {
      return Needed.ANOTHER;
    }
    return decides ? Needed.MARK : Needed.NOTHING;
  }

  /** Whether somebody may approve what waits. */
  boolean mayApprove(SignedIn who, WaitingChange change) {
    return approvers(change.askedBy(), change.person(), change.what()).contains(who.person());
  }

  /**
   * The administrators whose agreement is that of another person. Left out are the one who asks,
   * accounts that one administrator alone had in hand, and those who had the account of the asker
   * in hand; a person whose password is reset cannot say anything about it.
   */
  private Set<String> approvers(String asker, String person, WaitingChange.What what) {
    SoleActs acts = workspace.soleActs();
    Set<String> hands =
        acts.of(asker).stream().map(SoleActs.Done::account).collect(Collectors.toSet());
    return workspace.people().all().stream()
        .filter(one -> one.active() && one.role() == Role.ADMIN)
        .filter(one -> !one.id().equals(asker) && acts.of(one.id()).isEmpty())
        .filter(one -> what != WaitingChange.What.PASSWORD || !one.id().equals(person))
        .filter(one -> !hands.contains(account(one)))
        .map(PersonRecord::id)
        .collect(Collectors.toSet());
  }

  /**
   * Whether somebody may confirm that an account is its person's: nobody their own, nobody what
   * they did themselves, and nobody whose account has to be confirmed itself.
   */
  boolean mayConfirm(SignedIn who, String person) {
    SoleActs acts = workspace.soleActs();
    List<SoleActs.Done> done = acts.of(person);
    return !done.isEmpty()
        && !who.person().equals(person)
        && acts.of(who.person()).isEmpty()
        && done.stream().noneMatch(one -> one.account().equals(who.account()));
  }

  private static String account(PersonRecord person) {
    return person.account().orElse(person.id());
  }

  private Set<FourEyes> policy() {
    try {
      return WorkspacePolicy.read(workspace, Optional.empty()).secondPerson();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Without a folder no file is read.
    }
  }
}
