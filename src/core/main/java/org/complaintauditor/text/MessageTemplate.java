package org.complaintauditor.text;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with places for arguments, as in java.text.MessageFormat. Reports fill in millions of
 * texts, so the formatter's choice is cached for each form that the text can take.
 */
final class MessageTemplate {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

  /** From here on the formatter sets thousands apart. */
  private static final int GROUPED = 1000;

  /** Most forms that are kept; nearly all texts have a few. */
  private static final int MOST_FORMS = 4000;

  /** Stands for a text in a form; the next ones for the texts after it. */
  private static final char TEXT = '\uE000';

  private static final int NO_NUMBER = -1;

  /** Texts with places for arguments between them. */
  private record Form(List<String> between, List<Integer> places) {
    String with(Object... arguments) {
      if (places.isEmpty()) {
        return between.get(0);
      }
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < places.size(); i++) {
        text.append(between.get(i)).append(arguments[places.get(i)]);
      }
      return text.append(between.get(places.size())).toString();
    }
  }

  private final MessageFormat format;

  /** Its only form, where it has nothing but plain places. */
  private final @Nullable Form plain;

  /** The forms by the numbers among the arguments. */
  private final Map<List<Integer>, Form> forms = new ConcurrentHashMap<>();

  MessageTemplate(String pattern, Locale locale) {
    format = new MessageFormat(pattern, locale);
    boolean hasOthers = PLACE.matcher(pattern).replaceAll("").indexOf('{') >= 0;
    plain = hasOthers ? null : plain(pattern);
  }

  private static Form plain(String pattern) {
    List<String> between = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    Matcher matcher = PLACE.matcher(pattern);
    int end = 0;
    while (matcher.find()) {
      between.add(literal(pattern.substring(end, matcher.start())));
      places.add(Integer.parseInt(matcher.group(1)));
      end = matcher.end();
    }
    between.add(literal(pattern.substring(end)));
    return new Form(between, places);
  }

  private static String literal(String part) {
    return part.replace("''", "'");
  }

  String with(Object... arguments) {
    if (plain != null && arePlain(plain.places(), arguments)) {
      return plain.with(arguments);
    }
    List<Integer> numbers = new ArrayList<>(arguments.length);
    for (Object argument : arguments) {
      if (!isPlain(argument)) {
        return formatted(arguments);
      }
      numbers.add(argument instanceof Integer number ? number : NO_NUMBER);
    }
    Form form = forms.get(numbers);
    if (form == null) {
      if (forms.size() >= MOST_FORMS) {
        return formatted(arguments);
      }
      form = form(numbers);
      forms.put(numbers, form);
    }
    return form.with(arguments);
  }

  /** The form that the text has with these numbers, whatever the texts among the arguments are. */
  private Form form(List<Integer> numbers) {
    Object[] arguments = new Object[numbers.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] =
          numbers.get(i) == NO_NUMBER ? String.valueOf((char) (TEXT + i)) : numbers.get(i);
    }
    String text = formatted(arguments);
    List<String> between = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    int end = 0;
    for (int at = 0; at < text.length(); at++) {
      int place = text.charAt(at) - TEXT;
      if (place >= 0 && place < arguments.length) {
        between.add(text.substring(end, at));
        places.add(place);
        end = at + 1;
      }
    }
    between.add(text.substring(end));
    return new Form(between, places);
  }

  private String formatted(Object... arguments) {
    synchronized (format) {
      return format.format(arguments);
    }
  }

  private static boolean arePlain(List<Integer> places, Object... arguments) {
    for (int place : places) {
      if (place >= arguments.length || !isPlain(arguments[place])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(Object argument) {
    return argument instanceof String
        || (argument instanceof Integer number && number >= 0 && number < GROUPED);
  }
}
