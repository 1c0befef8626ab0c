package org.complaintauditor.intake.profile.suggest;

import java.util.List;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;

/** Several profiles could read an export, and nothing in it tells which one is meant. */
public final class SeveralProfilesException extends UnusableExportException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> profiles;

  SeveralProfilesException(Wording wording, List<String> profiles) {
    super(wording);
    this.profiles = List.copyOf(profiles);
  }

  /** The names of those profiles. */
  public List<String> profiles() {
    return profiles;
  }
}
