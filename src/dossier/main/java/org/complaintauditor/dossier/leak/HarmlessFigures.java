package org.complaintauditor.dossier.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.evidence.message.NormalizedText;

/**
 * Figures that say when, how long or which share: dates of this century, times of day, percentages,
 * and up to three digits before a unit of time. All other digits are masked, amounts as well.
 */
public final class HarmlessFigures {
  private static final String MONTH =
      "(?:jan(?:uary|vier|uar|ner)?|f[eé]b(?:ruary|ruar)?|f[eé]v(?:rier)?|mar(?:ch|s)?|m(?:ä|ae)rz|apr(?:il)?"
          + "|avr(?:il)?|may|mai|june?|juin|juni|july?|juil(?:let)?|juli|aug(?:ust)?|ao[uû]t|sep(?:t(?:ember"
          + "|embre)?)?|oct(?:ober|obre)?|okt(?:ober)?|nov(?:ember|embre)?|dec(?:ember)?|d[eé]c(?:embre)?"
          + "|dez(?:ember)?)\\.?";
  private static final String DAY = "(?:0?[1-9]|[12][0-9]|3[01])";
  private static final String YEAR = "20[0-9]{2}";
  private static final String TIME =
      "(?:[01]?[0-9]|2[0-4])(?: ?[:hH] ?|\\.)[0-5][0-9](?::[0-5][0-9])?";
  private static final String HOUR =
      "(?:[01]?[0-9]|2[0-4]) ?(?:am|pm|a\\.m\\.|p\\.m\\.|h|heures?|uhr|o'clock)";
  private static final String DATE =
      YEAR
          + "-(?:0?[1-9]|1[0-2])-"
          + DAY
          + "|"
          + DAY
          + "([./-])(?:0?[1-9]|1[0-2])\\1(?:"
          + YEAR
          + "|[2-9][0-9])"
          + "|(?:0?[1-9]|1[0-2])/"
          + DAY
          + "/(?:"
          + YEAR
          + ")"
          + "|"
          + DAY
          + "\\.(?:0?[1-9]|1[0-2])\\."
          + "|"
          + DAY
          + "(?:st|nd|rd|th|er|\\.)?(?: of)? "
          + MONTH
          + "(?:,? "
          + YEAR
          + ")?"
          + "|"
          + MONTH
          + " "
          + DAY
          + "(?:st|nd|rd|th)?(?:,? "
          + YEAR
          + ")?"
          + "|"
          + MONTH
          + " "
          + YEAR;
  private static final String UNIT =
      "(?:(?:business|working|calendar|full|more|volle[nr]?)[ -])?(?:minutes?|minuten?|mins?|hours?|hrs?|heures?|stunden?"
          + "|days?|jours?|tage?n?|werktage?n?|arbeitstage?n?|kalendertage?n?|weeks?|semaines?|wochen?|months?|mois"
          + "|monate?n?)";
  private static final String SPAN =
      "[0-9]{1,3}(?: ?(?:-|to|or|and|à|ou|et|bis|oder) ?[0-9]{1,3})?[ -]?" + UNIT;
  private static final String SHARE =
      "[0-9]{1,3}(?:[.,][0-9]{1,2})? ?(?:%|percent|per cent|pour cent|prozent)";

  private static final Pattern HARMLESS =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{Nd}])(?<![\\p{Nd}][ .,/()-])(?<![@#$€£+])(?:(?:"
              + DATE
              + ")"
              + "(?:(?:,| at| à| um| de|,? den)? (?:"
              + TIME
              + "|"
              + HOUR
              + "))?|"
              + TIME
              + "|"
              + HOUR
              + "|"
              + SPAN
              + "|"
              + SHARE
              + ")(?![\\p{L}\\p{Nd}])(?![-/.,][\\p{Nd}])(?! [\\p{Nd}]{3})");

  private static final int LONGEST = 80;

  private HarmlessFigures() {}

  /** The places of figures in a text: the first place of each, and that behind it. */
  public static List<int[]> in(String text) {
    List<int[]> all = new ArrayList<>();
    if (text.chars().noneMatch(Character::isDigit)) {
      return all;
    }
    NormalizedText seen = NormalizedText.of(text);
    String plain = seen.text();
    Matcher found = HARMLESS.matcher(plain).useTransparentBounds(true).useAnchoringBounds(false);
    int at = 0;
    while (at < plain.length()) {
      if (mayBegin(plain, at)
          && found.region(at, Math.min(plain.length(), at + LONGEST)).lookingAt()) {
        all.add(new int[] {seen.start(at), seen.end(found.end())});
        at = found.end();
      } else {
        at++;
      }
    }
    return all;
  }

  /** A digit, or the first letter of a month's name, where a word begins. */
  private static boolean mayBegin(String plain, int at) {
    char c = plain.charAt(at);
    boolean first = at == 0 || !Character.isLetterOrDigit(plain.charAt(at - 1));
    return first && (Character.isDigit(c) || "jfmasondJFMASOND".indexOf(c) >= 0);
  }
}
