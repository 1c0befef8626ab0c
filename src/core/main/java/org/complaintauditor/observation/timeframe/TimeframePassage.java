package org.complaintauditor.observation.timeframe;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.evidence.message.NormalizedText;

/**
 * The words by which a time was told, and some of those behind them: a quote may end within a date.
 *
 * @param text both, in lower case and without what writers do not keep
 * @param quoted so much of it is the quote
 * @param language the language in which it was told
 */
public record TimeframePassage(String text, int quoted, Language language) {

  /** Longest part of a quote that is read; a longer quote is a whole message without a stop. */
  private static final int LONGEST_QUOTE = 400;

  /** Longest text behind a quote that can still belong to its date. */
  private static final int LONGEST_REST = 48;

  /** The end of a sentence; a point behind a number is none, as in {@code 8. Dezember}. */
  private static final Pattern STOP = Pattern.compile("[!?;\\n]|(?<![0-9])[.](?![0-9])");

  /** What can stand between the end of a quote and a date that goes on with it. */
  private static final String GOES_ON = "[ ,.]*(?:(?:on|of|the|le|du|au|am|den|dem|der|zum) )?";

  /** What says that a time is the latest. */
  private static final String LATEST =
      "(?:at the (?:very )?latest|(?:no|not) later than|at (?:the )?most|au plus tard|tout au plus"
          + "|au maximum|(?:aller)?spaetestens|laengstens|hoechstens) ";

  /** What can stand between a time and another that is told instead of it, or as the latest. */
  private static final String OTHER_TIME =
      "(?:[ ,(]|(?:de (?:nous|moi)|(?:von|bei) (?:uns|mir)))*"
          + "(?:(?:or|ou|oder) (?:%1$s)?|(?:but |mais |aber )?%1$s)(?:jedoch |aber )?"
          + "(?:(?:by|before|until|on|within|in|the|d'ici|dans|avant|le|bis|am|zum|vor|den|dem|der"
          + "|innerhalb|innert|binnen|von) ){0,2}";

  private static final Pattern LINK = Pattern.compile(GOES_ON + "|" + OTHER_TIME.formatted(LATEST));

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");

  /** The passage of a text at this place. */
  public static TimeframePassage of(String text, int start, int end, Language language) {
    return of(text.substring(start, end), behind(text, end), language);
  }

  /**
   * The passage of a quote.
   *
   * @param behind what stands {@link #behind} it
   */
  public static TimeframePassage of(String quote, String behind, Language language) {
    String read = folded(quote.substring(0, Math.min(quote.length(), LONGEST_QUOTE)), language);
    return new TimeframePassage(read + folded(behind, language), read.length(), language);
  }

  /** The words of a text behind a quote that may belong to its date. */
  public static String behind(String text, int end) {
    int furthest = Math.min(text.length(), end + LONGEST_REST);
    Matcher stop = STOP.matcher(text).region(end, furthest).useTransparentBounds(true);
    return text.substring(end, stop.find() ? stop.start() : furthest);
  }

  /** The passage of a quote when the text after it is unknown. */
  public static TimeframePassage of(String quote, Language language) {
    return of(quote, "", language);
  }

  /**
   * Whether a time that begins here is told by the quote: in it, or right behind it or behind the
   * times that it tells.
   *
   * @param read where the last of these ends
   */
  boolean tells(int start, int read) {
    int end = Math.max(quoted, read);
    return start < end || LINK.matcher(text.substring(end, start)).matches();
  }

  private static String folded(String written, Language language) {
    String composed = Normalizer.normalize(written, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String plain = NormalizedText.of(composed).text();
    return language.folded(BLANKS.matcher(plain).replaceAll(" "));
  }
}
