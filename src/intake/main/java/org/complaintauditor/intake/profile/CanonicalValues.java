package org.complaintauditor.intake.profile;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Word;

/** The words that stand for themselves as values of a canonical column. */
public final class CanonicalValues {

  /** No words: every text names a field. */
  static final CanonicalValues NONE = of(List.of());

  static final CanonicalValues ROLES = of(names(ActorRole.values(), ActorRole.NONE));
  private static final CanonicalValues CUSTOMER_TYPES =
      of(names(CustomerType.values(), CustomerType.NONE));

  private final Set<String> names;
  private final Function<String, Optional<String>> otherwise;
  private final boolean several;

  /**
   * Words as they are written.
   *
   * @param otherwise finds a word by another name
   * @param several whether several may stand in a cell, with bars between
   */
  private CanonicalValues(
      List<String> names, Function<String, Optional<String>> otherwise, boolean several) {
    this.names = new LinkedHashSet<>(names);
    this.otherwise = otherwise;
    this.several = several;
  }

  private static CanonicalValues of(List<String> names) {
    return new CanonicalValues(names, name -> Optional.empty(), false);
  }

  private static <W extends Word> CanonicalValues of(
      Class<W> list, Vocabulary words, Stream<String> names) {
    return new CanonicalValues(
        names.toList(), name -> words.find(list, name).map(Word::name), list == Disclosure.class);
  }

  /** The words of a column in the vocabulary of a run; none where texts are not of a list. */
  public static CanonicalValues of(CanonicalColumn column, Vocabulary words) {
    return switch (column) {
      case ACTIVITY ->
          of(
              Activity.class,
              words,
              Stream.concat(
                  words.activities().stream().map(Word::name), Stream.of(EventRule.NONE)));
      case ACTOR_ROLE, TO_ROLE -> ROLES;
      case CHANNEL -> channels(words);
      case CUSTOMER_TYPE -> CUSTOMER_TYPES;
      case DISCLOSES -> of(Disclosure.class, words, words.disclosures().stream().map(Word::name));
      case CASE_ID,
          TIMESTAMP,
          EVENT_ID,
          ACTOR,
          REFERS_TO,
          TRACKING_NUMBER,
          TEXT,
          LANGUAGE,
          TEAM,
          PRODUCT,
          PROVINCE,
          CATEGORY ->
          NONE;
    };
  }

  static CanonicalValues channels(Vocabulary words) {
    return of(
        Channel.class,
        words,
        words.channels().stream().filter(one -> one != Channel.NONE).map(Word::name));
  }

  /** The words, as they are written. */
  Set<String> names() {
    return names;
  }

  /** The words, as messages list them. */
  String listed() {
    return String.join(", ", names.stream().sorted().toList());
  }

  /** The word of this name, as it is written; empty if there is none. */
  Optional<String> word(String name) {
    return names.contains(name) ? Optional.of(name) : otherwise.apply(name).filter(names::contains);
  }

  /** The text as it is written if it is one of the words; of disclosures, several with bars. */
  public Optional<String> written(String text) {
    if (several) {
      List<String> parts = Arrays.stream(text.split("\\|")).map(String::strip).toList();
      List<String> found = parts.stream().flatMap(part -> word(part).stream()).toList();
      return found.equals(parts)
          ? Optional.of(text)
          : Optional.of(String.join(" | ", found)).filter(all -> found.size() == parts.size());
    }
    return names.contains(EventRule.NONE) && text.equalsIgnoreCase(EventRule.NONE)
        ? Optional.of(text)
        : word(text);
  }

  /** Whether texts are words that the column knows, and no others. */
  public boolean areIn(Set<String> texts) {
    return !names.isEmpty() && texts.stream().allMatch(text -> written(text).isPresent());
  }

  private static List<String> names(Enum<?>[] values, Enum<?> unwritten) {
    return Arrays.stream(values).filter(value -> value != unwritten).map(Enum::name).toList();
  }
}
