package org.complaintauditor.console;

import java.nio.file.Path;
import org.complaintauditor.store.Workspace;

/**
 * What the parts of the console work with.
 *
 * @param workspace the database
 * @param folder the folder of the workspace
 * @param program the program, for commands that run as processes of their own
 * @param limits how much the console takes
 */
public record Office(Workspace workspace, Path folder, Program program, Limits limits) {

  /** Where uploads lie, each in a folder of its own. */
  public Path uploads() {
    return folder.resolve("uploads");
  }

  /** Where runs lie. */
  public Path runs() {
    return folder.resolve("runs");
  }

  /** Where comparisons lie. */
  public Path comparisons() {
    return folder.resolve("comparisons");
  }

  /** Where dossiers lie. */
  public Path dossiers() {
    return folder.resolve("dossiers");
  }

  /** Where the profiles of the office lie. */
  public Path profiles() {
    return folder.resolve("profiles");
  }

  /** Where what is only needed for a moment lies. */
  public Path temporary() {
    return folder.resolve("temporary");
  }
}
