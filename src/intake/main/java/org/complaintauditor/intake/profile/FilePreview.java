package org.complaintauditor.intake.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileFormat;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.ColumnTitles;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.intake.tree.TreeShape;
import org.complaintauditor.model.Wording;

/**
 * What a first look at a file tells.
 *
 * @param format what it is
 * @param described the same in a few words
 * @param columns a table's columns as they stand
 * @param shape the paths of a file that is no table
 */
public record FilePreview(
    FileFormat format, String described, List<String> columns, Optional<TreeShape> shape) {
  private static final int TEXTS_LOOKED_AT = 20_000;

  /** In a path, what chooses among elements. */
  private static final Pattern CHOICE = Pattern.compile("\\[[^\\]]*\\]");

  public FilePreview {
    columns = List.copyOf(columns);
  }

  /**
   * Looks at the beginning of the file.
   *
   * @throws UnusableExportException if it cannot be read
   */
  public static FilePreview at(ExportFile file, Readers readers, TableLayout layout) {
    try {
      FileFormat format = readers.format().of(file);
      if (!format.isTable()) {
        TreeShape shape = readers.trees(format).shape(file, TEXTS_LOOKED_AT);
        return new FilePreview(format, format.name(), List.of(), Optional.of(shape));
      }
      List<String> columns = new ArrayList<>();
      String described =
          readers
              .tables()
              .read(
                  file,
                  layout,
                  new TableSink() {
                    @Override
                    public void header(List<String> titles) {
                      titles.forEach(title -> columns.add(title.strip()));
                    }

                    @Override
                    public void row(int number, List<String> cells) {
                      // The header is enough.
                    }

                    @Override
                    public boolean hasEnough() {
                      return true;
                    }
                  });
      return new FilePreview(format, described, columns, Optional.empty());
    } catch (IOException e) {
      throw new UnusableExportException(Wording.of("intake.cannot-be-read", file, e), e);
    }
  }

  /** Whether the file has all of these columns, or paths from its root. */
  public boolean hasAll(List<String> asked) {
    return shape.isEmpty()
        ? ColumnTitles.hasAll(columns, asked)
        : asked.stream().allMatch(this::isPath);
  }

  /** Whether the file holds the source. */
  public boolean holds(Source source) {
    return source.recognisedBy().stream().allMatch(asked -> has(source, asked));
  }

  private boolean has(Source source, String asked) {
    if (shape.isEmpty()) {
      return ColumnTitles.find(columns, asked).isPresent();
    }
    return isPath(asked)
        || source.records().stream().anyMatch(records -> isPath(within(records, asked)));
  }

  private boolean isPath(String path) {
    TreeShape known = shape.orElseThrow();
    return known.texts().containsKey(path) || known.lists().contains(path);
  }

  /** The path from the root of a field of records at this path. */
  private static String within(String records, String field) {
    FieldPath path = FieldPath.of(field);
    String base = records;
    for (int i = 0; i < path.up(); i++) {
      base = base.contains(".") ? base.substring(0, base.lastIndexOf('.')) : "";
    }
    if (path.isWhole()) {
      return base;
    }
    String rest = CHOICE.matcher(path.rest()).replaceAll("");
    return base.isEmpty() ? rest : base + "." + rest;
  }

  /** The name that the file has for a field of the source; a part of a text has the text's name. */
  String nameOf(Source source, FieldPath field) {
    FieldPath path =
        source
            .split()
            .filter(split -> field.up() == 0 && split.into().contains(field.rest()))
            .map(Source.Split::from)
            .orElse(field);
    String records = recordsOf(source);
    if (shape.isPresent()) {
      return within(records, path.toString());
    }
    String title = path.isWhole() ? records : path.rest();
    return ColumnTitles.find(columns, title).orElse(title);
  }

  /** The names that the file has for a field; several where texts are looked for at any depth. */
  List<String> namesOf(Source source, FieldPath field) {
    if (field.below().isEmpty() || shape.isEmpty()) {
      return List.of(nameOf(source, field));
    }
    String before = within(recordsOf(source), field.base().toString()) + ".";
    return names().stream()
        .filter(name -> name.startsWith(before))
        .filter(name -> field.below().contains(name.substring(name.lastIndexOf('.') + 1)))
        .toList();
  }

  /** Whether the file has a field of this name, or fields within it. */
  public boolean hasName(String name) {
    Set<String> names = names();
    return names.contains(name)
        || (shape.isPresent() && names.stream().anyMatch(one -> one.startsWith(name + ".")));
  }

  /**
   * The name of the case attribute that a source which keeps what is left makes of a field: of a
   * column, or of a text that stands in the record itself. Empty if it makes none.
   */
  public Optional<String> restName(Source source, String name) {
    if (shape.isEmpty()) {
      return Optional.of(name);
    }
    String records = recordsOf(source);
    String before = records.isEmpty() ? "" : records + ".";
    String own = name.startsWith(before) ? name.substring(before.length()) : "";
    return own.isEmpty() || own.contains(".") ? Optional.empty() : Optional.of(own);
  }

  /** All names of fields that the file has, in its order. */
  public Set<String> names() {
    return shape
        .map(known -> (Set<String>) new LinkedHashSet<>(known.texts().keySet()))
        .orElseGet(() -> new LinkedHashSet<>(columns));
  }

  /** The path to the source's records in this file: the first of several that occurs. */
  public String recordsOf(Source source) {
    List<String> paths = source.records();
    return paths.stream().filter(this::occurs).findFirst().orElse(paths.get(paths.size() - 1));
  }

  private boolean occurs(String path) {
    if (shape.isEmpty()) {
      return path.isEmpty() || ColumnTitles.find(columns, path).isPresent();
    }
    TreeShape known = shape.orElseThrow();
    return path.isEmpty()
        || isPath(path)
        || known.texts().keySet().stream().anyMatch(text -> text.startsWith(path + "."));
  }

  /**
   * The place at which to cut the file so that the source's records lie in the pieces, together
   * with all surrounding parts that the profile asks for: at the first list on the way to them, or
   * before it.
   */
  public String cutFor(Source source) {
    TreeShape known = shape.orElseThrow();
    String records = recordsOf(source);
    List<String> names = records.isEmpty() ? List.of() : steps(records);
    int longest = names.size() - source.fields().levelsAbove();
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < longest; i++) {
      path.append(path.isEmpty() ? "" : ".").append(names.get(i));
      if (known.lists().contains(path.toString())) {
        return path.toString();
      }
    }
    return longest < names.size() || names.isEmpty()
        ? String.join(".", names.subList(0, Math.max(0, longest)))
        : names.get(0);
  }

  /** Lists that are not read, though their elements have the fields by which a source is known. */
  public List<String> unreadLists(List<Source> known, List<Source> read) {
    if (shape.isEmpty()) {
      return List.of();
    }
    return shape.orElseThrow().lists().stream()
        .filter(list -> !list.isEmpty())
        .filter(
            list ->
                read.stream()
                    .map(this::recordsOf)
                    .noneMatch(path -> path.equals(list) || path.startsWith(list + ".")))
        .filter(
            list ->
                known.stream()
                    .anyMatch(
                        source ->
                            source.recognisedBy().stream()
                                .allMatch(asked -> isPath(list + "." + asked))))
        .toList();
  }

  /** The names in a path of records. */
  public static List<String> steps(String path) {
    return List.of(path.split("\\.", -1));
  }
}
