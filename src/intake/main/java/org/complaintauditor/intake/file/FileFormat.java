package org.complaintauditor.intake.file;

import java.nio.charset.StandardCharsets;

/** What the bytes of a file are, whatever the file is called. */
public enum FileFormat {
  CSV(true),
  XLSX(true),
  JSON(false),
  XES(false);

  private final boolean table;
  private final String signature;

  /** A format that is told by more than its first bytes. */
  FileFormat(boolean table) {
    this(table, "");
  }

  /** A format whose files, and no others, begin with these characters of ISO 8859-1. */
  FileFormat(boolean table, String signature) {
    this.table = table;
    this.signature = signature;
  }

  /** Whether the file holds a table. */
  public boolean isTable() {
    return table;
  }

  boolean begins(byte[] head) {
    return !signature.isEmpty()
        && new String(head, StandardCharsets.ISO_8859_1).startsWith(signature);
  }
}
