package org.complaintauditor.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.complaintauditor.model.DeclaredWords.OwnActivity;
import org.complaintauditor.model.DeclaredWords.OwnChannel;
import org.complaintauditor.model.DeclaredWords.OwnDisclosure;
import org.complaintauditor.model.DeclaredWords.OwnLabel;

/** Words that packs may declare. */
public final class OwnWords {

  private OwnWords() {}

  /** Internal activities, channels and disclosures of these names. */
  public static Vocabulary ofEachList(String... names) {
    return Vocabulary.of(
        declared(
            each(names, name -> disclosure()),
            each(
                names,
                name ->
                    new OwnActivity(
                        text(), Direction.INTERNAL, Optional.empty(), Activity.Stance.NONE)),
            each(names, name -> new OwnChannel(text(), false, true, true)),
            Map.of()));
  }

  /** Words of these names and a number, from 0 on. */
  static Vocabulary many(String name, int count) {
    return ofEachList(IntStream.range(0, count).mapToObj(i -> name + i).toArray(String[]::new));
  }

  static DeclaredWords declared(
      Map<String, OwnDisclosure> disclosures,
      Map<String, OwnActivity> activities,
      Map<String, OwnChannel> channels,
      Map<String, OwnLabel> labels) {
    return new DeclaredWords(
        Optional.empty(), Map.of(), disclosures, activities, channels, labels, Map.of());
  }

  static OwnDisclosure disclosure(String... parts) {
    return new OwnDisclosure(text(), List.of(parts), false);
  }

  static LocalizedText text() {
    return LocalizedText.of("something");
  }

  private static <W> Map<String, W> each(String[] names, Function<String, W> word) {
    return Stream.of(names)
        .collect(
            Collectors.toMap(Function.identity(), word, (one, other) -> one, LinkedHashMap::new));
  }
}
