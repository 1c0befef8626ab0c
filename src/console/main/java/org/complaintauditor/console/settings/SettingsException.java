package org.complaintauditor.console.settings;

import java.util.List;
import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** Settings cannot be used as they are written; all that is wrong is named at once. */
public final class SettingsException extends RuntimeException implements Worded {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  /** Says this. */
  public SettingsException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  /** Says all of this. */
  public static SettingsException of(List<Wording> problems) {
    return new SettingsException(Wording.join("\n  ", problems));
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
