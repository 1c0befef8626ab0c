package org.complaintauditor.dossier.making;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.complaintauditor.material.MaterialSettings;

/** The settings of a run as they go along: what could name somebody is left out. */
final class RedactedSettings {

  /** Options that decide verdicts or the form of reports, and name nobody. */
  private static final Set<String> OPTIONS =
      Set.of(
          "agents",
          "as-of",
          "csv",
          "doubtful",
          "evidence",
          "findings",
          "language",
          "max-rejected",
          "pack",
          "personal",
          "set",
          "smallest-group",
          "texts",
          "zone");

  private RedactedSettings() {}

  /**
   * The settings of the selection.
   *
   * @param settings those of the run
   * @param language of the reports
   * @param texts whether whole texts go along
   * @param attributes the columns that go along
   * @param rows how many rows go along
   * @param cases how many cases go along
   */
  static MaterialSettings of(
      MaterialSettings settings,
      String language,
      boolean texts,
      Set<String> attributes,
      long rows,
      long cases) {
    Map<String, String> options = new TreeMap<>(settings.options());
    options.keySet().retainAll(OPTIONS);
    options.put("agents", "none");
    options.put("csv", "plain");
    options.put("findings", "all");
    options.put("language", language);
    options.put("organisation", "");
    options.put("personal", "leave-out");
    options.put("texts", texts ? "full" : "quotes");
    return new MaterialSettings(
        settings.material(),
        settings.run(),
        settings.program(),
        settings.pack(),
        settings.auditInstant(),
        settings.zone(),
        settings.zoneDataVersion(),
        calendar(settings.calendar()),
        settings.recordedChannels(),
        settings.evidence(),
        settings.doubtful(),
        settings.toldBy(),
        settings.textLimits(),
        texts,
        false,
        Map.of(),
        readBy(settings.profile()),
        inputs(settings),
        // What was read of the rows that go along: all of them were accepted.
        new MaterialSettings.Rows(
            rows, rows, 0, 0, cases, new MaterialSettings.Records(rows, rows, 0, 0, 0)),
        settings.attributeColumns().stream().filter(attributes::contains).toList(),
        options,
        0,
        Map.of());
  }

  /** A holiday file's name may say where it lies; its hash says which it is. */
  private static MaterialSettings.Calendar calendar(MaterialSettings.Calendar calendar) {
    return calendar.file().isEmpty()
        ? calendar
        : new MaterialSettings.Calendar(
            "holidays.csv",
            calendar.version(),
            "holidays.csv",
            calendar.weekend(),
            calendar.fromYear(),
            calendar.toYear());
  }

  private static MaterialSettings.ReadBy readBy(MaterialSettings.ReadBy profile) {
    return new MaterialSettings.ReadBy(
        profile.name(),
        profile.title(),
        profile.detected(),
        profile.sha256(),
        profile.guesses(),
        "",
        0,
        profile.checked(),
        "",
        profile.activities(),
        List.of());
  }

  /** The files under numbers: a name may hold one of a person. */
  private static List<MaterialSettings.Input> inputs(MaterialSettings settings) {
    List<MaterialSettings.Input> all = settings.inputs();
    return java.util.stream.IntStream.range(0, all.size())
        .mapToObj(
            number ->
                new MaterialSettings.Input(
                    "file-" + (number + 1), all.get(number).sha256(), all.get(number).size()))
        .toList();
  }
}
