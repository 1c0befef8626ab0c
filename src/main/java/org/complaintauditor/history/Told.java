package org.complaintauditor.history;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.ToldBy;

/** What contacts of a case told the customer, by what is recorded and by what their texts say. */
final class Told {

  /** A number of at least five characters, with that of one of its parts behind it. */
  private static final Pattern PART = Pattern.compile("(.{5,})[-/][0-9]{1,2}");

  private final ToldBy toldBy;
  private final Set<String> trackingNumbers = new HashSet<>();

  /**
   * Of the contacts of a case.
   *
   * @param rows all rows of the case, of which any can have its tracking number
   */
  Told(List<EventRow> rows, ToldBy toldBy) {
    this.toldBy = toldBy;
    for (EventRow row : toldBy.usesTexts() ? rows : List.<EventRow>of()) {
      if (!row.trackingNumber().isEmpty()) {
        trackingNumbers.add(plain(row.trackingNumber()));
        trackingNumbers.add(digits(row.trackingNumber()));
      }
    }
    trackingNumbers.remove("");
  }

  /** What the record says that the contact told. */
  Set<Disclosure> recorded(EventRow row) {
    if (!toldBy.usesRecord()) {
      return Set.of();
    }
    Optional<Disclosure> byName = Disclosure.of(row.activity());
    if (byName.isEmpty() || row.discloses().contains(byName.get())) {
      return row.discloses();
    }
    EnumSet<Disclosure> recorded = EnumSet.of(byName.get());
    recorded.addAll(row.discloses());
    return recorded;
  }

  /** What the contact's text says rightly, as far as texts count. */
  Set<Disclosure> detected(EventRow row) {
    if (!toldBy.usesTexts() || row.detections().isEmpty()) {
      return Set.of();
    }
    EnumSet<Disclosure> detected = EnumSet.noneOf(Disclosure.class);
    row.detections().stream()
        .flatMap(found -> found.label().disclosure().stream())
        .forEach(detected::add);
    detected.removeAll(contradicted(row));
    return detected;
  }

  /**
   * Of what the contact's text says something wrong: a number that is not the case's own, or the
   * CCTS. What the record says of the number wins; of the CCTS it says only that it was told.
   */
  Set<Disclosure> contradicted(EventRow row) {
    if (row.detections().isEmpty()) {
      return Set.of();
    }
    EnumSet<Disclosure> contradicted = EnumSet.noneOf(Disclosure.class);
    for (Detection found : row.detections()) {
      if (found.label() == Label.CCTS_WRONG) {
        contradicted.add(Disclosure.CCTS_INFO);
      }
    }
    if (toldBy.usesTexts() && tellsOtherNumber(row)) {
      contradicted.add(Disclosure.TRACKING_NUMBER);
    }
    return contradicted;
  }

  /** Whether numbers are told, and none of them is the case's own. */
  private boolean tellsOtherNumber(EventRow row) {
    List<Detection> told =
        row.detections().stream()
            .filter(found -> found.label() == Label.TRACKING_NUMBER)
            .filter(found -> !found.value().isEmpty())
            .toList();
    return !trackingNumbers.isEmpty() && !told.isEmpty() && told.stream().noneMatch(this::isOwn);
  }

  /**
   * Whether a number is the case's own: as it is told, without the figures behind it, which may
   * belong to it or not ({@code 447 1023}, {@code 447 10 days}), or without that of a part.
   */
  private boolean isOwn(Detection told) {
    String value = told.value();
    for (int end = 1; end <= value.length(); end++) {
      if ((end == value.length() || Character.isSpaceChar(value.charAt(end)))
          && isOwnOrPart(value.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private boolean isOwnOrPart(String number) {
    Matcher part = PART.matcher(number);
    return isOwn(number) || (part.matches() && isOwn(part.group(1)));
  }

  private boolean isOwn(String number) {
    return trackingNumbers.contains(plain(number)) || trackingNumbers.contains(digits(number));
  }

  /** Whether nobody can say what the contact told. */
  boolean isUnknown(EventRow row) {
    return !isRecorded(row) && !isRead(row);
  }

  /** Whether only the contact's text says what it told, and it is read, understood and whole. */
  boolean isRead(EventRow row) {
    return !isRecorded(row)
        && toldBy.usesTexts()
        && !row.text().isBlank()
        && row.understood()
        && !row.saysElsewhere();
  }

  private boolean isRecorded(EventRow row) {
    return toldBy.usesRecord() && toldBy.records(row);
  }

  private static String plain(String number) {
    return number.replaceAll("[^\\p{L}0-9]", "").toUpperCase(Locale.ROOT);
  }

  private static String digits(String number) {
    return number.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
  }
}
