package org.complaintauditor.intake.canonical;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.DeclaredWords;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Word;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The values that a column knows. They are written exactly as in the format, or as the pack writes
 * them; what nearly is one gets a hint, not a guess.
 */
public final class ClosedList<E> {
  private static final int HINTS_KEPT = 1_000;

  private final Wording kind;
  private final Map<String, E> values = new LinkedHashMap<>();
  private final Function<String, Optional<E>> otherwise;
  private final Map<String, Wording> hints = new HashMap<>();

  /**
   * The values but the one that stands for an empty cell.
   *
   * @param otherwise finds a value by another name than it is listed by
   */
  private ClosedList(
      Wording kind,
      List<E> values,
      Function<E, String> name,
      @Nullable E unwritten,
      Function<String, Optional<E>> otherwise) {
    this.kind = kind;
    this.otherwise = otherwise;
    for (E value : values) {
      if (value != unwritten) {
        this.values.put(name.apply(value), value);
      }
    }
  }

  private static <E extends Enum<E>> ClosedList<E> ofConstants(
      Wording kind, E[] values, E unwritten) {
    return new ClosedList<>(
        kind, Arrays.asList(values), Enum::name, unwritten, name -> Optional.empty());
  }

  private static <W extends Word> ClosedList<W> ofWords(
      Wording kind, Class<W> list, @Nullable W unwritten, Vocabulary words) {
    return new ClosedList<>(
        kind,
        words.words(list),
        Word::name,
        unwritten,
        name -> words.find(list, name).filter(word -> word != unwritten));
  }

  static ClosedList<Activity> activities(Vocabulary words) {
    return ofWords(Wording.of("intake.activity"), Activity.class, null, words);
  }

  static ClosedList<ActorRole> roles() {
    return ofConstants(Wording.of("intake.role"), ActorRole.values(), ActorRole.NONE);
  }

  static ClosedList<Channel> channels(Vocabulary words) {
    return ofWords(Wording.of("intake.channel"), Channel.class, Channel.NONE, words);
  }

  static ClosedList<CustomerType> customerTypes() {
    return ofConstants(
        Wording.of("intake.customer-type"), CustomerType.values(), CustomerType.NONE);
  }

  static ClosedList<Disclosure> disclosures(Vocabulary words) {
    return ofWords(Wording.of("intake.disclosure"), Disclosure.class, null, words);
  }

  /** The value that is written so, white space around it set aside; null if there is none. */
  public @Nullable E find(String written) {
    String name = written.strip();
    E value = values.get(name);
    return value != null ? value : otherwise.apply(name).orElse(null);
  }

  /** The pack's word where the one of the Canadian ombudsman is written, as in shipped samples. */
  private Optional<String> ofOtherOmbudsman(String written) {
    return DeclaredWords.CANADIAN.writtenAs().entrySet().stream()
        .filter(entry -> entry.getValue().equals(written))
        .flatMap(entry -> Stream.ofNullable(find(entry.getKey())).map(String::valueOf))
        .findFirst();
  }

  /** What would have been right instead of this. */
  public Wording expectedInsteadOf(String written) {
    Wording known = hints.get(written);
    if (known != null) {
      return known;
    }
    Wording hint =
        SpellingSuggestion.of(written, values.keySet())
            .or(() -> ofOtherOmbudsman(written.strip()))
            .map(meant -> Wording.of("core.write", meant))
            .orElseGet(
                () -> Wording.of("core.is-one-of", kind, String.join(", ", values.keySet())));
    if (hints.size() < HINTS_KEPT) {
      hints.put(written, hint);
    }
    return hint;
  }
}
