package org.complaintauditor.intake.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.archive.ZipParts;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a workbook, which name each other by relations. */
final class WorkbookParts implements Closeable {
  private static final long OVERHEAD = 300;

  /**
   * A relation of a part to another.
   *
   * @param kind the last word of its type
   * @param part the other part
   */
  private record Relation(String kind, String part) {}

  /** A sheet as the workbook lists it. */
  record SheetEntry(String name, boolean visible, String part) {}

  private final ExportFile file;
  private final ZipParts parts;
  private final WorkbookMemoryGuard kept;
  private final Map<String, Relation> relations;
  private final List<SheetEntry> sheets = new ArrayList<>();
  private boolean from1904;

  private WorkbookParts(ExportFile file, ZipParts parts) throws IOException {
    this.file = file;
    this.parts = parts;
    this.kept = new WorkbookMemoryGuard(file);
    String workbook =
        relations("").values().stream()
            .filter(relation -> relation.kind().equals("officeDocument"))
            .map(Relation::part)
            .findFirst()
            .orElseThrow(() -> XlsxTableReader.noWorkbook(file, null));
    this.relations = relations(workbook);
    readWorkbook(workbook);
  }

  /**
   * Opens a workbook.
   *
   * @throws UnusableExportException if it is none
   */
  static WorkbookParts of(ExportFile file, SeekableByteChannel copy) throws IOException {
    ZipParts parts = ZipParts.of(copy, file.toString());
    try {
      return new WorkbookParts(file, parts);
    } catch (IOException | RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  /** The worksheets, in the workbook's order. */
  List<SheetEntry> sheets() {
    return List.copyOf(sheets);
  }

  /** Whether days are counted from 1904 instead of 1900. */
  boolean from1904() {
    return from1904;
  }

  /** What the library of texts and styles takes up. */
  WorkbookMemoryGuard kept() {
    return kept;
  }

  /** The part to which the workbook has a relation of this kind; empty if there is none. */
  Optional<PartXmlReader> related(String kind) throws IOException {
    Optional<Relation> related =
        relations.values().stream().filter(relation -> relation.kind().equals(kind)).findFirst();
    return related.isEmpty() ? Optional.empty() : open(related.get().part());
  }

  /** The part of this name; empty if there is none. */
  Optional<PartXmlReader> open(String part) throws IOException {
    Optional<InputStream> bytes = parts.open(part);
    return bytes.isEmpty()
        ? Optional.empty()
        : Optional.of(new PartXmlReader(file, part, bytes.get()));
  }

  private Map<String, Relation> relations(String part) throws IOException {
    int folder = part.lastIndexOf('/') + 1;
    String name = part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
    Map<String, Relation> relations = new HashMap<>();
    try (PartXmlReader tags =
        open(name).orElseThrow(() -> XlsxTableReader.noWorkbook(file, null))) {
      while (tags.next(null)) {
        String id = tags.begins() ? tags.attribute("Id") : null;
        String type = tags.begins() ? tags.attribute("Type") : null;
        String target = tags.begins() ? tags.attribute("Target") : null;
        if (id != null && type != null && target != null && !isOutside(tags)) {
          kept.keep(OVERHEAD, (long) id.length() + target.length());
          String kind = type.substring(type.lastIndexOf('/') + 1);
          relations.putIfAbsent(
              id, new Relation(kind, resolved(part.substring(0, folder), target)));
        }
      }
    }
    return relations;
  }

  private static boolean isOutside(PartXmlReader tags) {
    return "External".equals(tags.attribute("TargetMode"));
  }

  private static String resolved(String folder, String target) {
    Deque<String> path = new ArrayDeque<>();
    String whole = target.startsWith("/") ? target : folder + target;
    for (String step : whole.split("/", -1)) {
      if (step.equals("..")) {
        path.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        path.addLast(step);
      }
    }
    return String.join("/", path);
  }

  private void readWorkbook(String workbook) throws IOException {
    try (PartXmlReader tags =
        open(workbook).orElseThrow(() -> XlsxTableReader.noWorkbook(file, null))) {
      boolean seen = false;
      while (tags.next(null)) {
        if (tags.begins()) {
          if (!seen && !tags.name().equals("workbook")) {
            throw XlsxTableReader.noWorkbook(file, null);
          }
          seen = true;
          readElement(tags);
        }
      }
    }
  }

  private void readElement(PartXmlReader tags) {
    if (tags.name().equals("workbookPr")) {
      from1904 = isTrue(tags.attribute("date1904"));
    } else if (tags.name().equals("sheet")) {
      String name = String.valueOf(tags.attribute("name"));
      String state = tags.attribute("state");
      Relation relation = relations.get(String.valueOf(tags.attribute("id")));
      kept.keep(OVERHEAD, name.length());
      if (relation != null && relation.kind().equals("worksheet")) {
        boolean visible = state == null || state.equals("visible");
        sheets.add(new SheetEntry(name, visible, relation.part()));
      }
    }
  }

  /** What is said of the workbook beside its sheets: the custom properties that are texts. */
  Map<String, String> customProperties() throws IOException {
    Map<String, String> properties = new HashMap<>();
    Optional<Relation> named =
        relations("").values().stream()
            .filter(relation -> relation.kind().equals("custom-properties"))
            .findFirst();
    Optional<PartXmlReader> part = named.isEmpty() ? Optional.empty() : open(named.get().part());
    if (part.isPresent()) {
      try (PartXmlReader tags = part.get()) {
        String name = "";
        StringBuilder text = new StringBuilder();
        while (tags.next(text)) {
          if (tags.begins() && tags.name().equals("property")) {
            name = String.valueOf(tags.attribute("name"));
          } else if (!tags.begins() && tags.name().equals("property")) {
            kept.keep(OVERHEAD, (long) name.length() + text.length());
            properties.putIfAbsent(name, text.toString().strip());
          }
          if (tags.begins()) {
            text.setLength(0);
          }
        }
      }
    }
    return properties;
  }

  /** A truth value as XML Schema writes it. */
  static boolean isTrue(@Nullable String value) {
    return value != null && (value.strip().equals("1") || value.strip().equals("true"));
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
