package org.complaintauditor.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlEntry;

/**
 * Reads the entries {@code problems} and {@code told} of a catalogue: which verdicts each kind of
 * data problem leaves on doubtful ground, and which hang on whether something was told.
 */
final class BlockedVerdicts {

  private static final String ALL = "all";

  private BlockedVerdicts() {}

  /**
   * Per problem the ids of commitments, in catalogue order.
   *
   * @throws InvalidPackException if a name or a commitment is not known, or is named twice
   */
  static Map<Problem.Code, List<String>> ofProblems(YamlEntry entry, List<Commitment> catalogue) {
    return of(
        entry, Stream.of(Problem.Code.values()).map(Enum::name), Problem.Code::valueOf, catalogue);
  }

  /**
   * Per disclosure the ids of commitments, in catalogue order.
   *
   * @throws InvalidPackException if a name or a commitment is not known, or is named twice
   */
  static Map<Disclosure, List<String>> ofDisclosures(
      YamlEntry entry, Vocabulary words, List<Commitment> catalogue) {
    return of(
        entry, words.disclosures().stream().map(Disclosure::name), words::disclosure, catalogue);
  }

  private static <K> Map<K, List<String>> of(
      YamlEntry entry,
      Stream<String> names,
      Function<String, K> named,
      List<Commitment> catalogue) {
    entry.only(names.toArray(String[]::new));
    List<String> known = catalogue.stream().map(Commitment::id).toList();
    Map<K, List<String>> blocks = new LinkedHashMap<>();
    entry.nullableEntries().forEach((name, ids) -> blocks.put(named.apply(name), ids(ids, known)));
    return blocks;
  }

  private static List<String> ids(YamlEntry entry, List<String> known) {
    if (!entry.isList()) {
      if (!entry.isEmpty() && entry.text().equals(ALL)) {
        return known;
      }
      throw entry.wrong(Wording.of("core.should-be-a-list-of-commitments", ALL));
    }
    List<String> named = new ArrayList<>();
    for (YamlEntry item : entry.list()) {
      if (!known.contains(item.text())) {
        throw item.wrong(
            Wording.of(
                "core.should-be-a-commitment-of-catalogue", String.join(", ", known), item.text()));
      }
      if (named.contains(item.text())) {
        throw item.wrong(Wording.of("core.repeats", item.text()));
      }
      named.add(item.text());
    }
    return known.stream().filter(named::contains).toList();
  }
}
