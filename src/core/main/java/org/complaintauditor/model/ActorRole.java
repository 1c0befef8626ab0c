package org.complaintauditor.model;

/** Who acted, or to whom a case was escalated (formats 1). */
public enum ActorRole {
  CUSTOMER,
  AGENT,
  SUPPORT_LEAD,
  SENIOR_MANAGER,
  SYSTEM,
  /** The export names no role, or none that is known. */
  NONE;

  /** A person of the provider: agent, support lead or senior manager. */
  public boolean isHuman() {
    return this == AGENT || isEscalationRole();
  }

  /** One of the two roles to which section III lets a customer escalate. */
  public boolean isEscalationRole() {
    return this == SUPPORT_LEAD || this == SENIOR_MANAGER;
  }

  /** Whether this role stands above the other: agent below support lead below senior manager. */
  public boolean ranksAbove(ActorRole other) {
    return rank() > other.rank();
  }

  private int rank() {
    return switch (this) {
      case SENIOR_MANAGER -> 3;
      case SUPPORT_LEAD -> 2;
      case AGENT -> 1;
      case CUSTOMER, SYSTEM, NONE -> 0;
    };
  }
}
