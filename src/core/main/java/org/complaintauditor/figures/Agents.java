package org.complaintauditor.figures;

import java.util.Locale;

/** How the provider's people are shown. */
public enum Agents {
  /** Not at all. */
  NONE,
  /** Under numbers; who is who stands in a file of its own. */
  PSEUDONYMS,
  /** Agents appear by name. */
  NAMES;

  /** The value of option {@code agents} that asks for this. */
  public String option() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What such a value asks for; nobody is shown where there is none. */
  public static Agents of(String option) {
    for (Agents choice : values()) {
      if (choice.option().equals(option)) {
        return choice;
      }
    }
    return NONE;
  }

  /** Whether anything is said of them. */
  public boolean shown() {
    return this != NONE;
  }

  /** In place of a name: nothing that a desk calls people by, as {@code A-0001} may be. */
  public static String pseudonym(int number) {
    return String.format(Locale.ROOT, "pseudonym %04d", number);
  }
}
