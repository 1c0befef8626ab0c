package org.complaintauditor.intake.tree;

import java.io.IOException;
import java.util.Set;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.InputCannotBeAudited;

/**
 * Reads files whose records lie in one another (JSON, XES), piece by piece, in memory that does not
 * grow with the file.
 *
 * <p>A path names where pieces lie, by the names on the way from the root, such as {@code
 * hits.hits}. Lists have no name of their own: a piece of a list has the list's path. The root's
 * path is empty; a file that holds several roots (JSON lines, several API bodies one after the
 * other) or a list of them has several pieces of that path.
 */
public interface TreeReader {

  /**
   * Hands the pieces at these paths to the sink, in the file's order. No path may lead through
   * another. The number of a piece counts the pieces of its path, from 1.
   *
   * @throws InputCannotBeAudited if the file cannot be read to its end, or must not be
   * @throws IOException if the file cannot be read
   */
  void read(ExportFile file, Set<String> paths, TreeSink sink) throws IOException;

  /**
   * Which paths occur in the first part of the file.
   *
   * @param pieces after how many texts to stop
   * @throws InputCannotBeAudited if the file cannot be read, or must not be
   * @throws IOException if the file cannot be read
   */
  Shape shape(ExportFile file, int pieces) throws IOException;
}
