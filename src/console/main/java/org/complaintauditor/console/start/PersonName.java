package org.complaintauditor.console.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.complaintauditor.console.OwnerOnly;

/** How the person is called whose console it is; every line of the ledger says it. */
final class PersonName {

  private static final String FILE = ".name";

  private final Path file;
  private volatile String name;

  private PersonName(Path file, String name) {
    this.file = file;
    this.name = name;
  }

  /** What was said before; empty if nothing was. */
  static PersonName in(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      return new PersonName(file, Files.exists(file) ? Files.readString(file).strip() : "");
    } catch (IOException e) {
      return new PersonName(file, ""); // It is asked for again.
    }
  }

  String known() {
    return name;
  }

  void is(String called) throws IOException {
    OwnerOnly.write(file, called + "\n");
    name = called;
  }
}
