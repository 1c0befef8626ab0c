package org.complaintauditor.dossier.making;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.complaintauditor.dossier.redaction.Audience;
import org.complaintauditor.dossier.redaction.Redaction;
import org.complaintauditor.material.MaterialSettings;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.text.ShownTexts;

/**
 * The settings of the cases that go along: how they are judged, and in what form they are shown.
 */
final class RedactedSettings {

  /** Options that name nobody, whatever their values are. */
  private static final Set<String> OPTIONS =
      Set.of("as-of", "doubtful", "evidence", "max-rejected", "set", "smallest-group", "zone");

  private RedactedSettings() {}

  /**
   * The settings.
   *
   * @param redaction for whom
   * @param settings those of the run
   * @param program the build that judged what is left
   * @param language of the reports
   * @param selection of which request and run the cases are
   * @param rows how many rows go along: all of them were accepted
   * @param cases how many cases go along
   */
  static MaterialSettings of(
      Redaction redaction,
      MaterialSettings settings,
      RunFacts.Program program,
      String language,
      RunFacts.Selection selection,
      long rows,
      long cases) {
    MaterialSettings redacted = redaction.of(settings);
    return new MaterialSettings(
        redacted.material(),
        redacted.run(),
        new MaterialSettings.Program(
            redacted.program().name(), program.version(), program.commit(), program.jars()),
        redacted.pack(),
        redacted.auditInstant(),
        redacted.zone(),
        redacted.zoneDataVersion(),
        redacted.calendar(),
        redacted.recordedChannels(),
        redacted.evidence(),
        redacted.doubtful(),
        redacted.toldBy(),
        redacted.textLimits(),
        redacted.texts(),
        redacted.personalIncluded(),
        redacted.personal(),
        redacted.profile(),
        redacted.inputs(),
        new MaterialSettings.Rows(
            rows, rows, 0, 0, cases, new MaterialSettings.Records(rows, rows, 0, 0, 0)),
        redacted.attributeColumns(),
        options(settings.options(), language, selection, redaction.audience()),
        0,
        Map.of());
  }

  private static Map<String, String> options(
      Map<String, String> ofRun, String language, RunFacts.Selection selection, Audience audience) {
    Map<String, String> options = new TreeMap<>(ofRun);
    options.keySet().retainAll(OPTIONS);
    options.put("agents", "none");
    options.put("csv", "plain");
    options.put("findings", "all");
    options.put("language", language);
    options.put("organisation", "");
    options.put("personal", "leave-out");
    options.put("texts", texts(audience));
    options.put(RunFacts.SELECTED_FOR, selection.request());
    options.put(RunFacts.SELECTED_FROM, selection.run());
    options.put(RunFacts.SELECTED_OF, Long.toString(selection.cases()));
    return options;
  }

  /** Texts that are masked are shown in full: what is in them may be seen. */
  private static String texts(Audience audience) {
    return switch (audience.texts()) {
      case NONE -> ShownTexts.NONE.option();
      case QUOTES -> ShownTexts.QUOTES.option();
      case MASKED, FULL -> ShownTexts.FULL.option();
    };
  }
}
