package org.complaintauditor.report.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.report.ExportDescription;
import org.complaintauditor.report.IsoTimes;
import org.complaintauditor.report.PrivacyText;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.RunFacts;
import org.jspecify.annotations.Nullable;

/** The facts of a run as JSON. */
final class RunJson {

  private RunJson() {}

  /** What was audited, with what, and how. */
  static Map<String, @Nullable Object> of(ReportModel model) {
    RunFacts facts = model.run();
    Map<String, @Nullable Object> run = JsonFile.object();
    run.put("id", facts.runId());
    run.put("organisation", facts.organisation().orElse(null));
    run.put("program", program(facts));
    run.put("pack", pack(model));
    putCircumstances(run, facts, model.readAs());
    run.put("language", facts.language());
    run.put("options", options(facts));
    run.put("inputs", files(facts.inputs()));
    return run;
  }

  /** Name and build of the program. */
  static Map<String, @Nullable Object> program(RunFacts facts) {
    Map<String, @Nullable Object> program = JsonFile.object();
    program.put("name", "complaint-auditor");
    program.put("version", facts.program().version());
    program.put("commit", facts.program().commit());
    program.put("jars_sha256", facts.program().jars());
    return program;
  }

  /** What else decides a result: instant, zone, calendar, evidence. */
  static void putCircumstances(
      Map<String, @Nullable Object> object, RunFacts facts, ExportDescription readAs) {
    object.put(
        "audit_instant",
        new IsoTimes(facts.basis().auditInstant().zone())
            .of(facts.basis().auditInstant().instant()));
    object.put("zone", facts.basis().auditInstant().zone().getId());
    Map<String, @Nullable Object> calendar = JsonFile.object();
    calendar.put("name", facts.calendarName());
    calendar.put("version", facts.calendarVersion());
    object.put("calendar", calendar);
    object.put("profile", readAs.profile());
    object.put("reading", reading(readAs));
    object.put("evidence", facts.evidence());
    object.put("recorded_channels", facts.basis().recordedChannels().stream().sorted().toList());
    object.put("privacy", privacy(facts));
  }

  /** What of the customers' data the reports show. */
  private static Map<String, @Nullable Object> privacy(RunFacts facts) {
    Map<String, @Nullable Object> privacy = JsonFile.object();
    privacy.put("notice", PrivacyText.notice(facts, facts.words()).orElse(null));
    List<Object> fields = new ArrayList<>();
    facts
        .personal()
        .signs()
        .forEach(
            (name, sign) -> {
              Map<String, @Nullable Object> field = JsonFile.object();
              field.put("name", name);
              field.put("known_by", sign.name());
              fields.add(field);
            });
    privacy.put("personal_fields", fields);
    privacy.put("personal_included", facts.includesPersonal());
    privacy.put("texts", facts.texts().option());
    return privacy;
  }

  /** What the export was taken for. */
  private static Map<String, @Nullable Object> reading(ExportDescription readAs) {
    Map<String, @Nullable Object> reading = JsonFile.object();
    reading.put("title", readAs.title());
    reading.put("detected", readAs.detected());
    reading.put("profile_sha256", readAs.sha256());
    reading.put("checked", readAs.profileFacts().checked());
    reading.put("check", readAs.profileFacts().check());
    reading.put("guesses_not_settled", readAs.profileFacts().guesses());
    List<Object> files = new ArrayList<>();
    for (ExportDescription.TakenFor takenFor : readAs.files()) {
      Map<String, @Nullable Object> file = JsonFile.object();
      file.put("name", takenFor.name());
      file.put("format", takenFor.format());
      files.add(file);
    }
    reading.put("files", files);
    return reading;
  }

  /** The options that can change a result, in name order. */
  static Map<String, String> options(RunFacts facts) {
    Map<String, String> options = new TreeMap<>(CodePoints.ORDER);
    options.putAll(facts.options());
    return options;
  }

  /** Name, SHA-256 and size of each file; of a table that is none, the number of its rows. */
  static List<Object> files(List<RunFacts.FileFacts> facts) {
    List<Object> files = new ArrayList<>();
    for (RunFacts.FileFacts fact : facts) {
      Map<String, @Nullable Object> file = JsonFile.object();
      file.put("name", fact.name());
      file.put("sha256", fact.sha256());
      file.put(fact.ofRows() ? "rows" : "size", fact.size());
      files.add(file);
    }
    return files;
  }

  /** The head of an object that describes a version. */
  static Map<String, @Nullable Object> version(PackVersion packVersion) {
    Map<String, @Nullable Object> version = JsonFile.object();
    version.put("version", packVersion.version());
    version.put("valid_from", packVersion.validFrom().map(Object::toString).orElse(null));
    version.put("valid_until", packVersion.validUntil().map(Object::toString).orElse(null));
    return version;
  }

  private static Map<String, @Nullable Object> pack(ReportModel model) {
    RunFacts facts = model.run();
    Map<String, @Nullable Object> pack = JsonFile.object();
    pack.put("name", facts.pack().name());
    pack.put("title", facts.pack().title().in(facts.language()));
    List<Object> versions = new ArrayList<>();
    for (PackVersion packVersion : facts.pack().versions()) {
      Map<String, @Nullable Object> version = version(packVersion);
      version.put(
          "cases", model.population().casesByVersion().getOrDefault(packVersion.version(), 0L));
      versions.add(version);
    }
    pack.put("versions", versions);
    return pack;
  }
}
