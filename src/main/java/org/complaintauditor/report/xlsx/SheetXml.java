package org.complaintauditor.report.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;

/**
 * The rows of a long list as the XML of its sheet. Written here because it is three times as fast
 * as through objects for rows and cells; what is around the rows is POI's.
 */
final class SheetXml implements Cells {

  private static final int ROOM = 1 << 16;

  /** No character takes more, escapes included. */
  private static final int LONGEST_CHARACTER = 6;

  private final PartFile part;
  private final SharedTexts shared;
  private final byte[] buffer = new byte[ROOM];
  private final List<String> columns = new ArrayList<>();
  private int used;
  private String row = "";
  private boolean open;

  /** The sheet begins with this. */
  SheetXml(PartFile part, SharedTexts shared, String head) {
    this.part = part;
    this.shared = shared;
    raw(head);
    raw("<sheetData>");
  }

  /** Starts the next row: its number from 0, and its height in points. */
  void row(int number, float height) {
    endRow();
    row = Integer.toString(number + 1);
    raw("<row r=\"");
    raw(row);
    raw("\" ht=\"");
    raw(Float.toString(height));
    raw("\" customHeight=\"1\">");
    open = true;
  }

  @Override
  public void text(int column, String text, CellStyle style) {
    start(column, style);
    raw(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    escaped(CellText.of(text));
    raw("</t></is></c>");
  }

  @Override
  public void word(int column, String text, CellStyle style) {
    int index = shared.index(text);
    if (index < 0) {
      text(column, text, style);
      return;
    }
    start(column, style);
    raw(" t=\"s\"><v>");
    raw(Integer.toString(index));
    raw("</v></c>");
  }

  @Override
  public void number(int column, double number, CellStyle style) {
    start(column, style);
    raw("><v>");
    long whole = (long) number;
    raw(whole == number ? Long.toString(whole) : Double.toString(number));
    raw("</v></c>");
  }

  @Override
  public void blank(int column, CellStyle style) {
    start(column, style);
    raw("/>");
  }

  @Override
  public void link(int column, Place place, String text, CellStyle style) {
    start(column, style);
    raw(" t=\"str\"><f>");
    escaped(place.link(text));
    raw("</f><v>");
    escaped(text);
    raw("</v></c>");
  }

  /** Ends the sheet with this. */
  void end(String tail) {
    endRow();
    raw("</sheetData>");
    raw(tail);
    flush();
  }

  private void endRow() {
    if (open) {
      raw("</row>");
      open = false;
    }
  }

  private void start(int column, CellStyle style) {
    while (columns.size() <= column) {
      columns.add("<c r=\"" + CellReference.convertNumToColString(columns.size()));
    }
    raw(columns.get(column));
    raw(row);
    raw("\" s=\"");
    raw(Integer.toString(style.getIndex()));
    raw("\"");
  }

  /** Markup and numbers. */
  private void raw(String text) {
    for (int from = 0; from < text.length(); from += ROOM / LONGEST_CHARACTER) {
      String piece = text.substring(from, Math.min(text.length(), from + ROOM / LONGEST_CHARACTER));
      byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
      makeRoom(bytes.length);
      System.arraycopy(bytes, 0, buffer, used, bytes.length);
      used += bytes.length;
    }
  }

  private void escaped(String text) {
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      String escape =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#13;"; // Readers of XML make line feeds of others.
            default -> "";
          };
      if (!escape.isEmpty()) {
        raw(text.substring(plain, i));
        raw(escape);
        plain = i + 1;
      }
    }
    raw(plain == 0 ? text : text.substring(plain));
  }

  private void makeRoom(int bytes) {
    if (used + bytes > ROOM) {
      flush();
    }
  }

  private void flush() {
    try {
      part.write(buffer, used);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    used = 0;
  }
}
