package org.complaintauditor.intake.tree;

/** Takes the pieces of a file as they are read. */
public interface TreeSink {

  /**
   * A piece.
   *
   * @param path where it lies, one of those asked for
   * @param number its number among the pieces of the path, from 1
   */
  void piece(String path, int number, Node piece);

  /** Whether the rest of the file need not be read. Asked after each piece. */
  default boolean hasEnough() {
    return false;
  }
}
