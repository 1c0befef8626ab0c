package org.complaintauditor.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, before it is said in a language: an English template with its arguments.
 * Messages stand in the code as people read them, and the translations are found by the template.
 *
 * @param template in English, with places for arguments as in {@link java.util.Formatter}: {@code
 *     %s}, {@code %d} and {@code %,d}
 * @param arguments texts, whole numbers, and wordings and texts in several languages, which are
 *     said in the same language
 */
public record Wording(String template, List<Object> arguments) {

  /** Says nothing. */
  public static final Wording NONE = new Wording("", List.of());

  public Wording {
    arguments = arguments.stream().map(Wording::argument).toList();
  }

  /** Any whole number as the same kind, so that equal wordings are equal after they were stored. */
  private static Object argument(@Nullable Object given) {
    if (given instanceof Integer || given instanceof Short) {
      return ((Number) given).longValue();
    }
    return given instanceof Long || given instanceof Wording || given instanceof LocalizedText
        ? given
        : String.valueOf(given);
  }

  /**
   * A template with its arguments.
   *
   * @param template a literal, so that its translations can be checked
   * @param arguments whole numbers, wordings and texts in several languages stay what they are, all
   *     else is taken as its text
   */
  public static Wording of(String template, @Nullable Object... arguments) {
    return new Wording(template, Arrays.stream(arguments).map(Wording::argument).toList());
  }

  /** What is the same in every language, such as what was found in a file. */
  public static Wording verbatim(String text) {
    return of("%s", text);
  }

  /** One wording after another, with this between them. */
  public static Wording join(String between, Collection<Wording> wordings) {
    if (wordings.size() == 1) {
      return wordings.iterator().next();
    }
    String template = String.join(between, Collections.nCopies(wordings.size(), "%s"));
    return new Wording(template, List.copyOf(wordings));
  }

  /** One of these values: {@code a or b or c}. */
  public static Wording choice(Collection<String> values) {
    Wording choice = NONE;
    for (String value : values) {
      choice = choice.isEmpty() ? verbatim(value) : Wording.of("%s or %s", choice, value);
    }
    return choice;
  }

  /** What an exception says: translated if it can be, else as it is. */
  public static Wording saidBy(Throwable problem) {
    return problem instanceof Worded worded
        ? worded.wording()
        : verbatim(String.valueOf(problem.getMessage()));
  }

  /** Whether it says nothing. */
  public boolean isEmpty() {
    return template.isEmpty();
  }

  /** In English. */
  public String english() {
    return in(UnaryOperator.identity(), Locale.ENGLISH);
  }

  /**
   * In another language.
   *
   * @param translation gives the template in that language
   * @param locale how numbers are written there
   */
  public String in(UnaryOperator<String> translation, Locale locale) {
    Stream<Object> said = arguments.stream().map(one -> said(one, translation, locale));
    return String.format(locale, translation.apply(template), said.toArray());
  }

  private static Object said(Object argument, UnaryOperator<String> translation, Locale locale) {
    if (argument instanceof Wording wording) {
      return wording.in(translation, locale);
    }
    return argument instanceof LocalizedText text ? text.in(locale.getLanguage()) : argument;
  }

  /** Wordings that say the same are equal, however they are put together. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Wording wording && wording.english().equals(english());
  }

  @Override
  public int hashCode() {
    return english().hashCode();
  }

  /** In English, as it stands in logs and tests. */
  @Override
  public String toString() {
    return english();
  }
}
