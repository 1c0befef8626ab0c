package org.complaintauditor.console.upload;

import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.RequestContext;

/**
 * What is shown while an upload is looked at.
 *
 * @param id the upload
 * @param title what people call it
 * @param then the page that comes after: {@code audit}, {@code mapping}, or empty for that of the
 *     upload
 */
public record UploadInProgress(String id, String title, String then) {

  /** The address that leads on once it was looked at. */
  public String poll() {
    return then.startsWith("mapping")
        ? "/uploads/" + id + then.replaceFirst("mapping", "/mapping/look")
        : "/uploads/" + id + "/look?then=" + then;
  }

  /** Shows it. */
  public static void show(RequestContext request, UploadFolder upload, String then) {
    request.page(
        "upload/looking",
        request.words().text("console.upload.looking"),
        ConsolePart.RUNS,
        new UploadInProgress(upload.upload().id(), upload.title(), then));
  }
}
