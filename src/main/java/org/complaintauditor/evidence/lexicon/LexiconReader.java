package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.yaml.YamlEntry;
import org.complaintauditor.yaml.YamlText;

/**
 * Reads a lexicon: {@code words.yaml} with the lists that all files use, and a file for each thing
 * that can be said.
 */
public final class LexiconReader {

  /** The file of what all others use. */
  public static final String WORDS = "words.yaml";

  private final Map<Language, Lists> words = new EnumMap<>(Language.class);
  private final Map<Language, List<Entry>> entries = new EnumMap<>(Language.class);
  private final Set<String> ids = new HashSet<>();

  private LexiconReader() {}

  /**
   * Reads the files.
   *
   * @throws LexiconIsWrong if one is not as it should be; the message names file, place and fix
   */
  public static Lexicon read(List<RuleFile> files) {
    LexiconReader reader = new LexiconReader();
    RuleFile words =
        files.stream()
            .filter(file -> file.name().endsWith(WORDS))
            .findFirst()
            .orElseThrow(
                () -> new LexiconIsWrong("the lexicon has no " + WORDS + " with the common lists"));
    Map<Language, YamlEntry> common = reader.readWords(words);
    files.stream().filter(file -> !file.equals(words)).forEach(reader::readFile);
    Map<Language, LanguageLexicon> languages = new EnumMap<>(Language.class);
    common.forEach((language, entry) -> languages.put(language, reader.lexicon(language, entry)));
    return new Lexicon(languages);
  }

  private static YamlEntry root(RuleFile file) {
    return YamlText.parse(file.name(), file.text(), LexiconIsWrong::new);
  }

  private Map<Language, YamlEntry> readWords(RuleFile file) {
    YamlEntry root = root(file).only("en", "fr", "de");
    Map<Language, YamlEntry> found = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      YamlEntry entry =
          root.get(language.tag())
              .only("usual words", "negation", "no negation", "condition", "lists");
      Dictionary dictionary = new Dictionary(language, usual(entry));
      words.put(language, new Lists(dictionary, entry.get("lists").entries(), null));
      entries.put(language, new ArrayList<>());
      found.put(language, entry);
    }
    return found;
  }

  private static Set<String> usual(YamlEntry entry) {
    Set<String> usual = new HashSet<>();
    entry.get("usual words").list().forEach(word -> usual.add(word.text()));
    return usual;
  }

  private LanguageLexicon lexicon(Language language, YamlEntry entry) {
    Lists lists = lists(language);
    Phrase negation = oneOf(lists.phrases(entry.get("negation")));
    Phrase noNegation = oneOf(lists.phrases(entry.get("no negation")));
    Phrase condition = oneOf(lists.phrases(entry.get("condition")));
    lists.all();
    List<Entry> all = entriesOf(language);
    return new LanguageLexicon(
        lists.dictionary(),
        usual(entry),
        negation,
        noNegation,
        condition,
        all.stream().filter(one -> one.label().direction() == Direction.OUTBOUND).toList(),
        all.stream().filter(one -> one.label().direction() == Direction.INBOUND).toList());
  }

  private Lists lists(Language language) {
    return java.util.Objects.requireNonNull(words.get(language));
  }

  private List<Entry> entriesOf(Language language) {
    return java.util.Objects.requireNonNull(entries.get(language));
  }

  private void readFile(RuleFile file) {
    YamlEntry root = root(file).only("label", "meaning", "en", "fr", "de");
    Label label =
        Label.named(root.get("label").text())
            .orElseThrow(
                () ->
                    root.get("label")
                        .wrong("should be one of " + List.of(Label.values()).toString()));
    root.get("meaning").only("en", "fr", "de").get("en").text();
    for (Language language : Language.values()) {
      root.find(language.tag()).ifPresent(section -> readSection(label, language, section));
    }
  }

  private void readSection(Label label, Language language, YamlEntry section) {
    section.only("lists", "unless", "conditional", "asked", "entries");
    Lists lists =
        new Lists(
            lists(language).dictionary(),
            section.find("lists").map(YamlEntry::entries).orElse(Map.of()),
            lists(language));
    for (YamlEntry one : section.get("entries").list()) {
      entriesOf(language).add(entry(label, language, section, lists, one));
    }
    lists.all();
  }

  private Entry entry(
      Label label, Language language, YamlEntry section, Lists lists, YamlEntry entry) {
    entry.only(
        "id",
        "says",
        "with",
        "and with",
        "with anywhere",
        "unless",
        "unless anywhere",
        "negated",
        "conditional",
        "asked",
        "matches",
        "differs");
    String id = entry.get("id").text();
    if (!ids.add(id)) {
      throw entry.get("id").wrong("repeats the id \"" + id + "\"");
    }
    List<Group> with = new ArrayList<>();
    entry.find("with").ifPresent(group -> with.add(lists.group(group)));
    entry.find("and with").ifPresent(group -> with.add(lists.group(group)));
    List<Phrase> unless = new ArrayList<>();
    entry.find("unless").ifPresent(group -> unless.addAll(lists.phrases(group)));
    section.find("unless").ifPresent(group -> unless.addAll(lists.phrases(group)));
    return new Entry(
        id,
        label,
        language,
        lists.group(entry.get("says")),
        List.copyOf(with),
        entry.find("with anywhere").map(lists::phrases).orElse(List.of()),
        List.copyOf(unless),
        entry.find("unless anywhere").map(lists::phrases).orElse(List.of()),
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

  private static Phrase oneOf(List<Phrase> phrases) {
    return new Phrase.OneOf(phrases);
  }

  /** The lists of phrases of a file, and behind them those that all files share. */
  private static final class Lists {
    private final Dictionary dictionary;
    private final Map<String, YamlEntry> written;
    private final @org.jspecify.annotations.Nullable Lists common;
    private final Map<String, Phrase> read = new HashMap<>();
    private final Set<String> open = new TreeSet<>();

    Lists(
        Dictionary dictionary,
        Map<String, YamlEntry> written,
        @org.jspecify.annotations.Nullable Lists common) {
      this.dictionary = dictionary;
      this.written = written;
      this.common = common;
    }

    Dictionary dictionary() {
      return dictionary;
    }

    /** Reads also the lists that nothing uses, so that a mistake in one is found. */
    void all() {
      written.forEach((name, entry) -> named(name, entry));
    }

    Group group(YamlEntry list) {
      return Group.of(phrases(list), dictionary);
    }

    List<Phrase> phrases(YamlEntry list) {
      List<Phrase> phrases = new ArrayList<>();
      for (YamlEntry one : list.filledList()) {
        try {
          Phrase phrase = PhraseReader.read(one.text(), dictionary, name -> named(name, one));
          phrases.add(Phrase.Indexed.of(phrase, dictionary));
        } catch (IllegalArgumentException e) {
          throw one.wrong("\"%s\" %s".formatted(one.text(), e.getMessage()));
        }
      }
      return List.copyOf(phrases);
    }

    private Phrase named(String name, YamlEntry user) {
      YamlEntry entry = written.get(name);
      if (entry == null) {
        if (common == null) {
          throw user.wrong("uses a list {%s} that there is not".formatted(name));
        }
        return common.named(name, user);
      }
      Phrase known = read.get(name);
      if (known != null) {
        return known;
      }
      if (!open.add(name)) {
        throw user.wrong("uses the list {%s} within itself".formatted(name));
      }
      List<Phrase> phrases = phrases(entry);
      open.remove(name);
      Phrase phrase =
          phrases.size() == 1
              ? phrases.get(0)
              : Phrase.Indexed.of(new Phrase.OneOf(phrases), dictionary);
      read.put(name, phrase);
      return phrase;
    }
  }
}
