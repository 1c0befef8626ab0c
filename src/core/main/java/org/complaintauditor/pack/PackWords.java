package org.complaintauditor.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Authority;
import org.complaintauditor.model.DeclaredWords;
import org.complaintauditor.model.DeclaredWords.OwnActivity;
import org.complaintauditor.model.DeclaredWords.OwnChannel;
import org.complaintauditor.model.DeclaredWords.OwnDisclosure;
import org.complaintauditor.model.DeclaredWords.OwnLabel;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.NearestWord;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlEntry;

/** Reads the words that a pack adds to those of the core: {@code words:}. */
final class PackWords {

  /** As words are written in data, and as rules can write them. */
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

  /**
   * How packs name the Canadian ombudsman that were written before packs had words of their own.
   */
  private static final Pattern CANADIAN =
      Pattern.compile("\\b(?:CCTS_(?:INFO|INFO_PROVIDED|REFERRED|WRONG)|ALREADY_AT_CCTS)\\b");

  /** Pages keep what a contact told as the bits of one number. */
  private static final int MOST_DISCLOSURES = 31;

  private static final int MOST_WORDS = 200;

  /** Known words by their names in capitals, with the list of each. */
  private final Map<String, String> known = new HashMap<>();

  private PackWords() {
    Vocabulary core = Vocabulary.core();
    Stream.of(core.disclosures(), core.labels(), core.activities(), core.channels())
        .flatMap(List::stream)
        .forEach(word -> known.putIfAbsent(word.name(), word.list()));
  }

  /**
   * The words that the entry declares.
   *
   * @throws InvalidPackException if one is not as it should be
   */
  static DeclaredWords of(Optional<YamlEntry> words) {
    return words.map(entry -> new PackWords().read(entry)).orElse(DeclaredWords.NONE);
  }

  /**
   * The words of a pack whose files may be older than the words of packs: those that write the
   * words of the Canadian ombudsman, and say of none how they are written, mean these.
   *
   * @param files the pack's texts
   */
  static DeclaredWords orCanadian(DeclaredWords declared, Stream<String> files) {
    if (declared.authority().isPresent()
        || !declared.writtenAs().isEmpty()
        || Stream.of(declared.disclosures(), declared.activities(), declared.labels())
            .flatMap(words -> words.keySet().stream())
            .anyMatch(DeclaredWords.CANADIAN.writtenAs()::containsValue)
        || files.noneMatch(text -> CANADIAN.matcher(text).find())) {
      return declared;
    }
    return new DeclaredWords(
        DeclaredWords.CANADIAN.authority(),
        DeclaredWords.CANADIAN.writtenAs(),
        declared.disclosures(),
        declared.activities(),
        declared.channels(),
        declared.labels(),
        declared.drops());
  }

  private DeclaredWords read(YamlEntry entry) {
    entry.only(
        "authority",
        "written_as",
        "disclosures",
        "activities",
        "channels",
        "labels",
        "drops",
        "attributes");
    Map<String, String> written = entry.find("written_as").map(this::writtenAs).orElse(Map.of());
    Map<String, OwnDisclosure> disclosures =
        words(entry.find("disclosures"), "Disclosure", this::disclosure);
    for (YamlEntry all : entry.find("disclosures").stream().toList()) {
      all.entries().forEach((name, one) -> refuseParts(one, disclosures, written));
      if (disclosures.size() + Vocabulary.core().disclosures().size() > MOST_DISCLOSURES) {
        throw all.wrong(Wording.of("core.more-disclosures-than", MOST_DISCLOSURES));
      }
    }
    List<String> told = new ArrayList<>(disclosures.keySet());
    told.addAll(ofCore(written));
    return new DeclaredWords(
        entry.find("authority").map(PackWords::authority),
        written,
        disclosures,
        words(entry.find("activities"), "Activity", (name, one) -> activity(one, told)),
        words(entry.find("channels"), "Channel", (name, one) -> channel(one)),
        words(entry.find("labels"), "Label", (name, one) -> label(one, told)),
        words(entry.find("drops"), "Reason", (name, one) -> name(one.only("name"))));
  }

  private <W> Map<String, W> words(
      Optional<YamlEntry> list, String of, BiFunction<String, YamlEntry, W> word) {
    Map<String, W> words = new LinkedHashMap<>();
    for (YamlEntry all : list.stream().toList()) {
      all.entries()
          .forEach(
              (name, one) -> {
                refuseKnown(name, one, of);
                words.put(name, word.apply(name, one));
              });
      if (words.size() > MOST_WORDS) {
        throw all.wrong(Wording.of("core.more-words-than", MOST_WORDS));
      }
    }
    return words;
  }

  /** A word is one thing, in whatever letters it is written. */
  private void refuseKnown(String name, YamlEntry entry, String list) {
    String capitals = name.toUpperCase(Locale.ROOT);
    String other = known.get(capitals);
    if (other != null) {
      throw entry.wrong(Wording.of("core.word-is-known", capitals, other));
    }
    if (!NAME.matcher(name).matches()) {
      throw entry.wrong(Wording.of("core.word-should-be-capitals", name));
    }
    known.put(name, list);
  }

  private OwnDisclosure disclosure(String name, YamlEntry entry) {
    entry.only("name", "all_of", "written");
    List<String> parts =
        entry
            .find("all_of")
            .map(all -> all.list().stream().map(YamlEntry::text).toList())
            .orElse(List.of());
    return new OwnDisclosure(
        name(entry), parts, entry.find("written").map(YamlEntry::flag).orElse(false));
  }

  /** What a disclosure is made of are disclosures that are made of nothing else. */
  private static void refuseParts(
      YamlEntry entry, Map<String, OwnDisclosure> own, Map<String, String> written) {
    for (YamlEntry all : entry.find("all_of").stream().toList()) {
      List<String> parts =
          Stream.concat(
                  own.entrySet().stream()
                      .filter(one -> one.getValue().allOf().isEmpty())
                      .map(Map.Entry::getKey),
                  ofCore(written).stream())
              .toList();
      if (all.list().size() < 2) {
        throw all.wrong(Wording.of("core.all-of-needs-two-parts"));
      }
      all.list().forEach(part -> known(part, parts));
    }
  }

  /** The disclosures of the core, by both names where the pack writes one otherwise. */
  private static List<String> ofCore(Map<String, String> written) {
    List<String> names = new ArrayList<>();
    for (Disclosure told : Vocabulary.core().disclosures()) {
      names.add(told.name());
      if (written.containsKey(told.name())) {
        names.add(written.getOrDefault(told.name(), ""));
      }
    }
    return names;
  }

  private static OwnActivity activity(YamlEntry entry, List<String> told) {
    entry.only("name", "direction", "tells", "stance");
    Direction direction =
        Direction.valueOf(
            entry.get("direction").oneOf(lower(Direction.values())).toUpperCase(Locale.ROOT));
    Optional<YamlEntry> tells = entry.find("tells");
    tells.ifPresent(
        one -> {
          if (direction != Direction.OUTBOUND) {
            throw one.wrong(Wording.of("core.only-what-is-sent-tells"));
          }
        });
    Optional<YamlEntry> stance = entry.find("stance");
    stance.ifPresent(
        one -> {
          if (direction != Direction.INBOUND) {
            throw one.wrong(Wording.of("core.only-customers-have-a-stance"));
          }
        });
    return new OwnActivity(
        name(entry),
        direction,
        tells.map(one -> known(one, told)),
        stance
            .map(one -> one.oneOf(lower(Activity.Stance.values())).toUpperCase(Locale.ROOT))
            .map(Activity.Stance::valueOf)
            .orElse(Activity.Stance.NONE));
  }

  private static List<String> lower(Enum<?>[] values) {
    return Stream.of(values).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static OwnChannel channel(YamlEntry entry) {
    entry.only("name", "live", "written", "recorded");
    return new OwnChannel(
        name(entry),
        entry.get("live").flag(),
        entry.get("written").flag(),
        entry.get("recorded").flag());
  }

  private static OwnLabel label(YamlEntry entry, List<String> told) {
    entry.only("name", "tells", "contradicts");
    Optional<YamlEntry> wrong = entry.find("contradicts");
    if (wrong.isPresent() && entry.find("tells").isPresent()) {
      throw wrong.get().wrong(Wording.of("core.label-tells-or-contradicts"));
    }
    return new OwnLabel(
        name(entry), known(wrong.orElseGet(() -> entry.get("tells")), told), wrong.isPresent());
  }

  private static String known(YamlEntry entry, List<String> known) {
    String name = entry.text();
    if (!known.contains(name)) {
      throw entry.wrong(
          NearestWord.of(name, known)
              .map(near -> Wording.of("core.is-no-disclosure-did-you-mean", name, near))
              .orElseGet(
                  () -> Wording.of("core.is-no-disclosure", name, String.join(", ", known))));
    }
    return name;
  }

  private Map<String, String> writtenAs(YamlEntry entry) {
    entry.only(DeclaredWords.WRITTEN_OTHERWISE.toArray(String[]::new));
    Map<String, String> written = new LinkedHashMap<>();
    entry
        .entries()
        .forEach(
            (name, one) -> {
              if (name.equals(Reason.ALREADY_AT_ADR.name())) {
                one.oneOf(List.of(Reason.ALREADY_AT_ADR.name(), Reason.ALREADY_AT_CCTS.name()));
              } else if (written.containsValue(one.text())) {
                throw one.wrong(Wording.of("core.repeats", one.text()));
              } else {
                refuseKnown(one.text(), one, "words");
              }
              written.put(name, one.text());
            });
    return written;
  }

  private static Authority authority(YamlEntry entry) {
    entry.only("short", "name", "sites", "phones");
    return new Authority(
        localText(entry.get("short")),
        entry.find("name").map(PackWords::localText).orElse(localText(entry.get("short"))),
        texts(entry.find("sites")),
        texts(entry.find("phones")));
  }

  private static List<String> texts(Optional<YamlEntry> list) {
    return list.map(all -> all.list().stream().map(YamlEntry::filledText).toList())
        .orElse(List.of());
  }

  private static LocalizedText name(YamlEntry entry) {
    return localText(entry.get("name"));
  }

  private static LocalizedText localText(YamlEntry entry) {
    return PackReader.localText(entry);
  }
}
