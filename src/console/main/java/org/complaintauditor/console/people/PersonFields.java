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
    problems.require(!name.isEmpty(), "name", Wording.of("console.write-name-as-others-know"));
    problems.require(
        name.length() <= LONGEST,
        "name",
        Wording.of("console.name-is-longer-than-characters", LONGEST));
    problems.require(
        TextSanitizer.line(name).equals(name),
        "name",
        Wording.of("console.name-has-characters-cannot-be-shown"));
  }

  /** Whether an account may be called so. */
  public static boolean isAccount(String account) {
    return ACCOUNT.matcher(account).matches();
  }

  static void checkAccount(String account, FormProblems problems) {
    problems.require(
        isAccount(account), "account", Wording.of("console.an-account-has-2-to-64-letters"));
  }

  static void checkEmail(String email, FormProblems problems) {
    problems.require(
        email.isEmpty() || EMAIL.matcher(email).matches(),
        "email",
        Wording.of("console.is-no-address-of-mail"));
  }
}
