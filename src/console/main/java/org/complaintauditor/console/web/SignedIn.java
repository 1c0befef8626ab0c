package org.complaintauditor.console.web;

import java.util.Optional;
import java.util.Set;

/**
 * Who visits.
 *
 * @param person the id of the person; empty for whoever has not signed in
 * @param account the name of the account; empty on a console of one person, which has no accounts
 * @param name how the person is called; empty while nobody has said it
 * @param role the words for what the person may do, such as {@code OFFICER}; empty without accounts
 * @param permissions what the person may do
 * @param csrf the token that forms of this session carry; empty without a session
 */
public record SignedIn(
    String person,
    String account,
    String name,
    String role,
    Set<Permission> permissions,
    String csrf) {

  /** Nobody. */
  public static final SignedIn NOBODY = new SignedIn("", "", "", "", Set.of(Permission.OPEN), "");

  public SignedIn {
    permissions = Set.copyOf(permissions);
  }

  /** Whether the person may do this. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /** Whether there is a session. */
  public boolean isSomebody() {
    return !csrf.isEmpty();
  }

  /** How the person is called, if that is known. */
  public Optional<String> called() {
    return Optional.of(name).filter(known -> !known.isBlank());
  }
}
