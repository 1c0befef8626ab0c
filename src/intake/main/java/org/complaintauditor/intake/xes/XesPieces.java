package org.complaintauditor.intake.xes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.intake.file.TextInterner;
import org.complaintauditor.intake.tree.PieceSize;
import org.complaintauditor.intake.tree.TreeNode;
import org.complaintauditor.intake.tree.TreePaths;
import org.complaintauditor.intake.tree.TreeSink;
import org.complaintauditor.model.Wording;

/** Cuts one XES log into its traces, or the events of its traces. */
final class XesPieces {
  static final String TRACE = "trace";
  static final String EVENT = "event";
  static final String EVENTS = "trace.event";

  /** Elements that the XML forms of object-centric logs have and XES has not. */
  private static final Set<String> OBJECT_CENTRIC =
      Set.of("object-types", "event-types", "objects", "events");

  private final XesXmlReader tags;
  private final TreePaths paths;
  private final TreeSink sink;
  private final PieceSize size;
  private final TextInterner keys = new TextInterner();
  private int traces;
  private int pieces;
  private int outside;
  private boolean enough;

  XesPieces(XesXmlReader tags, TreePaths paths, TreeSink sink) {
    this.tags = tags;
    this.paths = paths;
    this.sink = sink;
    this.size = new PieceSize(tags::place);
  }

  /** Hands on the pieces of the whole log, or until the sink has enough. */
  void cut() throws IOException {
    tags.next();
    if (!tags.name().equals("log")) {
      throw tags.refusal(
          Wording.of(
              "intake.files-element-is-not-log", XmlFault.quoted(tags.name()).replace("\"", "")));
    }
    while (!enough && tags.nextWithin()) {
      if (OBJECT_CENTRIC.contains(tags.name())) {
        throw tags.refusal(Wording.of("intake.is-an-object-centric-event-log"));
      }
      if (tags.name().equals(TRACE)) {
        traces++;
        trace();
      } else if (tags.name().equals(EVENT) && paths.arePieces(EVENT)) {
        size.restart();
        piece(EVENT, ++outside, event());
      } else {
        tags.skip();
      }
    }
    if (!enough) {
      finish();
    }
  }

  private void finish() throws IOException {
    if (traces == 0) {
      throw tags.refusal(Wording.of("intake.log-has-no-trace-so-no-event"));
    }
    if (tags.next()) {
      throw new IllegalStateException("the parser let a second root pass: " + tags.place());
    }
  }

  private void trace() throws IOException {
    if (paths.arePieces(TRACE)) {
      size.restart();
      piece(TRACE, ++pieces, wholeTrace());
    } else if (paths.arePieces(EVENTS)) {
      eventsOfTrace();
    } else {
      tags.skip();
    }
  }

  private TreeNode wholeTrace() throws IOException {
    XesAttributes attributes = new XesAttributes(tags, size, keys);
    List<TreeNode> events = new ArrayList<>();
    while (tags.nextWithin()) {
      if (tags.name().equals(EVENT)) {
        size.grow(0);
        events.add(event());
      } else {
        attributes.read();
      }
    }
    Map<String, List<TreeNode>> children = attributes.values();
    if (children.containsKey(EVENT)) {
      throw tags.refusal(Wording.of("intake.trace-has-an-attribute-with-key-event"));
    }
    if (!events.isEmpty()) {
      children.put(EVENT, events);
    }
    return TreeNode.branch(children);
  }

  private void eventsOfTrace() throws IOException {
    while (!enough && tags.nextWithin()) {
      if (tags.name().equals(EVENT)) {
        size.restart();
        piece(EVENTS, ++pieces, event());
      } else {
        tags.skip();
      }
    }
  }

  private TreeNode event() throws IOException {
    XesAttributes attributes = new XesAttributes(tags, size, keys);
    while (tags.nextWithin()) {
      attributes.read();
    }
    return TreeNode.branch(attributes.values());
  }

  private void piece(String path, int number, TreeNode piece) {
    sink.piece(path, number, piece);
    enough = sink.hasEnough();
  }
}
