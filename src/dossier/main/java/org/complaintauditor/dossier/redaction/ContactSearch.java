package org.complaintauditor.dossier.redaction;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.complaintauditor.evidence.message.NormalizedText;

/** Finds in a text by what somebody can be reached, charged or found, told by its form. */
final class ContactSearch {
  /** What was found. */
  enum Form {
    MAIL,
    LINK,
    IBAN,
    CARD,
    SOCIAL_NUMBER,
    PHONE,
    POSTAL_CODE
  }

  /** A place in the text. */
  record Span(int start, int end, Form form) {}

  private static final int FEWEST_DIGITS = 9;
  private static final int CARD_FEWEST = 13;
  private static final int CARD_MOST = 19;
  private static final int SOCIAL = 9;
  private static final int LONGEST = 1 << 20;
  private static final List<String> REGIONS = List.of("CA", "DE", "FR", "GB", "CH");

  private static final Pattern MAIL =
      Pattern.compile(
          "[\\p{L}\\p{Nd}._%+'-]{1,64}\\s{0,2}@\\s{0,2}[\\p{L}\\p{Nd}-]{1,63}"
              + "(?:\\.[\\p{L}\\p{Nd}-]{1,63}){1,6}");
  private static final Pattern LINK =
      Pattern.compile("(?iu)(?:https?://|www\\.)[^\\s<>\"'()\\[\\]]{3,500}");
  private static final Pattern IBAN =
      Pattern.compile("(?<![\\p{L}\\p{Nd}])[A-Za-z]{2}\\d{2}(?:[\\s-]{0,2}[A-Za-z0-9]{1,4}){3,9}");
  private static final Pattern LONG_NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{Nd}])\\d(?:[\\s./-]{0,2}\\d){8,18}(?![\\p{L}\\p{Nd}])");
  private static final Pattern PHONE_LIKE =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}])[+(]?\\d(?:[\\s()./-]{0,3}\\d){8,17}(?![\\p{L}\\p{Nd}])");

  private static final Pattern POSTAL =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}])(?:[A-Za-z]\\d[A-Za-z][\\s-]?\\d[A-Za-z]\\d"
              + "|[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2})(?![\\p{L}\\p{Nd}])");

  private ContactSearch() {}

  /**
   * What is in a text, in the order in which it is looked for; places may overlap.
   *
   * @param dates what is a date, and so no part of a number
   */
  static List<Span> of(String text, List<int[]> dates) {
    List<Span> all = new ArrayList<>();
    if (text.length() > LONGEST) {
      return all; // No message is as long; its digits are masked like all others.
    }
    NormalizedText seen = NormalizedText.of(text);
    String plain = seen.text();
    int digits = (int) plain.chars().filter(Character::isDigit).count();
    List<Span> found = new ArrayList<>();
    if (plain.indexOf('@') >= 0) {
      add(MAIL, plain, Form.MAIL, found);
    }
    if (plain.contains("://") || plain.regionMatches(true, 0, "www.", 0, 4) || hasWww(plain)) {
      add(LINK, plain, Form.LINK, found);
    }
    if (digits >= FEWEST_DIGITS) {
      numbers(plain, found);
      phones(withoutDates(plain, text, dates), found);
    }
    if (digits > 1) {
      add(POSTAL, plain, Form.POSTAL_CODE, found);
    }
    found.forEach(
        one -> all.add(new Span(seen.start(one.start()), seen.end(one.end()), one.form())));
    return all;
  }

  private static boolean hasWww(String plain) {
    return plain.toLowerCase(Locale.ROOT).contains("www.");
  }

  private static void add(Pattern pattern, String plain, Form form, List<Span> to) {
    Matcher found = pattern.matcher(plain);
    while (found.find()) {
      to.add(new Span(found.start(), found.end(), form));
    }
  }

  private static void numbers(String plain, List<Span> to) {
    Matcher iban = IBAN.matcher(plain);
    while (iban.find()) {
      String number = iban.group().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
      // A word behind it may have been taken with it.
      for (int end = number.length(); end >= 15; end--) {
        if (IBANValidator.getInstance().isValid(number.substring(0, end))) {
          to.add(new Span(iban.start(), iban.end(), Form.IBAN));
          break;
        }
      }
    }
    Matcher number = LONG_NUMBER.matcher(plain);
    while (number.find()) {
      String only = number.group().replaceAll("\\D", "");
      boolean checked = LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(only);
      if (checked && only.length() >= CARD_FEWEST && only.length() <= CARD_MOST) {
        to.add(new Span(number.start(), number.end(), Form.CARD));
      } else if (checked && only.length() == SOCIAL) {
        to.add(new Span(number.start(), number.end(), Form.SOCIAL_NUMBER));
      }
    }
  }

  /** German dates would be taken for telephone numbers (libphonenumber, issue 708). */
  private static String withoutDates(String plain, String text, List<int[]> dates) {
    if (plain.length() != text.length()) {
      return plain; // Places differ: better a date too many is masked.
    }
    StringBuilder without = new StringBuilder(plain);
    for (int[] date : dates) {
      for (int i = date[0]; i < date[1]; i++) {
        without.setCharAt(i, ';');
      }
    }
    return without.toString();
  }

  /** Each run of digits and signs that is long enough, as a number of one of the regions. */
  private static void phones(String plain, List<Span> to) {
    Matcher run = PHONE_LIKE.matcher(plain);
    while (run.find()) {
      String written = run.group();
      if (written.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS && isPhone(written)) {
        to.add(new Span(run.start(), run.end(), Form.PHONE));
      }
    }
  }

  private static boolean isPhone(String written) {
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    String line = written.replaceAll("\\s+", " ");
    for (String region : REGIONS) {
      try {
        if (phones.isValidNumber(phones.parse(line, region))) {
          return true;
        }
      } catch (NumberParseException e) {
        return false; // Digits that no region dials.
      }
    }
    return false;
  }
}
