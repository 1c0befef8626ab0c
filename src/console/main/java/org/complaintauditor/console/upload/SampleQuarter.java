package org.complaintauditor.console.upload;

import java.nio.file.Files;
import java.nio.file.Path;
import org.complaintauditor.console.Program;

/** The sample quarter that comes with the program, for whoever wants to see what it does. */
public final class SampleQuarter {

  private static final String FOLDER = "sample-data";
  private static final String FILE = "complaints-2026-q1.csv";

  private SampleQuarter() {}

  static Path of(Program program) {
    return program.folder().resolve(FOLDER).resolve(FILE);
  }

  /** Whether it is there. */
  public static boolean isThere(Program program) {
    return Files.isReadable(of(program));
  }

  static String name() {
    return FILE;
  }
}
