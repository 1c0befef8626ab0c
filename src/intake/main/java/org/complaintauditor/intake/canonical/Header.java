package org.complaintauditor.intake.canonical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.file.ShellWord;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;

/** A file's columns: which of them the format knows, and where they stand. */
public final class Header {
  private static final int NOT_THERE = -1;

  private final List<String> titles;

  /** The columns' places by ordinal: a row is asked for them twenty times. */
  private final int[] places = new int[CanonicalColumn.values().length];

  private final Map<String, Integer> attributes;
  private final Map<String, Integer> dates;
  private final int[] byTitle;

  private Header(List<String> titles) {
    this.titles = titles;
    for (CanonicalColumn column : CanonicalColumn.values()) {
      places[index(column)] = titles.indexOf(column.title());
    }
    attributes = attributePlaces();
    dates = datePlaces();
    byTitle =
        IntStream.range(0, titles.size())
            .boxed()
            .sorted(Comparator.comparing(titles::get))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /**
   * The header with these cells; white space around a name is not part of it.
   *
   * @throws UnusableExportException if a column has no name, two have the same, or one is missing
   */
  public static Header of(ExportFile file, List<String> cells) {
    List<String> titles = cells.stream().map(String::strip).toList();
    refuseMissing(file, titles);
    refuseUnnamed(file, titles);
    refuseRepeated(file, titles);
    return new Header(titles);
  }

  /** How many columns there are. */
  public int size() {
    return titles.size();
  }

  /** Whether the file has the column. */
  public boolean has(CanonicalColumn column) {
    return place(column) != NOT_THERE;
  }

  /** The column's place among the columns, from 0; -1 where the file lacks it. */
  public int place(CanonicalColumn column) {
    return places[index(column)];
  }

  @SuppressWarnings("EnumOrdinal") // Of this run: it goes nowhere.
  private static int index(CanonicalColumn column) {
    return column.ordinal();
  }

  /** The row's cell in the column; empty where the file lacks the column. */
  public String cell(List<String> cells, CanonicalColumn column) {
    int place = place(column);
    return place == NOT_THERE ? "" : cells.get(place);
  }

  /** The columns that hold case attributes, and where they stand. */
  public Map<String, Integer> attributes() {
    return attributes;
  }

  /** The columns of dates that rows give for their case, by the dates' names. */
  public Map<String, Integer> dates() {
    return dates;
  }

  /** The name of the column at the place. */
  String title(int place) {
    return titles.get(place);
  }

  /** The places of all columns, in the order of their names: the same for files that agree. */
  int[] placesByTitle() {
    return byTitle.clone();
  }

  private Map<String, Integer> attributePlaces() {
    Map<String, Integer> found = new LinkedHashMap<>();
    for (CanonicalColumn column : CanonicalColumn.ATTRIBUTES) {
      if (has(column)) {
        found.put(column.title(), place(column));
      }
    }
    for (int i = 0; i < titles.size(); i++) {
      if (!CanonicalColumn.isKnown(titles.get(i)) && DateColumn.dateIn(titles.get(i)).isEmpty()) {
        found.put(titles.get(i), i);
      }
    }
    return found;
  }

  private Map<String, Integer> datePlaces() {
    Map<String, Integer> found = new LinkedHashMap<>();
    for (int i = 0; i < titles.size(); i++) {
      int place = i;
      DateColumn.dateIn(titles.get(i)).ifPresent(name -> found.put(name, place));
    }
    return found;
  }

  private static void refuseMissing(ExportFile file, List<String> titles) {
    List<String> missing =
        CanonicalColumn.REQUIRED.stream()
            .map(CanonicalColumn::title)
            .filter(t -> !titles.contains(t))
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    List<String> unknown =
        titles.stream().filter(title -> !CanonicalColumn.isKnown(title)).toList();
    List<Wording> hints = new ArrayList<>();
    for (String title : missing) {
      SpellingSuggestion.of(title, unknown)
          .ifPresent(near -> hints.add(Wording.of("intake.rename-to", near, title)));
    }
    if (hints.isEmpty()) {
      hints.add(
          isSeparatedOtherwise(titles)
              ? Wording.of("intake.columns-are-not-separated-by-commas")
              : Wording.of("intake.rename-column-has", ShellWord.ofFile(file.toString())));
    }
    throw new UnusableExportException(
        Wording.of(
            "intake.header-has-no-column",
            file,
            missing.stream().map(Header::quoted).collect(Collectors.joining(", ")),
            titles.stream().map(Header::quoted).collect(Collectors.joining(", ")),
            Wording.join(" ", hints)));
  }

  private static boolean isSeparatedOtherwise(List<String> titles) {
    return titles.size() == 1 && titles.get(0).matches("(?s).*[;\t|:^~].*");
  }

  private static void refuseUnnamed(ExportFile file, List<String> titles) {
    int unnamed = titles.indexOf("");
    if (unnamed != NOT_THERE) {
      throw new UnusableExportException(
          Wording.of("intake.column-of-has-no-name-in-header", file, unnamed + 1, titles.size()));
    }
  }

  private static void refuseRepeated(ExportFile file, List<String> titles) {
    for (int i = 0; i < titles.size(); i++) {
      int first = titles.indexOf(titles.get(i));
      if (first != i) {
        throw new UnusableExportException(
            Wording.of(
                "intake.columns-and-of-header-are-both-named",
                file,
                first + 1,
                i + 1,
                titles.get(i)));
      }
    }
  }

  private static String quoted(String title) {
    return '"' + QuotedCell.cut(title) + '"';
  }
}
