package org.complaintauditor.intake.profile;

import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlEntry;

/**
 * Whether somebody has checked that a profile reads an export right.
 *
 * @param checked whether it is checked; the profiles that come with the program are
 * @param note who checked it and what was looked at, as the profile says it; empty where it says
 *     nothing, and of profiles that come with the program
 */
public record ProfileCheck(boolean checked, String note) {

  static final String KEY = "checked";

  /** The state of a profile that comes with the program. */
  public static final ProfileCheck BUILT_IN = new ProfileCheck(true, "");

  private static final ProfileCheck NONE = new ProfileCheck(false, "");

  /** What names a profile and changes nothing of how files are read. */
  private static final Set<String> NAMING = Set.of("profile", "title", "extends", KEY);

  /**
   * What a profile's own text says of itself. A check of the profile that it extends covers nothing
   * that this one adds or changes.
   *
   * @param own the profile without what it extends
   * @param below of the profile that it extends, if it does
   */
  static ProfileCheck of(YamlEntry own, Optional<ProfileCheck> below) {
    return own.find(KEY)
        .map(ProfileCheck::said)
        .or(() -> below.filter(check -> NAMING.containsAll(own.entries().keySet())))
        .orElse(NONE);
  }

  private static ProfileCheck said(YamlEntry entry) {
    String note = entry.text().strip();
    if (note.isEmpty()) {
      throw entry.wrong(Wording.of("intake.is-empty-write-who-checked-profile"));
    }
    return new ProfileCheck(true, note);
  }
}
