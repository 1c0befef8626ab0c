package org.complaintauditor.model;

import java.text.Format;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, before it is said in a language: a key with its arguments. The bundle of the
 * key's module has the sentence in each language, with places for arguments as in {@link
 * MessageFormat}: {@code {0}} for a text or a number as it is, {@code {0,number}} for one with its
 * thousands set apart.
 *
 * @param key of the sentence; any other text is taken as an English template with places as in
 *     {@link java.util.Formatter}, which is how wordings are stored
 * @param arguments texts, whole numbers, and wordings and texts in several languages, which are
 *     said in the same language
 */
public record Wording(String key, List<Object> arguments) {

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
   * A message with its arguments.
   *
   * @param key a literal, so that a test can see that there is such a sentence
   * @param arguments whole numbers, wordings and texts in several languages stay what they are, all
   *     else is taken as its text
   */
  public static Wording of(String key, @Nullable Object... arguments) {
    return new Wording(key, Arrays.stream(arguments).map(Wording::argument).toList());
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
      choice = choice.isEmpty() ? verbatim(value) : Wording.of("core.or", choice, value);
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
    return key.isEmpty();
  }

  /** The English template, as {@link java.util.Formatter} fills it: the form that is stored. */
  public String template() {
    return MessageSentences.template(key);
  }

  /** In English. */
  public String english() {
    return in(Locale.ENGLISH);
  }

  /** In English, French or German, with numbers as this locale writes them. */
  public String in(Locale locale) {
    Object[] said = arguments.stream().map(argument -> said(argument, locale)).toArray();
    return MessageSentences.pattern(key, locale.getLanguage())
        .map(pattern -> filled(new MessageFormat(pattern, locale), said))
        .orElseGet(() -> String.format(locale, key, said));
  }

  /** A number is as it is where the pattern does not ask for more. */
  private static String filled(MessageFormat pattern, Object... said) {
    Format[] forms = pattern.getFormatsByArgumentIndex();
    for (int i = 0; i < forms.length; i++) {
      if (forms[i] == null) {
        said[i] = said[i].toString();
      }
    }
    return pattern.format(said);
  }

  private static Object said(Object argument, Locale locale) {
    if (argument instanceof Wording wording) {
      return wording.in(locale);
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
