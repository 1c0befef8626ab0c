package org.complaintauditor.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.complaintauditor.model.Tally;

/**
 * The figures of a run, as its summary has them.
 *
 * @param cases how many cases were judged
 * @param verdicts how often each verdict was found, by commitment
 */
public record RecordedTallies(long cases, Map<String, Tally> verdicts) {
  public RecordedTallies {
    verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
  }
}
