package org.complaintauditor.intake.profile.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintauditor.intake.profile.words.YesNo;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Vocabulary;

/**
 * What can be answered.
 *
 * @param code how the answer is written: a word of the format, a column's name, or one of the
 *     question's own words
 * @param detail what is to be shown with it, such as how a date would then be read; empty if
 *     nothing is
 */
public record Choice(String code, String detail) {
  static Choice of(String code) {
    return new Choice(code, "");
  }

  /**
   * The code of the choice that a word means: the code itself, in small letters or large ones, the
   * core's name of what the pack writes otherwise, and yes or no in any language. The word as it
   * stands if it means none.
   */
  public static String meant(List<Choice> choices, String word, Vocabulary words) {
    String name = word.toUpperCase(Locale.ROOT);
    return coded(choices, word)
        .or(() -> words.find(Activity.class, name).flatMap(one -> coded(choices, one.name())))
        .or(() -> words.find(Disclosure.class, name).flatMap(one -> coded(choices, one.name())))
        .or(() -> YesNo.of(word).flatMap(yes -> coded(choices, yes ? "yes" : "no")))
        .orElse(word);
  }

  private static Optional<String> coded(List<Choice> choices, String code) {
    return choices.stream().map(Choice::code).filter(code::equalsIgnoreCase).findFirst();
  }
}
