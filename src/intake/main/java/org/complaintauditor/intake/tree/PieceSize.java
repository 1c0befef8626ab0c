package org.complaintauditor.intake.tree;

import java.util.function.Supplier;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;

/**
 * How large a piece has become while it is read. A ticket with its whole history has some thousand
 * values; the bounds keep a file whose records lie elsewhere from filling the memory.
 */
public final class PieceSize {
  /** The most values, lists not counted, that one piece may have. */
  public static final int MOST_VALUES = 100_000;

  /** The most characters that names and texts of one piece may have together. */
  public static final int MOST_CHARACTERS = 16_000_000;

  private final Supplier<Wording> place;
  private int values;
  private long characters;

  /**
   * The size of nothing yet.
   *
   * @param place where the reader stands, for messages
   */
  public PieceSize(Supplier<Wording> place) {
    this.place = place;
  }

  /** A new piece begins. */
  public void restart() {
    values = 0;
    characters = 0;
  }

  /**
   * The piece has got another value, with so many characters in its name and text.
   *
   * @throws UnusableExportException if it is too large now
   */
  public void grow(int more) {
    values++;
    characters += more;
    if (values > MOST_VALUES) {
      throw tooLarge(Wording.of("intake.values", MOST_VALUES));
    }
    if (characters > MOST_CHARACTERS) {
      throw tooLarge(Wording.of("intake.characters", MOST_CHARACTERS));
    }
  }

  private UnusableExportException tooLarge(Wording limit) {
    return new UnusableExportException(
        Wording.of("intake.one-record-has-more-than", place.get(), limit));
  }
}
