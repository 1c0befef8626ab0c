package org.complaintauditor.material;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.evidence.message.VisibleText;
import org.complaintauditor.identity.RowDigest;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.WithheldText;
import org.complaintauditor.observation.timeframe.TimeframePassage;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at in a text after the lexicon has read it, so that a case can be judged without.
 *
 * @param blank whether there is no text
 * @param otherNumber whether it tells tracking numbers, and none of them is the case's own
 * @param unread whether it is in a language in which nothing is looked for
 * @param characters its length in UTF-16 units
 * @param codePoints its length in code points
 * @param sha256 of a text that was taken out
 * @param behind by the start of a quote that tells a timeframe, the words behind it that may belong
 *     to its date
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
record TextFactsLine(
    boolean blank,
    boolean otherNumber,
    boolean unread,
    int characters,
    int codePoints,
    @Nullable String sha256,
    @Nullable Map<Integer, String> behind) {

  static TextFactsLine of(EventRow row, boolean withText) {
    WithheldText kept = row.withheld().orElseGet(() -> kept(row, withText));
    return new TextFactsLine(
        row.blank(),
        row.otherNumber(),
        !row.understood(),
        kept.characters(),
        kept.codePoints(),
        EmptyAsNull.ifEmpty(kept.sha256()),
        EmptyAsNull.ifEmpty(kept.behind()));
  }

  private static WithheldText kept(EventRow row, boolean withText) {
    String text = row.text();
    Map<Integer, String> behind = new TreeMap<>();
    @Nullable String seen = null;
    for (Detection found : row.detections()) {
      if (found.label() == Label.TIMEFRAME) {
        seen = seen == null ? VisibleText.of(text) : seen;
        if (found.standsIn(seen)) {
          behind.put(found.start(), TimeframePassage.behind(seen, found.end()));
        }
      }
    }
    return new WithheldText(
        text.length(),
        text.codePointCount(0, text.length()),
        withText ? "" : RowDigest.ofText(row),
        behind);
  }

  WithheldText withheld() {
    return new WithheldText(
        characters, codePoints, EmptyAsNull.orEmpty(sha256), EmptyAsNull.orEmpty(behind));
  }
}
