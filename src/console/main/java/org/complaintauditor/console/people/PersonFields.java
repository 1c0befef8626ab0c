package org.complaintauditor.console.people;

import java.util.regex.Pattern;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.TextSanitizer;

/** What may stand in the fields about a person. */
public final class PersonFields {

  private static final int LONGEST = 100;
  private static final Pattern ACCOUNT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{1,63}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,190}");

  private PersonFields() {}

  static void checkName(String name, FormProblems problems) {
    problems.require(!name.isEmpty(), "name", Wording.of("Write the name, as others know it."));
    problems.require(
        name.length() <= LONGEST,
        "name",
        Wording.of("The name is longer than %d characters.", LONGEST));
    problems.require(
        TextSanitizer.line(name).equals(name),
        "name",
        Wording.of("The name has characters that cannot be shown; write letters only."));
  }

  /** Whether an account may be called so. */
  public static boolean isAccount(String account) {
    return ACCOUNT.matcher(account).matches();
  }

  static void checkAccount(String account, FormProblems problems) {
    problems.require(
        isAccount(account),
        "account",
        Wording.of(
            "An account has 2 to 64 letters, digits, dots, hyphens, and begins with a letter or"
                + " digit, such as anna.berg"));
  }

  static void checkEmail(String email, FormProblems problems) {
    problems.require(
        email.isEmpty() || EMAIL.matcher(email).matches(),
        "email",
        Wording.of("This is no address of mail. Leave it empty if there is none."));
  }
}
