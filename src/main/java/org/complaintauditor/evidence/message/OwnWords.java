package org.complaintauditor.evidence.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the lines of a message that its writer wrote for this reader: not the history that mail
 * programs quote, not forwarded messages, signatures and legal footers.
 */
public final class OwnWords {
  private static final int HEADERS_OF_A_BLOCK = 3;
  private static final int HEADERS_BELOW_A_RULE = 2;
  private static final int LONGEST_SIGNATURE = 4;
  private static final int LONGEST_FORM = 300;
  private static final int SHORT_ATTRIBUTION = 120;

  private static final Pattern QUOTED = Pattern.compile("\\s{0,3}(?:>|\\|\\s)");
  private static final Pattern ATTRIBUTION_START =
      Pattern.compile("(?iu)\\W{0,3}(?:on|le|am|den) .*\\d.*");
  private static final Pattern WROTE =
      Pattern.compile("(?iu)\\b(?:wrote|writes|a [ée]crit|schrieb|geschrieben)\\b");
  private static final Pattern OTHER_MESSAGE =
      Pattern.compile(
          "(?iu)[\\s>*_=-]{0,60}(?:"
              + "original message|original appointment|forwarded message|begin forwarded message"
              + "|previous message|conversation history"
              + "|message d'origine|message original|message initial|message transf[ée]r[ée]"
              + "|d[ée]but du message (?:transf[ée]r[ée]|r[ée]exp[ée]di[ée])|message pr[ée]c[ée]dent"
              + "|urspr(?:ü|ue)ngliche (?:nachricht|e-?mail)|original-?nachricht|weitergeleitete"
              + " (?:nachricht|e-?mail)|anfang der weitergeleiteten (?:nachricht|e-?mail)"
              + "|vorherige nachricht|originalnachricht"
              + ")(?: (?:from|de|von) .{0,60})?[\\s:_=*-]{0,60}");
  private static final Pattern RULE_LINE = Pattern.compile("\\s*(?:_{12,}|-{20,}|={20,})\\s*");
  private static final Pattern HEADER =
      Pattern.compile(
          "(?iu)[\\s*>]{0,6}(?:from|sent|to|cc|subject|date|reply-to|de|envoy[ée](?: le)?|à|a|objet"
              + "|cc|von|gesendet|an|betreff|datum)\\s?\\*?\\s?:\\*?\\s?.{0,200}");
  private static final Pattern SUBJECT =
      Pattern.compile("(?iu)[\\s*]{0,4}(?:subject|objet|betreff)\\s?:.{0,300}");
  private static final Pattern REPLY_LINE =
      Pattern.compile(
          "(?iu)\\W{0,8}(?:please type your reply above this line|(?:veuillez (?:saisir|[ée]crire"
              + "|r[ée]pondre)|r[ée]pondez|[ée]crivez)(?: votre r[ée]ponse)? au-dessus de cette ligne|bitte (?:antworten sie|schreiben sie ihre"
              + " antwort) [üu](?:e)?ber dieser zeile)\\W{0,8}");
  private static final Pattern DEVICE =
      Pattern.compile(
          "(?iu)\\s*(?:sent from my|sent from mail|sent via|get outlook for|envoy[ée] (?:de|depuis)"
              + " m|t[ée]l[ée]chargez outlook|obtenir outlook|von meinem .{2,40} gesendet|gesendet"
              + " (?:von|mit|aus)|diese nachricht wurde von meinem|holen sie sich outlook).{0,80}");
  private static final Pattern SIGN_OFF =
      Pattern.compile(
          "(?iu)\\s*(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many) (?:regards|wishes|thanks)"
              + "|regards|best|sincerely(?: yours)?|yours (?:sincerely|truly|faithfully)|cheers"
              + "|respectfully|cordially|(?:bien )?(?:cordialement|[àa] vous|respectueusement)"
              + "|sinc[èe]res salutations|meilleures salutations|(?:mes )?salutations"
              + "(?: distingu[ée]es)?|(?:veuillez|je vous prie|nous vous prions|recevez|agr[ée]ez)"
              + " .{0,90}(?:salutations|sentiments|consid[ée]ration).{0,30}|mit (?:freundlichen|besten"
              + "|herzlichen|freundlichem) gr(?:ü|ue)(?:ß|ss)(?:en)?|(?:viele|beste|herzliche|freundliche"
              + "|liebe|sch(?:ö|oe)ne) gr(?:ü|ue)(?:ß|ss)e|mfg|vg|lg|hochachtungsvoll"
              + "|gru(?:ß|ss))(?:\\s+(?:aus|de|from) \\p{L}{2,30})?\\s*[,.!]?\\s*");
  private static final Pattern SIGNATURE_MARK = Pattern.compile("--\\s?|__\\s?");
  private static final Pattern POSTSCRIPT =
      Pattern.compile("(?iu)\\s*(?:p[.\\s-]{0,2}(?:p[.\\s-]{0,2})?s\\b|n\\.?b\\b).*");
  private static final Pattern LEGAL =
      Pattern.compile(
          "(?iu)[\\s*_-]{0,10}(?:(?:this|the information (?:contained )?in this|the contents? of this)"
              + " (?:e-?mail|message|communication|transmission).{0,120}(?:confidential|privileged"
              + "|intended (?:only|solely))"
              + "|confidential(?:ity)? (?:notice|note|warning)|privileged (?:and|&) confidential"
              + "|disclaimer\\b|legal notice|avis (?:de confidentialit[ée]|juridique|l[ée]gal)"
              + "|mention l[ée]gale|clause de non-responsabilit[ée]"
              + "|(?:ce|le pr[ée]sent) (?:courriel|message|courrier).{0,120}(?:confidentiel|destin[ée]"
              + " (?:uniquement|exclusivement))"
              + "|(?:diese|die in dieser) (?:e-?mail|nachricht).{0,120}(?:vertraulich|ausschlie(?:ß|ss)lich)"
              + "|haftungsausschluss|vertraulichkeitshinweis|rechtlicher hinweis|pflichtangaben"
              + "|impressum|(?:to )?unsubscribe\\b|you are receiving this|vous recevez ce (?:courriel|message)"
              + "|se d[ée]sabonner|sie erhalten diese (?:e-?mail|nachricht)|please consider the"
              + " environment|pensez [àa] l'environnement|bitte denken sie an die umwelt"
              + "|(?:consumer |customer )?complaints? (?:notice|rights)\\s*:"
              + "|(?:avis|notice|hinweis|important|wichtig)\\s?:.{0,80}(?:confidenti|vertraulich)"
              + "|.{0,80}(?=[hgau])(?:\\bHRB \\d|gesch(?:ä|ae)ftsf(?:ü|ue)hr(?:er|ung)\\s?:|amtsgericht"
              + "|handelsregister|ust-?id)).*");
  private static final Pattern PROXY =
      Pattern.compile("\\s*(?:i\\. ?[AV]\\.|ppa\\.) \\p{L}.{0,60}");
  private static final Pattern CARD =
      Pattern.compile(
          ".{1,80} [|•·] .{1,160}"
              + "|\\p{Lu}[^.!?]{1,80} - [^.!?]{0,60}(?:\\d{3}|www\\.)(?:[^.!?]|[.](?! )){0,60}");
  private static final Pattern SALUTATION =
      Pattern.compile(
          "(?iu)\\s*(?:guten|hallo|hi|liebe[rs]?|sehr geehrte[rs]?|gr[üu]e?zi|gr[üu](?:ß|ss|e)|moin"
              + "|servus|dear|hello|hey|good|bonjour|bonsoir|ch[èe]re?s?|madame|monsieur|salut|thank"
              + "|merci|danke)\\b.*");
  private static final Pattern NAME =
      Pattern.compile(
          "\\s*\\p{Lu}[\\p{L}'.-]*(?: (?:\\p{Lu}[\\p{L}'.-]*|de|du|von|van|la|le|of|des|für)){1,5},?\\s*");
  private static final Pattern SALESFORCE =
      Pattern.compile("\\s*ref:_?\\w{4,30}[.\\w:_]{0,60}\\s*");

  private final String text;
  private final List<Range> lines;
  private final boolean[] own;

  private OwnWords(String text) {
    this.text = text;
    this.lines = lines(text);
    this.own = new boolean[lines.size()];
  }

  /** The lines with the writer's own words, in order, without the ends of lines. */
  public static List<Range> of(String text) {
    OwnWords words = new OwnWords(text);
    words.mark();
    List<Range> own = new ArrayList<>();
    for (int i = 0; i < words.own.length; i++) {
      if (words.own[i]) {
        own.add(words.lines.get(i));
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
      } else if (!isByMachine(line)) {
        signed =
            signed
                ? !isWhole(POSTSCRIPT, line)
                : SIGNATURE_MARK.matcher(line).matches()
                    || (any && (isWhole(SIGN_OFF, line) || isSignature(i)));
        own[i] = !signed;
        any |= own[i];
      }
      i++;
    }
  }

  /**
   * Whether a signature begins here although nothing closes the message: a name or a card of the
   * sender below the last sentence, and little more after it.
   */
  private boolean isSignature(int i) {
    String line = line(i);
    boolean form =
        isWhole(PROXY, line)
            || isWhole(CARD, line)
            || (isWhole(NAME, line) && next(i + 1) < own.length && !isWhole(SALUTATION, line));
    return form && followsSentence(i) && isNearEnd(i);
  }

  /** Whether the writer's last line before this one ends a sentence. */
  private boolean followsSentence(int from) {
    for (int i = from - 1; i >= 0; i--) {
      String line = line(i).strip();
      if (own[i] && !line.isEmpty()) {
        return ".!?".indexOf(line.charAt(line.length() - 1)) >= 0;
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
    return !QUOTED.matcher(line(i)).lookingAt() && attribution(i) == 0 && !beginsOther(i);
  }

  /** Whether here begins what is not the writer's message, to the end. */
  private boolean beginsOther(int i) {
    String line = line(i);
    boolean ruled = RULE_LINE.matcher(line).matches();
    return isWhole(OTHER_MESSAGE, line)
        || isWhole(LEGAL, line)
        || (ruled && headers(next(i + 1)) >= HEADERS_BELOW_A_RULE);
  }

  /** Quoted lines, and those that programs put between a writer's. */
  private static boolean isByMachine(String line) {
    return QUOTED.matcher(line).lookingAt()
        || REPLY_LINE.matcher(line).matches()
        || isWhole(DEVICE, line)
        || isWhole(SALESFORCE, line);
  }

  private String line(int i) {
    return lines.get(i).of(text);
  }

  private static boolean isWhole(Pattern form, String line) {
    return (line.length() <= LONGEST_FORM || form == LEGAL)
        && form.matcher(line.length() <= LONGEST_FORM ? line : line.substring(0, LONGEST_FORM))
            .matches();
  }

  /** The number of lines of an attribution that begins here, such as "On 3 May, X wrote:"; or 0. */
  private int attribution(int i) {
    String line = line(i);
    if (isAttribution(line)) {
      return 1;
    }
    boolean begins = line.length() <= LONGEST_FORM && ATTRIBUTION_START.matcher(line).matches();
    return begins && i + 1 < own.length && isAttribution(line.strip() + " " + line(i + 1).strip())
        ? 2
        : 0;
  }

  private static boolean isAttribution(String line) {
    String stripped = line.length() <= 2 * LONGEST_FORM ? line.stripTrailing() : "";
    if (!stripped.endsWith(":")) {
      return false;
    }
    boolean dated = ATTRIBUTION_START.matcher(stripped).matches();
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
    return next < own.length && QUOTED.matcher(line(next)).lookingAt();
  }

  /** How many lines of a message's head stand here one below the other. */
  private int headers(int from) {
    int count = 0;
    for (int i = from; i < own.length && isWhole(HEADER, line(i)); i++) {
      count++;
    }
    return count;
  }

  /** The head of the message itself: of it only the subject is the writer's. Its last line. */
  private int ownHeaders(int from, int count) {
    for (int i = from; i < from + count; i++) {
      own[i] = isWhole(SUBJECT, line(i));
    }
    return from + count - 1;
  }
}
