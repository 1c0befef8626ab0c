package org.complaintauditor.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.model.Tally;

/**
 * The figures of a run, as its summary has them.
 *
 * @param cases how many cases were judged
 * @param verdicts how often each verdict was found, by commitment
 */
record RecordedTallies(long cases, Map<String, Tally> verdicts) {
  public RecordedTallies {
    verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
  }

  /** The commitments of which the export can show no breach. */
  Set<String> unrated() {
    return verdicts.entrySet().stream()
        .filter(one -> !one.getValue().rated())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
