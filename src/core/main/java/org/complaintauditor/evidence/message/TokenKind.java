package org.complaintauditor.evidence.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a word of a message is besides itself. */
public enum TokenKind {
  /** A quantity, such as {@code 5} or {@code 5-7}. */
  NUMBER(0),
  /** What can be the number of a case: with three digits or more, or letters and digits. */
  CODE(1),
  /** A date in figures. */
  DATE(2),
  /** A time of day in figures. */
  TIME(3),
  /** A telephone number. */
  PHONE(4),
  /** An address of a web page. */
  LINK(5),
  /** An e-mail address. */
  MAIL(6),
  /** An ordinary word. */
  WORD(7);

  private final int place;

  TokenKind(int place) {
    this.place = place;
  }

  /** The kind of this name, in lower case. */
  public static Optional<TokenKind> of(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  int bit() {
    return 1 << place;
  }

  /** The kind's own number, from 0. */
  public int place() {
    return place;
  }

  /** Whether a word whose kinds are given by these bits is figures other than a quantity. */
  public static boolean isFigure(int bits) {
    return (bits & (CODE.bit() | DATE.bit() | TIME.bit() | PHONE.bit())) != 0;
  }

  /** Whether a word whose kinds are given by these bits is of this kind. */
  public boolean isIn(int bits) {
    return (bits & bit()) != 0;
  }
}
