package org.complaintauditor.intake.xes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.intake.file.TextInterner;
import org.complaintauditor.intake.tree.PieceSize;
import org.complaintauditor.intake.tree.TreeNode;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one trace or event, by their keys. An attribute of an attribute has both keys,
 * {@code parent/child}. The values of a list all have the list's key; every other key occurs once.
 */
final class XesAttributes {
  private static final int LONGEST_KEY = 10_000;
  private static final Set<String> ELEMENTS =
      Set.of("string", "date", "int", "float", "boolean", "id", "list", "container");

  private final XesXmlReader tags;
  private final PieceSize size;
  private final TextInterner keys;
  private final Map<String, List<TreeNode>> values = new LinkedHashMap<>();

  XesAttributes(XesXmlReader tags, PieceSize size, TextInterner keys) {
    this.tags = tags;
    this.size = size;
    this.keys = keys;
  }

  /** What has been read. */
  Map<String, List<TreeNode>> values() {
    return values;
  }

  /** Reads the element that has just begun, if it is an attribute, and passes over it if not. */
  void read() throws IOException {
    read("", false);
  }

  private void read(String prefix, boolean inList) throws IOException {
    String own = key();
    if (own == null) {
      tags.skip();
      return;
    }
    String key = keys.share(prefix + own);
    if (key.length() > LONGEST_KEY) {
      throw tags.refusal(Wording.of("intake.a-key-has-more-than-characters", LONGEST_KEY));
    }
    if (!inList && values.containsKey(key)) {
      throw tags.refusal(
          Wording.of("intake.key-occurs-twice-in-one-trace-event", XmlFault.quoted(key)));
    }
    value(key, inList);
  }

  /** The key of the element; null if it is no attribute. */
  private @Nullable String key() {
    String key = tags.attribute("key");
    if (key == null && ELEMENTS.contains(tags.name())) {
      throw tags.refusal(Wording.of("intake.an-attribute-has-no-key", tags.name()));
    }
    return key;
  }

  /** Reads the value of the attribute that has just begun, and what lies in it. */
  private void value(String key, boolean inList) throws IOException {
    String element = tags.name();
    boolean isList = element.equals("list");
    String text = tags.attribute("value");
    if (text != null && !isList && !element.equals("container")) {
      size.grow(key.length() + text.length());
      values.computeIfAbsent(key, k -> new ArrayList<>(1)).add(TreeNode.leaf(text));
    }
    while (tags.nextWithin()) {
      if (isList && tags.name().equals("values")) {
        while (tags.nextWithin()) {
          value(key, true);
        }
      } else {
        read(key + "/", inList);
      }
    }
  }
}
