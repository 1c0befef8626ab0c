package org.complaintauditor.console.work;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.store.run.FindingRecord;
import org.complaintauditor.store.run.WorkKey;

/** The addresses of the work on a run's findings. */
final class WorkAddress {

  private static final String BETWEEN = "|";
  private static final int PARTS = 3;

  private final String run;

  WorkAddress(String run) {
    this.run = run;
  }

  /** The page of the run. */
  String page() {
    return "/runs/" + run;
  }

  /** A work list. */
  String list(WorkView view) {
    return page() + "/work?" + view.query();
  }

  /** The part of a work list behind a finding, or before it. */
  String beyond(WorkView view, String way, WorkKey key) {
    return list(view) + "&" + way + "=" + WorkView.encoded(text(key));
  }

  private static String text(WorkKey key) {
    return key.commitment() + BETWEEN + key.due() + BETWEEN + key.caseId();
  }

  /** The place that an address names. */
  static Optional<WorkKey> key(String text) {
    String[] parts = text.split("[|]", PARTS);
    return parts.length == PARTS
        ? Optional.of(new WorkKey(parts[2], parts[0], parts[1]))
        : Optional.empty();
  }

  /** The address at which a finding is decided, as one of a work list. */
  String decide(FindingRecord finding, WorkView view) {
    return decide(finding.caseId(), finding.commitment(), Optional.of(view));
  }

  /** The address at which a finding is decided. */
  String decide(String caseId, String commitment, Optional<WorkView> view) {
    return page()
        + "/decide?case="
        + WorkView.encoded(caseId)
        + "&commitment="
        + WorkView.encoded(commitment)
        + view.map(one -> "&list=" + WorkView.encoded(one.query())).orElse("");
  }

  /** The work list that a field of a form, or a parameter, names by the words of its address. */
  static Optional<WorkView> view(String query) {
    if (query.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      int sign = pair.indexOf('=');
      if (sign > 0) {
        try {
          values.put(
              pair.substring(0, sign),
              URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
          return Optional.empty(); // None of ours.
        }
      }
    }
    return Optional.of(WorkView.of(name -> values.getOrDefault(name, "")));
  }
}
