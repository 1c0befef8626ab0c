package org.complaintauditor.console.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.complaintauditor.console.OwnerOnly;
import org.complaintauditor.console.web.Secret;

/**
 * The key of a console: who has it, is the person whose console it is. Others on the same machine
 * can reach the port, and are refused without it.
 */
final class ConsoleKey {

  private static final int BITS = 128;
  private static final String FILE = ".key";

  private final String key;

  private ConsoleKey(String key) {
    this.key = key;
  }

  /** A new key, which is also written into the folder, for a second browser of the same person. */
  static ConsoleKey into(Path folder) throws IOException {
    String key = Secret.of(BITS);
    Path file = folder.resolve(FILE);
    Files.deleteIfExists(file);
    OwnerOnly.write(file, key + "\n");
    return new ConsoleKey(key);
  }

  boolean opens(String given) {
    return Secret.same(given, key);
  }

  /** The address with the key. */
  String in(String address) {
    return address + "/enter?key=" + key;
  }
}
