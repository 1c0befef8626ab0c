package org.complaintauditor.sampling;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.figures.GroupCounts;
import org.complaintauditor.figures.Responsible;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.material.MaterialSettings;

/** Names the stratum of a case by the groups in which reports count it. */
public final class StratumKey {
  private static final String CHANNEL = "channel";
  private static final String CUSTOMER_TYPE = "customer_type";

  private StratumKey() {}

  /**
   * The dimensions by which a run's cases can be grouped: month and channel of the receipt, and the
   * export's attributes but for those that name people.
   */
  public static Set<String> dimensions(MaterialSettings settings) {
    Set<String> dimensions = new LinkedHashSet<>(List.of(GroupCounts.MONTH, CHANNEL));
    dimensions.add(CUSTOMER_TYPE);
    dimensions.addAll(settings.attributeColumns());
    dimensions.removeAll(Responsible.ATTRIBUTES);
    dimensions.removeAll(settings.personal().keySet());
    return dimensions;
  }

  /** Such as {@code channel=EMAIL,team=Mobile}; empty without dimensions. */
  static String of(AuditedCase audited, List<String> dimensions) {
    return dimensions.stream()
        .map(one -> one + "=" + value(audited, one))
        .collect(Collectors.joining(","));
  }

  private static String value(AuditedCase audited, String dimension) {
    return switch (dimension) {
      case GroupCounts.MONTH ->
          audited
              .history()
              .receiptEvent()
              .map(receipt -> YearMonth.from(receipt.date()).toString())
              .orElse("");
      case CHANNEL -> GroupCounts.channel(audited);
      case CUSTOMER_TYPE -> GroupCounts.customerType(audited);
      default -> audited.history().attributes().getOrDefault(dimension, "");
    };
  }
}
