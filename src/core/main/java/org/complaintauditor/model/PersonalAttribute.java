package org.complaintauditor.model;

import java.util.Optional;

/**
 * The key under which a case keeps an attribute that identifies people, where somebody asked for
 * it. It is none of the names of attributes that are counted or listed, so it shows only where it
 * is looked for.
 */
public final class PersonalAttribute {
  private static final String BEFORE = "\u0001";

  private PersonalAttribute() {}

  /** The key of the attribute with this name. */
  public static String key(String name) {
    return BEFORE + name;
  }

  /** The attribute's name, if the key is one of these. */
  public static Optional<String> nameOf(String key) {
    return key.startsWith(BEFORE) ? Optional.of(key.substring(BEFORE.length())) : Optional.empty();
  }
}
