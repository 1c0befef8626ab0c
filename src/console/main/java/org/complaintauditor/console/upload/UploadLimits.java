package org.complaintauditor.console.upload;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.complaintauditor.console.Limits;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.model.Wording;

/**
 * Refuses an upload that is too large, before its first byte is read wherever that can be known.
 */
final class UploadLimits {

  /** What a form adds to its files. */
  private static final long FORM_BYTES = 1 << 20;

  /** What is left free on the disk, for the database and the reports. */
  private static final long LEFT_FREE = 256L << 20;

  private static final long MEGABYTE = 1 << 20;

  private final Limits limits;

  UploadLimits(Limits limits) {
    this.limits = limits;
  }

  /** How large a request may be. */
  long requestBytes() {
    return limits.exportBytes() + FORM_BYTES;
  }

  /**
   * Looks at the size that a request says it has.
   *
   * @param said in bytes; negative if it says none
   * @param kept bytes of uploads that are kept
   * @param folder where uploads lie
   * @throws Refusal if it is too large
   */
  void check(long said, long kept, Path folder) throws IOException {
    if (said > requestBytes()) {
      throw tooLarge();
    }
    long needed = Math.max(0, said);
    if (kept + needed > limits.quotaBytes()) {
      throw new Refusal(
          HttpStatus.INSUFFICIENT_STORAGE,
          Wording.of(
              "console.uploads-are-kept-have-mb-and-may",
              megabytes(kept),
              megabytes(limits.quotaBytes())));
    }
    if (Files.getFileStore(folder).getUsableSpace() < needed + LEFT_FREE) {
      throw diskFull();
    }
  }

  /** What was sent is larger than an export may be. */
  Refusal tooLarge() {
    return new Refusal(
        HttpStatus.CONTENT_TOO_LARGE,
        Wording.of(
            "console.is-more-than-console-takes",
            megabytes(limits.fileBytes()),
            megabytes(limits.exportBytes())));
  }

  /** The disk has no room. */
  static Refusal diskFull() {
    return new Refusal(
        HttpStatus.INSUFFICIENT_STORAGE, Wording.of("console.disk-of-machine-has-no-room-for"));
  }

  private static String megabytes(long bytes) {
    return String.valueOf(bytes / MEGABYTE);
  }
}
