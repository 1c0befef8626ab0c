package org.complaintauditor.oracle;

/**
 * A column of dates in a generated register, with the entry that is made of it.
 *
 * @param title the column's name, or that of the column whose date it shares
 * @param entry the entry's name
 * @param activity what happened on that day
 * @param role who did it; empty where the register names nobody
 * @param toRole the new owner's role, of an escalation
 * @param status what the column {@code Status} has to say for it; empty where it is not asked
 */
record RegisterColumn(
    String title,
    String entry,
    OracleActivity activity,
    String role,
    String toRole,
    String status) {

  /** The entry in the profile. */
  String yaml() {
    StringBuilder yaml = new StringBuilder("      - {activity: " + activity);
    yaml.append(", timestamp: ").append(title).append(", optional: true");
    if (!role.isEmpty()) {
      yaml.append(", actor_role: ").append(role);
    }
    if (!toRole.isEmpty()) {
      yaml.append(", to_role: ").append(toRole);
    }
    if (!status.isEmpty()) {
      yaml.append(", when: {Status: ").append(status).append('}');
    }
    return yaml.append("}\n").toString();
  }

  /** Whether its disclosure has a date of its own, which nothing else uses or restricts. */
  boolean isOwnDateOfDisclosure(Iterable<RegisterColumn> all) {
    if (activity.ownDisclosure().isEmpty() || !status.isEmpty()) {
      return false;
    }
    for (RegisterColumn other : all) {
      if (other != this && other.title.equals(title)) {
        return false;
      }
    }
    return true;
  }
}
