package org.complaintauditor.intake.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileFormat;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.profile.Completeness;
import org.complaintauditor.intake.profile.ExportRecord;
import org.complaintauditor.intake.profile.FieldPath;
import org.complaintauditor.intake.profile.FilePreview;
import org.complaintauditor.intake.profile.Readers;
import org.complaintauditor.intake.profile.Source;
import org.complaintauditor.intake.profile.TextSplit;
import org.complaintauditor.intake.table.TotalsRow;
import org.complaintauditor.intake.tree.TreeNode;
import org.complaintauditor.intake.tree.TreeSink;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/** Reads the records of a file, of each source that it holds. */
final class RecordReader {
  private static final int MOST_REST = 200;

  /** The path to events of a log that are in no trace. */
  private static final String OUTSIDE = "event";

  private final Readers readers;
  private final Found found;

  /** Takes what is found. */
  interface Found {
    void entry(ExportRecord entry);

    /** A row of a table that has not as many cells as the header. */
    default void wrongNumberOfCells(Source source, Origin origin, int expected, int cells) {}

    /**
     * A row of a table that seems to sum up others.
     *
     * @param problem what is to be said if it does
     * @param entry the record that it would be; empty if it has not as many cells as the header
     */
    default void totals(TotalsRow row, Problem problem, Optional<ExportRecord> entry) {
      entry.ifPresent(this::entry);
    }

    /** Rows of a table that are read, though they are hidden in it. */
    default void hiddenRows(Origin first, int count) {}

    /** An event of a log that lies in no trace. */
    default void outside(Origin origin) {}

    /** A file says how many records of the source there are. */
    default void total(Source source, Origin origin, String told) {}

    /** A file of the source says something at a path at which it may say that another follows. */
    default void more(Source source, Origin origin, String path, String told) {}

    /** The file has this field of the source, with or without texts. */
    default void field(Source source, int place) {}
  }

  RecordReader(Readers readers, Found found) {
    this.readers = readers;
    this.found = found;
  }

  /**
   * Reads a file.
   *
   * @param name the file's name, for origins
   * @param order its place among the files
   * @throws UnusableExportException if it cannot be read to its end
   */
  void read(ExportFile file, String name, int order, SourcesHeld held) {
    try {
      if (held.look().format().isTable()) {
        for (Source source : held.sources()) {
          readers
              .tables()
              .read(
                  file,
                  source.layout(),
                  new TableRecords(source, held.lookOf(source), name, order, found));
        }
      } else {
        readTree(file, name, order, held.look(), held.sources());
      }
    } catch (IOException e) {
      throw new UnusableExportException(Wording.of("intake.cannot-be-read", file, e), e);
    }
  }

  private void readTree(
      ExportFile file, String name, int order, FilePreview look, List<Source> sources)
      throws IOException {
    Map<String, List<Placed>> byCut = new LinkedHashMap<>();
    Set<String> cuts = cuts(look, sources);
    for (Source source : sources) {
      String records = look.recordsOf(source);
      String cut = cuts.stream().filter(one -> leadsTo(one, records)).findFirst().orElseThrow();
      String rest =
          records.equals(cut) ? "" : records.substring(cut.isEmpty() ? 0 : cut.length() + 1);
      byCut
          .computeIfAbsent(cut, key -> new ArrayList<>())
          .add(new Placed(source, rest.isEmpty() ? List.of() : FilePreview.steps(rest)));
    }
    Map<String, Source> totals = totals(cuts, sources);
    Map<String, Source> more = more(cuts, sources);
    TreeSink sink =
        (path, number, piece) -> {
          if (look.format() == FileFormat.XES && path.equals(OUTSIDE)) {
            found.outside(new Origin(name, order, number));
          }
          Source counted = totals.get(path);
          if (counted != null && piece.isLeaf()) {
            found.total(counted, new Origin(name, order, 1), piece.text());
          }
          Source followed = more.get(path);
          if (followed != null && piece.isLeaf()) {
            found.more(followed, new Origin(name, order, 1), path, piece.text());
          }
          for (Placed placed : byCut.getOrDefault(path, List.of())) {
            descend(placed, 0, new ArrayList<>(List.of(piece)), new Origin(name, order, number));
          }
        };
    Set<String> paths = new LinkedHashSet<>(byCut.keySet());
    paths.addAll(totals.keySet());
    paths.addAll(more.keySet());
    if (look.format() == FileFormat.XES) {
      paths.add(OUTSIDE);
    }
    readers.trees(look.format()).read(file, paths, sink);
  }

  /**
   * The sources by the path at which the file may say how many records there are; not within a
   * piece of another path.
   */
  private static Map<String, Source> totals(Set<String> cuts, List<Source> sources) {
    Map<String, Source> totals = new LinkedHashMap<>();
    for (Source source : sources) {
      source
          .complete()
          .total()
          .map(Completeness.Total::at)
          .filter(at -> isBeside(at, cuts))
          .ifPresent(at -> totals.putIfAbsent(at, source));
    }
    return totals;
  }

  /** The sources by the path at which the file may say that another follows. */
  private static Map<String, Source> more(Set<String> cuts, List<Source> sources) {
    Map<String, Source> more = new LinkedHashMap<>();
    for (Source source : sources) {
      source.complete().more().keySet().stream()
          .filter(path -> isBeside(path, cuts))
          .forEach(path -> more.putIfAbsent(path, source));
    }
    return more;
  }

  private static boolean isBeside(String path, Set<String> cuts) {
    return cuts.stream().noneMatch(cut -> leadsTo(cut, path) || leadsTo(path, cut));
  }

  /** The paths at which a file is cut for all sources. No path lies below another. */
  private static Set<String> cuts(FilePreview look, List<Source> sources) {
    Set<String> all = new LinkedHashSet<>();
    sources.forEach(source -> all.add(look.cutFor(source)));
    Set<String> outermost = new LinkedHashSet<>();
    for (String cut : all) {
      if (all.stream().noneMatch(other -> !other.equals(cut) && leadsTo(other, cut))) {
        outermost.add(cut);
      }
    }
    return outermost;
  }

  private static boolean leadsTo(String outer, String path) {
    return outer.isEmpty() || path.equals(outer) || path.startsWith(outer + ".");
  }

  /** A source and the names that lead from a piece to its records. */
  private record Placed(Source source, List<String> way) {}

  private void descend(Placed placed, int step, List<TreeNode> chain, Origin origin) {
    if (step == placed.way().size()) {
      found.entry(entry(placed.source(), origin, chain));
      return;
    }
    for (TreeNode next : chain.get(chain.size() - 1).all(placed.way().get(step))) {
      chain.add(next);
      descend(placed, step + 1, chain, origin);
      chain.remove(chain.size() - 1);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private ExportRecord entry(Source source, Origin origin, List<TreeNode> chain) {
    Map<String, String> parts = parts(source, chain);
    List<FieldPath> paths = source.fields().paths();
    @Nullable List<String>[] texts = new List[paths.size()];
    for (int i = 0; i < texts.length; i++) {
      FieldPath path = paths.get(i);
      String part = path.up() == 0 ? parts.get(path.rest()) : null;
      if (part != null) {
        texts[i] = part.isEmpty() ? List.of() : source.nullWords().without(List.of(part));
      } else {
        if (path.occursIn(chain)) {
          found.field(source, i);
        }
        texts[i] = source.nullWords().without(path.textsIn(chain));
      }
    }
    return new ExportRecord(source, origin, texts, rest(source, chain.get(chain.size() - 1)));
  }

  private static Map<String, String> parts(Source source, List<TreeNode> chain) {
    return source
        .split()
        .map(split -> TextSplit.of(split, String.join(" ", split.from().textsIn(chain))))
        .orElse(Map.of());
  }

  private static Map<String, String> rest(Source source, TreeNode record) {
    if (!source.keepsRest()) {
      return Map.of();
    }
    Set<String> used = new HashSet<>();
    source.fields().paths().forEach(path -> used.add(path.rest()));
    Map<String, String> rest = new LinkedHashMap<>();
    record
        .children()
        .forEach(
            (name, nodes) -> {
              if (!used.contains(name) && nodes.get(0).isLeaf() && rest.size() < MOST_REST) {
                rest.put(name, source.nullWords().without(nodes.get(0).text()));
              }
            });
    return rest;
  }
}
