package org.complaintauditor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words that a pack adds to the core, and how it writes those of the core that name the
 * ombudsman.
 *
 * @param authority the ombudsman of its customers; empty: whoever it is
 * @param writtenAs what it writes for words of the core, by these
 * @param disclosures what contacts can tell besides, by name
 * @param activities what can happen besides, by name
 * @param channels other ways to a receiver, by name
 * @param labels what messages can say besides, by name
 * @param drops what has a process of its own, so that nothing is owed, by name
 */
public record DeclaredWords(
    Optional<Authority> authority,
    Map<String, String> writtenAs,
    Map<String, OwnDisclosure> disclosures,
    Map<String, OwnActivity> activities,
    Map<String, OwnChannel> channels,
    Map<String, OwnLabel> labels,
    Map<String, LocalizedText> drops) {

  /** Words of the core that name the ombudsman, which packs may write as its name is. */
  public static final List<String> WRITTEN_OTHERWISE =
      List.of(
          Vocabulary.ADR_INFO,
          Vocabulary.ADR_INFO_PROVIDED,
          Vocabulary.ADR_REFERRED,
          Vocabulary.ADR_WRONG,
          "ALREADY_AT_ADR");

  /** A pack that says it all in words of the core. */
  public static final DeclaredWords NONE =
      new DeclaredWords(
          Optional.empty(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /** What packs mean that were written before packs could say whom they mean. */
  public static final DeclaredWords CANADIAN =
      new DeclaredWords(
          Optional.of(
              new Authority(
                  new LocalizedText(Map.of("en", "the CCTS", "fr", "la CPRST", "de", "die CCTS")),
                  new LocalizedText(
                      Map.of(
                          "en",
                          "Commission for Complaints for Telecom-television Services",
                          "fr",
                          "Commission des plaintes relatives aux services de"
                              + " télécom-télévision")),
                  List.of("ccts-cprst.ca"),
                  List.of("1-888-221-1687"))),
          WRITTEN_OTHERWISE.stream()
              .collect(
                  Collectors.toMap(
                      Function.identity(),
                      name -> name.replace("ADR", "CCTS"),
                      (one, other) -> one,
                      LinkedHashMap::new)),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of());

  public DeclaredWords {
    writtenAs = inOrder(writtenAs);
    disclosures = inOrder(disclosures);
    activities = inOrder(activities);
    channels = inOrder(channels);
    labels = inOrder(labels);
    drops = inOrder(drops);
  }

  /**
   * What a contact tells.
   *
   * @param name what people call it
   * @param allOf what it is made of, by name; empty for most
   * @param written whether only what can be read tells it
   */
  public record OwnDisclosure(LocalizedText name, List<String> allOf, boolean written) {
    public OwnDisclosure {
      allOf = List.copyOf(allOf);
    }
  }

  /**
   * What happens.
   *
   * @param name what people call it
   * @param direction from whom to whom
   * @param tells the disclosure that its name tells, if any
   * @param stance what the customer says of the complaint by it
   */
  public record OwnActivity(
      LocalizedText name, Direction direction, Optional<String> tells, Activity.Stance stance) {}

  /**
   * A way to a receiver.
   *
   * @param name what people call it
   * @param live whether somebody takes the call
   * @param written whether it can be read afterwards
   * @param recorded whether desks record what is sent by it unless they say otherwise
   */
  public record OwnChannel(LocalizedText name, boolean live, boolean written, boolean recorded) {}

  /**
   * What a message says.
   *
   * @param name what people call it
   * @param about the disclosure that it tells, or about which it says something wrong
   * @param wrong whether it is wrong
   */
  public record OwnLabel(LocalizedText name, String about, boolean wrong) {}

  private static <V> Map<String, V> inOrder(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
