package org.complaintauditor.console.auditing;

import java.util.List;
import org.complaintauditor.console.upload.Understood;

/**
 * What the page shows that an audit is asked for on.
 *
 * @param id the upload
 * @param upload what people call it
 * @param form what is filled in
 * @param packs the packs that can be chosen
 * @param understood what was understood of the upload
 */
public record AuditPage(
    String id, String upload, AuditForm form, List<String> packs, Understood understood) {

  public AuditPage {
    packs = List.copyOf(packs);
  }
}
