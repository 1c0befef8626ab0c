package org.complaintauditor.intake.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.intake.profile.ExportRecord;
import org.complaintauditor.intake.profile.FieldPath;
import org.complaintauditor.intake.profile.FilePreview;
import org.complaintauditor.intake.profile.Source;
import org.complaintauditor.intake.profile.TextSplit;
import org.complaintauditor.intake.table.ColumnTitles;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.intake.table.TotalsRow;
import org.complaintauditor.model.Origin;
import org.jspecify.annotations.Nullable;

/** Makes records of a table's rows, or of the cells of a repeated column. */
final class TableRecords implements TableSink {
  private final Source source;
  private final String records;
  private final String name;
  private final int order;
  private final RecordReader.Found found;
  private List<String> titles = List.of();
  private int width;
  private List<Integer> recordPlaces = List.of();
  private final List<List<Integer>> columns = new ArrayList<>();
  private final Map<String, Integer> rest = new LinkedHashMap<>();

  TableRecords(Source source, FilePreview look, String name, int order, RecordReader.Found found) {
    this.source = source;
    this.records = look.recordsOf(source);
    this.name = name;
    this.order = order;
    this.found = found;
  }

  @Override
  public void header(List<String> names) {
    List<String> stripped = names.stream().map(String::strip).toList();
    titles = stripped;
    width = stripped.size();
    recordPlaces = records.isEmpty() ? List.of() : ColumnTitles.places(stripped, records);
    Set<String> used = new HashSet<>();
    List<FieldPath> paths = source.fields().paths();
    for (int i = 0; i < paths.size(); i++) {
      FieldPath path = paths.get(i);
      boolean inRow = path.up() == (records.isEmpty() ? 0 : 1);
      List<Integer> places = inRow ? ColumnTitles.places(stripped, path.rest()) : List.of();
      columns.add(places);
      ColumnTitles.places(stripped, path.rest()).forEach(place -> used.add(stripped.get(place)));
      if (!places.isEmpty()) {
        found.field(source, i);
      }
    }
    if (source.keepsRest()) {
      for (int i = 0; i < width; i++) {
        String title = stripped.get(i);
        if (!title.isEmpty() && !used.contains(title)) {
          rest.putIfAbsent(title, i);
        }
      }
    }
  }

  @Override
  public void row(int number, List<String> cells) {
    Origin origin = new Origin(name, order, number);
    Optional<TotalsRow> totals = records.isEmpty() ? TotalsRow.of(cells) : Optional.empty();
    if (totals.isPresent() && source.caseId().isPresent()) {
      found.totals(
          totals.get(),
          totals.get().problem(origin, titles),
          cells.size() == width ? Optional.of(entry(origin, cells, "")) : Optional.empty());
      return;
    }
    if (cells.size() != width) {
      found.wrongNumberOfCells(source, origin, width, cells.size());
      return;
    }
    if (records.isEmpty()) {
      found.entry(entry(origin, cells, ""));
      return;
    }
    for (int place : recordPlaces) {
      String cell = source.nullWords().without(cells.get(place));
      if (!cell.isBlank()) {
        found.entry(entry(origin, cells, cell));
      }
    }
  }

  @Override
  public void hiddenRows(int count, int first) {
    found.hiddenRows(new Origin(name, order, first), count);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private ExportRecord entry(Origin origin, List<String> cells, String cell) {
    List<FieldPath> paths = source.fields().paths();
    Map<String, String> parts =
        source.split().map(split -> TextSplit.of(split, from(split, cells, cell))).orElse(Map.of());
    @Nullable List<String>[] texts = new List[paths.size()];
    for (int i = 0; i < texts.length; i++) {
      FieldPath path = paths.get(i);
      String part = path.up() == 0 ? parts.get(path.rest()) : null;
      if (part != null) {
        texts[i] = part.isEmpty() ? List.of() : source.nullWords().without(List.of(part));
      } else if (!records.isEmpty() && path.up() == 0 && path.isWhole()) {
        texts[i] = List.of(cell);
      } else {
        texts[i] = source.nullWords().without(texts(cells, columns.get(i)));
      }
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    rest.forEach(
        (title, place) -> attributes.put(title, source.nullWords().without(cells.get(place))));
    return new ExportRecord(source, origin, texts, attributes);
  }

  private String from(Source.Split split, List<String> cells, String cell) {
    return split.from().isWhole()
        ? cell
        : String.join(
            " ", texts(cells, columns.get(source.fields().placeOf(split.from().toString()))));
  }

  private static List<String> texts(List<String> cells, List<Integer> places) {
    List<String> texts = new ArrayList<>(1);
    for (int place : places) {
      String text = cells.get(place);
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }
}
