package org.complaintauditor.intake.profile.draft;

/**
 * What can be answered.
 *
 * @param code how the answer is written: a word of the format, a column's name, or one of the
 *     question's own words
 * @param detail what is to be shown with it, such as how a date would then be read; empty if
 *     nothing is
 */
public record Choice(String code, String detail) {
  static Choice of(String code) {
    return new Choice(code, "");
  }
}
