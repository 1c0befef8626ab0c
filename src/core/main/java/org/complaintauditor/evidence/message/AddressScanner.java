package org.complaintauditor.evidence.message;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of mail and of pages, one word each. */
final class AddressScanner {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i:https?://|www\\.)[^\\s<>\"'()\\[\\]]{3,500}"
              + "|[\\p{L}0-9][\\p{L}0-9._%+-]{0,63}@[\\p{L}0-9.-]{3,100}"
              + "|[a-zA-Z0-9][a-zA-Z0-9-]{1,62}(?:\\.[a-zA-Z0-9-]{2,62}){0,3}"
              + "\\.(?:ca|com|org|net|de|fr|eu|info|io|gov|app|quebec"
              + "|CA|COM|ORG|NET|DE|FR|EU|INFO|IO|GOV|APP|QUEBEC)(?![\\p{L}0-9])(?:/[^\\s<>\"'()\\[\\]]{0,300})?");
  private final String text;
  private final Tokenizer.Taker taker;

  /** Made when the first word needs it: most messages have no address. */
  private @Nullable Matcher address;

  AddressScanner(String text, Tokenizer.Taker taker) {
    this.text = text;
    this.taker = taker;
  }

  private Matcher address() {
    if (address == null) {
      address = ADDRESS.matcher(text).useTransparentBounds(true);
    }
    return address;
  }

  /** Whether an address begins here. */
  boolean isAt(int at, int to) {
    return address().region(at, to).lookingAt();
  }

  /** Takes the address that {@link #isAt} found here, and gives the place behind it. */
  int read(int at) {
    int end = address().end();
    while (end > at && ".,;:!?".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String found = text.substring(at, end).toLowerCase(Locale.ROOT);
    if (found.indexOf('@') > 0) {
      taker.word(found, at, end, TokenKind.MAIL.bit());
    } else {
      taker.word(host(found), at, end, TokenKind.LINK.bit());
    }
    return end;
  }

  /** An address without what comes before and after the name of the site. */
  private static String host(String link) {
    String host = link.replaceFirst("^https?://", "").replaceFirst("^www\\.", "");
    int slash = host.indexOf('/');
    return slash < 0 ? host : host.substring(0, slash);
  }
}
