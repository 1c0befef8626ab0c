package org.complaintauditor.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.Tally;
import org.complaintauditor.obligation.Finding;

/**
 * Counts verdicts by groups of cases. A group of fewer cases than the run allows would show people
 * rather than a process: such groups are pooled, with the next larger ones until the pool is large
 * enough, so that no small group can be worked out from the totals either. Months are no people and
 * are not pooled.
 */
public final class GroupCounts {

  /** The dimension of the months of receipt. */
  public static final String MONTH = "month";

  /** The dimension of who was responsible for what was owed. */
  public static final String AGENT = "agent";

  /** An attribute with more values than this says who a case is rather than what it is like. */
  private static final int MOST_GROUPS = 60;

  private static final First NOWHERE = new First("", 0);

  private static final List<String> ATTRIBUTES = List.of("team", "product", "province", "category");

  private static final class Group {
    private long cases;

    private final VerdictCounts verdicts;

    Group(VerdictCounts.Places places) {
      verdicts = new VerdictCounts(places);
    }

    void add(int[] found) {
      cases++;
      verdicts.add(found);
    }

    void add(Group other) {
      cases += other.cases;
      verdicts.add(other.verdicts);
    }
  }

  /** The place at which somebody is named first: the case, in code points, and the place in it. */
  private record First(String caseId, long place) implements Comparable<First> {
    private static final Comparator<First> ORDER =
        Comparator.comparing(First::caseId, CodePoints.ORDER).thenComparingLong(First::place);

    @Override
    public int compareTo(First other) {
      return ORDER.compare(this, other);
    }

    First or(First other) {
      return compareTo(other) <= 0 ? this : other;
    }
  }

  private final FiguresOptions options;
  private final VerdictCounts.Places places;
  private final Map<String, Function<AuditedCase, String>> dimensions = new LinkedHashMap<>();

  /** The groups by dimension and value. */
  private final Map<String, Map<String, Group>> groups = new LinkedHashMap<>();

  /** All agents by name. */
  private final Map<String, First> agents = new HashMap<>();

  private final Set<String> leftOut = new HashSet<>();

  GroupCounts(Set<String> attributes, FiguresOptions options, VerdictCounts.Places places) {
    this.options = options;
    this.places = places;
    dimensions.put(
        MONTH,
        one ->
            one.history()
                .receiptEvent()
                .map(receipt -> YearMonth.from(receipt.date()).toString())
                .orElse(""));
    dimensions.put("channel", GroupCounts::channel);
    ATTRIBUTES.forEach(name -> dimensions.put(name, attribute(name)));
    dimensions.put("customer_type", GroupCounts::customerType);
    for (String name : attributes) {
      if (!Responsible.ATTRIBUTES.contains(name)) { // A column of this name holds names.
        dimensions.putIfAbsent(name, attribute(name));
      }
    }
    dimensions.keySet().forEach(name -> groups.put(name, new HashMap<>()));
    if (options.agents().shown()) {
      groups.put(AGENT, new HashMap<>());
    }
  }

  private static Function<AuditedCase, String> attribute(String name) {
    return one -> one.history().attributes().getOrDefault(name, "");
  }

  /** Counts a case whose findings count at these places. */
  void add(AuditedCase audited, int[] found) {
    for (Map.Entry<String, Function<AuditedCase, String>> dimension : dimensions.entrySet()) {
      Map<String, Group> byValue = groups.get(dimension.getKey());
      if (byValue != null) {
        group(byValue, dimension.getValue().apply(audited)).add(found);
        leaveOutIfTooMany(dimension.getKey(), byValue);
      }
    }
    Map<String, Group> byAgent = groups.get(AGENT);
    if (byAgent != null) {
      addByAgent(audited, byAgent);
    }
  }

  /** Different people may be responsible in a case: each counts with what was theirs. */
  private void addByAgent(AuditedCase audited, Map<String, Group> byAgent) {
    List<String> names = Responsible.names(audited);
    for (int i = 0; i < names.size(); i++) {
      agents.merge(names.get(i), new First(audited.history().caseId(), i), First::or);
    }
    Map<String, List<Finding>> owed = new LinkedHashMap<>();
    for (Finding finding : audited.findings()) {
      if (finding.shown().isPresent()) {
        owed.computeIfAbsent(Responsible.of(audited.history(), finding), one -> new ArrayList<>())
            .add(finding);
      }
    }
    owed.forEach((agent, findings) -> group(byAgent, agent).add(places.of(findings)));
  }

  /** Counts what the others counted. */
  void add(GroupCounts others) {
    others.leftOut.forEach(this::leaveOut);
    others.agents.forEach((name, first) -> agents.merge(name, first, First::or));
    for (Map.Entry<String, Map<String, Group>> dimension : others.groups.entrySet()) {
      Map<String, Group> byValue = groups.get(dimension.getKey());
      if (byValue != null) {
        dimension.getValue().forEach((value, group) -> group(byValue, value).add(group));
        leaveOutIfTooMany(dimension.getKey(), byValue);
      }
    }
  }

  private Group group(Map<String, Group> byValue, String value) {
    return byValue.computeIfAbsent(value, one -> new Group(places));
  }

  private void leaveOutIfTooMany(String dimension, Map<String, Group> byValue) {
    if (isOpen(dimension) && byValue.size() > MOST_GROUPS) {
      leaveOut(dimension);
    }
  }

  private void leaveOut(String dimension) {
    groups.remove(dimension);
    leftOut.add(dimension);
  }

  /** Whether the values come from the export and are not a closed list. */
  private static boolean isOpen(String dimension) {
    return !dimension.equals(MONTH) && !dimension.equals(AGENT);
  }

  /** The attributes with too many different values to group by, in the order of dimensions. */
  List<String> leftOut() {
    return dimensions.keySet().stream().filter(leftOut::contains).toList();
  }

  /** The groups of all dimensions that occur. */
  List<Breakdown> breakdowns() {
    List<Breakdown> breakdowns = new ArrayList<>();
    groups.forEach(
        (dimension, byValue) -> {
          if (byValue.keySet().stream().anyMatch(value -> !value.isEmpty())) {
            addBreakdowns(dimension, sorted(dimension, byValue), breakdowns);
          }
        });
    return List.copyOf(breakdowns);
  }

  /** The groups of a dimension by value; agents by the number that stands for their name. */
  private SortedMap<String, Group> sorted(String dimension, Map<String, Group> byValue) {
    SortedMap<String, Group> sorted = new TreeMap<>(CodePoints.ORDER);
    if (!dimension.equals(AGENT) || options.agents() == Agents.NAMES) {
      sorted.putAll(byValue);
      return sorted;
    }
    List<String> inOrder = new ArrayList<>(agents.keySet());
    inOrder.sort(Comparator.comparing(name -> agents.getOrDefault(name, NOWHERE)));
    byValue.forEach(
        (name, group) ->
            sorted.put(name.isEmpty() ? "" : Agents.pseudonym(inOrder.indexOf(name) + 1), group));
    return sorted;
  }

  /** All dimensions that are counted by. */
  private List<String> counted() {
    List<String> counted = new ArrayList<>(dimensions.keySet());
    if (options.agents().shown()) {
      counted.add(AGENT);
    }
    return counted;
  }

  void write(ByteWriter to) {
    for (String dimension : counted()) {
      Map<String, Group> byValue = groups.get(dimension);
      to.flag(byValue != null);
      if (byValue != null) {
        SortedMap<String, Group> sorted = new TreeMap<>(CodePoints.ORDER);
        sorted.putAll(byValue);
        to.all(
            sorted.entrySet(),
            (out, one) -> {
              out.text(one.getKey()).number(one.getValue().cases);
              one.getValue().verdicts.write(out);
            });
      }
    }
    SortedMap<String, First> named = new TreeMap<>(CodePoints.ORDER);
    named.putAll(agents);
    to.all(
        named.entrySet(),
        (out, one) ->
            out.text(one.getKey()).text(one.getValue().caseId()).number(one.getValue().place()));
  }

  void read(ByteReader from) {
    for (String dimension : counted()) {
      if (from.flag()) {
        Map<String, Group> byValue = new HashMap<>();
        from.all(in -> byValue.put(in.text(), group(in)) == null);
        groups.put(dimension, byValue);
      } else {
        leaveOut(dimension);
      }
    }
    from.all(in -> agents.put(in.text(), new First(in.text(), in.number())) == null);
  }

  private Group group(ByteReader from) {
    Group group = new Group(places);
    group.cases = from.number();
    group.verdicts.read(from);
    return group;
  }

  private void addBreakdowns(
      String dimension, SortedMap<String, Group> byValue, List<Breakdown> breakdowns) {
    List<String> pooled = dimension.equals(MONTH) ? List.of() : tooSmall(byValue);
    byValue.forEach(
        (value, group) -> {
          if (!pooled.contains(value)) {
            breakdowns.add(
                new Breakdown(dimension, value, 0, group.cases, group.verdicts.tallies()));
          }
        });
    if (!pooled.isEmpty()) {
      long cases = 0;
      Map<String, Tally> tallies = new LinkedHashMap<>();
      for (String value : pooled) {
        Group group = Optional.ofNullable(byValue.get(value)).orElseThrow();
        cases += group.cases;
        group.verdicts.tallies().forEach((id, tally) -> tallies.merge(id, tally, Tally::plus));
      }
      breakdowns.add(
          new Breakdown(dimension, "", pooled.size(), cases, Collections.unmodifiableMap(tallies)));
    }
  }

  /** The groups to be pooled: the small ones, and the next larger until the pool is not small. */
  private List<String> tooSmall(SortedMap<String, Group> byValue) {
    List<Map.Entry<String, Group>> bySize = new ArrayList<>(byValue.entrySet());
    bySize.sort(Comparator.comparingLong(one -> one.getValue().cases)); // Stable: then by value.
    List<String> pooled = new ArrayList<>();
    long cases = 0;
    for (Map.Entry<String, Group> entry : bySize) {
      boolean small = entry.getValue().cases < options.smallestGroup();
      boolean poolSmall = !pooled.isEmpty() && cases < options.smallestGroup();
      if (!small && !poolSmall) {
        return pooled;
      }
      pooled.add(entry.getKey());
      cases += entry.getValue().cases;
    }
    return pooled;
  }

  /** The channel of the receipt; empty where the record does not show it. */
  public static String channel(AuditedCase audited) {
    return audited
        .history()
        .receiptEvent()
        .map(receipt -> receipt.channel() == Channel.NONE ? "" : receipt.channel().name())
        .orElse("");
  }

  /** The customer's segment; empty where the record does not show it. */
  public static String customerType(AuditedCase audited) {
    CustomerType type = audited.history().customerType();
    return type == CustomerType.NONE ? "" : type.name();
  }
}
