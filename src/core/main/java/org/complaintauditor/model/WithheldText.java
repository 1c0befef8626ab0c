package org.complaintauditor.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is kept of a text that was taken out of a row: all that is looked at after the lexicon has
 * read it. No verdict needs it; the observation of timeframes and the data problem of cut texts do.
 *
 * @param characters the text's length in UTF-16 units
 * @param codePoints its length in code points
 * @param sha256 of the text in UTF-8, in lower-case hexadecimal, by which a row is known again
 * @param behind by the start of a quote that tells a timeframe, the words behind it that may belong
 *     to its date
 */
public record WithheldText(
    int characters, int codePoints, String sha256, Map<Integer, String> behind) {
  public WithheldText {
    behind = Collections.unmodifiableMap(new TreeMap<>(behind));
  }
}
