package org.complaintauditor.store.people;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.WorkspaceException;
import org.jdbi.v3.core.Handle;

/**
 * What an administrator asked for and a second one has to approve.
 *
 * @param person the id of the person that it is about
 * @param what what is to be done
 * @param role the role that the person is to have then
 * @param secret the encoded hash of the half of a password that was shown to who asked; empty where
 *     no password is given
 * @param askedBy the id of who asked
 * @param asked when, an ISO date and time with offset
 */
public record WaitingChange(
    String person, What what, Role role, Optional<String> secret, String askedBy, String asked) {

  /** What can wait. */
  public enum What {
    /** A password that opens once. */
    PASSWORD,
    /** Another role. */
    ROLE,
    /** An account that is added. */
    ADD,
    /** A closed account that is opened again. */
    OPEN
  }

  static List<WaitingChange> all(Handle handle) {
    return handle
        .createQuery(
            "select person, what, role, secret, asked_by, asked from waiting_change order by asked,"
                + " person")
        .map(
            (row, context) ->
                new WaitingChange(
                    row.getString("person"),
                    What.valueOf(row.getString("what")),
                    Role.valueOf(row.getString("role")),
                    Optional.ofNullable(row.getString("secret")),
                    row.getString("asked_by"),
                    row.getString("asked")))
        .list();
  }

  void insert(Handle handle) {
    handle.execute(
        "insert into waiting_change (person, what, role, secret, asked_by, asked) values (?, ?, ?,"
            + " ?, ?, ?)",
        person,
        what.name(),
        role.name(),
        secret.orElse(null),
        askedBy,
        asked);
  }

  /** Takes it away, if it is still the one that was looked at. */
  void delete(Handle handle) {
    int there =
        handle.execute(
            "delete from waiting_change where person = ? and what = ? and role = ? and asked_by = ?"
                + " and asked = ?",
            person,
            what.name(),
            role.name(),
            askedBy,
            asked);
    if (there == 0) {
      throw new WorkspaceException(Wording.of("store.does-not-wait-for-a-second-administrator"));
    }
  }

  /** Does not tell the hash. */
  @Override
  public String toString() {
    return "WaitingChange[" + what + " of " + person + ']';
  }
}
