package org.complaintauditor.intake.profile;

import org.complaintauditor.intake.profile.time.TimePatterns;
import org.jspecify.annotations.Nullable;

/**
 * What a value of a profile gives for a record.
 *
 * @param text the text, or empty
 * @param column where a timestamp's pattern is decided: the column that the text stands in; null
 *     where it was put together
 * @param times how the text is written if it is a timestamp; null where the source says it
 * @param unknownActor whether it hangs on the role of somebody who is in no role table
 */
public record MappedText(
    String text, @Nullable Column column, @Nullable TimePatterns times, boolean unknownActor) {

  static final MappedText EMPTY = new MappedText("", null, null, false);

  /** A column of a file, as timestamps are decided by it. */
  public record Column(Source source, int file, String field) {
    /** The name that the file has for it. */
    public String nameIn(FilePreview look) {
      return field.isEmpty() ? "" : look.nameOf(source, FieldPath.of(field));
    }
  }

  static MappedText of(String text) {
    return text.isEmpty() ? EMPTY : new MappedText(text, null, null, false);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** Another text that was made of this one. */
  MappedText with(String other) {
    return new MappedText(other, null, null, unknownActor);
  }

  /** The same text as a timestamp that is written so. */
  MappedText timed(TimePatterns patterns) {
    return new MappedText(text, column, patterns, unknownActor);
  }
}
