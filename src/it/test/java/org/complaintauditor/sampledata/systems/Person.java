package org.complaintauditor.sampledata.systems;

/**
 * Somebody of the case histories; all are invented.
 *
 * @param number tells people apart; systems make their ids of it
 * @param login the name before the at sign
 * @param role a role of the canonical export, or empty where nobody is named
 * @param title what the person is called at work, or empty
 */
record Person(int number, String name, String login, String role, String title) {

  static final Person NADIA = new Person(11, "Nadia Roy", "nroy", "AGENT", "Complaints advisor");
  static final Person OMAR = new Person(12, "Omar Haddad", "ohaddad", "AGENT", "Advisor");
  static final Person CLAIRE =
      new Person(13, "Claire Dubois", "cdubois", "SUPPORT_LEAD", "Complaints team lead");
  static final Person ROBOT = new Person(19, "Automatic reply", "auto-reply", "SYSTEM", "");
  static final Person NOBODY = new Person(0, "", "", "", "");

  static Person customer(int number, String name, String login) {
    return new Person(100 + number, name, login, "CUSTOMER", "");
  }

  boolean isCustomer() {
    return role.equals("CUSTOMER");
  }

  boolean isRobot() {
    return role.equals("SYSTEM");
  }

  String email() {
    return login + (isCustomer() ? "@customer.example" : "@provider.example");
  }

  Person withRole(String other) {
    return new Person(number, name, login, other, title);
  }
}
