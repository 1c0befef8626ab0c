package org.complaintauditor.intake.personal;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.model.PersonalSign;

/** Data by which somebody can be reached or charged, recognised by its form alone. */
final class ContactData {
  private static final int FEWEST_DIGITS = 6;
  private static final Pattern MAIL =
      Pattern.compile("[^\\s<>\"(),:;@\\[\\]]{1,64}@[^\\s<>\"(),:;@\\[\\]]{1,255}\\.\\p{L}{2,24}");

  /** With a country's prefix; of North America; of France; of Germany; an area in brackets. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\w.])(?:"
              + "\\+\\d[\\d ()./-]{6,18}\\d"
              + "|00[1-9]\\d[\\d ()./-]{6,16}\\d"
              + "|\\(\\d{2,5}\\) ?\\d{2,4}[ .-]?\\d{2,6}"
              + "|(?:1[ .-])?[2-9]\\d{2}[ .-][2-9]\\d{2}[ .-]\\d{4}"
              + "|0[1-9](?:[ .-]?\\d{2}){4}"
              + "|0[1-9]\\d{1,4}[ /][1-9]\\d{2,8}(?:[ -]\\d{1,6})?"
              + "|0[1-9]\\d{1,4}-[1-9]\\d{4,8}"
              + ")(?!\\w)");

  private static final Pattern BARE_PHONE = Pattern.compile("1?[2-9]\\d{2}[2-9]\\d{6}");
  private static final Pattern IBAN =
      Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\\b");
  private static final Pattern SOCIAL =
      Pattern.compile("(?<![\\w-])(?:\\d{3}-\\d{2}-\\d{4}|\\d{3}[ -]\\d{3}[ -]\\d{3})(?![\\w-])");
  private static final Pattern CARD =
      Pattern.compile("(?<![\\w-])[2-6]\\d{3}([ -]?)\\d{4}\\1\\d{4}\\1\\d{1,7}(?![\\w-])");
  private static final Pattern AMEX =
      Pattern.compile("(?<![\\w-])3[47]\\d{2}[ -]?\\d{6}[ -]?\\d{5}(?![\\w-])");
  private static final Pattern V4 =
      Pattern.compile(
          "(?<![\\w.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?![\\w.])");
  private static final Pattern V6 =
      Pattern.compile(
          "(?<![\\w:])(?:(?:\\p{XDigit}{1,4}:){7}\\p{XDigit}{1,4}"
              + "|(?:\\p{XDigit}{1,4}:){1,6}(?::\\p{XDigit}{1,4}){1,6}"
              + "|(?:\\p{XDigit}{2}[:-]){5}\\p{XDigit}{2})(?![\\w:])");

  private ContactData() {}

  /** What of this kind the text holds, if anything. */
  static Optional<PersonalSign> in(String text) {
    if (!mayHold(text)) {
      return Optional.empty();
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    if (plain.indexOf('@') > 0 && MAIL.matcher(plain).find()) {
      return Optional.of(PersonalSign.MAIL);
    }
    if (holdsIban(plain.toUpperCase(Locale.ROOT))) {
      return Optional.of(PersonalSign.ACCOUNT);
    }
    if (isCard(CARD.matcher(plain)) || isCard(AMEX.matcher(plain))) {
      return Optional.of(PersonalSign.CARD);
    }
    if (V4.matcher(plain).find() || V6.matcher(plain).find()) {
      return Optional.of(PersonalSign.NETWORK);
    }
    if (PHONE.matcher(plain).find()) {
      return Optional.of(PersonalSign.PHONE);
    }
    return SOCIAL.matcher(plain).find() ? Optional.of(PersonalSign.ACCOUNT) : Optional.empty();
  }

  /** The same of a column's value, of which others of the column say what it is. */
  static Optional<PersonalSign> inColumn(String value) {
    Optional<PersonalSign> sure = in(value);
    return sure.isEmpty() && BARE_PHONE.matcher(value.strip()).matches()
        ? Optional.of(PersonalSign.PHONE)
        : sure;
  }

  /** A quick look, for most texts hold nothing. */
  private static boolean mayHold(String text) {
    int digits = 0;
    int colons = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '@' || c == '\uFF20' || c == '\uFE6B') {
        return true;
      }
      digits += Character.isDigit(c) ? 1 : 0;
      colons += c == ':' || c == '.' ? 1 : 0;
    }
    return digits >= FEWEST_DIGITS || colons >= 3;
  }

  private static boolean holdsIban(String text) {
    Matcher found = IBAN.matcher(text);
    while (found.find()) {
      String iban = found.group().replace(" ", "");
      StringBuilder digits = new StringBuilder();
      (iban.substring(4) + iban.substring(0, 4))
          .chars()
          .forEach(c -> digits.append(Character.digit(c, 36)));
      if (new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number found has the check digit of cards. */
  private static boolean isCard(Matcher found) {
    while (found.find()) {
      if (hasCheckDigit(found.group())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasCheckDigit(String number) {
    int sum = 0;
    boolean twice = false;
    for (int i = number.length() - 1; i >= 0; i--) {
      if (Character.isDigit(number.charAt(i))) {
        int digit = number.charAt(i) - '0';
        int counted = twice ? 2 * digit : digit;
        sum += counted > 9 ? counted - 9 : counted;
        twice = !twice;
      }
    }
    return sum % 10 == 0;
  }
}
