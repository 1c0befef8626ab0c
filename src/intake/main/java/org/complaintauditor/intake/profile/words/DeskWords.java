package org.complaintauditor.intake.profile.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.complaintauditor.intake.profile.words.ColumnMeaning.Fit;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.yaml.YamlDocument;
import org.complaintauditor.yaml.YamlEntry;

/** The words of desks, as {@code desk-words.yaml} lists them. */
public final class DeskWords {
  private static final String RESOURCE = "desk-words.yaml";

  /** What is longer stands for no empty cell. */
  private static final int LONGEST_WORD = 40;

  /** Signs that stand for none. */
  private static final Pattern SIGN = Pattern.compile("-{1,3}|[?]{1,3}|[–—.·*]");

  /** Days that stand for none, as systems write them. */
  private static final Pattern NEVER =
      Pattern.compile(
          "(0000[-/.]00[-/.]00|00[-/.]00[-/.]0000|9999[-/.]12[-/.]31|31[-/.]12[-/.]9999|12/31/9999|1900[-/.]01[-/.]01|0?1[-/.]0?1[-/.]1900)([ T].*)?");

  private static final Vocabulary CORE = Vocabulary.core();
  private static final DeskWords SHIPPED = read();

  private final WordMeaningReader wordings;
  private final WordList<Channel> channels;
  private final WordList<Flow> flows;
  private final WordList<Flow> endings;
  private final WordList<ActorRole> roles;
  private final WordList<CustomerType> customerTypes;
  private final WordList<Disclosure> disclosures;
  private final List<DeskPhrase> yes;
  private final List<DeskPhrase> no;
  private final List<DeskPhrase> totals;
  private final List<DeskPhrase> nothing;
  private final List<DeskPhrase> noDate;
  private final List<DeskPhrase> fillers;
  private final Map<ColumnMeaning, List<DeskPhrase>> sure = new EnumMap<>(ColumnMeaning.class);
  private final Map<ColumnMeaning, List<DeskPhrase>> maybe = new EnumMap<>(ColumnMeaning.class);

  private DeskWords(YamlEntry words) {
    channels = list(words.get("channels"), name -> CORE.named(Channel.class, name));
    flows = list(words.get("directions"), DeskWords::flow);
    endings = list(words.get("endings"), DeskWords::flow);
    roles = list(words.get("roles"), ActorRole::valueOf);
    customerTypes = list(words.get("customer_types"), CustomerType::valueOf);
    disclosures = list(words.get("disclosures"), CORE::disclosure);
    yes = WordList.phrases(words.get("yes"));
    no = WordList.phrases(words.get("no"));
    totals = WordList.phrases(words.get("totals"));
    nothing = WordList.phrases(words.get("nothing"));
    noDate = WordList.phrases(words.get("no_date"));
    fillers = WordList.phrases(words.get("fillers"));
    for (ColumnMeaning meaning : ColumnMeaning.values()) {
      YamlEntry entry = words.get("columns").get(meaning.key());
      sure.put(meaning, WordList.phrases(entry.get("sure")));
      maybe.put(meaning, WordList.phrases(entry.get("maybe")));
    }
    wordings =
        new WordMeaningReader(
            list(words.get("activities"), name -> CORE.named(Activity.class, name)),
            WordList.phrases(words.get("unsure")),
            WordList.phrases(words.get("not")),
            WordList.phrases(words.get("contact")),
            fillers,
            this);
  }

  /** The words that come with the program. */
  public static DeskWords shipped() {
    return SHIPPED;
  }

  private static DeskWords read() {
    try (InputStream stream =
        Objects.requireNonNull(DeskWords.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return new DeskWords(
          YamlDocument.parse(RESOURCE, text, wrong -> new IllegalStateException(wrong.english())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Flow flow(String name) {
    return Flow.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static <T> WordList<T> list(YamlEntry entry, Function<String, T> meaning) {
    Map<T, List<DeskPhrase>> phrases = new LinkedHashMap<>();
    entry.entries().forEach((name, all) -> phrases.put(meaning.apply(name), WordList.phrases(all)));
    return new WordList<>(phrases);
  }

  /** What words for something that happened say, in the words of a run. */
  public WordMeaning wording(String text, Vocabulary run) {
    List<String> words = Spelling.words(text);
    return run.find(Activity.class, name(words))
        .map(WordMeaning::of)
        .orElseGet(() -> wordings.of(words).in(run));
  }

  /** A name of the canonical export, however it is written: {@code message sent}. */
  private static String name(List<String> words) {
    return String.join("_", words).toUpperCase(Locale.ROOT);
  }

  /** The channel that a text names; empty if it names none that is known. */
  public Optional<Channel> channel(String text) {
    return first(channels, Spelling.words(text));
  }

  /** From whom to whom, as a column of directions says it, or one of who wrote. */
  public Optional<Flow> flow(List<String> words) {
    Optional<Flow> said = first(flows, words);
    return said.isPresent()
        ? said
        : endings.in(words).stream()
            .filter(match -> match.to() == words.size())
            .map(WordList.Match::meaning)
            .findFirst();
  }

  /** From whom to whom, as a column of directions says it, or one of who wrote. */
  public Optional<Flow> direction(String text) {
    List<String> words = Spelling.words(text);
    Optional<Flow> said = flow(words);
    return said.isPresent()
        ? said
        : role(text).map(role -> role == ActorRole.CUSTOMER ? Flow.IN : Flow.OUT);
  }

  /** The role that a text names; empty if it names none that is known. */
  public Optional<ActorRole> role(String text) {
    return first(roles, Spelling.words(text));
  }

  /** The role that a text names, if it names nothing else. */
  public Optional<ActorRole> wholeRole(String text) {
    List<String> words = Spelling.words(text);
    return roles.in(words).stream()
        .filter(match -> match.phrase().is(words))
        .map(WordList.Match::meaning)
        .findFirst();
  }

  /** The role with which a text of few words begins: {@code agent-03}, {@code Customer (web)}. */
  public Optional<ActorRole> leadingRole(String text) {
    List<String> words = Spelling.words(text);
    return words.size() > 3
        ? Optional.empty()
        : roles.in(words).stream()
            .filter(match -> match.from() == 0)
            .map(WordList.Match::meaning)
            .findFirst();
  }

  /** The text as it is spelled to be compared: spellings of one and the same are alike. */
  public String spelled(String text) {
    return String.join(
        " ",
        Spelling.words(text).stream()
            .filter(word -> !word.chars().allMatch(Character::isDigit))
            .toList());
  }

  /** The kind of customer that a text names. */
  public Optional<CustomerType> customerType(String text) {
    return first(customerTypes, Spelling.words(text));
  }

  /** The parts of a cell that says what a customer was told. */
  public List<String> parts(String text) {
    return Arrays.stream(text.split("[|,;/+&\\n]| and | et | und ", -1))
        .map(String::strip)
        .filter(part -> !Spelling.words(part).isEmpty())
        .toList();
  }

  /** What a part of such a cell says, in the words of a run; empty if it is not known. */
  public Optional<Disclosure> disclosure(String part, Vocabulary run) {
    List<String> words = Spelling.words(part);
    return run.find(Disclosure.class, name(words))
        .or(() -> first(disclosures, words).map(core -> run.disclosure(core.name())));
  }

  /** Yes or no; empty if the text says neither. */
  public Optional<Boolean> truth(String text) {
    List<String> words = Spelling.words(text);
    return isOneOf(yes, words)
        ? Optional.of(true)
        : isOneOf(no, words) ? Optional.of(false) : Optional.empty();
  }

  /** Whether the text stands for an empty cell. */
  public boolean isNothing(String text) {
    if (text.length() > LONGEST_WORD) {
      return false;
    }
    List<String> words = Spelling.words(text);
    return words.isEmpty() ? SIGN.matcher(text.strip()).matches() : isOneOf(nothing, words);
  }

  /** Whether the text says in a column of dates that there is none; a day that never comes, too. */
  public boolean isNoDate(String text) {
    return text.length() <= LONGEST_WORD && saysNoDate(text);
  }

  private boolean saysNoDate(String text) {
    return isNothing(text)
        || NEVER.matcher(text.strip()).matches()
        || isOneOf(noDate, Spelling.words(text));
  }

  /** Whether the text stands at the beginning of a row that sums others up. */
  public boolean isTotal(String text) {
    List<String> words = Spelling.words(text);
    return totals.stream().anyMatch(phrase -> phrase.isAt(words, 0));
  }

  /** How well a column's name fits a meaning. Of a path, its last name counts, too. */
  public Fit fit(ColumnMeaning meaning, String name) {
    List<String> words = Spelling.words(name);
    List<String> last = Spelling.words(name.substring(name.lastIndexOf('.') + 1));
    List<DeskPhrase> calls = sure.getOrDefault(meaning, List.of());
    if (isOneOf(calls, words) || (!name.contains(" ") && isOneOf(calls, last))) {
      return Fit.SURE;
    }
    return maybe.getOrDefault(meaning, List.of()).stream()
            .anyMatch(phrase -> !phrase.places(words).isEmpty())
        ? Fit.MAYBE
        : Fit.NONE;
  }

  /**
   * Whether a column's name says that it holds durations. "Response time" is a time of day beside a
   * "Response date".
   *
   * @param all the names of all columns
   */
  public boolean isDuration(String name, Collection<String> all) {
    return fit(ColumnMeaning.DURATION, name) != Fit.NONE
        && all.stream()
            .filter(other -> namesOf(ColumnMeaning.DAY, other))
            .noneMatch(other -> beside(other).equals(beside(name)));
  }

  private boolean namesOf(ColumnMeaning meaning, String name) {
    return fit(meaning, name) != Fit.NONE;
  }

  /** What a column of days and the one of its times of day both are called. */
  private List<String> beside(String name) {
    return Spelling.words(name).stream()
        .filter(word -> fit(ColumnMeaning.DAY, word) == Fit.NONE)
        .filter(word -> fit(ColumnMeaning.TIME_OF_DAY, word) == Fit.NONE)
        .toList();
  }

  WordList<Channel> channels() {
    return channels;
  }

  WordList<Flow> flows() {
    return flows;
  }

  WordList<Flow> endings() {
    return endings;
  }

  WordList<ActorRole> roles() {
    return roles;
  }

  private static boolean isOneOf(List<DeskPhrase> phrases, List<String> words) {
    return !words.isEmpty() && phrases.stream().anyMatch(phrase -> phrase.is(words));
  }

  private static <T> Optional<T> first(WordList<T> list, List<String> words) {
    return list.in(words).stream().map(WordList.Match::meaning).findFirst();
  }
}
