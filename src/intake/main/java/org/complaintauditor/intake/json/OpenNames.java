package org.complaintauditor.intake.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.complaintauditor.intake.SharedTexts;

/** The names in the objects that are open at a place of a file. */
final class OpenNames {
  /** The most names that the open objects may have together. */
  static final int MOST_NAMES = 200_000;

  /** The most characters that the names of the open objects may have together. */
  static final int MOST_CHARACTERS = 4_000_000;

  private static final int LONGEST_SHARED = 100;
  private static final int KEPT_SET = 64;

  private final SharedTexts shared = new SharedTexts();
  private final List<Set<String>> objects = new ArrayList<>();
  private int depth;
  private int names;
  private long characters;

  /** An object begins. */
  void open() {
    if (depth == objects.size()) {
      objects.add(new HashSet<>());
    }
    depth++;
  }

  /** An object ends. */
  void close() {
    depth--;
    Set<String> gone = objects.get(depth);
    names -= gone.size();
    for (String name : gone) {
      characters -= name.length();
    }
    if (gone.size() > KEPT_SET) {
      objects.set(depth, new HashSet<>());
    } else {
      gone.clear();
    }
  }

  /** Whether the innermost object has not had the name before. */
  boolean add(String name) {
    boolean isNew = objects.get(depth - 1).add(name);
    if (isNew) {
      names++;
      characters += name.length();
    }
    return isNew;
  }

  /** Whether the innermost object has had the name. */
  boolean has(String name) {
    return objects.get(depth - 1).contains(name);
  }

  /** Whether the open objects have too many names to keep. */
  boolean areTooMany() {
    return names > MOST_NAMES || characters > MOST_CHARACTERS;
  }

  /** The name, if it is short as the object that was met before. */
  String share(String name) {
    return name.length() <= LONGEST_SHARED ? shared.share(name) : name;
  }
}
