package org.complaintauditor.dossier.redaction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.profile.ProfileCatalogue;
import org.complaintauditor.material.MaterialSettings;

/**
 * Names of files, folders and people in the settings of a material; what a verdict hangs on stays.
 */
final class SettingsRedaction {
  /** Options whose values are of the program or the pack; those of others may name anything. */
  private static final Set<String> OF_THE_PROGRAM =
      Set.of(
          "as-of",
          "doubtful",
          "evidence",
          "holidays",
          "language",
          "max-rejected",
          "pack",
          "set",
          "zone");

  private final Redaction redaction;

  SettingsRedaction(Redaction redaction) {
    this.redaction = redaction;
  }

  MaterialSettings of(MaterialSettings from) {
    return new MaterialSettings(
        from.material(),
        from.run(),
        from.program(),
        from.pack(),
        from.auditInstant(),
        from.zone(),
        from.zoneDataVersion(),
        calendar(from.calendar()),
        from.recordedChannels(),
        from.evidence(),
        from.doubtful(),
        from.toldBy(),
        from.textLimits(),
        redaction.audience().texts().compareTo(TextLevel.MASKED) >= 0 && from.texts(),
        false,
        Map.of(),
        profile(from.profile()),
        from.inputs().stream()
            .map(
                one ->
                    new MaterialSettings.Input(
                        redaction.file(one.name()), one.sha256(), one.size()))
            .toList(),
        from.rows(),
        columns(from.attributeColumns()),
        options(from.options()),
        from.cases(),
        from.files());
  }

  private MaterialSettings.Calendar calendar(MaterialSettings.Calendar from) {
    boolean ofFile = !from.file().isEmpty();
    return new MaterialSettings.Calendar(
        ofFile ? redaction.file(from.name()) : from.name(),
        from.version(),
        redaction.file(from.file()),
        from.weekend(),
        from.fromYear(),
        from.toYear());
  }

  /** A profile of one's own may be called, and titled, like a file or like anybody. */
  private MaterialSettings.ReadBy profile(MaterialSettings.ReadBy from) {
    Map<String, String> titles = new TreeMap<>(from.title());
    if (!isShipped(from)) {
      titles.replaceAll((language, title) -> redaction.file(title));
    }
    return new MaterialSettings.ReadBy(
        isShipped(from) ? from.name() : redaction.file(from.name()),
        titles,
        from.detected(),
        from.sha256(),
        from.guesses(),
        redaction.file(from.guessedIn()),
        from.guessedInLine(),
        from.checked(),
        "",
        from.activities(),
        from.files().stream()
            .map(one -> new MaterialSettings.TakenFor(redaction.file(one.name()), one.format()))
            .toList());
  }

  private static boolean isShipped(MaterialSettings.ReadBy profile) {
    if (!ProfileCatalogue.BUILT_IN.contains(profile.name())) {
      return false;
    }
    String text = ProfileCatalogue.textOf(profile.name());
    return profile.title().values().stream().allMatch(text::contains);
  }

  private List<String> columns(List<String> from) {
    return from.stream()
        .filter(name -> redaction.audience().shows(name) || isCanonical(name))
        .toList();
  }

  private static boolean isCanonical(String name) {
    for (CanonicalColumn column : CanonicalColumn.values()) {
      if (column.title().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private Map<String, String> options(Map<String, String> from) {
    Map<String, String> options = new TreeMap<>();
    from.forEach(
        (name, value) ->
            options.put(name, OF_THE_PROGRAM.contains(name) ? value : redaction.file(value)));
    return options;
  }
}
