package org.complaintauditor.console.mapping;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.console.upload.InspectionView;

/**
 * What the page shows for an upload that a profile reads, but not right; or that cannot be mapped.
 *
 * @param id the upload
 * @param upload what people call it
 * @param readBy the profile that reads it; empty if none does
 * @param failed why its columns cannot be asked for; empty if they can
 * @param own the profiles of the office
 * @param shipped those that come with the program
 * @param profile a profile that extends the one that reads it, to be changed by hand
 */
public record OtherProfilePage(
    String id,
    String upload,
    String readBy,
    Optional<InspectionView.Failed> failed,
    List<String> own,
    List<String> shipped,
    String profile) {

  public OtherProfilePage {
    own = List.copyOf(own);
    shipped = List.copyOf(shipped);
  }
}
