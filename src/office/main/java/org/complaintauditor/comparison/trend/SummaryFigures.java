package org.complaintauditor.comparison.trend;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.Tally;

/**
 * What a summary says of a commitment.
 *
 * @param title the commitment's title, in the summary's language
 * @param limits its limits and parameters, with the versions that have them
 * @param tally how often each verdict was found
 * @param rate the rate; empty where none is told
 * @param human the rate with what people decided; empty where nobody decided or none is told
 * @param months the rate of each month in which the clock began, in order
 */
record SummaryFigures(
    String title,
    String limits,
    Tally tally,
    Optional<BigDecimal> rate,
    Optional<BigDecimal> human,
    Map<String, Optional<BigDecimal>> months) {

  SummaryFigures {
    months = Collections.unmodifiableMap(new LinkedHashMap<>(months));
  }
}
