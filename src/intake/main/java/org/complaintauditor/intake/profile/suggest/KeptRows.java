package org.complaintauditor.intake.profile.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first records of a file, as far as memory allows; equal texts are kept once. */
final class KeptRows {
  private static final int LONGEST = 200;

  private final List<List<String>> rows = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();
  private int cellsLeft;

  KeptRows(int cells) {
    cellsLeft = cells;
  }

  /** Keeps the cells at these places. */
  void add(List<Integer> places, List<String> cells) {
    if (cellsLeft > 0) {
      keep(places.stream().map(place -> place < cells.size() ? cells.get(place) : "").toList());
    }
  }

  /** Keeps the texts of these fields. */
  void add(List<String> fields, Map<String, String> texts) {
    if (cellsLeft > 0) {
      keep(fields.stream().map(field -> texts.getOrDefault(field, "")).toList());
    }
  }

  private void keep(List<String> row) {
    cellsLeft -= row.size();
    rows.add(row.stream().map(this::once).toList());
  }

  /** Long texts are no words, and no ids: their beginning does. */
  private String once(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return texts.computeIfAbsent(cut.strip(), key -> key);
  }

  List<List<String>> rows() {
    return rows;
  }
}
