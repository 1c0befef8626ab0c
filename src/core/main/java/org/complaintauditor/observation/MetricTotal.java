package org.complaintauditor.observation;

/**
 * A metric over many cases.
 *
 * @param numerator how many were {@link MetricAnswer#YES}
 * @param denominator how many were YES or {@link MetricAnswer#NO}
 * @param open how many are not over
 * @param cannotBeTold how many the record cannot show
 * @param dateNotKnown of how many the date that was promised is not known
 */
public record MetricTotal(
    long numerator, long denominator, long open, long cannotBeTold, long dateNotKnown) {
  static final MetricTotal NONE = new MetricTotal(0, 0, 0, 0, 0);

  /** How many are in neither numerator nor denominator because nobody knows. */
  public long unknown() {
    return cannotBeTold + dateNotKnown;
  }

  /** All that the metric counts. */
  public long counted() {
    return denominator + open + unknown();
  }

  MetricTotal plus(MetricAnswer answer) {
    return switch (answer) {
      case YES -> plus(new MetricTotal(1, 1, 0, 0, 0));
      case NO -> plus(new MetricTotal(0, 1, 0, 0, 0));
      case OPEN -> plus(new MetricTotal(0, 0, 1, 0, 0));
      case CANNOT_BE_TOLD -> plus(new MetricTotal(0, 0, 0, 1, 0));
      case DATE_NOT_KNOWN -> plus(new MetricTotal(0, 0, 0, 0, 1));
    };
  }

  MetricTotal plus(MetricTotal other) {
    return new MetricTotal(
        numerator + other.numerator,
        denominator + other.denominator,
        open + other.open,
        cannotBeTold + other.cannotBeTold,
        dateNotKnown + other.dateNotKnown);
  }
}
