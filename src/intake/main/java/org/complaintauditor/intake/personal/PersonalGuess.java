package org.complaintauditor.intake.personal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.model.PersonalSign;

/**
 * A guess whether a field identifies people, by its name and its values. Where in doubt, it does:
 * what is left out of a report by mistake can be asked for. The order of the values does not
 * matter.
 */
public final class PersonalGuess {
  private static final double MOST = 0.5;
  private static final double NEARLY_ALL = 0.8;
  private static final double GIVEN_NAMES = 0.3;
  private static final int ENOUGH = 5;
  private static final int WORDS_OF_A_SENTENCE = 8;
  private static final int LENGTH_OF_A_SENTENCE = 60;

  /** A number such as accounts have, with up to four letters before it. */
  private static final Pattern NUMBER =
      Pattern.compile("\\p{L}{0,4}[-_ /]?\\d(?:[ /.-]?\\d){5,24}");

  private static final Pattern DATE =
      Pattern.compile(
          "\\d{1,4}[-/. ]\\d{1,2}[-/. ]\\d{1,4}(?:[T ,].*)?|(?:19|20)\\d{6}(?:[T ]?\\d{4,6})?");

  private final String title;
  private final boolean asksTitle;
  private final Map<PersonalSign, Long> contacts = new EnumMap<>(PersonalSign.class);
  private DistinctValues distinct = new DistinctValues();
  private long filled;
  private long named;
  private long givenNames;
  private long numbers;
  private long sentences;

  /** A field of this name, of which no value was seen. */
  public PersonalGuess(String title) {
    this(title, true);
  }

  /**
   * @param asksTitle whether the name says anything: a column of the format has its name whatever
   *     it holds
   */
  PersonalGuess(String title, boolean asksTitle) {
    this.title = title;
    this.asksTitle = asksTitle;
  }

  /** The guess of a field with these values. */
  public static Optional<PersonalSign> of(String title, Iterable<String> values) {
    PersonalGuess guess = new PersonalGuess(title);
    values.forEach(guess::add);
    return guess.sign();
  }

  /** Adds what another guess of the same field saw of other values. */
  void merge(PersonalGuess other) {
    filled += other.filled;
    named += other.named;
    givenNames += other.givenNames;
    numbers += other.numbers;
    sentences += other.sentences;
    distinct.merge(other.distinct);
    other.contacts.forEach((sign, count) -> contacts.merge(sign, count, Long::sum));
  }

  void write(ByteWriter to) {
    to.text(title).flag(asksTitle).number(filled).number(named).number(givenNames);
    to.number(numbers).number(sentences);
    distinct.write(to);
    to.all(contacts.entrySet(), (out, one) -> out.value(one.getKey()).number(one.getValue()));
  }

  static PersonalGuess read(ByteReader from) {
    PersonalGuess guess = new PersonalGuess(from.text(), from.flag());
    guess.filled = from.number();
    guess.named = from.number();
    guess.givenNames = from.number();
    guess.numbers = from.number();
    guess.sentences = from.number();
    guess.distinct = DistinctValues.read(from);
    from.all(in -> guess.contacts.put(in.value(PersonalSign.class), in.number()) == null);
    return guess;
  }

  String title() {
    return title;
  }

  /** Looks at a value; an empty one says nothing. */
  public void add(String value) {
    if (value.isBlank()) {
      return;
    }
    filled++;
    distinct.add(value);
    ContactData.inColumn(value).ifPresent(sign -> contacts.merge(sign, 1L, Long::sum));
    boolean likely = PersonNames.isLikely(value);
    named += likely || PersonNames.hasForm(value) ? 1 : 0;
    givenNames += likely ? 1 : 0;
    numbers += isNumber(value.strip()) ? 1 : 0;
    sentences += isSentence(value) ? 1 : 0;
  }

  private static boolean isNumber(String value) {
    return NUMBER.matcher(value).matches() && !DATE.matcher(value).matches();
  }

  private static boolean isSentence(String value) {
    return value.length() >= LENGTH_OF_A_SENTENCE
        || (value.length() > 2 * WORDS_OF_A_SENTENCE
            && FoldedWords.of(value).size() >= WORDS_OF_A_SENTENCE);
  }

  /** The sign by which the field seems to identify people; empty if it does not. */
  public Optional<PersonalSign> sign() {
    if (asksTitle && PersonalTitles.identify(title)) {
      return Optional.of(PersonalSign.TITLE);
    }
    if (filled == 0) {
      return Optional.empty();
    }
    long reached = contacts.values().stream().mapToLong(Long::longValue).sum();
    if (reached >= MOST * filled) {
      return contacts.entrySet().stream()
          .max(
              Map.Entry.<PersonalSign, Long>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey()))
          .map(Map.Entry::getKey);
    }
    return byValues();
  }

  private Optional<PersonalSign> byValues() {
    double different = distinct.count() / filled;
    if (named >= NEARLY_ALL * filled
        && (givenNames >= GIVEN_NAMES * filled
            || (asksTitle && filled >= ENOUGH && different >= NEARLY_ALL))) {
      return Optional.of(PersonalSign.NAMES);
    }
    if (sentences >= MOST * filled && different >= MOST) {
      return Optional.of(PersonalSign.SENTENCES);
    }
    return asksTitle && numbers >= NEARLY_ALL * filled && different >= MOST
        ? Optional.of(PersonalSign.ACCOUNT)
        : Optional.empty();
  }

  /**
   * Whether one of these texts holds a mail address, a telephone number, an account or the like.
   */
  public static boolean isContact(List<String> texts) {
    return texts.stream().anyMatch(text -> ContactData.in(text).isPresent());
  }
}
