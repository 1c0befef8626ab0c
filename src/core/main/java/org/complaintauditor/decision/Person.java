package org.complaintauditor.decision;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.complaintauditor.model.SoleAct;

/**
 * Somebody who decides, confirms, asks for a waiver or approves one.
 *
 * @param name as people write it
 * @param account the account that wrote the line, where there was one
 * @param mark what one administrator alone had done to that account before; empty for most
 */
public record Person(String name, Optional<String> account, Optional<SoleAct> mark) {

  /** Somebody whose account nobody has to confirm. */
  public Person(String name, Optional<String> account) {
    this(name, account, Optional.empty());
  }

  /** Somebody of whom only the name is known. */
  public static Person named(String name) {
    return new Person(name, Optional.empty());
  }

  /**
   * The mark of what this person says, unless somebody without one has seconded it.
   *
   * @param second who has seconded it
   */
  public Optional<SoleAct> mark(Optional<Person> second) {
    return second.filter(other -> other.mark().isEmpty()).isPresent() ? Optional.empty() : mark;
  }

  /**
   * Whether both may be one person: the same account, or the same name however it is written. Two
   * people of one name are taken for one, which asks for a third; the other way one person could
   * second herself.
   */
  public boolean maybe(Person other) {
    return (account.isPresent() && account.equals(other.account))
        || folded(name).equals(folded(other.name));
  }

  /** Without case, accents and other blanks than one. */
  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .strip()
        .replaceAll("[\\s\\u00A0]+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
