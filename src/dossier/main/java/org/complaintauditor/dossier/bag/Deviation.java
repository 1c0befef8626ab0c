package org.complaintauditor.dossier.bag;

import org.complaintauditor.model.Wording;

/**
 * Something in which a dossier is not as it was sealed, or does not agree with itself.
 *
 * @param file the file in question, from the dossier's folder on with slashes; empty if it is about
 *     none
 * @param what what is wrong, a line that names the file
 */
public record Deviation(String file, Wording what) {

  /** A deviation of a file, whose name begins the line. */
  public static Deviation of(String file, Wording what) {
    return new Deviation(file, Wording.of("core.colon", file, what));
  }
}
