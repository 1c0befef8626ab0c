package org.complaintauditor.console.mapping;

import java.util.List;

/** The profiles that come with the program (docs/profiles.md); a test holds them against it. */
final class ShippedProfiles {

  static final List<String> NAMES =
      List.of(
          "canonical",
          "zendesk",
          "servicenow",
          "salesforce",
          "jira-service-management",
          "freshdesk",
          "xes",
          "nyc311",
          "cfpb");

  private ShippedProfiles() {}
}
