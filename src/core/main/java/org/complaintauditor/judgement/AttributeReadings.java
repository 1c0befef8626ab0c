package org.complaintauditor.judgement;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.complaintauditor.history.DatedAttributes;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.DeclaredAttribute;
import org.complaintauditor.obligation.Finding;

/**
 * The ways to read a case of which attributes are unknown that rules ask for: each with one value
 * for each of its unknown parts. A verdict stands where all readings agree.
 */
final class AttributeReadings {
  /** A verdict that hangs on more readings is not tried: nobody can say what it is. */
  static final int MOST = 16;

  /** Readings that are enough to see what rules can owe. */
  private static final int MOST_TO_SEE_WHAT_IS_OWED = 256;

  private final DatedAttributes dated;
  private final List<DatedAttributes.Unknown> unknown;
  private final Map<String, Set<String>> asked;

  /**
   * The readings of a case.
   *
   * @param asked the attributes for which the rules of each commitment ask
   */
  AttributeReadings(
      CaseHistory history, Collection<DeclaredAttribute> declared, Map<String, Set<String>> asked) {
    this.dated = DatedAttributes.of(history, declared);
    this.unknown = dated.unknown();
    this.asked = asked;
  }

  /** The case read in every way, or in very many: what can be owed in it at all. */
  static Stream<CaseHistory> everyWay(CaseHistory history, Collection<DeclaredAttribute> declared) {
    DatedAttributes dated =
        DatedAttributes.of(
            history, declared.stream().map(AttributeReadings::withoutDefault).toList());
    List<DatedAttributes.Unknown> unknown = dated.unknown();
    return IntStream.range(0, number(unknown, MOST_TO_SEE_WHAT_IS_OWED))
        .mapToObj(place -> dated.read(values(unknown, place)));
  }

  private static DeclaredAttribute withoutDefault(DeclaredAttribute attribute) {
    return new DeclaredAttribute(attribute.name(), attribute.values(), Optional.empty());
  }

  /** The case with the first value of whatever is unknown. */
  CaseHistory first() {
    return dated.read(Map.of());
  }

  /**
   * Judges the other readings, as far as commitments ask for what is unknown.
   *
   * @param stand the verdicts of the first reading
   * @param judge judges another one
   */
  AttributeVerdicts verdicts(
      AttributeVerdicts.Judged stand, Function<CaseHistory, AttributeVerdicts.Judged> judge) {
    AttributeVerdicts verdicts = new AttributeVerdicts(stand);
    if (unknown.isEmpty()) {
      return verdicts;
    }
    Map<List<DatedAttributes.Unknown>, Set<String>> alike = new LinkedHashMap<>();
    for (Finding finding : stand.findings()) {
      Set<String> names = asked.getOrDefault(finding.commitment(), Set.of());
      List<DatedAttributes.Unknown> hangsOn =
          unknown.stream().filter(one -> names.contains(one.attribute().name())).toList();
      if (!hangsOn.isEmpty()) {
        alike.computeIfAbsent(hangsOn, one -> new LinkedHashSet<>()).add(finding.commitment());
      }
    }
    alike.forEach(
        (hangsOn, commitments) -> {
          int number = number(hangsOn, MOST + 1);
          if (number > MOST) {
            verdicts.untried(commitments, byName(values(hangsOn, 0)).keySet());
            return;
          }
          Map<String, String> first = byName(values(hangsOn, 0));
          for (int place = 1; place < number; place++) {
            Map<DatedAttributes.Unknown, String> values = values(hangsOn, place);
            verdicts.add(commitments, first, byName(values), judge.apply(dated.read(values)));
          }
        });
    return verdicts;
  }

  /** How many readings there are, at most so many. */
  private static int number(List<DatedAttributes.Unknown> unknown, int most) {
    int number = 1;
    for (DatedAttributes.Unknown part : unknown) {
      number = Math.min(most, number * part.attribute().values().size());
    }
    return number;
  }

  /** The values of a reading: those of the last attribute change first. */
  private static Map<DatedAttributes.Unknown, String> values(
      List<DatedAttributes.Unknown> unknown, int place) {
    Map<DatedAttributes.Unknown, String> values = new HashMap<>();
    int rest = place;
    for (int i = unknown.size() - 1; i >= 0; i--) {
      List<String> known = unknown.get(i).attribute().values();
      values.put(unknown.get(i), known.get(rest % known.size()));
      rest /= known.size();
    }
    return values;
  }

  /** The values as people read them: by attribute, and since when where it has several parts. */
  private static Map<String, String> byName(Map<DatedAttributes.Unknown, String> values) {
    Map<String, String> byName = new TreeMap<>();
    values.entrySet().stream()
        .sorted(Comparator.comparingInt(one -> one.getKey().since().position()))
        .forEach(
            one ->
                byName.merge(
                    one.getKey().attribute().name(),
                    one.getValue(),
                    (earlier, later) -> earlier + ", " + later));
    return byName;
  }
}
