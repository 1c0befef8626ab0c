package org.complaintauditor.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.complaintauditor.model.Authority;
import org.complaintauditor.model.BundleFile;
import org.complaintauditor.model.DeclaredWords;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Word;
import org.complaintauditor.model.Wording;

/**
 * Texts in one language, by key. Every bundle has the same keys in every language (a test checks
 * it); an unknown key is a defect.
 */
public final class MessageBundle {

  private static final String MEANING = ".meaning";

  /** The languages of the reports. */
  public static final List<String> LANGUAGES = List.of("en", "fr", "de");

  private static final List<String> BUNDLES =
      List.of(
          "vocabulary",
          "proof",
          "report",
          "page",
          "rulebook",
          "inspection",
          "detection",
          "comparison",
          "review");

  /** Bundles by language and name: each is read once and never changed. */
  private static final Map<List<String>, MessageBundle> READ = new ConcurrentHashMap<>();

  private final String language;
  private final Map<String, String> texts;
  private final Map<ShownTexts, MessageBundle> showing = new ConcurrentHashMap<>();
  private final Map<String, MessageTemplate> templates = new ConcurrentHashMap<>();
  private final Map<Enum<?>, String> values = new ConcurrentHashMap<>();
  private final Map<Word, String> called = new ConcurrentHashMap<>();
  private final Map<Authority, MessageBundle> speaking = new ConcurrentHashMap<>();
  private final DateFormats dates = new DateFormats(this);
  private final ShownTexts shown;
  private final Authority authority;

  private MessageBundle(MessageBundle words, ShownTexts shown, Authority authority) {
    this.authority = authority;
    this.language = words.language;
    this.shown = shown;
    this.texts = words.texts;
  }

  private MessageBundle(String language, List<String> bundles) {
    this.language = language;
    this.shown = ShownTexts.FULL;
    this.authority = Authority.ANY;
    this.texts = new HashMap<>();
    bundles.forEach(bundle -> texts.putAll(BundleFile.read("text/" + bundle, language)));
  }

  /**
   * The words of a language.
   *
   * @param language {@code en}, {@code fr} or {@code de}
   */
  public static MessageBundle in(String language) {
    return in(language, List.of());
  }

  /** The words of a language for what is judged by a pack: they name its ombudsman. */
  public static MessageBundle in(String language, Pack pack) {
    return in(language).speakingOf(pack.words().authority());
  }

  /**
   * The words of a language, with those that only one part of the program has.
   *
   * @param language {@code en}, {@code fr} or {@code de}
   * @param more the names of the bundles with these
   */
  public static MessageBundle in(String language, List<String> more) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("no words in language \"" + language + "\"");
    }
    return READ.computeIfAbsent(
        Stream.concat(Stream.of(language), more.stream()).toList(),
        asked ->
            new MessageBundle(language, Stream.concat(BUNDLES.stream(), more.stream()).toList()));
  }

  /** The same words for a reader who is shown so much of messages. */
  public MessageBundle showing(ShownTexts texts) {
    return texts == shown
        ? this
        : showing.computeIfAbsent(texts, other -> new MessageBundle(this, other, authority));
  }

  /** The same words, which name this ombudsman where they speak of one. */
  public MessageBundle speakingOf(Authority ombudsman) {
    return ombudsman.equals(authority)
        ? this
        : speaking.computeIfAbsent(ombudsman, other -> new MessageBundle(this, shown, other));
  }

  /** How much of messages the reader is shown; without {@link #showing} all. */
  public ShownTexts shown() {
    return shown;
  }

  /**
   * Words of a message, harmless and in one line; an ellipsis in their place for a reader who is
   * shown none.
   *
   * @param atMost how many characters of them are shown
   */
  public String quote(String quoted, int atMost) {
    return shown == ShownTexts.NONE
        ? "\u2026"
        : TextSanitizer.line(Detection.shown(quoted), atMost);
  }

  /** The language's code. */
  public String language() {
    return language;
  }

  /** How dates and numbers are written: Canadian English, Canadian French, German. */
  public Locale locale() {
    return switch (language) {
      case "fr" -> Locale.CANADA_FRENCH;
      case "de" -> Locale.GERMANY;
      default -> Locale.CANADA;
    };
  }

  /** Dates and times in this language. */
  public DateFormats dates() {
    return dates;
  }

  /** The text of a key, with {0}, {1} ... replaced (java.text.MessageFormat). */
  public String text(String key, Object... arguments) {
    MessageTemplate known = templates.get(key);
    return (known == null ? templates.computeIfAbsent(key, this::template) : known).with(arguments);
  }

  /** What a message says, in this language. */
  public String text(Wording wording) {
    return wording.in(locale());
  }

  private MessageTemplate template(String key) {
    String pattern = texts.get(key);
    if (pattern == null) {
      throw new IllegalStateException("no text for \"" + key + "\" in " + language);
    }
    return new MessageTemplate(
        authority.in(pattern, language, name -> name.replace("'", "''")), locale());
  }

  /** All keys that begin like this, sorted. */
  public NavigableSet<String> keys(String prefix) {
    NavigableSet<String> keys = new TreeSet<>();
    texts.keySet().stream().filter(key -> key.startsWith(prefix)).forEach(keys::add);
    return keys;
  }

  /** What people call a word; a pack's own as the pack says. */
  public String of(Word word) {
    String known = called.get(word);
    if (known == null) {
      known =
          word.text()
              .map(text -> text.in(language))
              .orElseGet(() -> speakingOf(word.authority()).text(word.key()));
      called.put(word, known);
    }
    return known;
  }

  /** What a word means, in a sentence; what people call it for a pack's own. */
  public String meaning(Word word) {
    return word.isOwn() ? of(word) : speakingOf(word.authority()).text(word.key() + MEANING);
  }

  /** What a value of a closed list means, in a sentence. */
  public String meaning(Enum<?> value) {
    return text(key(value) + MEANING);
  }

  /**
   * The key of a value. A pack that names its ombudsman says in rules of its own what is out of
   * scope, for which the words of older packs, which know businesses alone, are too narrow.
   */
  private String key(Enum<?> value) {
    String key = value.getDeclaringClass().getSimpleName() + "." + value.name();
    boolean older =
        authority.equals(Authority.ANY)
            || DeclaredWords.CANADIAN.authority().filter(authority::equals).isPresent();
    return value == Reason.OUT_OF_SCOPE && !older ? key + ".any" : key;
  }

  /** The word for a value of a closed list, such as a verdict; key {@code Verdict.MET}. */
  public String of(Enum<?> value) {
    String known = values.get(value);
    if (known == null) {
      known = text(key(value));
      values.put(value, known);
    }
    return known;
  }
}
