package org.complaintauditor.console.upload;

import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.Visit;

/**
 * What is shown while an upload is looked at.
 *
 * @param id the upload
 * @param title what people call it
 * @param then the page that comes after: {@code audit}, {@code mapping}, or empty for that of the
 *     upload
 */
public record Looking(String id, String title, String then) {

  /** The address that leads on once it was looked at. */
  public String poll() {
    return then.startsWith("mapping")
        ? "/uploads/" + id + then.replaceFirst("mapping", "/mapping/look")
        : "/uploads/" + id + "/look?then=" + then;
  }

  /** Shows it. */
  public static void show(Visit visit, UploadFolder upload, String then) {
    visit.page(
        "upload/looking",
        visit.words().text("console.upload.looking"),
        ConsolePart.RUNS,
        new Looking(upload.upload().id(), upload.title(), then));
  }
}
