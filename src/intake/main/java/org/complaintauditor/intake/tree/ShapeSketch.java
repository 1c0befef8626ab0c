package org.complaintauditor.intake.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A {@link Shape} that grows while a file is read. */
public final class ShapeSketch {
  /** The most characters of an example. */
  public static final int LONGEST_EXAMPLE = 200;

  /**
   * The most characters of all paths on the way: some hundred thousand names. A file that has many
   * more names than texts has shown its shape by then.
   */
  private static final long MOST_PATH_CHARACTERS = 16_000_000;

  private final Map<String, Set<String>> texts = new LinkedHashMap<>();
  private final Set<String> lists = new LinkedHashSet<>();
  private int textsLeft;
  private long pathCharacters;

  /** A sketch that is full after so many texts. */
  public ShapeSketch(int texts) {
    this.textsLeft = texts;
  }

  /** Whether the rest of the file need not be read. */
  public boolean isFull() {
    return textsLeft <= 0 || pathCharacters > MOST_PATH_CHARACTERS;
  }

  /** The path of what has this name within the path. */
  public String child(String path, String name) {
    String child = TreePaths.child(path, name);
    pathCharacters += child.length();
    return child;
  }

  /** There is a list at this path. */
  public void list(String path) {
    lists.add(path);
  }

  /** There is a text at this path. Nothing happens if the sketch is full. */
  public void text(String path, String text) {
    if (!isFull()) {
      textsLeft--;
      Set<String> examples = texts.computeIfAbsent(path, p -> new LinkedHashSet<>());
      if (examples.size() < Shape.EXAMPLES) {
        examples.add(cut(text));
      }
    }
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_EXAMPLE) {
      return text;
    }
    boolean inPair = Character.isHighSurrogate(text.charAt(LONGEST_EXAMPLE - 1));
    return text.substring(0, inPair ? LONGEST_EXAMPLE - 1 : LONGEST_EXAMPLE);
  }

  /** What has been seen. */
  public Shape shape() {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    texts.forEach((path, examples) -> lists.put(path, new ArrayList<>(examples)));
    return new Shape(lists, this.lists);
  }
}
