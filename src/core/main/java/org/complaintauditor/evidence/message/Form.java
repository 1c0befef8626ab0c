package org.complaintauditor.evidence.message;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a line can be that is not its writer's own words. By its first word most lines are none of
 * these; the patterns, which cost more, are asked only about the others.
 */
enum Form {
  /** The first line above what is quoted, such as "On 3 May, X wrote:". */
  ATTRIBUTION("on le am den", "\\W{0,3}(?:on|le|am|den) .*\\d.*"),

  /** The line above a message that is attached below. */
  OTHER_MESSAGE(
      "original forwarded begin previous earlier conversation message ticket début debut entrées"
          + " entrees échanges echanges courriels historique transféré transfere ursprüngliche"
          + " urspruengliche weitergeleitete anfang vorherige vorangegangene frühere fruehere"
          + " bisherige originalnachricht nachrichtenverlauf gesprächsverlauf ticketverlauf",
      "[\\s>*_=-]{0,60}(?:"
          + "original message|original appointment|forwarded message|begin forwarded message"
          + "|(?:previous|earlier) (?:messages?|entries|e-?mails?)"
          + "|(?:conversation|message|ticket) history|forwarded by\\s?:.{0,60}"
          + "|message d'origine|message original|message initial|message transf[ée]r[ée]"
          + "|d[ée]but du message (?:transf[ée]r[ée]|r[ée]exp[ée]di[ée])|messages? pr[ée]c[ée]dents?"
          + "|(?:entr[ée]es pr[ée]c[ée]dentes|(?:[ée]changes|courriels) pr[ée]c[ée]dents)"
          + "|historique (?:de la conversation|des [ée]changes|du billet)"
          + "|transf[ée]r[ée]e? par\\s?:.{0,60}"
          + "|urspr(?:ü|ue)ngliche (?:nachricht|e-?mail)|original-?nachricht|weitergeleitete"
          + " (?:nachricht|e-?mail)|anfang der weitergeleiteten (?:nachricht|e-?mail)"
          + "|(?:vorherige|vorangegangene|fr(?:ü|ue)here) (?:nachricht(?:en)?|eintr(?:ä|ae)ge|e-?mails?)"
          + "|bisheriger (?:verlauf|schriftwechsel)|(?:nachrichten|gespr(?:ä|ae)chs|ticket)verlauf"
          + "|weitergeleitet von\\s?:.{0,60}|originalnachricht"
          + ")(?: (?:from|de|von) .{0,60})?[\\s:_=*-]{0,60}"),

  /** A line of a message's head. */
  HEADER(
      "from sent to cc subject date reply de envoyé envoye à a objet von gesendet an betreff datum",
      "[\\s*>]{0,6}(?:from|sent|to|cc|subject|date|reply-to|de|envoy[ée](?: le)?|à|a|objet"
          + "|cc|von|gesendet|an|betreff|datum)\\s?\\*?\\s?:\\*?\\s?.{0,200}"),

  /** The line of a head that the writer wrote. */
  SUBJECT("subject objet betreff", "[\\s*]{0,4}(?:subject|objet|betreff)\\s?:.{0,300}"),

  /** A line by which help desks ask to answer above it. */
  REPLY_LINE(
      "please veuillez répondez repondez écrivez ecrivez bitte",
      "\\W{0,8}(?:please type your reply above this line|(?:veuillez (?:saisir|[ée]crire"
          + "|r[ée]pondre)|r[ée]pondez|[ée]crivez)(?: votre r[ée]ponse)? au-dessus de cette ligne"
          + "|bitte (?:antworten sie|schreiben sie ihre"
          + " antwort) [üu](?:e)?ber dieser zeile)\\W{0,8}"),

  /** What a telephone or a mail program adds. */
  DEVICE(
      "sent get envoyé envoye téléchargez téle telé tele obtenir von gesendet diese holen",
      "\\s*(?:sent from my|sent from mail|sent via|get outlook for|envoy[ée] (?:de|depuis)"
          + " m|t[ée]l[ée]chargez outlook|obtenir outlook|von meinem .{2,40} gesendet|gesendet"
          + " (?:von|mit|aus)|diese nachricht wurde von meinem|holen sie sich outlook).{0,80}"),

  /** What closes a message. */
  SIGN_OFF(
      "with kind kindest best warm warmest many regards sincerely yours cheers respectfully"
          + " cordially bien cordialement à a respectueusement sincères sinceres meilleures mes"
          + " salutations veuillez je nous recevez agréez agreez mit viele beste herzliche"
          + " freundliche liebe schöne schoene mfg vg lg hochachtungsvoll gruß gruss",
      "\\s*(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many) (?:regards|wishes|thanks)"
          + "|regards|best|sincerely(?: yours)?|yours (?:sincerely|truly|faithfully)|cheers"
          + "|respectfully|cordially|(?:bien )?(?:cordialement|[àa] vous|respectueusement)"
          + "|sinc[èe]res salutations|meilleures salutations|(?:mes )?salutations"
          + "(?: distingu[ée]es)?|(?:veuillez|je vous prie|nous vous prions|recevez|agr[ée]ez)"
          + " .{0,90}(?:salutations|sentiments|consid[ée]ration).{0,30}|mit (?:freundlichen|besten"
          + "|herzlichen|freundlichem) gr(?:ü|ue)(?:ß|ss)(?:en)?|(?:viele|beste|herzliche|freundliche"
          + "|liebe|sch(?:ö|oe)ne) gr(?:ü|ue)(?:ß|ss)e|mfg|vg|lg|hochachtungsvoll"
          + "|gru(?:ß|ss))(?:\\s+(?:aus|de|from) \\p{L}{2,30})?\\s*[,.!]?\\s*"),

  /** What lawyers put below a message. */
  LEGAL(
      "this the confidential privileged disclaimer legal avis mention clause ce le diese die"
          + " haftungsausschluss vertraulichkeitshinweis rechtlicher pflichtangaben impressum to"
          + " unsubscribe you vous se sie please pensez bitte consumer customer complaint notice"
          + " hinweis important wichtig",
      "[\\s*_-]{0,10}(?:(?:this|the information (?:contained )?in this|the contents? of this)"
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
          + "|(?:avis|notice|hinweis|important|wichtig)\\s?:.{0,80}(?:confidenti|vertraulich)).*"),

  /** A signature of one who signs for others. */
  PROXY("i ppa", "\\s*(?-i:i\\. ?[AV]\\.|ppa\\.) \\p{L}.{0,60}"),

  /** The mark by which an answer is put to its case. */
  SALESFORCE("ref", "\\s*(?-i:ref):_?\\w{4,30}[.\\w:_]{0,60}\\s*"),

  /** What opens a message. */
  SALUTATION(
      "guten hallo hi liebe sehr gruezi grüezi gruzi grüzi gruss gruß grüss grüß moin servus dear"
          + " hello hey good bonjour rebonjour re bonsoir allô allo sali hiya hullo chère chere madame monsieur salut thank merci danke",
      "\\s*(?:guten|hallo|hi|liebe[rs]?|sehr geehrte[rs]?|gr[üu]e?zi|gr[üu](?:ß|ss|e)|moin"
          + "|servus|dear|hello|hey|good|re-?bonjour|bonjour|bonsoir|all[ôo]|sali|hiya|hullo|ch[èe]re?s?|madame|monsieur|salut|thank"
          + "|merci|danke)\\b.*"),

  /** How a letter begins. */
  GREETING(
      "hi hello hey dear bonjour rebonjour re bonsoir allô allo cher chère chere guten hallo lieber liebe sehr"
          + " grüezi gruezi moin",
      "\\s*(?:hi|hello|hey|dear|re-?bonjour|bonjour|bonsoir|all[ôo]|ch(?:er|[èe]re)s?"
          + "|guten (?:tag|morgen|abend)|hallo|liebe[rs]?|sehr geehrte[rs]?|gr[üu]e?zi|moin)\\b.*");

  /** Longer lines are sentences; only of {@link #LEGAL} is the beginning enough. */
  static final int LONGEST = 300;

  /** How many letters of a line's first word are compared. */
  private static final int LETTERS = 4;

  private static final Map<Long, Set<Form>> BY_FIRST_WORD = new HashMap<>();

  private final String firstWords;
  private final Pattern pattern;

  static {
    for (Form form : values()) {
      for (String word : form.firstWords.split(" ", -1)) {
        BY_FIRST_WORD
            .computeIfAbsent(firstWord(word, 0, word.length()), key -> EnumSet.noneOf(Form.class))
            .add(form);
      }
    }
  }

  /**
   * A form.
   *
   * @param firstWords the words with which a line of the form can begin, but for signs
   */
  Form(String firstWords, String pattern) {
    this.firstWords = firstWords;
    this.pattern = Pattern.compile("(?iu)" + pattern);
  }

  /** The forms that a line can have. */
  static Set<Form> possible(String text, int start, int end) {
    return BY_FIRST_WORD.getOrDefault(firstWord(text, start, end), Set.of());
  }

  /** The first letters of the first word, one after the other in the bits of a number. */
  private static long firstWord(String text, int start, int end) {
    int at = start;
    while (at < end && !Character.isLetter(text.charAt(at))) {
      at++;
    }
    long word = 0;
    int last = Math.min(end, at + LETTERS);
    while (at < last && Character.isLetter(text.charAt(at))) {
      char c = Character.toLowerCase(Character.toUpperCase(text.charAt(at)));
      word = word << Character.SIZE | c;
      at++;
    }
    return word;
  }

  /**
   * Whether a line has the form.
   *
   * @param possible the forms that it can have
   */
  boolean isOf(String line, Set<Form> possible) {
    return possible.contains(this)
        && (line.length() <= LONGEST || this == LEGAL)
        && pattern.matcher(line.length() <= LONGEST ? line : line.substring(0, LONGEST)).matches();
  }
}
