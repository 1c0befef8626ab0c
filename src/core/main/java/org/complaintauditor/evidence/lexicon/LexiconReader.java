package org.complaintauditor.evidence.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.model.Authority;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlDocument;
import org.complaintauditor.yaml.YamlEntry;

/**
 * Reads a lexicon: {@code words.yaml} with the lists that all files use, and a file for each thing
 * that can be said.
 */
public final class LexiconReader {

  /** The file of what all others use. */
  public static final String WORDS = "words.yaml";

  /** A word has a bit for each language. */
  private static final int MOST_OTHER_LANGUAGES = 24;

  private final Map<Language, Set<String>> usual = new EnumMap<>(Language.class);
  private final List<Set<String>> others = new ArrayList<>();
  private final Map<Direction, Map<Language, EntryMatcherBuilder>> makers =
      new EnumMap<>(Direction.class);
  private final Vocabulary words;
  private final Set<String> ids = new HashSet<>();

  private int vocabularies;

  private LexiconReader(Vocabulary words) {
    this.words = words;
    for (Direction direction : List.of(Direction.OUTBOUND, Direction.INBOUND)) {
      makers.put(direction, new EnumMap<>(Language.class));
    }
  }

  /**
   * Reads the files.
   *
   * @param words those of the pack, whose labels the files name
   * @throws InvalidLexiconException if one is not as it should be; the message names file, place
   *     and fix
   */
  public static Lexicon read(List<RuleFile> files, Vocabulary words) {
    LexiconReader reader = new LexiconReader(words);
    RuleFile shared =
        files.stream()
            .filter(file -> file.name().endsWith(WORDS))
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidLexiconException(
                        Wording.of("core.lexicon-has-no-with-common-lists", WORDS)));
    Map<RuleFile, YamlEntry> roots = new LinkedHashMap<>();
    files.forEach(file -> roots.put(file, root(file)));
    YamlEntry common = Objects.requireNonNull(roots.remove(shared));
    reader.readWords(common, roots.values());
    roots.values().forEach(reader::readFile);
    return reader.lexicon();
  }

  /**
   * What each label means, as the files say it for people, in the order of labels.
   *
   * @throws InvalidLexiconException if a file is not as it should be
   */
  public static Map<Label, LocalizedText> meanings(List<RuleFile> files, Vocabulary words) {
    Map<Label, LocalizedText> meanings = new TreeMap<>();
    for (RuleFile file : files) {
      if (!file.name().endsWith(WORDS)) {
        YamlEntry root = root(file);
        Map<String, String> texts = new HashMap<>();
        root.get("meaning").entries().forEach((language, text) -> texts.put(language, text.text()));
        meanings.putIfAbsent(label(root, words), new LocalizedText(texts));
      }
    }
    return meanings;
  }

  private Lexicon lexicon() {
    Map<Direction, Map<Language, EntryMatcher>> ways = new EnumMap<>(Direction.class);
    makers.forEach(
        (direction, all) -> {
          Map<Language, EntryMatcher> made = new EnumMap<>(Language.class);
          all.forEach((language, maker) -> made.put(language, maker.ways()));
          ways.put(direction, made);
        });
    return new Lexicon(new WordCache(usual, others, vocabularies), ways, words);
  }

  private static YamlEntry root(RuleFile file) {
    return YamlDocument.parse(file.name(), file.text(), InvalidLexiconException::new);
  }

  private void readWords(YamlEntry root, Collection<YamlEntry> others) {
    root.only("en", "fr", "de", "not understood");
    root.find("not understood").ifPresent(this::readNotUnderstood);
    for (Language language : Language.values()) {
      YamlEntry entry =
          root.get(language.tag())
              .only(
                  "usual words",
                  "negation",
                  "no negation",
                  "condition",
                  "complaint",
                  "own words",
                  "other matter",
                  "own matter",
                  "lists");
      usual.put(language, words(entry.get("usual words")));
      DictionaryBuilder dictionary = new DictionaryBuilder(language, frequencies(language, others));
      makers
          .values()
          .forEach(
              all ->
                  all.put(
                      language,
                      new EntryMatcherBuilder(
                          vocabularies++, dictionary, entry, authority(language))));
    }
  }

  /** The lists {@code {authority}}, {@code {authority site}} and {@code {authority phone}}. */
  private Map<String, List<String>> authority(Language language) {
    Authority authority = words.authority();
    return Map.of(
        "authority",
        Stream.of(authority.bare(language.tag()), authority.name().in(language.tag()))
            .map(LexiconReader::asPhrase)
            .distinct()
            .toList(),
        "authority site",
        authority.sites().stream().map(LexiconReader::asPhrase).toList(),
        "authority phone",
        authority.phones().stream().map(LexiconReader::asPhrase).toList());
  }

  /** Phrases are of small letters without accents. */
  private static String asPhrase(String name) {
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}\\p{N} .-]", "");
  }

  private void readNotUnderstood(YamlEntry languages) {
    Map<String, YamlEntry> entries = languages.entries();
    if (entries.size() > MOST_OTHER_LANGUAGES) {
      throw languages.wrong(Wording.of("core.has-more-than-languages", MOST_OTHER_LANGUAGES));
    }
    entries.values().forEach(words -> others.add(words(words)));
  }

  private static Set<String> words(YamlEntry list) {
    Set<String> words = new HashSet<>();
    list.list().forEach(word -> words.add(word.text()));
    return words;
  }

  /**
   * Word frequencies of the examples. What is wrong with them, or around them, is said when they
   * are read.
   */
  private static WordFrequencies frequencies(Language language, Collection<YamlEntry> files) {
    WordFrequencies frequencies = new WordFrequencies(language);
    files.stream()
        .flatMap(root -> below(root, language.tag()))
        .flatMap(section -> below(section, "entries"))
        .flatMap(LexiconReader::elements)
        .flatMap(entry -> Stream.of("matches", "differs").flatMap(key -> below(entry, key)))
        .flatMap(LexiconReader::elements)
        .filter(YamlEntry::isText)
        .forEach(example -> frequencies.add(example.rawText()));
    return frequencies;
  }

  private static Stream<YamlEntry> below(YamlEntry entry, String key) {
    return entry.hasKeys() ? entry.find(key).stream() : Stream.empty();
  }

  private static Stream<YamlEntry> elements(YamlEntry list) {
    return list.isList() ? list.list().stream() : Stream.empty();
  }

  private void readFile(YamlEntry root) {
    root.only("label", "meaning", "en", "fr", "de");
    Label label = label(root, words);
    root.get("meaning").only("en", "fr", "de").get("en").text();
    for (Language language : Language.values()) {
      root.find(language.tag()).ifPresent(section -> readSection(label, language, section));
    }
  }

  private static Label label(YamlEntry root, Vocabulary words) {
    return words
        .find(Label.class, root.get("label").text())
        .orElseThrow(
            () ->
                root.get("label")
                    .wrong(Wording.of("core.should-be-one-of", words.labels().toString())));
  }

  private void readSection(Label label, Language language, YamlEntry section) {
    section.only("lists", "unless", "conditional", "asked", "entries");
    EntryMatcherBuilder maker =
        Objects.requireNonNull(Objects.requireNonNull(makers.get(label.direction())).get(language));
    PhraseLists lists =
        new PhraseLists(
            maker.phrases(),
            section.find("lists").map(YamlEntry::entries).orElse(Map.of()),
            Map.of(),
            maker.lists());
    Optional<Phrase> unless = section.find("unless").map(group -> lists.shared(group));
    for (YamlEntry entry : section.get("entries").list()) {
      maker.add(entry(label, language, section, unless, lists, entry));
    }
    lists.all();
  }

  private LexiconEntry entry(
      Label label,
      Language language,
      YamlEntry section,
      Optional<Phrase> sectionUnless,
      PhraseLists lists,
      YamlEntry entry) {
    entry.only(
        "id",
        "says",
        "with",
        "and with",
        "after",
        "with anywhere",
        "unless",
        "language unless",
        "unless anywhere",
        "negated",
        "conditional",
        "asked",
        "matches",
        "differs");
    String id = entry.get("id").text();
    if (!ids.add(id)) {
      throw entry.get("id").wrong(Wording.of("core.repeats-id", id));
    }
    List<PhraseIndex> with = new ArrayList<>();
    entry.find("with").ifPresent(group -> with.add(lists.group(group)));
    entry.find("and with").ifPresent(group -> with.add(lists.group(group)));
    List<Phrase> unless = new ArrayList<>();
    entry.find("unless").ifPresent(group -> unless.add(lists.oneOf(group)));
    if (entry.find("language unless").map(YamlEntry::flag).orElse(true)) {
      sectionUnless.ifPresent(unless::add);
    }
    return new LexiconEntry(
        id,
        label,
        language,
        lists.group(entry.get("says")),
        List.copyOf(with),
        entry.find("after").map(lists::oneOf).map(List::of).orElse(List.of()),
        entry.find("with anywhere").map(lists::oneOf).map(List::of).orElse(List.of()),
        List.copyOf(unless),
        entry.find("unless anywhere").map(lists::oneOf).map(List::of).orElse(List.of()),
        entry.find("negated").map(YamlEntry::flag).orElse(false),
        flag(entry, section, "conditional"),
        flag(entry, section, "asked"),
        texts(entry, "matches"),
        texts(entry, "differs"));
  }

  private static boolean flag(YamlEntry entry, YamlEntry section, String key) {
    return entry.find(key).or(() -> section.find(key)).map(YamlEntry::flag).orElse(true);
  }

  private static List<String> texts(YamlEntry entry, String key) {
    return entry
        .find(key)
        .map(list -> list.list().stream().map(YamlEntry::rawText).toList())
        .orElse(List.of());
  }
}
