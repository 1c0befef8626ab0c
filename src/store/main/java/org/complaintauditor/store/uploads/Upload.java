package org.complaintauditor.store.uploads;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Files that a person uploaded together: one export.
 *
 * @param id its id, which names its folder
 * @param files the files, by number
 * @param bytes the size of all
 * @param created when, an ISO date and time with offset
 * @param by the id of the person
 * @param purgeAfter the last day on which it is kept
 * @param purged when its files were deleted; empty while they are there
 */
public record Upload(
    String id,
    List<StoredFile> files,
    long bytes,
    String created,
    String by,
    LocalDate purgeAfter,
    Optional<String> purged) {

  public Upload {
    files = List.copyOf(files);
  }

  /** A new upload of these files. */
  public static Upload of(
      String id, List<StoredFile> files, String created, String by, LocalDate purgeAfter) {
    return new Upload(
        id,
        files,
        files.stream().mapToLong(StoredFile::bytes).sum(),
        created,
        by,
        purgeAfter,
        Optional.empty());
  }
}
