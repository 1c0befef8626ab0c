package org.complaintauditor.intake.personal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.intake.canonical.SpellingSuggestion;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Word;

/**
 * Which wrong values of an export a report can show. Where a row is out of step, a name or a number
 * of a customer stands in any column. So what is not known to be harmless (a date, a word of a
 * complaint desk, a plain id) is left out; file, row and column say where it stands.
 */
public final class ShownValue {

  /** Stands for what is left out. */
  public static final String LEFT_OUT = "[…]";

  private static final Set<String> DESK = FoldedWords.list("desk-words.txt");

  private static final int LONGEST_NUMBER_IN_WORDS = 4;
  private static final Pattern NUMERIC = Pattern.compile("[\\d\\s:.,/+TZ'-]*");
  private static final Pattern DATE =
      Pattern.compile(
          "'?(?:\\d{4}[-/. ]?\\d{1,2}[-/. ]?\\d{1,2}|\\d{1,2}[-/. ]\\d{1,2}[-/. ](?:\\d{2}|\\d{4}))"
              + "(?:[T ,]\\s*\\d{1,2}:?\\d{2}(?::?\\d{2}(?:[.,]\\d{1,9})?)?\\s*(?:Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern TIME_NUMBER =
      Pattern.compile("\\d{1,5}(?:[.,]\\d{1,12})?|1\\d{9}|1\\d{12}|\\d{1,2}:\\d{2}(?::\\d{2})?");
  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?(?:[-_](?:[A-Za-z]{2}|\\d{3}))?");
  private static final Pattern ID = Pattern.compile("[\\w#./:-]*\\d[\\w#./:-]*");

  private final List<String> wordsOfTheFormat;
  private final Set<String> theirParts;

  /** What can be shown in a run with these words. */
  public ShownValue(Vocabulary words) {
    wordsOfTheFormat =
        Stream.of(
                words.activities().stream().map(Word::name),
                Arrays.stream(ActorRole.values()).map(Enum::name),
                words.channels().stream().map(Word::name),
                Arrays.stream(CustomerType.values()).map(Enum::name),
                words.disclosures().stream().map(Word::name))
            .flatMap(names -> names)
            .toList();
    theirParts = Set.copyOf(FoldedWords.of(String.join(" ", wordsOfTheFormat).replace('_', ' ')));
  }

  /** The problem as a report can show it. */
  public Problem of(Problem problem) {
    String value = problem.value();
    if (value.isEmpty() || mayBeShown(problem.code(), value)) {
      return problem;
    }
    return new Problem(
        problem.origin(),
        problem.column(),
        LEFT_OUT,
        problem.code(),
        problem.caseId(),
        problem.expected(),
        problem.told());
  }

  /** A word that is not known where one of a closed list is expected, as far as it can be shown. */
  public String ofWord(String written) {
    return isWords(written) ? written : LEFT_OUT;
  }

  /** An id, as far as it can be shown. */
  public static String ofId(String written) {
    return isId(written) ? written : LEFT_OUT;
  }

  private boolean mayBeShown(Problem.Code code, String value) {
    return switch (code) {
      case UNKNOWN_ACTIVITY,
          UNKNOWN_ROLE,
          UNKNOWN_CHANNEL,
          UNKNOWN_CUSTOMER_TYPE,
          UNKNOWN_DISCLOSURE,
          ATTRIBUTE_UNKNOWN_VALUE,
          ACTOR_NOT_IN_ROLE_TABLE,
          ACTOR_WITHOUT_ROLE,
          OTHER_PARTY ->
          isWords(value);
      case UNREADABLE_TIMESTAMP,
          MIXED_DATE_FORMATS,
          AMBIGUOUS_LOCAL_TIME,
          CONTACT_BEFORE_RECEIPT,
          MIXED_TIME_BASES,
          CASE_DATE_UNREADABLE,
          CASE_DATES_DIFFER ->
          isTime(value);
      case TEXT_NOT_UNDERSTOOD -> LANGUAGE.matcher(value).matches() || isWords(value);
      case GARBLED_TEXT -> false;
      case MISSING_CASE_ID, UNRESOLVED_REFERENCE, RECORDS_WITHOUT_CASE ->
          isWords(value) || isId(value);
      case STATUS_NOT_KNOWN, CONFLICTING_EVENT_ID, EXACT_DUPLICATE_ROW ->
          ContactData.in(value).isEmpty();
      case WRONG_NUMBER_OF_CELLS,
          FILE_NOT_USED,
          TEXT_COLUMN_NOT_READ,
          COLUMN_MISSING,
          EXPORT_INCOMPLETE,
          DISCLOSURE_NEVER_RECORDED,
          HISTORY_STARTS_LATE,
          TOTALS_ROW,
          DATES_TOO_OLD,
          DATES_FAR_APART,
          SIMILAR_CASE_IDS,
          WORD_FOR_NOTHING,
          HIDDEN_ROWS,
          EVENT_BEFORE_RECEIPT,
          CLOSED_WITHOUT_OUTCOME,
          STATUS_JUMP,
          NO_OUTBOUND_CONTACT,
          TEXT_CUT,
          EVIDENCE_DISAGREES,
          STANCE_NOT_RECORDED,
          AFTER_AUDIT_INSTANT ->
          true; // A case id, a name of a list or sheet, or what the program made of the data.
    };
  }

  /** Words of a desk, or nearly one of the format; with short numbers, as in {@code Level 2}. */
  private boolean isWords(String value) {
    return ContactData.in(value).isEmpty()
        && (SpellingSuggestion.of(value, wordsOfTheFormat).isPresent()
            || FoldedWords.of(value).stream().allMatch(this::isWord));
  }

  private boolean isWord(String word) {
    return DESK.contains(word)
        || theirParts.contains(word)
        || (word.length() <= LONGEST_NUMBER_IN_WORDS && word.chars().allMatch(Character::isDigit));
  }

  private boolean isTime(String value) {
    String plain = value.strip();
    if (NUMERIC.matcher(plain).matches()) {
      return DATE.matcher(plain).matches() || TIME_NUMBER.matcher(plain).matches();
    }
    return isWords(plain.replace('T', ' '));
  }

  /** An id of a machine, not a word and not a telephone number. */
  private static boolean isId(String value) {
    String plain = value.strip();
    return ID.matcher(plain).matches() && ContactData.inColumn(plain).isEmpty();
  }
}
