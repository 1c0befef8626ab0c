package org.complaintauditor.oracle;

/** Actor roles, and the empty role (definitions 4; unknown roles are empty, formats 2). */
enum Role {
  NONE,
  CUSTOMER,
  SYSTEM,
  AGENT,
  SUPPORT_LEAD,
  SENIOR_MANAGER;

  static Role read(String cell) {
    return switch (cell.strip()) {
      case "CUSTOMER" -> CUSTOMER;
      case "SYSTEM" -> SYSTEM;
      case "AGENT" -> AGENT;
      case "SUPPORT_LEAD" -> SUPPORT_LEAD;
      case "SENIOR_MANAGER" -> SENIOR_MANAGER;
      default -> NONE;
    };
  }

  /** "Human: actor role AGENT, SUPPORT_LEAD or SENIOR_MANAGER." */
  boolean isHuman() {
    return this == AGENT || isLeadOrManager();
  }

  boolean isLeadOrManager() {
    return this == SUPPORT_LEAD || this == SENIOR_MANAGER;
  }

  /** "AGENT &lt; SUPPORT_LEAD &lt; SENIOR_MANAGER"; the other roles have no rank. */
  boolean ranksAbove(Role other) {
    return isHuman() && compareTo(other) > 0;
  }
}
