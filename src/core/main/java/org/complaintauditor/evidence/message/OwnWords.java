package org.complaintauditor.evidence.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the lines of a message that its writer wrote for this reader: not the history that mail
 * programs quote, not forwarded messages, signatures and legal footers.
 */
public final class OwnWords {
  private static final int HEADERS_OF_A_BLOCK = 3;
  private static final int HEADERS_BELOW_A_RULE = 2;
  private static final int LONGEST_SIGNATURE = 4;
  private static final int LONGEST_TITLE = 60;
  private static final int SHORT_ATTRIBUTION = 120;
  private static final int REGISTERED_WITHIN = 91;

  private static final Pattern WROTE =
      Pattern.compile("(?iu)\\b(?:wrote|writes|a [ée]crit|schrieb|geschrieben)\\b");
  private static final Pattern RULE_LINE = Pattern.compile("\\s*(?:_{12,}|-{20,}|={20,})\\s*");
  private static final Pattern LOW_LINE = Pattern.compile("\\s*_{5,}\\s*");
  private static final Pattern POSTSCRIPT =
      Pattern.compile("(?iu)\\s*(?:p[.\\s-]{0,2}(?:p[.\\s-]{0,2})?s\\b|n\\.?b\\b).*");

  /** Whether a word of {@link #REGISTERED} can begin with this character. */
  private static final boolean[] BEGINS_REGISTERED = new boolean[128];

  static {
    "hHgGaAuU".chars().forEach(c -> BEGINS_REGISTERED[c] = true);
  }

  /** A company's entry in a register, near the beginning of a line. */
  private static final Pattern REGISTERED =
      Pattern.compile(
          "(?iu)[\\s*_-]{0,10}.{0,80}(?=[hgau])(?:\\bHRB \\d|gesch(?:ä|ae)ftsf(?:ü|ue)hr(?:er|ung)\\s?:|amtsgericht"
              + "|handelsregister|ust-?id).*");

  private static final Pattern CARD =
      Pattern.compile(
          ".{1,80} [|•·] .{1,160}"
              + "|\\p{Lu}[^.!?]{1,80} - [^.!?]{0,60}(?:\\d{3}|www\\.)(?:[^.!?]|[.](?! )){0,60}");
  private static final Pattern NAME =
      Pattern.compile(
          "\\s*\\p{Lu}[\\p{L}'.-]*(?: (?:\\p{Lu}[\\p{L}'.-]*|de|du|von|van|la|le|of|des|für)){1,5}"
              + "(?:,(?: (?:\\p{Lu}[\\p{L}'.-]*|de|du|of|des|für)){1,5})?,?\\s*");

  private final List<Range> ranges;
  private final String[] lines;

  /** What each line can be, told by its first word. */
  private final List<Set<Form>> possible;

  private final boolean[] own;

  private OwnWords(String text) {
    ranges = lines(text);
    lines = new String[ranges.size()];
    possible = new ArrayList<>(lines.length);
    own = new boolean[lines.length];
    for (int i = 0; i < lines.length; i++) {
      Range range = ranges.get(i);
      lines[i] = range.of(text);
      possible.add(Form.possible(text, range.start(), range.end()));
    }
  }

  /** The lines with the writer's own words, in order, without the ends of lines. */
  public static List<Range> of(String text) {
    OwnWords words = new OwnWords(text);
    words.mark();
    List<Range> own = new ArrayList<>(words.own.length);
    for (int i = 0; i < words.own.length; i++) {
      if (words.own[i]) {
        own.add(words.ranges.get(i));
      }
    }
    return own;
  }

  private static List<Range> lines(String text) {
    List<Range> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      lines.add(new Range(start, end));
      boolean pair =
          end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      start = end + (pair ? 2 : 1);
    }
    return lines;
  }

  private void mark() {
    boolean signed = false;
    boolean any = false;
    int i = 0;
    while (i < own.length) {
      String line = line(i);
      int attribution = attribution(i);
      int headers = headers(i);
      if (line.isBlank()) {
        own[i] = !signed;
      } else if (attribution > 0) {
        if (!quoteFollows(i + attribution)) {
          return;
        }
        i += attribution - 1;
      } else if (beginsOther(i) || (any && headers >= HEADERS_OF_A_BLOCK)) {
        return;
      } else if (headers >= HEADERS_OF_A_BLOCK) {
        i = ownHeaders(i, headers);
      } else if (!isByMachine(i)) {
        signed = signed ? !isPostscript(line) : signs(i, any);
        own[i] = !signed;
        any |= own[i];
      }
      i++;
    }
  }

  /**
   * Whether a signature begins at this line.
   *
   * @param any whether the writer has written anything before
   */
  private boolean signs(int i, boolean any) {
    return isSignatureMark(line(i))
        || (any && (is(Form.SIGN_OFF, i) || isSignature(i) || isLineAboveFooter(i)));
  }

  /** A drawn low line with little below it: what stands there is the company's, as in a letter. */
  private boolean isLineAboveFooter(int i) {
    return LOW_LINE.matcher(line(i)).matches() && isNearEnd(i);
  }

  private static boolean isPostscript(String line) {
    return line.length() <= Form.LONGEST && POSTSCRIPT.matcher(line).matches();
  }

  /** Two dashes or low lines, which mail programs put above a signature. */
  private static boolean isSignatureMark(String line) {
    boolean drawn = line.startsWith("--") || line.startsWith("__");
    return drawn && (line.length() == 2 || (line.length() == 3 && line.substring(2).isBlank()));
  }

  /**
   * Whether a signature begins here although nothing closes the message: a name or a card of the
   * sender below the last sentence, and little more after it.
   */
  private boolean isSignature(int i) {
    if (followsSentence(i)) {
      return hasSignatureForm(i) && isNearEnd(i) && !isAboveLetter(i);
    }
    return isNameCard(line(i))
        ? isNearEnd(i) && !isAboveLetter(i)
        : beginsParagraph(i) && isNamed(i) && isClosing(i);
  }

  /** Whether a letter only begins here or below: who reads it is named first, or greeted. */
  private boolean isAboveLetter(int i) {
    int below = next(i + 1);
    if (below == own.length) {
      return false;
    }
    boolean addressed = lastOf(line(i)) == ',' && below > i + 1;
    boolean sentence =
        ".!?".indexOf(lastOf(line(below))) >= 0 || line(below).length() > LONGEST_TITLE;
    return (addressed && sentence) || is(Form.GREETING, below);
  }

  /** A business card, whose first part is a name. Rows of a table begin differently. */
  private static boolean isNameCard(String line) {
    int bar = line.indexOf(" | ");
    return bar > 0
        && line.length() <= Form.LONGEST
        && NAME.matcher(line.substring(0, bar)).matches()
        && isCard(line);
  }

  /** Whether a blank line is above, and nothing that announces what comes. */
  private boolean beginsParagraph(int i) {
    if (i == 0 || !line(i - 1).isBlank()) {
      return false;
    }
    for (int above = i - 1; above >= 0; above--) {
      if (!line(above).isBlank()) {
        return own[above] && ":,".indexOf(lastOf(line(above))) < 0;
      }
    }
    return false;
  }

  /** Whether to the end there are only lines such as titles and slogans: no sentences. */
  private boolean isClosing(int from) {
    int shown = 0;
    for (int i = from + 1; i < own.length && beginsNothingElse(i); i++) {
      String line = line(i).strip();
      if (!line.isEmpty()) {
        shown++;
        boolean titled = !Character.isLowerCase(line.charAt(0)) && ".!?:".indexOf(lastOf(line)) < 0;
        if (!titled || line.length() > LONGEST_TITLE || shown >= LONGEST_SIGNATURE) {
          return false;
        }
      }
    }
    return shown > 0;
  }

  private static char lastOf(String line) {
    String stripped = line.stripTrailing();
    return stripped.charAt(stripped.length() - 1);
  }

  private boolean hasSignatureForm(int i) {
    String line = line(i);
    return line.length() <= Form.LONGEST
        && !is(Form.SUBJECT, i)
        && (is(Form.PROXY, i) || isCard(line) || isNamed(i));
  }

  /** A name, and something below it. */
  private boolean isNamed(int i) {
    String line = line(i);
    return line.length() <= Form.LONGEST
        && NAME.matcher(line).matches()
        && next(i + 1) < own.length
        && !is(Form.SALUTATION, i);
  }

  private static boolean isCard(String line) {
    return (line.indexOf('|') >= 0 || line.indexOf('•') >= 0 || line.indexOf(" - ") >= 0)
        && CARD.matcher(line).matches();
  }

  /** Whether the writer's last line before this one ends a sentence. */
  private boolean followsSentence(int from) {
    for (int i = from - 1; i >= 0; i--) {
      if (own[i] && !line(i).isBlank()) {
        return ".!?".indexOf(lastOf(line(i))) >= 0;
      }
    }
    return false;
  }

  private boolean isNearEnd(int from) {
    int shown = 0;
    for (int i = from; i < own.length && shown <= LONGEST_SIGNATURE && beginsNothingElse(i); i++) {
      shown += line(i).isBlank() ? 0 : 1;
    }
    return shown <= LONGEST_SIGNATURE;
  }

  /** Whether this line may still be one of a signature: not of a list, not of what is quoted. */
  private boolean beginsNothingElse(int i) {
    return !isByMachine(i) && !isSignatureMark(line(i)) && attribution(i) == 0 && !beginsOther(i);
  }

  /** Whether here begins what is not the writer's message, to the end. */
  private boolean beginsOther(int i) {
    return is(Form.OTHER_MESSAGE, i)
        || is(Form.LEGAL, i)
        || isRegistered(line(i))
        || (isRule(line(i)) && headers(next(i + 1)) >= HEADERS_BELOW_A_RULE);
  }

  private static boolean isRule(String line) {
    String drawn = line.stripLeading();
    return !drawn.isEmpty()
        && "_-=".indexOf(drawn.charAt(0)) >= 0
        && RULE_LINE.matcher(line).matches();
  }

  private static boolean isRegistered(String line) {
    int most = Math.min(line.length(), REGISTERED_WITHIN);
    for (int i = 0; i < most; i++) {
      char c = line.charAt(i);
      if (c < BEGINS_REGISTERED.length && BEGINS_REGISTERED[c] && beginsRegistered(line, i)) {
        return REGISTERED.matcher(start(line)).matches();
      }
    }
    return false;
  }

  private static boolean beginsRegistered(String line, int at) {
    return switch (line.charAt(at)) {
      case 'h', 'H' -> starts(line, at, "hrb ") || starts(line, at, "handelsr");
      case 'g', 'G' -> starts(line, at, "geschäftsf") || starts(line, at, "geschaeftsf");
      case 'a', 'A' -> starts(line, at, "amtsg");
      case 'u', 'U' -> starts(line, at, "ust-id") || starts(line, at, "ustid");
      default -> false;
    };
  }

  /** Most words are told from it by their second letter. */
  private static boolean starts(String line, int at, String word) {
    return at + 1 < line.length()
        && Character.toLowerCase(line.charAt(at + 1)) == word.charAt(1)
        && line.regionMatches(true, at, word, 0, word.length());
  }

  /** Quoted lines, and those that programs put between a writer's. */
  private boolean isByMachine(int i) {
    return isQuoted(line(i))
        || is(Form.REPLY_LINE, i)
        || is(Form.DEVICE, i)
        || is(Form.SALESFORCE, i);
  }

  private static boolean isQuoted(String line) {
    int at = 0;
    while (at < line.length() && at < 3 && isBlank(line.charAt(at))) {
      at++;
    }
    return at < line.length()
        && (line.charAt(at) == '>'
            || (line.charAt(at) == '|' && at + 1 < line.length() && isBlank(line.charAt(at + 1))));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private String line(int i) {
    return lines[i];
  }

  private static String start(String line) {
    return line.length() <= Form.LONGEST ? line : line.substring(0, Form.LONGEST);
  }

  private boolean is(Form form, int i) {
    return form.isOf(lines[i], possible.get(i));
  }

  /** The number of lines of an attribution that begins here, such as "On 3 May, X wrote:"; or 0. */
  private int attribution(int i) {
    String line = line(i);
    if (isAttribution(line, possible.get(i))) {
      return 1;
    }
    return i + 1 < own.length
            && is(Form.ATTRIBUTION, i)
            && isAttribution(line.strip() + " " + line(i + 1).strip(), possible.get(i))
        ? 2
        : 0;
  }

  private static boolean isAttribution(String line, Set<Form> possible) {
    String stripped = line.stripTrailing();
    if (!stripped.endsWith(":") || line.length() > 2 * Form.LONGEST) {
      return false;
    }
    boolean dated = Form.ATTRIBUTION.isOf(start(stripped), possible);
    boolean wrote = WROTE.matcher(stripped).find();
    return (dated && (wrote || stripped.indexOf('@') > 0))
        || (wrote && stripped.length() <= SHORT_ATTRIBUTION);
  }

  private int next(int i) {
    int next = i;
    while (next < own.length && line(next).isBlank()) {
      next++;
    }
    return next;
  }

  private boolean quoteFollows(int i) {
    int next = next(i);
    return next < own.length && isQuoted(line(next));
  }

  /** How many lines of a message's head stand here one below the other. */
  private int headers(int from) {
    int count = 0;
    for (int i = from; i < own.length && is(Form.HEADER, i); i++) {
      count++;
    }
    return count;
  }

  /** The head of the message itself: of it only the subject is the writer's. Its last line. */
  private int ownHeaders(int from, int count) {
    for (int i = from; i < from + count; i++) {
      own[i] = is(Form.SUBJECT, i);
    }
    return from + count - 1;
  }
}
