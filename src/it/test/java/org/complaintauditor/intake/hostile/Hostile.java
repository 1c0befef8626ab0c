package org.complaintauditor.intake.hostile;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file made to do harm, and what the refusal says.
 *
 * @param name what it is, in a word or two
 * @param says what the message must contain
 * @param attempt reads it
 */
record Hostile(String name, String says, Attempt attempt) {

  /** Reads the file. */
  @FunctionalInterface
  interface Attempt {
    /**
     * Reads it.
     *
     * @param folder where files may be made
     */
    void read(Path folder) throws IOException;
  }
}
