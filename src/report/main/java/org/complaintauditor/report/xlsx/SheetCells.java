package org.complaintauditor.report.xlsx;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;

/** The cells of a row in memory. */
record SheetCells(Row row) implements Cells {

  @Override
  public void text(int column, String text, CellStyle style) {
    cell(column, style).setCellValue(CellText.of(text));
  }

  @Override
  public void word(int column, String text, CellStyle style) {
    text(column, text, style);
  }

  @Override
  public void number(int column, double number, CellStyle style) {
    cell(column, style).setCellValue(number);
  }

  @Override
  public void blank(int column, CellStyle style) {
    cell(column, style);
  }

  @Override
  public void link(int column, Place place, String text, CellStyle style) {
    Cell cell = cell(column, style);
    cell.setCellFormula(place.link(text));
    cell.setCellValue(text);
  }

  private Cell cell(int column, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    return cell;
  }
}
