package org.complaintauditor.store.people;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.Reserved;
import org.complaintauditor.store.database.Transactions;
import org.complaintauditor.store.database.WorkspaceException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The people of a workspace. Safe to be used by many threads and processes at once. */
public final class People {

  private final Transactions transactions;

  /** The people in this database. */
  public People(Transactions transactions) {
    this.transactions = transactions;
  }

  /** The person with this id. */
  public Optional<PersonRecord> find(String id) {
    return transactions.read(handle -> PersonRows.find(handle, id));
  }

  /** The person with this account, whatever its case. */
  public Optional<PersonRecord> withAccount(String account) {
    String key = PersonRows.key(account);
    return transactions.read(handle -> PersonRows.first(handle, "account_key = ?", key));
  }

  /** The person whom an identity provider calls so. */
  public Optional<PersonRecord> withSubject(String issuer, String subject) {
    return transactions.read(
        handle -> PersonRows.first(handle, "issuer = ? and subject = ?", issuer, subject));
  }

  /** All, also those who are not active; by name, then id. */
  public List<PersonRecord> all() {
    return transactions.read(PersonRows::all);
  }

  /** How many may log in and keep the others. */
  public long activeAdmins() {
    return transactions.read(PersonRows::activeAdmins);
  }

  /**
   * Adds a person.
   *
   * @throws WorkspaceException if somebody has this account, or this subject of the issuer, already
   */
  public void add(PersonRecord person) {
    changed(
        handle -> {
          refuseTaken(handle, person);
          PersonRows.insert(handle, person);
        });
  }

  private static void refuseTaken(Handle handle, PersonRecord person) {
    if (person.account().isPresent()
        && PersonRows.first(handle, "account_key = ?", PersonRows.key(person.account().get()))
            .isPresent()) {
      throw new WorkspaceException(
          Wording.of("somebody has the account %s already", person.account().get()));
    }
    if (person.issuer().isPresent()
        && person.subject().isPresent()
        && PersonRows.first(
                handle, "issuer = ? and subject = ?", person.issuer().get(), person.subject().get())
            .isPresent()) {
      throw new WorkspaceException(
          Wording.of("somebody else comes as this person from %s already", person.issuer().get()));
    }
  }

  /**
   * Gives a person another role, which holds from their next request.
   *
   * @throws WorkspaceException if there is no such person, or no active administrator would be left
   */
  public void changeRole(String id, Role role) {
    changed(
        handle -> {
          long admins = PersonRows.activeAdmins(handle);
          update(handle, "update person set role = ? where id = ?", role.name(), id);
          refuseWithoutAdmin(handle, admins);
        });
  }

  /**
   * Lets a person log in, or no more; then all their sessions end.
   *
   * @throws WorkspaceException if there is no such person, or no active administrator would be left
   */
  public void activate(String id, boolean active) {
    changed(
        handle -> {
          long admins = PersonRows.activeAdmins(handle);
          update(handle, "update person set active = ? where id = ?", active ? 1 : 0, id);
          if (!active) {
            handle.execute("delete from session where person = ?", id);
          }
          refuseWithoutAdmin(handle, admins);
        });
  }

  /** Refused only where there was one before: the first person of a workspace may be a reader. */
  private static void refuseWithoutAdmin(Handle handle, long before) {
    if (before > 0 && PersonRows.activeAdmins(handle) == 0) {
      throw new WorkspaceException(
          Wording.of(
              "nobody could keep the people of this workspace any more: name another active"
                  + " administrator first"));
    }
  }

  /**
   * Keeps another hash of the password.
   *
   * @param password the encoded hash; empty takes the password away
   * @throws WorkspaceException if there is no such person
   */
  public void changePassword(String id, Optional<String> password) {
    changed(
        handle ->
            update(
                handle, "update person set password = ? where id = ?", password.orElse(null), id));
  }

  /**
   * Corrects how a person is called and reached.
   *
   * @throws WorkspaceException if there is no such person
   */
  public void rename(String id, String name, Optional<String> email) {
    changed(
        handle ->
            update(
                handle,
                "update person set name = ?, email = ? where id = ?",
                name,
                email.orElse(null),
                id));
  }

  private static void update(Handle handle, String statement, @Nullable Object... values) {
    if (handle.execute(statement, values) == 0) {
      throw new WorkspaceException(Wording.of("there is no such person"));
    }
  }

  @FunctionalInterface
  private interface Change {
    void in(Handle handle);
  }

  /** One at a time: two administrators cannot take each other's role at once. */
  private void changed(Change change) {
    transactions.write(
        handle -> {
          transactions.database().reserve(handle.getConnection(), Reserved.PEOPLE);
          change.in(handle);
          return 0;
        });
  }
}
