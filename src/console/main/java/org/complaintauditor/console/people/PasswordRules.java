package org.complaintauditor.console.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintauditor.model.Wording;

/**
 * Which passwords people may choose: 12 characters or more, of any kind, and none that is guessed
 * first (NIST SP 800-63B, 3.1.1.2).
 */
public final class PasswordRules {

  /** The fewest characters. */
  public static final int SHORTEST = 12;

  private static final int LONGEST = 200;
  private static final int FEWEST_DIFFERENT = 5;
  private static final int FEWEST_OWN = 4;

  private final Set<String> common = common();

  /**
   * What is wrong with a password.
   *
   * @param password as it was typed
   * @param account whose it is to be
   * @param name how the person is called
   * @return nothing if it may be chosen
   */
  public Optional<Wording> problem(String password, String account, String name) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(Wording.of("console.password-has-characters", length, SHORTEST));
    }
    if (length > LONGEST) {
      return Optional.of(Wording.of("console.password-is-longer-than-characters", LONGEST));
    }
    String plain = plain(password);
    if (isCommon(plain)) {
      return Optional.of(Wording.of("console.password-is-among-first-are-guessed"));
    }
    if (plain.codePoints().distinct().count() < FEWEST_DIFFERENT || isRun(plain)) {
      return Optional.of(Wording.of("console.password-repeats-same-few-characters-or-runs"));
    }
    if (holdsOnly(plain, account) || holdsOnly(plain, name)) {
      return Optional.of(Wording.of("console.password-is-little-more-than-your-name"));
    }
    return Optional.empty();
  }

  private boolean isCommon(String plain) {
    String word = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    String spaceless = plain.replaceAll("\\s+", "");
    return common.contains(plain)
        || common.contains(spaceless)
        || (word.length() >= FEWEST_OWN && common.contains(word))
        || isCommonTwice(plain);
  }

  private boolean isCommonTwice(String plain) {
    int half = plain.length() / 2;
    return plain.length() % 2 == 0
        && plain.substring(0, half).equals(plain.substring(half))
        && common.contains(plain.substring(0, half));
  }

  /** Letters or digits that follow each other, up or down; after 9 comes 0. */
  private static boolean isRun(String plain) {
    for (int i = 1; i < plain.length(); i++) {
      int step = Math.abs(plain.charAt(i) - plain.charAt(i - 1));
      if (step != 1 && step != 9) {
        return false;
      }
    }
    return true;
  }

  private static boolean holdsOnly(String plain, String own) {
    String known = plain(own).replaceAll("\\s+", "");
    String rest = plain.replaceAll("\\s+", "").replace(known, "");
    return known.length() >= FEWEST_OWN
        && rest.length() < plain.replaceAll("\\s+", "").length()
        && rest.replaceAll("[^\\p{L}]", "").length() < FEWEST_OWN;
  }

  private static String plain(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static Set<String> common() {
    InputStream list = PasswordRules.class.getResourceAsStream("common-passwords.txt");
    if (list == null) {
      throw new IllegalStateException("the program lacks the list of common passwords");
    }
    try (BufferedReader reader =
            new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
        Stream<String> lines = reader.lines()) {
      return lines.filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
