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
 * @param told whose commitments these packs are; without those that cannot be read
 * @param understood what was understood of the upload
 */
public record AuditPage(
    String id,
    String upload,
    AuditForm form,
    List<String> packs,
    List<PackInWords> told,
    Understood understood) {

  public AuditPage {
    packs = List.copyOf(packs);
    told = List.copyOf(told);
  }

  /** What a pack is called where it is chosen: its title with its name, as two may be alike. */
  public String titleOf(String pack) {
    return told.stream()
        .filter(one -> one.name().equals(pack))
        .map(one -> one.title() + " (" + pack + ")")
        .findFirst()
        .orElse(pack);
  }
}
