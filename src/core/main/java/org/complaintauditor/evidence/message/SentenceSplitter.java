package org.complaintauditor.evidence.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells the sentences of a text apart. */
public final class SentenceSplitter implements Tokenizer.Taker {
  private static final int WRAPPED = 50;

  /** Longest distance, in characters, between two items of an inline list. */
  private static final int LONGEST_ITEM = 600;

  private static final int LONGEST_ENTITY = 10;
  private static final Set<String> ABBREVIATIONS =
      set(
          """
          no nr nos mr mrs ms dr st ste ext approx bzw ca z b d h u a p m e i g inkl ggf evtl usw
          etc vgl tel ref réf art abs hr fr env max min mme inc ltd vs str bes
          telefonnr dept jan feb mar apr aug sept sep oct nov dec janv févr avr juill déc wg lt
          bzgl betr exkl zzgl bspw gem sog vorm nachm kd az abt rg v o s r okt dez mon tue wed thu
          fri cust acct mgr attn asst std mag dipl ing bearb aktenz beschw vorg techn
          """);
  private static final Set<String> AFTER_ORDINAL =
      set(
          """
          januar jänner februar märz maerz april mai juni juli august september oktober november
          dezember jan feb mär apr jun jul aug sep sept okt nov dez arbeitstag werktag tag woche
          bescheid antwort nachricht
          """);
  private static final Set<String> BEFORE_ORDINAL =
      set(
          """
          am zum vom bis der den dem ab seit
          """);
  private static final Set<String> TURNS =
      set(
          """
          but however although though whereas mais cependant toutefois aber jedoch sondern doch
          obwohl pourtant who whom whose which qui dont
          """);
  private static final Set<String> JOINS =
      set(
          """
          and so et und sowie donc
          """);
  private static final Set<String> SUBJECTS =
      set(
          """
          i you we he she they it our your someone je j vous nous on il elle notre ich sie wir er
          es unser ihr
          """);

  /** Before {@code (5)} they are said again by it. */
  private static final Set<String> NUMERALS =
      set(
          """
          one two three four five six seven eight nine ten un une deux trois quatre cinq sept huit
          neuf dix ein eine einem einen einer zwei drei vier fünf sechs sieben acht neun zehn
          """);

  private final String text;
  private final boolean small;
  private final Quotations quotations;
  private final List<Sentence> sentences = new ArrayList<>();
  private Sentence sentence = new Sentence();
  private int lineStart;
  private int lineEnd;
  private String last = "";
  private String beforeLast = "";
  private int lastEnd;
  private boolean ended;

  private static Set<String> set(String words) {
    return new HashSet<>(List.of(words.strip().split("\\s+")));
  }

  private SentenceSplitter(String text, List<TextRange> lines) {
    this.text = text;
    this.small = isSmall(text, lines);
    this.quotations = Quotations.of(text, lines);
  }

  /** Whether most sentences begin with small letters, as in many a chat. */
  private static boolean isSmall(String text, List<TextRange> lines) {
    int small = 0;
    for (TextRange line : lines) {
      for (int i = line.start() + 2; i < line.end(); i++) {
        char c = text.charAt(i);
        if (text.charAt(i - 1) == ' ' && Character.isLetter(c)) {
          int mark = i - 2;
          while (mark > line.start() && text.charAt(mark) == ' ') {
            mark--;
          }
          if (".!?".indexOf(text.charAt(mark)) >= 0) {
            small += Character.isLowerCase(c) && isBehindWord(text, mark) ? 1 : 0;
            small -= Character.isUpperCase(c) && !isPronoun(text, i) ? 1 : 0;
          }
        }
      }
    }
    return small > 0;
  }

  /** Whether a mark stands behind a word, not behind an abbreviation or an ordinal. */
  private static boolean isBehindWord(String text, int mark) {
    int start = mark;
    while (start > 0 && isJoined(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, mark).toLowerCase(Locale.ROOT);
    return text.charAt(mark) != '.'
        || !(word.length() < 2 || isOrdinal(word) || isAbbreviation(word));
  }

  private static boolean isJoined(char c) {
    return Character.isLetterOrDigit(c) || c == '-';
  }

  /** The English word that is always written with a capital. */
  private static boolean isPronoun(String text, int at) {
    return text.charAt(at) == 'I'
        && at + 1 < text.length()
        && !Character.isLetterOrDigit(text.charAt(at + 1));
  }

  /**
   * The sentences of a text.
   *
   * @param lines the lines of it that count
   */
  public static List<Sentence> of(String text, List<TextRange> lines) {
    SentenceSplitter reader = new SentenceSplitter(text, lines);
    Tokenizer tokens = new Tokenizer(text, reader);
    TextRange before = new TextRange(0, 0);
    for (TextRange line : lines) {
      reader.beginLine(before, line);
      reader.lineStart = line.start();
      reader.lineEnd = line.end();
      // A telephone number may have begun on the line before.
      tokens.read(Math.max(line.start(), reader.lastEnd), line.end());
      before = reader.firstShown(line) < 0 ? before : line;
    }
    reader.end();
    return reader.sentences;
  }

  /** Words of a phrase, as they stand in a sentence. */
  public static Sentence words(String phrase) {
    SentenceSplitter reader =
        new SentenceSplitter(phrase, List.of(new TextRange(0, phrase.length())));
    reader.lineEnd = phrase.length();
    new Tokenizer(phrase, reader).read(0, phrase.length());
    reader.end();
    return reader.sentences.isEmpty() ? new Sentence() : reader.sentences.get(0);
  }

  /** A line goes on the one before if that was wrapped, or announces what comes. */
  private void beginLine(TextRange before, TextRange line) {
    if (sentence.size() == 0) {
      return;
    }
    int first = firstShown(line);
    if (first < 0) {
      if (lastMark(before) != ':') {
        end();
      }
      return;
    }
    char c = text.charAt(first);
    char mark = lastMark(before);
    boolean announced = mark == ':';
    boolean goesOn = mark == ',' || Character.isLowerCase(c);
    boolean wrapped = before.end() - before.start() >= WRAPPED && isPartOfText(c);
    if (c == '*'
        || c == '-'
        || isListNumber(first, line.end())
        || !(announced || goesOn || wrapped)) {
      end();
    }
  }

  /** Whether the number or the letter of a list item begins there: {@code 1.}, {@code b)}. */
  private boolean isListNumber(int first, int end) {
    int mark = first;
    while (mark < end && mark < first + 2 && NumberScanner.isDigit(text.charAt(mark))) {
      mark++;
    }
    if (mark == first && Character.isLetter(text.charAt(first))) {
      mark++;
    }
    boolean letter = Character.isLetter(text.charAt(first));
    return mark > first
        && mark + 1 < end
        && (text.charAt(mark) == ')' || (text.charAt(mark) == '.' && !letter))
        && text.charAt(mark + 1) == ' ';
  }

  private static boolean isPartOfText(char c) {
    return Character.isLetterOrDigit(c) || "(\"$#€£%«„“".indexOf(c) >= 0;
  }

  private int firstShown(TextRange line) {
    for (int i = line.start(); i < line.end(); i++) {
      if (text.charAt(i) > ' ') {
        return i;
      }
    }
    return -1;
  }

  private char lastMark(TextRange line) {
    for (int i = line.end() - 1; i >= line.start(); i--) {
      if (text.charAt(i) > ' ') {
        return text.charAt(i);
      }
    }
    return ' ';
  }

  @Override
  public void word(String word, int start, int end, int kinds) {
    if (ended || beginsItem(start, end)) {
      end();
    }
    if (TURNS.contains(word)) {
      sentence.endClause();
    } else if (JOINS.contains(last) && SUBJECTS.contains(word)) {
      sentence.endClause();
    }
    if (sentence.isFull()) {
      end();
    }
    sentence.add(word, start, end, kinds, quotations.around(start));
    beforeLast = last;
    last = word;
    lastEnd = end;
  }

  @Override
  public void mark(char mark, int at) {
    switch (mark) {
      case '.' -> {
        if (endsSentence(at)) {
          ended = true;
        }
      }
      case '!', '…' -> ended = true;
      case '?' -> {
        sentence.ask();
        ended = true;
      }
      case ';' -> {
        sentence.endClause();
        ended |= isBetweenParts(at);
      }
      case ',', ':', '(', ')', '"', '|', '[', ']' -> sentence.endClause();
      case '-' -> {
        boolean dash = at == 0 || text.charAt(at - 1) <= ' ';
        if (dash) {
          sentence.endClause();
        }
      }
      case '/' -> ended |= isBetweenSentences(at);
      default -> {}
    }
  }

  /** Two strokes with a blank before them, as in notes that are written in one line. */
  private boolean isBetweenSentences(int at) {
    return at > 0 && text.charAt(at - 1) <= ' ' && at + 1 < lineEnd && text.charAt(at + 1) == '/';
  }

  /** A semicolon before a blank, other than of an HTML entity or a line of code. */
  private boolean isBetweenParts(int at) {
    boolean blank = at + 1 >= lineEnd || text.charAt(at + 1) <= ' ';
    boolean code = (at > 0 && text.charAt(at - 1) == '}') || text.startsWith("()", at - 2);
    return blank && !code && !endsEntity(at);
  }

  private boolean endsEntity(int at) {
    int first = at;
    while (first > Math.max(lineStart, at - LONGEST_ENTITY)
        && (Character.isLetterOrDigit(text.charAt(first - 1)) || text.charAt(first - 1) == '#')) {
      first--;
    }
    return first < at && first > lineStart && text.charAt(first - 1) == '&';
  }

  /** Whether the mark of a list item in running text stands there: {@code 1)}, {@code (b)}. */
  private boolean beginsItem(int start, int end) {
    if (sentence.size() == 0 || end - start > 2 || !isMark(start, end)) {
      return false;
    }
    boolean digits = isOrdinal(text.substring(start, end));
    boolean letter = end - start == 1 && Character.isLetter(text.charAt(start));
    if (!digits && !letter) {
      return false;
    }
    boolean opened = text.charAt(start - 1) == '(';
    if (opened ? NUMERALS.contains(last) : isInBrackets(start)) {
      return false;
    }
    int number = digits ? Integer.parseInt(text.substring(start, end)) : text.charAt(start);
    int from = Math.max(0, start - LONGEST_ITEM);
    int to = Math.min(text.length(), end + LONGEST_ITEM);
    return hasMark(digits, number - 1, from, start) || hasMark(digits, number + 1, end, to);
  }

  /** Whether what stands there has a bracket behind it, and blanks around. */
  private boolean isMark(int start, int end) {
    int before = start > 0 && text.charAt(start - 1) == '(' ? start - 2 : start - 1;
    return (before < 0 || text.charAt(before) <= ' ')
        && end + 1 < text.length()
        && text.charAt(end) == ')'
        && text.charAt(end + 1) <= ' ';
  }

  private boolean hasMark(boolean digits, int number, int from, int to) {
    String sought = (digits ? Integer.toString(number) : Character.toString(number)) + ")";
    for (int at = text.indexOf(sought, from); at >= 0 && at < to; ) {
      if (isMark(at, at + sought.length() - 1)) {
        return true;
      }
      at = text.indexOf(sought, at + 1);
    }
    return false;
  }

  private boolean isInBrackets(int at) {
    for (int i = at - 1; i >= lineStart && text.charAt(i) != ')'; i--) {
      if (text.charAt(i) == '(') {
        return true;
      }
    }
    return false;
  }

  private boolean endsSentence(int at) {
    int next = at + 1;
    if (next < lineEnd && text.charAt(next) > ' ') {
      char c = text.charAt(next);
      boolean known = last.length() <= 2 || ABBREVIATIONS.contains(last);
      return c == '"' || c == ')' || (Character.isUpperCase(c) && !known);
    }
    while (next < lineEnd && text.charAt(next) <= ' ') {
      next++;
    }
    if (next == lineEnd) {
      return !(lastEnd == at && goesOnBehindLine())
          && (!ABBREVIATIONS.contains(last) || last.length() > 2);
    }
    boolean adjacent = lastEnd == at;
    boolean timeOfDay =
        (last.equals("m") && (beforeLast.equals("a") || beforeLast.equals("p")))
            || (last.equals("h") && isOrdinal(beforeLast));
    boolean word = last.equals("no") && Character.isUpperCase(text.charAt(next)) && !isCode(next);
    if (adjacent && isAbbreviation(last) && !timeOfDay && !word) {
      return false;
    }
    if (Character.isLowerCase(text.charAt(next))) {
      if (adjacent && isOrdinal(last) && BEFORE_ORDINAL.contains(beforeLast)) {
        return false;
      }
      return !adjacent || (small && last.length() > 1);
    }
    return !(adjacent && isOrdinal(last) && AFTER_ORDINAL.contains(wordAt(next)));
  }

  /** Whether the line was wrapped behind an abbreviation or an ordinal. */
  private boolean goesOnBehindLine() {
    int next = lineEnd;
    if (text.startsWith("\r\n", next)) {
      next++;
    }
    next++;
    if (lineEnd - lineStart < WRAPPED || next >= text.length()) {
      return false;
    }
    char c = text.charAt(next);
    if (isOrdinal(last)) {
      return AFTER_ORDINAL.contains(wordAt(next))
          || (Character.isLowerCase(c) && BEFORE_ORDINAL.contains(beforeLast));
    }
    return isAbbreviation(last) && (Character.isLowerCase(c) || NumberScanner.isDigit(c));
  }

  /** One of the list, or a number of something in German: "Vertragsnr.", "Kundennr.". */
  private static boolean isAbbreviation(String word) {
    return ABBREVIATIONS.contains(word) || (word.length() > 2 && word.endsWith("nr"));
  }

  private static boolean isOrdinal(String word) {
    return word.length() <= 2 && word.chars().allMatch(Character::isDigit);
  }

  /** Whether what stands there has a digit. */
  private boolean isCode(int from) {
    for (int i = from; i < lineEnd && text.charAt(i) > ' '; i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private String wordAt(int from) {
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end).toLowerCase(Locale.ROOT);
  }

  private void end() {
    if (sentence.size() > 0) {
      sentences.add(sentence);
    }
    sentence = new Sentence();
    last = "";
    ended = false;
  }
}
