package org.complaintauditor.dossier.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.complaintauditor.evidence.message.VisibleText;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.WithheldText;
import org.complaintauditor.observation.timeframe.TimeframePassage;

/**
 * What an audience sees of a row's text, and of the quotes from it: a quote is masked within its
 * text, so that a name is masked in both or in neither.
 */
final class QuoteMask {
  private final TextMask mask;
  private final TextLevel level;

  QuoteMask(TextMask mask, TextLevel level) {
    this.mask = mask;
    this.level = level;
  }

  /**
   * What is shown.
   *
   * @param text empty where it is withheld
   * @param behind by the start of a quote that tells a timeframe, the words behind it
   * @param masked how many characters of the text are masked
   */
  record Shown(
      String text,
      List<Detection> detections,
      List<Detection> possible,
      Map<Integer, String> behind,
      int masked) {}

  boolean isNeeded() {
    return level == TextLevel.QUOTES || level == TextLevel.MASKED;
  }

  String masked(String text, Set<String> names) {
    return mask.of(VisibleText.of(text), names).text();
  }

  Shown of(EventRow row, Set<String> names) {
    return switch (level) {
      case FULL -> new Shown(row.text(), row.detections(), row.possible(), Map.of(), 0);
      case NONE -> new Shown("", silent(row.detections()), silent(row.possible()), Map.of(), 0);
      case QUOTES, MASKED -> masked(row, names);
    };
  }

  private static List<Detection> silent(List<Detection> some) {
    return some.stream().map(one -> with(one, "", one.start())).toList();
  }

  private static Detection with(Detection detection, String quote, int start) {
    return new Detection(
        detection.label(),
        detection.entry(),
        detection.language(),
        quote,
        start,
        "",
        detection.opinion());
  }

  private Shown masked(EventRow row, Set<String> names) {
    boolean quoted = !row.detections().isEmpty() || !row.possible().isEmpty();
    boolean shown = level == TextLevel.MASKED && !row.text().isEmpty();
    if (!shown && !quoted) {
      return new Shown("", List.of(), List.of(), Map.of(), 0);
    }
    String seen = VisibleText.of(row.text());
    MaskedText text = mask.of(seen, names);
    Map<Integer, String> behind = new TreeMap<>();
    row.withheld()
        .map(WithheldText::behind)
        .orElse(Map.of())
        .forEach((start, words) -> behind.put(start, mask.of(words, names).text()));
    if (!shown && row.withheld().isEmpty()) {
      for (Detection detection : row.detections()) {
        if (detection.label() == Label.TIMEFRAME && detection.standsIn(seen)) {
          int end = detection.end() + TimeframePassage.behind(seen, detection.end()).length();
          behind.put(detection.start(), text.between(detection.end(), end));
        }
      }
    }
    return new Shown(
        shown ? plain(text.text()) : "",
        quotes(row.detections(), seen, text, shown, names),
        quotes(row.possible(), seen, text, shown, names),
        behind,
        text.masked());
  }

  private List<Detection> quotes(
      List<Detection> some, String seen, MaskedText text, boolean moved, Set<String> names) {
    List<Detection> masked = new ArrayList<>(some.size());
    for (Detection detection : some) {
      boolean here = !detection.quote().isEmpty() && detection.standsIn(seen);
      String quote =
          here
              ? text.between(detection.start(), detection.end())
              : mask.of(detection.quote(), names).text();
      masked.add(
          with(
              detection,
              moved ? plain(quote) : quote,
              moved && here ? text.start(detection.start()) : detection.start()));
    }
    return masked;
  }

  /** The text without marks that would be taken for HTML when it is read again. */
  private static String plain(String text) {
    return text.replace('<', '‹');
  }
}
