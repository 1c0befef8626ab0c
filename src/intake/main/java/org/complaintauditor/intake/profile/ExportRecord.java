package org.complaintauditor.intake.profile;

import java.util.List;
import java.util.Map;
import org.complaintauditor.model.Origin;
import org.jspecify.annotations.Nullable;

/** A record of an export: of one source, with the texts of the fields that the profile asks for. */
public final class ExportRecord {
  private static final List<String> NONE = List.of();

  private final Source source;
  private final Origin origin;
  private final @Nullable List<String>[] texts;
  private final Map<String, String> rest;
  private long number;
  private @Nullable ExportRecord previous;
  private boolean firstOfCase;
  private boolean lastOfCase;

  /**
   * A record.
   *
   * @param texts by the place of the field
   * @param rest the columns that the profile does not name, where it keeps them
   */
  public ExportRecord(
      Source source, Origin origin, @Nullable List<String>[] texts, Map<String, String> rest) {
    this.source = source;
    this.origin = origin;
    this.texts = texts;
    this.rest = rest;
  }

  public Source source() {
    return source;
  }

  public Origin origin() {
    return origin;
  }

  /** The texts of the field at the place. */
  List<String> texts(int place) {
    List<String> found = place < texts.length ? texts[place] : null;
    return found == null ? NONE : found;
  }

  /** How many places there are for fields. */
  int places() {
    return texts.length;
  }

  /** Its place among the records of the export, in the order in which they are read. */
  public long number() {
    return number;
  }

  /** This record, at this place among those of the export. */
  public ExportRecord numbered(long place) {
    number = place;
    return this;
  }

  public Map<String, String> rest() {
    return rest;
  }

  /** The record of the same case and source before this one; null for the first, or unasked. */
  @Nullable ExportRecord previous() {
    return previous;
  }

  boolean isFirstOfCase() {
    return firstOfCase;
  }

  boolean isLastOfCase() {
    return lastOfCase;
  }

  /**
   * Places the record among those of its case.
   *
   * @param isLast whether none comes behind it
   */
  public void follow(@Nullable ExportRecord before, boolean isLast) {
    previous = before;
    firstOfCase = before == null;
    lastOfCase = isLast;
  }
}
