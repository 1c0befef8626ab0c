package org.complaintauditor.console.upload;

import java.util.List;
import java.util.stream.Collectors;
import org.complaintauditor.store.uploads.StoredFile;
import org.complaintauditor.store.uploads.Upload;

/**
 * What the list of uploads shows.
 *
 * @param all the uploads, newest first
 * @param bytes how many bytes they have together
 * @param quota how many they may have
 * @param zone where another is dropped
 */
public record UploadsPage(List<Upload> all, long bytes, long quota, DropZone zone) {

  public UploadsPage {
    all = List.copyOf(all);
  }

  /** What people call an upload. */
  public static String title(Upload upload) {
    return upload.files().stream().map(StoredFile::name).collect(Collectors.joining(", "));
  }
}
