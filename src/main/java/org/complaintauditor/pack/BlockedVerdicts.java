package org.complaintauditor.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Problem;
import org.complaintauditor.yaml.YamlEntry;

/**
 * Reads the entry {@code problems} of a catalogue: which verdicts each kind of data problem leaves
 * on doubtful ground.
 */
final class BlockedVerdicts {

  private static final String ALL = "all";

  private BlockedVerdicts() {}

  /**
   * Per problem the ids of commitments, in catalogue order.
   *
   * @throws PackIsWrong if a problem or a commitment is not known, or is named twice
   */
  static Map<Problem.Code, List<String>> of(YamlEntry entry, List<Commitment> catalogue) {
    entry.only(Stream.of(Problem.Code.values()).map(Enum::name).toArray(String[]::new));
    List<String> known = catalogue.stream().map(Commitment::id).toList();
    Map<Problem.Code, List<String>> blocks = new EnumMap<>(Problem.Code.class);
    entry
        .nullableEntries()
        .forEach((code, ids) -> blocks.put(Problem.Code.valueOf(code), ids(ids, known)));
    return blocks;
  }

  private static List<String> ids(YamlEntry entry, List<String> known) {
    if (!entry.isList()) {
      if (!entry.isEmpty() && entry.text().equals(ALL)) {
        return known;
      }
      throw entry.wrong("should be a list of commitments, such as [ACK-01], or " + ALL);
    }
    List<String> named = new ArrayList<>();
    for (YamlEntry one : entry.list()) {
      if (!known.contains(one.text())) {
        throw one.wrong(
            "should be a commitment of this catalogue (%s), but is \"%s\""
                .formatted(String.join(", ", known), one.text()));
      }
      if (named.contains(one.text())) {
        throw one.wrong("repeats " + one.text());
      }
      named.add(one.text());
    }
    return known.stream().filter(named::contains).toList();
  }
}
