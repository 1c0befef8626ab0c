package org.complaintauditor.oracle;

import java.util.HashSet;
import java.util.Set;

/** The closed list of disclosures and how the {@code discloses} column is read. */
final class OracleDisclosure {
  static final String ACKNOWLEDGEMENT = "ACKNOWLEDGEMENT";
  static final String TRACKING_NUMBER = "TRACKING_NUMBER";
  static final String PROCESS = "PROCESS";
  static final String TIMEFRAME = "TIMEFRAME";
  static final String ESCALATION_PATH = "ESCALATION_PATH";
  static final String CCTS_INFO = "CCTS_INFO";
  static final String OUTCOME = "OUTCOME";

  static final Set<String> ALL =
      Set.of(
          ACKNOWLEDGEMENT,
          TRACKING_NUMBER,
          PROCESS,
          TIMEFRAME,
          ESCALATION_PATH,
          CCTS_INFO,
          OUTCOME);

  private OracleDisclosure() {}

  /**
   * What an event records: by its activity together with what the column adds (definitions 4). An
   * unknown value is taken as empty (formats 2).
   */
  static Set<String> recorded(OracleActivity activity, String column) {
    Set<String> recorded = new HashSet<>();
    if (!activity.ownDisclosure().isEmpty()) {
      recorded.add(activity.ownDisclosure());
    }
    for (String part : column.split("\\|")) {
      String value = part.strip();
      if (ALL.contains(value)) {
        recorded.add(value);
      }
    }
    return recorded;
  }
}
