package org.complaintauditor.evidence;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;

/** The tracking numbers of a case, and in what ways they can be told. */
public final class TrackingNumbers {

  /** A number of at least five characters, with that of one of its parts behind it. */
  private static final Pattern PART = Pattern.compile("(.{5,})[-/][0-9]{1,2}");

  /** The last group of a number, such as {@code 00417} of {@code CMP-2026-00417}. */
  private static final Pattern LAST_GROUP = Pattern.compile(".*[^\\p{L}0-9]([0-9]{3,})");

  private static final Pattern ZEROS = Pattern.compile("^0+(?=[0-9]{3,}$)");

  /** Shorter ones stand in a text by chance. */
  private static final int LEAST_LENGTH = 4;

  private final Set<String> numbers = new HashSet<>();
  private final Set<String> shortened = new HashSet<>();
  private final Set<String> written = new LinkedHashSet<>();

  /**
   * The numbers of one case.
   *
   * @param rows of which any can have its number
   */
  public TrackingNumbers(List<EventRow> rows) {
    for (EventRow row : rows) {
      String number = row.trackingNumber().strip();
      if (!number.isEmpty() && written.add(number)) {
        numbers.add(plain(number));
        numbers.add(digits(number));
        Matcher group = LAST_GROUP.matcher(number);
        if (group.matches()) {
          shortened.add(withoutZeros(group.group(1)));
        }
      }
    }
    numbers.remove("");
  }

  /** Whether numbers are told, and none of them is the case's own, nor is that in the text. */
  public boolean tellsOther(List<Detection> found, String text) {
    List<Detection> told =
        found.stream()
            .filter(one -> one.label() == Label.TRACKING_NUMBER)
            .filter(one -> !one.value().isEmpty())
            .toList();
    return !numbers.isEmpty()
        && !told.isEmpty()
        && told.stream().noneMatch(one -> holds(one.value()))
        && !standIn(text);
  }

  /** The detections; a number that is the case's own is confirmed by the record. */
  List<Detection> confirmed(List<Detection> found) {
    return found.stream()
        .map(
            one ->
                one.isDoubted() && one.label() == Label.TRACKING_NUMBER && holds(one.value())
                    ? one.with(Opinion.CONFIRMED)
                    : one)
        .toList();
  }

  /**
   * What a text may tell. Where the case's own number is known and does not stand in the text, that
   * is not told.
   */
  List<Detection> withoutOthers(List<Detection> possible, String text) {
    return possible.stream()
        .filter(one -> one.label() != Label.TRACKING_NUMBER || numbers.isEmpty() || standIn(text))
        .toList();
  }

  /**
   * Whether a number is the case's own: as it is told, without the figures behind it, which may
   * belong to it or not ({@code 447 1023}, {@code 447 10 days}), or without that of a part; or the
   * last group of it, of three digits or more.
   */
  private boolean holds(String told) {
    for (int end = 1; end <= told.length(); end++) {
      if ((end == told.length() || Character.isSpaceChar(told.charAt(end)))
          && isOwnOrPart(told.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of them stands in a text as it is written, as a word of its own. */
  private boolean standIn(String text) {
    return written.stream()
        .filter(number -> plain(number).length() >= LEAST_LENGTH)
        .anyMatch(number -> word(number).matcher(text).find());
  }

  private static Pattern word(String number) {
    return Pattern.compile(
        "(?<![\\p{L}0-9])(?<![\\p{L}0-9][-/_.])"
            + Pattern.quote(number)
            + "(?![\\p{L}0-9])(?![-/_.][\\p{L}0-9])",
        Pattern.CASE_INSENSITIVE);
  }

  private boolean isOwnOrPart(String number) {
    Matcher part = PART.matcher(number);
    return isOwn(number) || (part.matches() && isOwn(part.group(1)));
  }

  private boolean isOwn(String number) {
    return numbers.contains(plain(number))
        || numbers.contains(digits(number))
        || shortened.contains(withoutZeros(number));
  }

  /** Without the zeros before the last three digits. */
  private static String withoutZeros(String digits) {
    return ZEROS.matcher(digits).replaceFirst("");
  }

  private static String plain(String number) {
    return number.replaceAll("[^\\p{L}0-9]", "").toUpperCase(Locale.ROOT);
  }

  private static String digits(String number) {
    return number.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
  }
}
