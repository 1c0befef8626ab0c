package org.complaintauditor.report.json;

import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.report.ExportDescription;
import org.complaintauditor.report.IsoTimes;
import org.complaintauditor.report.PrivacyText;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.RunFacts;

/** The facts of a run as JSON. */
final class RunJson {

  private RunJson() {}

  /** What was audited, with what, and how. */
  static JsonObject of(ReportModel model) {
    RunFacts facts = model.run();
    return putCircumstances(
            JsonFile.object()
                .with("id", facts.runId())
                .with("organisation", facts.organisation())
                .with("program", program(facts))
                .with("pack", pack(model)),
            facts,
            model.readAs())
        .with("language", facts.language())
        .with("options", options(facts))
        .with("inputs", facts.inputs(), RunJson::file);
  }

  /** Name and build of the program. */
  static JsonObject program(RunFacts facts) {
    return JsonFile.object()
        .with("name", "complaint-auditor")
        .with("version", facts.program().version())
        .with("commit", facts.program().commit())
        .with("jars_sha256", facts.program().jars());
  }

  /** What else decides a result: instant, zone, calendar, evidence. */
  static JsonObject putCircumstances(JsonObject object, RunFacts facts, ExportDescription readAs) {
    AuditInstant instant = facts.basis().auditInstant();
    return object
        .with("audit_instant", new IsoTimes(instant.zone()).of(instant.instant()))
        .with("zone", instant.zone().getId())
        .with(
            "calendar",
            JsonFile.object()
                .with("name", facts.calendarName())
                .with("version", facts.calendarVersion()))
        .with("profile", readAs.profile())
        .with("reading", reading(readAs))
        .with("evidence", facts.evidence())
        .with("recorded_channels", facts.basis().recordedChannels().stream().sorted().toList())
        .with("privacy", privacy(facts));
  }

  /** What of the customers' data the reports show. */
  private static JsonObject privacy(RunFacts facts) {
    return JsonFile.object()
        .with("notice", PrivacyText.notice(facts, facts.words()))
        .with(
            "personal_fields",
            facts.personal().signs().entrySet(),
            sign -> JsonFile.object().with("name", sign.getKey()).with("known_by", sign.getValue()))
        .with("personal_included", facts.includesPersonal())
        .with("texts", facts.texts().option());
  }

  /** What the export was taken for. */
  private static JsonObject reading(ExportDescription readAs) {
    return JsonFile.object()
        .with("title", readAs.title())
        .with("detected", readAs.detected())
        .with("profile_sha256", readAs.sha256())
        .with("checked", readAs.profileFacts().checked())
        .with("check", readAs.profileFacts().check())
        .with("guesses_not_settled", readAs.profileFacts().guesses())
        .with("files", readAs.files());
  }

  /** The options that can change a result, in name order. */
  static Map<String, String> options(RunFacts facts) {
    Map<String, String> options = new TreeMap<>(CodePoints.ORDER);
    options.putAll(facts.options());
    return options;
  }

  /** Name, SHA-256 and size of a file; of a table that is none, the number of its rows. */
  static JsonObject file(RunFacts.FileFacts fact) {
    return JsonFile.object()
        .with("name", fact.name())
        .with("sha256", fact.sha256())
        .with(fact.ofRows() ? "rows" : "size", fact.size());
  }

  /** The head of an object that describes a version. */
  static JsonObject version(PackVersion packVersion) {
    return JsonFile.object()
        .with("version", packVersion.version())
        .with("valid_from", packVersion.validFrom().map(Object::toString))
        .with("valid_until", packVersion.validUntil().map(Object::toString));
  }

  private static JsonObject pack(ReportModel model) {
    RunFacts facts = model.run();
    Map<String, Long> cases = model.population().casesByVersion();
    return JsonFile.object()
        .with("name", facts.pack().name())
        .with("title", facts.pack().title().in(facts.language()))
        .with(
            "versions",
            facts.pack().versions(),
            one -> version(one).with("cases", cases.getOrDefault(one.version(), 0L)));
  }
}
