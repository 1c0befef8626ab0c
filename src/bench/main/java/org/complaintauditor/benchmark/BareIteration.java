package org.complaintauditor.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What every audit has to do at least: go through the export with Commons CSV. */
public final class BareIteration {

  private BareIteration() {}

  /** Goes through the file and prints how many rows it has. */
  public static void main(String[] arguments) throws IOException {
    long rows = 0;
    long characters = 0;
    try (Reader reader = Files.newBufferedReader(Path.of(arguments[0]))) {
      for (CSVRecord row : CSVFormat.RFC4180.parse(reader)) {
        rows++;
        characters += row.get(0).length();
      }
    }
    System.out.println(rows + " rows, " + characters + " characters of case ids");
  }
}
