package org.complaintauditor.intake.xlsx;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.complaintauditor.intake.ExportFile;
import org.complaintauditor.intake.InputCannotBeAudited;

/** Goes through one part of a workbook and stops where the library would keep too much of it. */
final class PartScan {
  /** As many as a spreadsheet has. */
  static final int MOST_COLUMNS = 16_384;

  /** The most characters of a cell; spreadsheet programs allow 32,767. */
  static final int LONGEST_CELL = 1_000_000;

  /** The most characters of a tag, comment or piece of text. */
  private static final int LONGEST_PIECE = 2_000_000;

  /** The bytes of a text that cells share, without its characters. */
  private static final long SHARED_TEXT = 64;

  /** The bytes of an element that is kept as an object, and of an attribute. */
  private static final long ELEMENT = 400;

  private static final long ATTRIBUTE = 150;

  private final ExportFile file;
  private final String part;
  private final XMLStreamReader2 reader;
  private final KeptParts kept;
  private String root = "";
  private long rows;
  private int cellsOfRow;
  private long charactersOfCell;

  PartScan(ExportFile file, String part, XMLStreamReader2 reader, KeptParts kept) {
    this.file = file;
    this.part = part;
    this.reader = reader;
    this.kept = kept;
  }

  /**
   * Goes through all of it.
   *
   * @throws XMLStreamException where it is no XML, or an element exceeds the reader's bounds
   */
  void run() throws XMLStreamException {
    long begin = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      long place = reader.getLocationInfo().getStartingCharOffset();
      refuse(
          place - begin > LONGEST_PIECE,
          "a tag or comment has more than %,d characters",
          LONGEST_PIECE);
      begin = place;
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> start(reader.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text(reader.getTextLength());
        case XMLStreamConstants.DTD ->
            throw refusal("there is a document type (<!DOCTYPE), which is not read for safety");
        default -> {}
      }
    }
  }

  private void start(String name) {
    if (root.isEmpty()) {
      root = name;
    }
    if (root.equals("sst")) {
      if (name.equals("si")) {
        charactersOfCell = 0;
        kept.keep(SHARED_TEXT, 0);
      }
    } else if (root.equals("worksheet")) {
      startInSheet(name);
    } else {
      keepElement();
    }
  }

  private void startInSheet(String name) {
    switch (name) {
      case "row" -> {
        rows++;
        cellsOfRow = 0;
      }
      case "c" -> {
        cellsOfRow++;
        charactersOfCell = 0;
        refuse(cellsOfRow > MOST_COLUMNS, "a row has more than %,d cells", MOST_COLUMNS);
      }
      case "col" -> {
        refuseManyColumns(reader.getAttributeValue(null, "min"));
        refuseManyColumns(reader.getAttributeValue(null, "max"));
        keepElement();
      }
      case "mergeCell", "hyperlink" -> keepElement();
      default -> {}
    }
  }

  /** The library makes an object for each column between the two. */
  private void refuseManyColumns(String number) {
    boolean small = number == null || number.strip().matches("\\+?0*\\d{1,5}");
    refuse(!small, "columns have a format beyond column %,d", MOST_COLUMNS);
  }

  private void keepElement() {
    long characters = 0;
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      characters += reader.getAttributeValue(i).length();
    }
    kept.keep(ELEMENT + ATTRIBUTE * reader.getAttributeCount(), characters);
  }

  private void text(int length) {
    charactersOfCell += length;
    if (root.equals("worksheet") || root.equals("sst")) {
      refuse(charactersOfCell > LONGEST_CELL, "a cell has more than %,d characters", LONGEST_CELL);
    }
    if (!root.equals("worksheet")) {
      kept.keep(0, length);
    }
  }

  private void refuse(boolean condition, String what, int limit) {
    if (condition) {
      throw refusal(what.formatted(limit));
    }
  }

  private InputCannotBeAudited refusal(String what) {
    String place = rows == 0 ? "" : ", in or after its row number %,d,".formatted(rows);
    return new InputCannotBeAudited(
        ("%s: in the workbook's part \"%s\"%s %s, as in no workbook of a spreadsheet program. Open it"
                + " there and save it again as an Excel workbook (.xlsx), or as \"CSV UTF-8\".")
            .formatted(file, part, place, what));
  }
}
