package org.complaintauditor.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.figures.Agents;
import org.complaintauditor.figures.GroupCounts;
import org.complaintauditor.figures.Responsible;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.text.TextSanitizer;

/** What the groups of the cases are; each value of a dimension gets a number as it comes along. */
final class GroupNumbers {

  /** An attribute with more values than this says who a case is, not what it is like. */
  private static final int VALUES_AT_MOST = 2_000;

  /** What an address says for cases of which the export does not say it. */
  private static final String UNKNOWN = "~";

  private static final String CHANNEL = "channel";
  private static final String CUSTOMER_TYPE = "customer_type";

  private final Map<String, Map<String, Integer>> numbers = new LinkedHashMap<>();

  /** The dimensions of a run: channel of the receipt, customer type, and all attributes. */
  GroupNumbers(RunFacts run) {
    Set<String> names = new LinkedHashSet<>(List.of(CHANNEL));
    List.of("team", "product", "province", "category").stream()
        .filter(run.attributes()::contains)
        .forEach(names::add);
    names.add(CUSTOMER_TYPE);
    names.addAll(run.attributes());
    if (run.agents() != Agents.NAMES) {
      names.removeAll(Responsible.ATTRIBUTES); // They hold names.
    }
    names.forEach(name -> numbers.put(name, new LinkedHashMap<>()));
  }

  /** How many dimensions there are. */
  int size() {
    return numbers.size();
  }

  /** The case's values as numbers, from 1, in the order of dimensions; 0: one value too many. */
  List<Integer> of(AuditedCase audited) {
    List<Integer> values = new ArrayList<>();
    numbers.forEach((name, known) -> values.add(number(known, value(audited, name))));
    return values;
  }

  private static int number(Map<String, Integer> known, String value) {
    Integer number = known.get(value);
    if (number != null) {
      return number;
    }
    if (known.size() == VALUES_AT_MOST) {
      return 0;
    }
    known.put(value, known.size() + 1);
    return known.size();
  }

  private static String value(AuditedCase audited, String dimension) {
    return switch (dimension) {
      case CHANNEL -> GroupCounts.channel(audited);
      case CUSTOMER_TYPE -> GroupCounts.customerType(audited);
      default -> audited.history().attributes().getOrDefault(dimension, "");
    };
  }

  /** The dimensions with their values, for the page to search by. */
  void write(ScriptLiterals script, GroupNames words) {
    script.list();
    numbers.forEach(
        (name, known) -> {
          script.object().name("name").value(name);
          script.name("label").value(words.dimension(name));
          script.name("usable").value(isUsable(known)).name("values").list();
          known
              .keySet()
              .forEach(
                  value ->
                      script
                          .list()
                          .value(value.isEmpty() ? UNKNOWN : TextSanitizer.line(value))
                          .value(words.value(name, value))
                          .endList());
          script.endList().endObject();
        });
    script.endList();
  }

  /** Nothing can be compared where the export never says, or always says something else. */
  private static boolean isUsable(Map<String, Integer> known) {
    return known.size() < VALUES_AT_MOST && known.keySet().stream().anyMatch(one -> !one.isEmpty());
  }

  /** The dimension's values that are known, as they are searched by. */
  Optional<Set<String>> values(String dimension) {
    return Optional.ofNullable(numbers.get(dimension))
        .filter(GroupNumbers::isUsable)
        .map(Map::keySet);
  }
}
