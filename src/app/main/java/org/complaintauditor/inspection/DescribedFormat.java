package org.complaintauditor.inspection;

import java.util.List;
import java.util.Map;

/**
 * What a file is, taken apart: readers say it in a few words, such as {@code CSV, semicolons,
 * Windows-1252} or {@code XLSX, sheet "Cases"}.
 *
 * @param format such as {@code CSV}
 * @param sheet of a workbook; else empty
 * @param encoding of a CSV file; else empty
 * @param delimiter of a CSV file; else empty
 */
record DescribedFormat(String format, String sheet, String encoding, String delimiter) {
  private static final String CSV = "CSV";
  private static final String SHEET = ", sheet \"";
  private static final Map<String, String> DELIMITERS =
      Map.of("semicolons", ";", "tabs", "\t", "pipes", "|");

  static DescribedFormat of(String described) {
    int sheet = described.indexOf(SHEET);
    if (sheet > 0) {
      return new DescribedFormat(
          described.substring(0, sheet),
          described.substring(sheet + SHEET.length(), described.length() - 1),
          "",
          "");
    }
    List<String> parts = List.of(described.split(", ", -1));
    if (!parts.get(0).equals(CSV)) {
      return new DescribedFormat(described, "", "", "");
    }
    String delimiter = ",";
    String encoding = "UTF-8";
    for (String part : parts.subList(1, parts.size())) {
      if (DELIMITERS.containsKey(part)) {
        delimiter = DELIMITERS.getOrDefault(part, delimiter);
      } else {
        encoding = part;
      }
    }
    return new DescribedFormat(CSV, "", encoding, delimiter);
  }
}
