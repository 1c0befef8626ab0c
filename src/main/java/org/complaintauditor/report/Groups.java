package org.complaintauditor.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Tally;
import org.complaintauditor.obligation.Finding;

/**
 * Counts verdicts by groups of cases. A group of fewer cases than the run allows would show people
 * rather than a process: such groups are pooled, with the next larger ones until the pool is large
 * enough, so that no small group can be worked out from the totals either. Months are no people and
 * are not pooled.
 */
final class Groups {

  /** The dimension of the months of receipt. */
  static final String MONTH = "month";

  /** The dimension of agents, who are numbered and never named. */
  static final String AGENT = "agent";

  /** An attribute with more values than this says who a case is rather than what it is like. */
  private static final int MOST_GROUPS = 60;

  private static final List<String> ATTRIBUTES = List.of("team", "product", "province", "category");

  private static final class Group {
    private long cases;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
  }

  private final RunFacts run;
  private final List<Commitment> catalogue;
  private final Map<String, Function<AuditedCase, String>> dimensions = new LinkedHashMap<>();
  private final Map<String, SortedMap<String, Group>> groups = new LinkedHashMap<>();
  private final List<String> leftOut = new ArrayList<>();
  private final Map<String, String> pseudonyms = new HashMap<>();

  Groups(RunFacts run, List<Commitment> catalogue) {
    this.run = run;
    this.catalogue = catalogue;
    dimensions.put(
        MONTH,
        one ->
            one.history()
                .receiptEvent()
                .map(receipt -> YearMonth.from(receipt.date()).toString())
                .orElse(""));
    dimensions.put("channel", Groups::channel);
    ATTRIBUTES.forEach(name -> dimensions.put(name, attribute(name)));
    dimensions.put("customer_type", Groups::customerType);
    for (String name : run.attributes()) {
      if (!name.equals(AGENT)) { // A column of this name holds names.
        dimensions.putIfAbsent(name, attribute(name));
      }
    }
    if (run.showsAgents()) {
      dimensions.put(AGENT, this::agent);
    }
    dimensions.keySet().forEach(name -> groups.put(name, new TreeMap<>(CodePoints.ORDER)));
  }

  private static Function<AuditedCase, String> attribute(String name) {
    return one -> one.history().attributes().getOrDefault(name, "");
  }

  void add(AuditedCase audited) {
    dimensions.forEach(
        (dimension, valueOf) -> {
          SortedMap<String, Group> byValue = groups.get(dimension);
          if (byValue == null) {
            return;
          }
          Group group = byValue.computeIfAbsent(valueOf.apply(audited), value -> emptyGroup());
          group.cases++;
          for (Finding finding : audited.findings()) {
            group.tallies.merge(
                finding.commitment(),
                Tally.EMPTY.plus(finding.verdict()),
                (before, one) -> before.plus(finding.verdict()));
          }
          if (isOpen(dimension) && byValue.size() > MOST_GROUPS) {
            groups.remove(dimension);
            leftOut.add(dimension);
          }
        });
  }

  /** Whether the values are whatever the export holds. */
  private static boolean isOpen(String dimension) {
    return !dimension.equals(MONTH) && !dimension.equals(AGENT);
  }

  private Group emptyGroup() {
    Group group = new Group();
    catalogue.forEach(one -> group.tallies.put(one.id(), Tally.EMPTY));
    return group;
  }

  /** The attributes with too many different values to group by, in the order of dimensions. */
  List<String> leftOut() {
    return dimensions.keySet().stream().filter(leftOut::contains).toList();
  }

  /** The groups of all dimensions that occur. */
  List<ReportModel.Breakdown> breakdowns() {
    List<ReportModel.Breakdown> breakdowns = new ArrayList<>();
    groups.forEach(
        (dimension, byValue) -> {
          if (byValue.keySet().stream().anyMatch(value -> !value.isEmpty())) {
            addBreakdowns(dimension, byValue, breakdowns);
          }
        });
    return List.copyOf(breakdowns);
  }

  private void addBreakdowns(
      String dimension, SortedMap<String, Group> byValue, List<ReportModel.Breakdown> breakdowns) {
    List<String> pooled = dimension.equals(MONTH) ? List.of() : tooSmall(byValue);
    byValue.forEach(
        (value, group) -> {
          if (!pooled.contains(value)) {
            breakdowns.add(
                new ReportModel.Breakdown(
                    dimension, value, 0, group.cases, Collections.unmodifiableMap(group.tallies)));
          }
        });
    if (!pooled.isEmpty()) {
      Group pool = emptyGroup();
      for (String value : pooled) {
        byValue.computeIfPresent(value, (same, group) -> join(group, pool));
      }
      breakdowns.add(
          new ReportModel.Breakdown(
              dimension, "", pooled.size(), pool.cases, Collections.unmodifiableMap(pool.tallies)));
    }
  }

  private static Group join(Group group, Group pool) {
    pool.cases += group.cases;
    group.tallies.forEach((id, tally) -> pool.tallies.merge(id, tally, Tally::plus));
    return group;
  }

  /** The groups to be pooled: the small ones, and the next larger until the pool is not small. */
  private List<String> tooSmall(SortedMap<String, Group> byValue) {
    List<Map.Entry<String, Group>> bySize = new ArrayList<>(byValue.entrySet());
    bySize.sort(Comparator.comparingLong(one -> one.getValue().cases)); // Stable: then by value.
    List<String> pooled = new ArrayList<>();
    long cases = 0;
    for (Map.Entry<String, Group> one : bySize) {
      boolean small = one.getValue().cases < run.smallestGroup();
      boolean poolSmall = !pooled.isEmpty() && cases < run.smallestGroup();
      if (!small && !poolSmall) {
        return pooled;
      }
      pooled.add(one.getKey());
      cases += one.getValue().cases;
    }
    return pooled;
  }

  /** The channel of the receipt; empty where the record does not show it. */
  static String channel(AuditedCase audited) {
    return audited
        .history()
        .receiptEvent()
        .map(receipt -> receipt.channel() == Channel.NONE ? "" : receipt.channel().name())
        .orElse("");
  }

  /** The customer's segment; empty where the record does not show it. */
  static String customerType(AuditedCase audited) {
    CustomerType type = audited.history().customerType();
    return type == CustomerType.NONE ? "" : type.name();
  }

  /**
   * Who of the provider's people acted last, as a number in the order in which they appear; empty
   * where nobody is named.
   */
  private String agent(AuditedCase audited) {
    List<Event> events = audited.history().events();
    for (int i = events.size() - 1; i >= 0; i--) {
      String actor = events.get(i).row().actor();
      if (events.get(i).human() && !actor.isEmpty()) {
        return pseudonyms.computeIfAbsent(
            actor, name -> String.format(Locale.ROOT, "A-%04d", pseudonyms.size() + 1));
      }
    }
    return "";
  }
}
