package org.complaintauditor.intake.csv;

/** Looks through bytes for what tells UTF-8 and Windows-1252 apart. */
final class Utf8Scan {

  /** How many bytes a letter has at most. */
  static final int LONGEST_LETTER = 4;

  /** How many continuation bytes the sequence at hand still lacks; 0 if not in one. */
  private int missing;

  private int lowest;
  private int highest;
  private boolean malformed;
  private boolean letters;
  private boolean noWindowsLetter;

  /** Looks at the bytes that follow. */
  void see(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0 || missing > 0) {
        see(bytes[i] & 0xFF);
      }
    }
  }

  /** Keeps nothing of what was seen but the sequence at hand. */
  void forget() {
    malformed = false;
    letters = false;
    noWindowsLetter = false;
  }

  /** Whether something was not UTF-8. */
  boolean isMalformed() {
    return malformed;
  }

  /** Whether a letter beyond ASCII came to its end that is UTF-8. */
  boolean hasLetters() {
    return letters;
  }

  /** Whether there was one of the five bytes that mean nothing in Windows-1252. */
  boolean hasNoWindowsLetter() {
    return noWindowsLetter;
  }

  /** Whether the bytes so far end within a letter. */
  boolean isCutOff() {
    return missing > 0;
  }

  private void see(int value) {
    if (value == 0x81 || value == 0x8D || value == 0x8F || value == 0x90 || value == 0x9D) {
      noWindowsLetter = true;
    }
    if (missing > 0 && value >= lowest && value <= highest) {
      missing--;
      lowest = 0x80;
      highest = 0xBF;
      letters |= missing == 0;
    } else {
      malformed |= missing > 0;
      begin(value);
    }
  }

  /** A first byte of UTF-8, after which not all continuations are allowed. */
  private void begin(int value) {
    lowest = 0x80;
    highest = 0xBF;
    if (value >= 0xC2 && value <= 0xDF) {
      missing = 1;
    } else if (value >= 0xE0 && value <= 0xEF) {
      missing = 2;
      lowest = value == 0xE0 ? 0xA0 : lowest;
      highest = value == 0xED ? 0x9F : highest;
    } else if (value >= 0xF0 && value <= 0xF4) {
      missing = 3;
      lowest = value == 0xF0 ? 0x90 : lowest;
      highest = value == 0xF4 ? 0x8F : highest;
    } else {
      missing = 0;
      malformed |= value >= 0x80;
    }
  }
}
