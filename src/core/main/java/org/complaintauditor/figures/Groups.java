package org.complaintauditor.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Tally;

/**
 * Counts verdicts by groups of cases. A group of fewer cases than the run allows would show people
 * rather than a process: such groups are pooled, with the next larger ones until the pool is large
 * enough, so that no small group can be worked out from the totals either. Months are no people and
 * are not pooled.
 */
public final class Groups {

  /** The dimension of the months of receipt. */
  public static final String MONTH = "month";

  /** The dimension of agents, who are numbered and never named. */
  public static final String AGENT = "agent";

  /** An attribute with more values than this says who a case is rather than what it is like. */
  private static final int MOST_GROUPS = 60;

  private static final List<String> ATTRIBUTES = List.of("team", "product", "province", "category");

  private static final class Group {
    private long cases;

    /** The id of the first of its cases, in code points. */
    private String first = "";

    private final VerdictCounts verdicts;

    Group(VerdictCounts.Places places) {
      verdicts = new VerdictCounts(places);
    }

    void add(String caseId, int[] found) {
      first(caseId);
      cases++;
      verdicts.add(found);
    }

    void add(Group other) {
      first(other.first);
      cases += other.cases;
      verdicts.add(other.verdicts);
    }

    private void first(String caseId) {
      if (cases == 0 || CodePoints.ORDER.compare(caseId, first) < 0) {
        first = caseId;
      }
    }
  }

  private final FiguresOptions options;
  private final VerdictCounts.Places places;
  private final Map<String, Function<AuditedCase, String>> dimensions = new LinkedHashMap<>();

  /** By dimension and value. */
  private final Map<String, Map<String, Group>> groups = new LinkedHashMap<>();

  private final Set<String> leftOut = new HashSet<>();

  Groups(Set<String> attributes, FiguresOptions options, VerdictCounts.Places places) {
    this.options = options;
    this.places = places;
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
    for (String name : attributes) {
      if (!name.equals(AGENT)) { // A column of this name holds names.
        dimensions.putIfAbsent(name, attribute(name));
      }
    }
    if (options.agents()) {
      dimensions.put(AGENT, Groups::agent);
    }
    dimensions.keySet().forEach(name -> groups.put(name, new HashMap<>()));
  }

  private static Function<AuditedCase, String> attribute(String name) {
    return one -> one.history().attributes().getOrDefault(name, "");
  }

  /** Counts a case whose findings count at these places. */
  void add(AuditedCase audited, int[] found) {
    for (Map.Entry<String, Function<AuditedCase, String>> dimension : dimensions.entrySet()) {
      Map<String, Group> byValue = groups.get(dimension.getKey());
      if (byValue != null) {
        group(byValue, dimension.getValue().apply(audited)).add(audited.history().caseId(), found);
        leaveOutIfTooMany(dimension.getKey(), byValue);
      }
    }
  }

  /** Counts what the others counted. */
  void add(Groups others) {
    others.leftOut.forEach(this::leaveOut);
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

  /** By value; agents by the number that they get in place of their name. */
  private static SortedMap<String, Group> sorted(String dimension, Map<String, Group> byValue) {
    SortedMap<String, Group> sorted = new TreeMap<>(CodePoints.ORDER);
    if (!dimension.equals(AGENT)) {
      sorted.putAll(byValue);
      return sorted;
    }
    List<Map.Entry<String, Group>> byFirstCase = new ArrayList<>(byValue.entrySet());
    byFirstCase.sort(
        Comparator.comparing(
            (Map.Entry<String, Group> one) -> one.getValue().first, CodePoints.ORDER));
    int agents = 0;
    for (Map.Entry<String, Group> one : byFirstCase) {
      boolean named = !one.getKey().isEmpty();
      agents += named ? 1 : 0;
      sorted.put(named ? pseudonym(agents) : "", one.getValue());
    }
    return sorted;
  }

  void write(ByteWriter to) {
    for (String dimension : dimensions.keySet()) {
      Map<String, Group> byValue = groups.get(dimension);
      to.flag(byValue != null);
      if (byValue != null) {
        SortedMap<String, Group> sorted = new TreeMap<>(CodePoints.ORDER);
        sorted.putAll(byValue);
        to.all(
            sorted.entrySet(),
            (out, one) -> {
              out.text(one.getKey()).number(one.getValue().cases).text(one.getValue().first);
              one.getValue().verdicts.write(out);
            });
      }
    }
  }

  void read(ByteReader from) {
    for (String dimension : dimensions.keySet()) {
      if (from.flag()) {
        Map<String, Group> byValue = new HashMap<>();
        from.all(in -> byValue.put(in.text(), group(in)) == null);
        groups.put(dimension, byValue);
      } else {
        leaveOut(dimension);
      }
    }
  }

  private Group group(ByteReader from) {
    Group group = new Group(places);
    group.cases = from.number();
    group.first = from.text();
    group.verdicts.read(from);
    return group;
  }

  /** In place of a name: nothing that a desk calls people by, as {@code A-0001} may be. */
  private static String pseudonym(int number) {
    return String.format(Locale.ROOT, "pseudonym %04d", number);
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
    for (Map.Entry<String, Group> one : bySize) {
      boolean small = one.getValue().cases < options.smallestGroup();
      boolean poolSmall = !pooled.isEmpty() && cases < options.smallestGroup();
      if (!small && !poolSmall) {
        return pooled;
      }
      pooled.add(one.getKey());
      cases += one.getValue().cases;
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

  /** Who of the provider's people acted last; empty where nobody is named. */
  private static String agent(AuditedCase audited) {
    List<Event> events = audited.history().events();
    for (int i = events.size() - 1; i >= 0; i--) {
      String actor = events.get(i).row().actor();
      if (events.get(i).human() && !actor.isEmpty()) {
        return actor;
      }
    }
    return "";
  }
}
