package org.complaintauditor.dossier.making;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.dossier.oscal.AssessedFinding;
import org.complaintauditor.dossier.oscal.AssessmentFacts;
import org.complaintauditor.dossier.request.DossierRequest;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Reason;
import org.complaintauditor.report.RunFacts.FileFacts;

/** The findings of a dossier, read from its {@code findings.csv} as often as they are asked for. */
final class AssessmentSource implements Iterable<AssessedFinding> {
  private final List<AssessedFinding> findings = new ArrayList<>();

  /**
   * The assessments in a list of findings.
   *
   * @param waived the cases and commitments that people waived, with a slash between
   */
  AssessmentSource(Path data, Set<String> waived) throws IOException {
    new CsvTableReader()
        .read(
            ExportFile.of(data.resolve("findings.csv")),
            TableLayout.FOUND_OUT,
            new TableSink() {
              private final Map<String, Integer> columns = new HashMap<>();

              @Override
              public void header(List<String> header) {
                for (int i = 0; i < header.size(); i++) {
                  columns.put(header.get(i), i);
                }
              }

              @Override
              public void row(int number, List<String> cells) {
                findings.add(finding(cells));
              }

              private AssessedFinding finding(List<String> cells) {
                String caseId = cell(cells, "case_id");
                String commitment = cell(cells, "commitment");
                return new AssessedFinding(
                    caseId,
                    commitment,
                    cell(cells, "pack_version"),
                    Reason.valueOf(cell(cells, "reason")),
                    cell(cells, "due"),
                    cell(cells, "explanation"),
                    cell(cells, "finding_key"),
                    cell(cells, "evidence_digest"),
                    waived.contains(caseId + "/" + commitment));
              }

              private String cell(List<String> cells, String column) {
                return cells.get(columns.getOrDefault(column, 0));
              }
            });
  }

  @Override
  public Iterator<AssessedFinding> iterator() {
    return findings.iterator();
  }

  /** What the document says of the run and the request. */
  static AssessmentFacts facts(DossierRequest request, Material sealed, Path data) {
    String language = request.language();
    Instant instant = Instant.parse(sealed.settings().auditInstant());
    return new AssessmentFacts(
        sealed.settings().run(),
        request.id(),
        request.organisation(),
        sealed.settings().program().version(),
        instant,
        sealed.pack().name(),
        sealed.pack().title().in(language),
        sealed.pack().versions().stream().map(one -> version(one, language)).toList(),
        resources(sealed, data));
  }

  private static AssessmentFacts.AssessedVersion version(PackVersion version, String language) {
    return new AssessmentFacts.AssessedVersion(
        version.version(),
        version.commitments().stream()
            .map(
                one ->
                    new AssessmentFacts.AssessedCommitment(
                        one.id(), one.title().in(language), one.promise().in(language)))
            .toList());
  }

  private static List<AssessmentFacts.Resource> resources(Material sealed, Path data) {
    List<AssessmentFacts.Resource> resources = new ArrayList<>();
    resources.add(
        resource(data, "findings.csv", "Findings of the selected cases", "text/csv", false));
    resources.add(
        resource(
            data, "summary.json", "Counts and rates of the whole run", "application/json", false));
    Path catalogue = data.relativize(sealed.folder().resolve("pack").resolve("pack.yaml"));
    resources.add(
        resource(
            data,
            catalogue.toString().replace('\\', '/'),
            "Catalogue of commitments",
            "application/yaml",
            true));
    return resources;
  }

  private static AssessmentFacts.Resource resource(
      Path data, String name, String title, String type, boolean catalogue) {
    try {
      return new AssessmentFacts.Resource(
          "../" + name, title, type, FileFacts.of(name, data.resolve(name)).sha256(), catalogue);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
