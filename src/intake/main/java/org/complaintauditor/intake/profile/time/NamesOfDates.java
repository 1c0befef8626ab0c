package org.complaintauditor.intake.profile.time;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names of months and of days of the week, in English, French and German, full and short. No
 * name of a month is another month's in any of the three; the same goes for days of the week.
 */
final class NamesOfDates {
  /** The names of months with their number. */
  private static final Map<String, Integer> MONTHS =
      numbered(
          List.of(
              "january jan janvier janv januar janner jan jaenner jaen",
              "february feb fevrier fevr fev februar",
              "march mar mars marz mrz maerz",
              "april apr avril avr",
              "may mai",
              "june jun juin juni",
              "july jul juillet juil juill juli",
              "august aug aout aou",
              "september sep sept septembre",
              "october oct octobre oktober okt",
              "november nov novembre",
              "december dec decembre dezember dez"));

  /** The names of weekdays with their number, Monday first. */
  private static final Map<String, Integer> WEEKDAYS =
      numbered(
          List.of(
              "monday mon lundi lun montag mo",
              "tuesday tue tues mardi mar dienstag di",
              "wednesday wed mercredi mer mittwoch mi",
              "thursday thu thur thurs jeudi jeu donnerstag do",
              "friday fri vendredi ven freitag fr",
              "saturday sat samedi sam samstag sonnabend sa",
              "sunday sun dimanche dim sonntag so"));

  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final int NONE = 0;

  private NamesOfDates() {}

  private static Map<String, Integer> numbered(List<String> names) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      for (String name : names.get(i).split(" ", -1)) {
        numbers.put(name, i + 1);
      }
    }
    return Map.copyOf(numbers);
  }

  /** The number of the month of this name, from 1; 0 if there is none. */
  static int month(String name) {
    return MONTHS.getOrDefault(folded(name), NONE);
  }

  /** The number of the day of the week of this name, from 1 for Monday; 0 if there is none. */
  static int weekday(String name) {
    return WEEKDAYS.getOrDefault(folded(name), NONE);
  }

  private static String folded(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean plain = lower.chars().allMatch(c -> c < 128);
    return plain
        ? lower
        : ACCENT.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
  }
}
