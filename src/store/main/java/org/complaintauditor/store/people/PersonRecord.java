package org.complaintauditor.store.people;

import java.util.Optional;

/**
 * A person who may use the workspace, as the database keeps them. People are never deleted: the
 * ledger and the trail name them. Who has left is not active.
 *
 * @param id what sessions, jobs and uploads name; given once, never changed
 * @param account what the person types to log in; unique whatever its case; empty for one who comes
 *     from an identity provider only
 * @param name as others know them
 * @param email where they can be reached
 * @param password the encoded hash of the password; empty for one who has none
 * @param issuer the identity provider, with {@code subject}
 * @param subject what the provider calls the person; unique for an issuer
 * @param role what they may do
 * @param active whether they may log in
 * @param created when they were added, an ISO date and time with offset
 */
public record PersonRecord(
    String id,
    Optional<String> account,
    String name,
    Optional<String> email,
    Optional<String> password,
    Optional<String> issuer,
    Optional<String> subject,
    Role role,
    boolean active,
    String created) {

  /** The same person with another role. */
  PersonRecord with(Role other) {
    return new PersonRecord(
        id, account, name, email, password, issuer, subject, other, active, created);
  }

  /** The same person, who may log in or not. */
  PersonRecord with(boolean activeNow) {
    return new PersonRecord(
        id, account, name, email, password, issuer, subject, role, activeNow, created);
  }

  /** The same person with another password. */
  PersonRecord with(Optional<String> other) {
    return new PersonRecord(
        id, account, name, email, other, issuer, subject, role, active, created);
  }

  /** The same person, who may log in by this password. */
  public PersonRecord opened(String newPassword) {
    return with(true).with(Optional.of(newPassword));
  }

  /** The same person under another name. */
  PersonRecord called(String other, Optional<String> mail) {
    return new PersonRecord(
        id, account, other, mail, password, issuer, subject, role, active, created);
  }

  /** Whether the person has never been able to log in: nobody has agreed to the account. */
  boolean isNeverOpened() {
    return !active && password.isEmpty() && subject.isEmpty();
  }

  /** Does not tell the hash of the password: a log may have it. */
  @Override
  public String toString() {
    return "PersonRecord[" + id + ", " + role + (active ? ", active]" : ", not active]");
  }
}
