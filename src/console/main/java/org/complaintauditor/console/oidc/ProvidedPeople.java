package org.complaintauditor.console.oidc;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.complaintauditor.console.people.PersonFields;
import org.complaintauditor.console.people.TrailNotes;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.people.People;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.Role;
import org.complaintauditor.store.trail.TrailEntry;

/**
 * Keeps the people whom a provider sends as people of the workspace. A person is known by issuer
 * and subject alone: neither a name nor a mail leads to an account that another has made.
 */
final class ProvidedPeople {

  private final People people;
  private final OidcSettings settings;

  ProvidedPeople(People people, OidcSettings settings) {
    this.people = people;
    this.settings = settings;
  }

  /**
   * The person, as the provider now describes them.
   *
   * @throws LoginRefusedException if the person may not come in
   */
  PersonRecord find(VerifiedClaims claims, OffsetDateTime now) throws LoginRefusedException {
    Role role =
        claims
            .role()
            .orElseThrow(
                () ->
                    new LoginRefusedException(
                        "the claim " + settings.roleClaim() + " gives no role that is known"));
    String issuer = settings.issuer().toString();
    Optional<PersonRecord> known = people.withSubject(issuer, claims.subject());
    if (known.isEmpty()) {
      return add(claims, role, issuer, now);
    }
    PersonRecord person = known.get();
    if (!person.active()) {
      throw new LoginRefusedException("the account is closed");
    }
    if (person.role() != role) {
      changeRole(person, role, now);
    }
    if (!person.name().equals(claims.name()) || !person.email().equals(claims.email())) {
      people.rename(
          person.id(),
          claims.name(),
          claims.email(),
          line(now, "person-renamed", person, "{\"by\":\"provider\"}"));
    }
    return people.find(person.id()).orElse(person);
  }

  private void changeRole(PersonRecord person, Role role, OffsetDateTime now)
      throws LoginRefusedException {
    try {
      people.changeRole(
          person.id(),
          role,
          line(
              now,
              "role-changed",
              person,
              "{\"from\":\"%s\",\"to\":\"%s\",\"by\":\"provider\"}"
                  .formatted(person.role().name(), role.name())));
    } catch (WorkspaceException e) {
      if (e.isOutage()) {
        throw e;
      }
      throw new LoginRefusedException("the provider takes the last administrator away", e);
    }
  }

  private PersonRecord add(VerifiedClaims claims, Role role, String issuer, OffsetDateTime now) {
    PersonRecord person =
        new PersonRecord(
            UUID.randomUUID().toString(),
            Optional.of(account(claims)),
            claims.name(),
            claims.email(),
            Optional.empty(),
            Optional.of(issuer),
            Optional.of(claims.subject()),
            role,
            true,
            now.toString());
    people.add(
        person,
        line(now, "person-added", person, "{\"to\":\"" + role.name() + "\",\"by\":\"provider\"}"));
    return person;
  }

  private static TrailEntry line(
      OffsetDateTime now, String action, PersonRecord person, String detail) {
    return new TrailEntry(now.toString(), TrailNotes.SERVER, action, List.of(person.id()), detail);
  }

  /** What the ledger calls the person: as the provider does, unless somebody else is called so. */
  private String account(VerifiedClaims claims) {
    String wanted = claims.account();
    String host = settings.issuer().getHost();
    if (PersonFields.isAccount(wanted) && people.withAccount(wanted).isEmpty()) {
      return wanted;
    }
    String atHost = wanted + "@" + host;
    return PersonFields.isAccount(atHost) && people.withAccount(atHost).isEmpty()
        ? atHost
        : UUID.nameUUIDFromBytes(
                (settings.issuer() + " " + claims.subject())
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .toString();
  }
}
