package org.complaintauditor.dossier.redaction;

import java.util.BitSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the places of names in a message: after a greeting or a title, where somebody says who they
 * are, and below the close. What stands there is masked, also a word that is one of the language.
 */
final class NamePlaces {
  private static final int MOST_NAMES = 4;
  private static final int LONGEST_SIGNATURE = 6;

  private static final Set<String> GREETS =
      Set.of(
          "dear",
          "hi",
          "hello",
          "hey",
          "good",
          "rebonjour",
          "re",
          "bonjour",
          "bonsoir",
          "allo",
          "salut",
          "cher",
          "chere",
          "chers",
          "cheres",
          "guten",
          "hallo",
          "liebe",
          "lieber",
          "liebes",
          "sehr",
          "moin",
          "servus",
          "gruezi",
          "gruzi",
          "thank",
          "thanks",
          "merci",
          "danke");

  private static final Pattern GREETING =
      Pattern.compile(
          "(?iu)(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day)"
              + "|re-?bonjour|bonjour|bonsoir|all[ôo]|salut|ch(?:er|[èe]re)s?|guten (?:tag|morgen|abend)"
              + "|hallo|liebe[rs]?|sehr geehrte[rs]?|moin|servus|gr[üu]e?zi|thank(?: you|s)|merci|danke)"
              + "(?=[\\s,\\u00A0\\u202F])");

  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "prof",
          "mme",
          "mlle",
          "madame",
          "monsieur",
          "herr",
          "herrn",
          "frau",
          "m",
          "mm");

  private static final Pattern TITLE =
      Pattern.compile(
          "(?u)(?:(?i:mr|mrs|ms|miss|dr|prof|mme|mlle|madame|monsieur|herrn?|frau)\\.?|MM?\\.)"
              + "(?=\\s|\\u00A0|\\u202F)");

  private static final Set<String> INTRODUCES =
      Set.of(
          "name", "this", "i", "je", "mon", "mein", "ich", "nom", "signed", "signe", "gez", "from",
          "von", "de", "on");

  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?iu)(?:name is|this is|i am|i['’]m|je m['’]appelle|mon nom est|je suis"
              + "|mein name ist|ich hei(?:ß|ss)e|ich bin|name\\s?:|nom\\s?:|signed|signé|gez\\.|from|von"
              + "|de la part de|on behalf of)(?=[\\s:,\\u00A0\\u202F])");

  private static final Set<String> CLOSES =
      Set.of(
          "with",
          "kind",
          "kindest",
          "best",
          "warm",
          "warmest",
          "many",
          "regards",
          "sincerely",
          "yours",
          "cheers",
          "respectfully",
          "cordially",
          "thanks",
          "thank",
          "bien",
          "cordialement",
          "a",
          "respectueusement",
          "merci",
          "sinceres",
          "meilleures",
          "mes",
          "salutations",
          "veuillez",
          "je",
          "nous",
          "recevez",
          "agreez",
          "mit",
          "viele",
          "beste",
          "herzliche",
          "freundliche",
          "liebe",
          "schone",
          "schoene",
          "mfg",
          "vg",
          "lg",
          "hochachtungsvoll",
          "gruss",
          "danke",
          "vielen",
          "besten");

  private static final Pattern CLOSE =
      Pattern.compile(
          "(?imu)(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many) (?:regards|wishes|thanks)"
              + "|regards|best|sincerely(?: yours)?|yours (?:sincerely|truly|faithfully)|yours|cheers"
              + "|respectfully|cordially|thank(?:s| you)(?: again| in advance| so much)?"
              + "|(?:bien )?(?:cordialement|[àa] vous|respectueusement)|merci(?: d['’]avance| bien)?"
              + "|(?:sinc[èe]res|meilleures|mes) salutations|salutations(?: distingu[ée]es)?"
              + "|(?:veuillez|je vous prie|nous vous prions|recevez|agr[ée]ez) .{0,90}(?:salutations"
              + "|sentiments|consid[ée]ration).{0,30}|mit (?:freundlichen|besten|herzlichen|freundlichem)"
              + " gr(?:ü|ue)(?:ß|ss)(?:en)?|(?:viele|beste|herzliche|freundliche|liebe|sch(?:ö|oe)ne)"
              + " gr(?:ü|ue)(?:ß|ss)e|mfg|vg|lg|hochachtungsvoll|gru(?:ß|ss)|danke(?: im voraus)?"
              + "|(?:vielen|besten) dank)[ \\t]*[,.!]*(?=\\s|$)");

  private static final Pattern DASH =
      Pattern.compile("(?mu)(?:^|[.!?]\\s{1,4})[-–—~/]{1,2}\\s?(?=\\p{Lu})");
  private static final int LONGEST_FORM = 240;

  /** Who can be addressed without being named. */
  private static final Set<String> NOBODY =
      Set.of(
          "customer",
          "customers",
          "client",
          "clients",
          "cliente",
          "kunde",
          "kundin",
          "kunden",
          "sir",
          "madam",
          "team",
          "all",
          "everyone",
          "everybody",
          "there",
          "again",
          "both",
          "valued",
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "prof",
          "mme",
          "mlle",
          "m",
          "mm",
          "madame",
          "monsieur",
          "mesdames",
          "messieurs",
          "herr",
          "herrn",
          "frau",
          "damen",
          "herren",
          "und",
          "and",
          "et",
          "or",
          "ou",
          "oder",
          "zusammen",
          "alle",
          "tous",
          "toutes",
          "a",
          "to",
          "whom",
          "it",
          "may",
          "concern",
          "you",
          "vous",
          "ihnen",
          "very",
          "much",
          "beaucoup",
          "sehr",
          "so",
          "for",
          "the",
          "your",
          "pour",
          "votre",
          "fur",
          "ihre",
          "i",
          "we",
          "je",
          "nous",
          "ich",
          "wir",
          "support");

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "du", "des", "la", "le", "van", "von", "der", "den", "ter", "zu", "di", "da", "al",
          "el", "bin", "st");

  private NamePlaces() {}

  /** Marks the words that stand where names do. */
  static void mark(String text, TextWords words, BitSet names) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.folded(i);
      int start = words.start(i);
      if (GREETS.contains(word) && isBeginning(text, start, ".!?:>")) {
        after(end(GREETING, text, start), text, words, names, true);
      }
      if (TITLES.contains(word)) {
        after(end(TITLE, text, start), text, words, names, false);
      }
      if (INTRODUCES.contains(word)) {
        after(end(INTRODUCTION, text, start), text, words, names, false);
      }
      if (CLOSES.contains(word) && isBeginning(text, start, ".!?,")) {
        int end = end(CLOSE, text, start);
        if (end >= 0) {
          signature(end, text, words, names);
        }
      }
    }
    Matcher dash = DASH.matcher(text);
    while (dash.find()) {
      after(dash.end(), text, words, names, false);
    }
  }

  /** Whether what begins here begins a line, or comes behind one of these signs. */
  private static boolean isBeginning(String text, int start, String signs) {
    int at = start - 1;
    while (at >= 0
        && (text.charAt(at) == ' ' || text.charAt(at) == '*' || text.charAt(at) == '\t')) {
      at--;
    }
    return at < 0
        || text.charAt(at) == '\n'
        || text.charAt(at) == '\r'
        || text.charAt(at) == '>'
        || signs.indexOf(text.charAt(at)) >= 0;
  }

  /** The end of the form that begins here; -1 if there is none. */
  private static int end(Pattern form, String text, int start) {
    Matcher found =
        form.matcher(text)
            .region(start, Math.min(text.length(), start + LONGEST_FORM))
            .useTransparentBounds(true)
            .useAnchoringBounds(false);
    return found.lookingAt() ? found.end() : -1;
  }

  private static void after(
      int from, String text, TextWords words, BitSet names, boolean lowerCaseToo) {
    if (from < 0) {
      return;
    }
    int first = firstWord(from, words);
    int taken = 0;
    for (int i = first; i < words.size() && taken < MOST_NAMES; i++) {
      if (isEnded(text, i == first ? from : words.end(i - 1), words.start(i), taken, i == first)) {
        return;
      }
      if (isCapital(text, words, i)) {
        taken += mask(i, words, names);
      } else if (!PARTICLES.contains(words.folded(i))) {
        if (lowerCaseToo && taken == 0 && isAlone(i, text, words)) {
          mask(i, words, names);
        }
        return;
      }
    }
  }

  /** Whether a name that may stand here is over, or nothing of it can come. */
  private static boolean isEnded(String text, int from, int to, int taken, boolean first) {
    if (to - from > 3) {
      return true;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (";:!?(".indexOf(c) >= 0 || (c == ',' && taken > 0) || (c == '\n' && !first)) {
        return true;
      }
    }
    return false;
  }

  private static int mask(int word, TextWords words, BitSet names) {
    if (NOBODY.contains(words.folded(word))) {
      return 0;
    }
    names.set(word);
    return 1;
  }

  /** Whether the word ends the line, as in {@code hi rose,}. */
  private static boolean isAlone(int word, String text, TextWords words) {
    int at = words.end(word);
    while (at < text.length() && ",!. \t".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  /** The line behind a close, if it is as short as a name, whatever its words are. */
  private static void signature(int from, String text, TextWords words, BitSet names) {
    int first = firstWord(from, words);
    if (first >= words.size() || words.start(first) - from > 12) {
      return;
    }
    int end = text.indexOf('\n', words.start(first));
    int last = first;
    while (last < words.size() && (end < 0 || words.start(last) < end)) {
      last++;
    }
    boolean sameLine = text.substring(from, words.start(first)).indexOf('\n') < 0;
    boolean sentence = sameLine && !isCapital(text, words, first);
    if (last - first > LONGEST_SIGNATURE || sentence) {
      return;
    }
    for (int i = first; i < last; i++) {
      mask(i, words, names);
    }
  }

  private static int firstWord(int from, TextWords words) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.start(middle) < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  static boolean isCapital(String text, TextWords words, int word) {
    int point = text.codePointAt(words.start(word));
    return Character.isUpperCase(point) || Character.isTitleCase(point);
  }
}
