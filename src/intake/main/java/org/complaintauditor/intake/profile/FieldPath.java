package org.complaintauditor.intake.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.intake.tree.TreeNode;

/**
 * The path to a text of a record: {@code ../} leads to what the record lies in, {@code .} is the
 * record itself. In a table the rest is a column's name; elsewhere it is names with dots between,
 * each of which may choose: {@code fields[id=12].value}. {@code **} is followed by the names of
 * texts that lie below, at any depth: {@code body.**.text|url}.
 */
public final class FieldPath {
  private static final String OUT = "../";
  private static final String DEEP = "**.";
  private static final Pattern CHOICE = Pattern.compile("([^\\[]+)\\[([^\\]=]+)=([^\\]]*)\\]");

  private final String written;
  private final int up;
  private final String rest;
  private final List<Step> steps;
  private final List<String> below;

  /**
   * A name on the way.
   *
   * @param key where not empty, only elements with this text under the key are followed
   */
  private record Step(String name, String key, String text) {
    List<TreeNode> from(List<TreeNode> nodes) {
      List<TreeNode> next = new ArrayList<>();
      for (TreeNode node : nodes) {
        for (TreeNode element : node.all(name)) {
          if (key.isEmpty() || element.all(key).stream().anyMatch(this::isChosen)) {
            next.add(element);
          }
        }
      }
      return next;
    }

    private boolean isChosen(TreeNode node) {
      return node.texts().contains(text);
    }
  }

  private FieldPath(String written, int up, String rest) {
    this.written = written;
    this.up = up;
    this.rest = rest;
    int deep = rest.startsWith(DEEP) ? 0 : rest.indexOf("." + DEEP) + 1;
    boolean isDeep = rest.startsWith(DEEP) || deep > 0;
    this.below =
        isDeep ? List.of(rest.substring(deep + DEEP.length()).split("\\|", -1)) : List.of();
    String way = isDeep ? rest.substring(0, Math.max(0, deep - 1)) : rest;
    this.steps = isWhole() || way.isEmpty() ? List.of() : steps(way);
  }

  static FieldPath of(String written) {
    int up = 0;
    String rest = written;
    while (rest.startsWith(OUT)) {
      up++;
      rest = rest.substring(OUT.length());
    }
    return rest.equals("..")
        ? new FieldPath(written, up + 1, ".")
        : new FieldPath(written, up, rest);
  }

  /** How many times it leads out of the record. */
  public int up() {
    return up;
  }

  /** In a table, the column's name. */
  public String rest() {
    return rest;
  }

  /** Whether it ends at what the record is, or lies in, as a whole. */
  public boolean isWhole() {
    return rest.equals(".");
  }

  /** The names of the texts that are looked for at any depth; none if the path is a plain one. */
  List<String> below() {
    return below;
  }

  /** The path up to where texts are looked for at any depth. */
  FieldPath base() {
    return below.isEmpty()
        ? this
        : of(written.substring(0, Math.max(0, written.indexOf(DEEP) - 1)));
  }

  /**
   * The texts at this path that are not empty.
   *
   * @param chain the record, last, after all that it lies in
   */
  public List<String> textsIn(List<TreeNode> chain) {
    List<String> texts = new ArrayList<>(1);
    for (TreeNode node : nodesIn(chain)) {
      for (String text : textsOf(node)) {
        if (!text.isEmpty()) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  private List<String> textsOf(TreeNode node) {
    return below.isEmpty() ? node.texts() : List.of(NestedText.in(node, below));
  }

  /** Whether there is something at this path, be it empty. */
  public boolean occursIn(List<TreeNode> chain) {
    return !nodesIn(chain).isEmpty();
  }

  private List<TreeNode> nodesIn(List<TreeNode> chain) {
    int start = chain.size() - 1 - up;
    if (start < 0) {
      return List.of();
    }
    List<TreeNode> nodes = List.of(chain.get(start));
    for (Step step : steps) {
      nodes = step.from(nodes);
    }
    return nodes;
  }

  /** The names on the way; a dot within brackets belongs to the name. */
  private static List<Step> steps(String path) {
    List<Step> steps = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i <= path.length(); i++) {
      char c = i == path.length() ? '.' : path.charAt(i);
      if ((c == '.' && depth == 0) || i == path.length()) {
        steps.add(step(path.substring(start, i)));
        start = i + 1;
      } else {
        depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      }
    }
    return List.copyOf(steps);
  }

  private static Step step(String written) {
    Matcher choice = CHOICE.matcher(written);
    return choice.matches()
        ? new Step(choice.group(1), choice.group(2), choice.group(3))
        : new Step(written, "", "");
  }

  @Override
  public String toString() {
    return written;
  }
}
