package org.complaintauditor.words;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places for arguments (java.text.MessageFormat). Reports fill in millions of them, so
 * a text is taken apart once; what has nothing but plain places is put together without the
 * formatter, to the same effect.
 */
final class Template {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

  /** From here on the formatter sets thousands apart. */
  private static final int GROUPED = 1000;

  private final MessageFormat format;
  private final List<String> between = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final boolean plain;

  Template(String pattern, Locale locale) {
    format = new MessageFormat(pattern, locale);
    plain = PLACE.matcher(pattern).replaceAll("").indexOf('{') < 0;
    Matcher matcher = PLACE.matcher(pattern);
    int end = 0;
    while (plain && matcher.find()) {
      between.add(literal(pattern.substring(end, matcher.start())));
      places.add(Integer.parseInt(matcher.group(1)));
      end = matcher.end();
    }
    between.add(literal(pattern.substring(end)));
  }

  private static String literal(String part) {
    return part.replace("''", "'");
  }

  String with(Object... arguments) {
    if (!plain || !arePlain(arguments)) {
      synchronized (format) {
        return format.format(arguments);
      }
    }
    if (places.isEmpty()) {
      return between.get(0);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < places.size(); i++) {
      text.append(between.get(i)).append(arguments[places.get(i)]);
    }
    return text.append(between.get(places.size())).toString();
  }

  private boolean arePlain(Object... arguments) {
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
