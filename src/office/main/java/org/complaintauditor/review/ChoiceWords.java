package org.complaintauditor.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.complaintauditor.intake.profile.words.YesNo;
import org.complaintauditor.model.NearestWord;
import org.complaintauditor.report.xlsx.review.ReviewWords;
import org.complaintauditor.text.MessageBundle;

/**
 * The words of a drop-down, in every language and as constants.
 *
 * @param <E> what they stand for
 */
final class ChoiceWords<E extends Enum<E>> {

  private final Map<String, E> known = new LinkedHashMap<>();
  private final List<String> shown = new ArrayList<>();
  private Optional<E> yes = Optional.empty();

  /**
   * The words.
   *
   * @param own those of the workbook's language, which messages name
   */
  ChoiceWords(
      List<E> values,
      MessageBundle own,
      List<MessageBundle> languages,
      BiFunction<ReviewWords, E, String> word) {
    for (E value : values) {
      shown.add(word.apply(new ReviewWords(own), value));
      known.put(folded(value.name()), value);
      languages.forEach(
          words -> known.put(folded(word.apply(new ReviewWords(words), value)), value));
    }
  }

  /** The same words, where yes in any language stands for one of them. */
  ChoiceWords<E> withYes(E value) {
    yes = Optional.of(value);
    return this;
  }

  /** What a word stands for, however its letters are written. */
  Optional<E> find(String word) {
    return Optional.ofNullable(known.get(folded(word)))
        .or(() -> yes.filter(value -> YesNo.of(word).orElse(false)));
  }

  /** The words, as messages name them. */
  String all() {
    return String.join(", ", shown);
  }

  /** The word that was probably meant. */
  Optional<String> nearest(String word) {
    return NearestWord.of(word, shown).or(() -> NearestWord.of(word, known.keySet()));
  }

  private static String folded(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\u00A0_-]+", " ")
        .strip();
  }
}
