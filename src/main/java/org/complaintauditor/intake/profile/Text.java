package org.complaintauditor.intake.profile;

import org.jspecify.annotations.Nullable;

/**
 * What a value of a profile gives for a record.
 *
 * @param text the text, or empty
 * @param column where a timestamp's pattern is decided: the column that the text stands in; null
 *     where it was put together
 * @param unknownActor whether it hangs on the role of somebody who is in no role table
 */
record Text(String text, @Nullable Column column, boolean unknownActor) {

  static final Text EMPTY = new Text("", null, false);

  /** A column of a file, as timestamps are decided by it. */
  record Column(Source source, int file, String field) {
    /** The name that the file has for it. */
    String nameIn(FileLook look) {
      return field.isEmpty() ? "" : look.nameOf(source, FieldPath.of(field));
    }
  }

  static Text of(String text) {
    return text.isEmpty() ? EMPTY : new Text(text, null, false);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Another text that was made of this one. */
  Text with(String other) {
    return new Text(other, null, unknownActor);
  }
}
