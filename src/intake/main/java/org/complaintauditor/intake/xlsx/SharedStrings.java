package org.complaintauditor.intake.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts that cells share. */
final class SharedStrings {
  private static final long OVERHEAD = 64;

  private final List<String> texts = new ArrayList<>();

  /** The texts of a workbook; none if it has no such part. */
  static SharedStrings of(WorkbookParts workbook) throws IOException {
    SharedStrings strings = new SharedStrings();
    Optional<PartXmlReader> part = workbook.related("sharedStrings");
    if (part.isPresent()) {
      try (PartXmlReader tags = part.get()) {
        while (tags.next(null)) {
          if (tags.begins() && tags.name().equals("si")) {
            String text = RichText.of(tags);
            workbook.kept().keep(OVERHEAD, text.length());
            strings.texts.add(text);
          }
        }
      }
    }
    return strings;
  }

  /**
   * The text with this number, from 0.
   *
   * @throws IllegalArgumentException if there is none
   */
  String get(String number) {
    int index = Integer.parseInt(number);
    if (index < 0 || index >= texts.size()) {
      throw new IllegalArgumentException("there is no shared text " + index);
    }
    return texts.get(index);
  }
}
