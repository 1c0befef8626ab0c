package org.complaintauditor.console.people;

import java.util.EnumSet;
import java.util.Set;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.store.people.Role;

/** What each role may do: the one place where that is written. */
public final class Rights {

  /** Rights of somebody who has to choose a password first, and may do nothing else before. */
  static final Set<Permission> ENTRANCE = Set.of(Permission.OPEN, Permission.SIGNED_IN);

  private Rights() {}

  /** What people of a role may do. Administrators see no cases. */
  public static Set<Permission> of(Role role) {
    EnumSet<Permission> rights = EnumSet.copyOf(ENTRANCE);
    rights.addAll(
        switch (role) {
          case READER -> EnumSet.of(Permission.READ);
          case OFFICER ->
              EnumSet.of(
                  Permission.READ, Permission.READ_TEXTS, Permission.PREPARE, Permission.DECIDE);
          case REVIEWER ->
              EnumSet.of(
                  Permission.READ, Permission.READ_TEXTS, Permission.DECIDE, Permission.CONFIRM);
          case ADMIN -> EnumSet.of(Permission.ADMINISTER);
        });
    return rights;
  }
}
