package org.complaintauditor.dossier.making;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.dossier.redaction.Audience;
import org.complaintauditor.dossier.request.CaseSelection;
import org.complaintauditor.dossier.request.DossierRequest;
import org.complaintauditor.material.MaterialSettings;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.json.JsonFile;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/** {@code request.json}: what was asked for, what goes along, what was left out and why. */
final class RequestJson {
  static final String FILE = "request.json";
  static final int VERSION = 1;

  private final DossierRequest request;
  private final Audience audience;
  private final MaterialSettings settings;
  private final MessageBundle words;

  RequestJson(
      DossierRequest request, Audience audience, MaterialSettings settings, MessageBundle words) {
    this.request = request;
    this.audience = audience;
    this.settings = settings;
    this.words = words;
  }

  /**
   * What was left out.
   *
   * @param what a word for programs
   * @param why a sentence for people
   * @param count how many; 0 where nobody counts
   */
  record LeftOut(String what, Wording why, long count) {}

  /**
   * Writes the file.
   *
   * @param chosen the cases that go along
   * @param cases how many cases the run has
   * @param limits what the redaction cannot promise
   */
  void write(
      Path data, SelectedCases chosen, int cases, List<LeftOut> leftOut, List<Wording> limits)
      throws IOException {
    Map<String, @Nullable Object> file = JsonFile.object();
    file.put("dossier", VERSION);
    file.put("request", request());
    file.put("audience", audience());
    file.put("run", run());
    file.put("counts", counts(chosen, cases));
    List<Object> left = new ArrayList<>();
    for (LeftOut omitted : leftOut) {
      Map<String, @Nullable Object> entry = JsonFile.object();
      entry.put("what", omitted.what());
      entry.put("why", words.text(omitted.why()));
      entry.put("count", omitted.count() == 0 ? null : omitted.count());
      left.add(entry);
    }
    file.put("left_out", left);
    file.put("limits", limits.stream().map(words::text).toList());
    Files.writeString(data.resolve(FILE), JsonFile.text(file), StandardCharsets.UTF_8);
  }

  private Map<String, @Nullable Object> request() {
    Map<String, @Nullable Object> asked = JsonFile.object();
    asked.put("id", request.id());
    asked.put("recipient", request.recipient());
    asked.put("organisation", request.organisation());
    asked.put("purpose", request.purpose());
    asked.put("legal_basis", request.legalBasis().isEmpty() ? null : request.legalBasis());
    asked.put("received_on", request.receivedOn().map(String::valueOf).orElse(null));
    asked.put("date", request.date().toString());
    asked.put("language", request.language());
    asked.put("link_with", request.linkWith().orElse(null));
    asked.put("select", selection(request.selection()));
    asked.put("population", request.totalsOnly() ? "totals" : "rows");
    Map<String, @Nullable Object> included = JsonFile.object();
    included.put("decisions", request.included().decisions());
    included.put("workbook", request.included().workbook());
    included.put("pdf", request.included().pdf());
    included.put("rules", request.included().rules());
    included.put("oscal", request.included().oscal());
    asked.put("include", included);
    return asked;
  }

  /** How the cases were chosen; those that were named are not named again. */
  private Map<String, @Nullable Object> selection(CaseSelection selection) {
    Map<String, @Nullable Object> chosen = JsonFile.object();
    if (selection instanceof CaseSelection.Named named) {
      chosen.put("cases", named.ids().size());
    } else if (selection instanceof CaseSelection.Sampled sampled) {
      chosen.put("sample", sampled.ids().size());
    } else if (selection instanceof CaseSelection.Where where) {
      chosen.put("where", where(where));
    } else {
      chosen.put("all", true);
    }
    return chosen;
  }

  private Map<String, @Nullable Object> where(CaseSelection.Where where) {
    Map<String, @Nullable Object> asked = JsonFile.object();
    if (!where.commitments().isEmpty()) {
      asked.put("commitment", where.commitments().stream().sorted().toList());
    }
    if (!where.verdicts().isEmpty()) {
      asked.put("verdict", where.verdicts().stream().sorted().map(Enum::name).toList());
    }
    if (!where.human().isEmpty()) {
      asked.put("human_verdict", where.human().stream().sorted().map(Enum::name).toList());
    }
    where
        .received()
        .ifPresent(
            days ->
                asked.put("received", List.of(days.first().toString(), days.last().toString())));
    new TreeMap<>(where.attributes())
        .forEach(
            (name, values) ->
                asked.put(
                    name,
                    audience.shows(name)
                        ? values.stream().sorted(CodePoints.ORDER).toList()
                        : values.size()));
    return asked;
  }

  private Map<String, @Nullable Object> audience() {
    Map<String, @Nullable Object> shown = JsonFile.object();
    shown.put("name", audience.name());
    shown.put("texts", audience.texts().word());
    shown.put("pseudonyms", audience.pseudonyms());
    shown.put(
        "attributes",
        audience.attributes().map(all -> all.stream().sorted().toList()).orElse(null));
    shown.put("smallest_group", audience.smallestGroup());
    return shown;
  }

  private Map<String, @Nullable Object> run() {
    Map<String, @Nullable Object> run = JsonFile.object();
    run.put("id", settings.run());
    Map<String, @Nullable Object> program = new LinkedHashMap<>();
    program.put("name", settings.program().name());
    program.put("version", settings.program().version());
    program.put("commit", settings.program().commit());
    program.put("sha256", settings.program().sha256());
    run.put("program", program);
    run.put("pack", settings.pack().name());
    run.put("audit_instant", settings.auditInstant());
    run.put("zone", settings.zone());
    return run;
  }

  private Map<String, @Nullable Object> counts(SelectedCases chosen, int cases) {
    Map<String, @Nullable Object> counts = JsonFile.object();
    counts.put("cases", cases);
    counts.put("selected", chosen.size());
    counts.put("findings", chosen.findings());
    counts.put("breached_selected", chosen.breaches());
    counts.put("exceptions_not_selected", chosen.exceptionsLeft());
    counts.put("by_commitment", byCommitment(chosen));
    return counts;
  }

  /** What is selected, and what is not: choosing the good cases alone shows here. */
  private static Map<String, @Nullable Object> byCommitment(SelectedCases chosen) {
    Map<String, @Nullable Object> all = JsonFile.object();
    TreeMap<String, Tally> ids = new TreeMap<>(CodePoints.ORDER);
    ids.putAll(chosen.selected());
    ids.putAll(chosen.left());
    for (String id : ids.keySet()) {
      Map<String, @Nullable Object> fields = JsonFile.object();
      Tally here = chosen.selected().getOrDefault(id, Tally.EMPTY);
      Tally there = chosen.left().getOrDefault(id, Tally.EMPTY);
      fields.put("breached_selected", here.breached());
      fields.put("breached_not_selected", there.breached());
      fields.put("not_evidenced_selected", here.notEvidenced());
      fields.put("not_evidenced_not_selected", there.notEvidenced());
      all.put(id, fields);
    }
    return all;
  }
}
