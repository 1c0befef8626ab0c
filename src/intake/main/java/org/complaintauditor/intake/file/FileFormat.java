package org.complaintauditor.intake.file;

/** What the bytes of a file are, whatever the file is called. */
public enum FileFormat {
  CSV,
  XLSX,
  JSON,
  XES;

  /** Whether the file holds a table. */
  public boolean isTable() {
    return this == CSV || this == XLSX;
  }
}
