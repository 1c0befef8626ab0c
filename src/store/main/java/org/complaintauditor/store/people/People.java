package org.complaintauditor.store.people;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.Reserved;
import org.complaintauditor.store.database.Transactions;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.trail.Trail;
import org.complaintauditor.store.trail.TrailEntry;
import org.jdbi.v3.core.Handle;

/** The people of a workspace. Safe to be used by many threads and processes at once. */
public final class People {

  private final Transactions transactions;
  private final Trail trail;
  private final TracedPeople rows;

  /** The people in this database. */
  public People(Transactions transactions) {
    this.transactions = transactions;
    trail = new Trail(transactions);
    rows = new TracedPeople(transactions, trail);
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
   * @param line what the trail tells of it; appended with it, or neither is
   * @throws WorkspaceException if somebody has this account, or this subject of the issuer, already
   */
  public void add(PersonRecord person, TrailEntry line) {
    changed(
        handle -> {
          refuseTaken(handle, person);
          rows.keep(handle, person, line);
        });
  }

  /** Whom somebody wanted to add with this account, and nobody agreed to: it is free again. */
  public Optional<PersonRecord> refused(String account) {
    String key = PersonRows.key(account);
    return transactions.read(
        handle ->
            PersonRows.first(handle, "account_key = ?", key).filter(one -> isRefused(handle, one)));
  }

  private static boolean isRefused(Handle handle, PersonRecord person) {
    return person.isNeverOpened() && !isWaiting(handle, person.id());
  }

  private static boolean isWaiting(Handle handle, String person) {
    return WaitingChange.all(handle).stream().anyMatch(one -> one.person().equals(person));
  }

  private static void refuseTaken(Handle handle, PersonRecord person) {
    if (person.account().isPresent()
        && PersonRows.first(handle, "account_key = ?", PersonRows.key(person.account().get()))
            .filter(one -> !one.id().equals(person.id()) || !isRefused(handle, one))
            .isPresent()) {
      throw new WorkspaceException(
          Wording.of("store.somebody-has-account-already", person.account().get()));
    }
    if (person.issuer().isPresent()
        && person.subject().isPresent()
        && PersonRows.first(
                handle, "issuer = ? and subject = ?", person.issuer().get(), person.subject().get())
            .isPresent()) {
      throw new WorkspaceException(
          Wording.of("store.somebody-else-comes-as-person-from-already", person.issuer().get()));
    }
  }

  /**
   * Gives a person another role, which holds from their next request.
   *
   * @param line what the trail tells of it; appended with it, or neither is
   * @throws WorkspaceException if there is no such person, or no active administrator would be left
   */
  public void changeRole(String id, Role role, TrailEntry line) {
    change(id, person -> person.with(role), line);
  }

  /**
   * Lets a person log in, or no more; then all their sessions end.
   *
   * @param line what the trail tells of it; appended with it, or neither is
   * @throws WorkspaceException if there is no such person, or no active administrator would be left
   */
  public void activate(String id, boolean active, TrailEntry line) {
    change(id, person -> person.with(active), line);
  }

  /**
   * Keeps another hash of the password.
   *
   * @param password the encoded hash; empty takes the password away
   * @param line what the trail tells of it; appended with it, or neither is
   * @throws WorkspaceException if there is no such person
   */
  public void changePassword(String id, Optional<String> password, TrailEntry line) {
    change(id, person -> person.with(password), line);
  }

  /**
   * Corrects how a person is called and reached.
   *
   * @param line what the trail tells of it; appended with it, or neither is
   * @throws WorkspaceException if there is no such person
   */
  public void rename(String id, String name, Optional<String> email, TrailEntry line) {
    change(id, person -> person.called(name, email), line);
  }

  private void change(String id, UnaryOperator<PersonRecord> to, TrailEntry line) {
    changed(handle -> change(handle, id, to, line));
  }

  private void change(Handle handle, String id, UnaryOperator<PersonRecord> to, TrailEntry line) {
    PersonRecord before =
        PersonRows.find(handle, id)
            .orElseThrow(() -> new WorkspaceException(Wording.of("store.no-such-person")));
    long admins = PersonRows.activeAdmins(handle);
    PersonRecord after = to.apply(before);
    rows.keep(handle, after, line);
    if (!after.active()) {
      handle.execute("delete from session where person = ?", id);
    }
    refuseWithoutAdmin(handle, admins);
  }

  /** Refused only where there was one before: the first person of a workspace may be a reader. */
  private static void refuseWithoutAdmin(Handle handle, long before) {
    if (before > 0 && PersonRows.activeAdmins(handle) == 0) {
      throw new WorkspaceException(Wording.of("store.nobody-could-keep-people-of-workspace-any"));
    }
  }

  /** What waits for a second administrator, the oldest first. */
  public List<WaitingChange> waiting() {
    return transactions.read(WaitingChange::all);
  }

  /** What waits for a second administrator of this person. */
  public Optional<WaitingChange> waiting(String person) {
    return waiting().stream().filter(one -> one.person().equals(person)).findFirst();
  }

  /**
   * Lets something wait for a second administrator.
   *
   * @param added the person, not active, where that is who is to be added
   * @param line what the trail tells of it; appended with it, or neither is
   * @throws WorkspaceException if something waits for this person already, or as {@link #add}
   */
  public void ask(WaitingChange change, Optional<PersonRecord> added, TrailEntry line) {
    changed(
        handle -> {
          if (isWaiting(handle, change.person())) {
            throw new WorkspaceException(
                Wording.of("store.something-waits-for-a-second-administrator-already"));
          }
          if (added.isPresent()) {
            refuseTaken(handle, added.get());
            rows.keep(handle, added.get(), line);
          } else {
            trail.append(handle, line);
          }
          change.insert(handle);
        });
  }

  /**
   * Does what has waited.
   *
   * @param password the password that the person has then; empty where it stays
   * @param line what the trail tells of it; appended with it, or neither is
   * @throws WorkspaceException if it does not wait any more, or as {@link #changeRole}
   */
  public void approve(WaitingChange change, Optional<String> password, TrailEntry line) {
    changed(
        handle -> {
          change.delete(handle);
          change(
              handle,
              change.person(),
              before -> {
                PersonRecord person = password.isPresent() ? before.with(password) : before;
                return switch (change.what()) {
                  case PASSWORD -> person;
                  case ROLE -> person.with(change.role());
                  case OPEN, ADD -> person.with(true);
                };
              },
              line);
        });
  }

  /**
   * Leaves undone what has waited.
   *
   * @throws WorkspaceException if it does not wait any more
   */
  public void refuse(WaitingChange change, TrailEntry line) {
    changed(
        handle -> {
          change.delete(handle);
          trail.append(handle, line);
        });
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
