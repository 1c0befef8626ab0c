package org.complaintauditor.evidence.message;

/**
 * A piece of a text.
 *
 * @param start the first character
 * @param end the character after the last
 */
public record TextRange(int start, int end) {

  /** The piece of this text. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
