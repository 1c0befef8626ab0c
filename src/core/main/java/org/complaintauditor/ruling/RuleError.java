package org.complaintauditor.ruling;

/**
 * What is wrong with a rule file.
 *
 * @param file the file's name
 * @param line the line, from 1; 0 where it is not known
 * @param message what is wrong there
 */
public record RuleError(String file, int line, String message) {
  @Override
  public String toString() {
    return file + (line > 0 ? " line " + line : "") + ": " + message;
  }
}
