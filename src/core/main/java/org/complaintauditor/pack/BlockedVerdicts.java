package org.complaintauditor.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.complaintauditor.model.Commitment;
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
   * Per problem, or disclosure, the ids of commitments, in catalogue order.
   *
   * @param of of what the entry's names are
   * @throws InvalidPackException if a name or a commitment is not known, or is named twice
   */
  static <K extends Enum<K>> Map<K, List<String>> of(
      YamlEntry entry, Class<K> of, List<Commitment> catalogue) {
    entry.only(Stream.of(of.getEnumConstants()).map(Enum::name).toArray(String[]::new));
    List<String> known = catalogue.stream().map(Commitment::id).toList();
    Map<K, List<String>> blocks = new EnumMap<>(of);
    entry
        .nullableEntries()
        .forEach((name, ids) -> blocks.put(Enum.valueOf(of, name), ids(ids, known)));
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
