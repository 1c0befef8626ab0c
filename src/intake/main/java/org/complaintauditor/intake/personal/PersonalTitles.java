package org.complaintauditor.intake.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a field's name says: English, French or German words for what identifies people. */
final class PersonalTitles {
  private static final Map<String, Set<String>> WORDS = FoldedWords.sections("titles.txt");

  /** Words that were written together: {@code customername}, {@code accountno}. */
  private static final Pattern COMPOUND =
      Pattern.compile(
          "(customer|client|consumer|contact|caller|user|member|subscriber|account|acct|card|policy"
              + "|phone|mobile|cell|home|work|e?mail|first|last|full|middle|sur|given|family|street"
              + "|postal|zip|kunden|konto|requester|complainant|reporter)+"
              + "(name|nr|no|num|number|id|code|addr|address|e?mail|phone|holder)");

  private PersonalTitles() {}

  /** Whether a field of this name identifies people, as far as the name tells. */
  static boolean identify(String title) {
    List<String> words = new ArrayList<>(FoldedWords.ofTitle(title));
    boolean byWhom = words.stream().anyMatch(list("by")::contains);
    boolean done = byWhom && words.stream().anyMatch(list("doers")::contains);
    words.removeAll(list("fillers"));
    if (words.isEmpty()) {
      return false;
    }
    if (isBirth(words) || done) {
      return true;
    }
    if (words.stream().anyMatch(list("neutral")::contains)) {
      return false;
    }
    return words.stream().anyMatch(PersonalTitles::identifies)
        || COMPOUND.matcher(String.join("", words)).matches()
        || isSomebodysName(words)
        || isSomebody(words);
  }

  private static boolean isBirth(List<String> words) {
    return words.stream()
            .anyMatch(
                word ->
                    word.startsWith("birth") || word.startsWith("geburts") || word.equals("dob"))
        || words.contains("naissance");
  }

  private static boolean identifies(String word) {
    return list("identifies").contains(word) || list("suffixes").stream().anyMatch(word::endsWith);
  }

  /** A name that is not said to be that of a thing. */
  private static boolean isSomebodysName(List<String> words) {
    return words.stream().anyMatch(list("names")::contains)
        && words.stream().noneMatch(list("things")::contains);
  }

  /** A person, an account, or the number of one, and nothing else. */
  private static boolean isSomebody(List<String> words) {
    return words.stream().anyMatch(word -> isPerson(word) || list("accounts").contains(word))
        && words.stream()
            .allMatch(
                word ->
                    isPerson(word)
                        || list("accounts").contains(word)
                        || list("numbers").contains(word)
                        || word.chars().allMatch(Character::isDigit));
  }

  private static boolean isPerson(String word) {
    return list("persons").contains(word);
  }

  private static Set<String> list(String section) {
    return WORDS.getOrDefault(section, Set.of());
  }
}
