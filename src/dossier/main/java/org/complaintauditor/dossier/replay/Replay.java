package org.complaintauditor.dossier.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.complaintauditor.dossier.MaterialReports;
import org.complaintauditor.dossier.bag.DossierFormat;
import org.complaintauditor.dossier.bag.UnusableDossierException;
import org.complaintauditor.dossier.bag.WholeFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.material.Material;
import org.complaintauditor.material.MaterialSettings;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.RunFacts;

/**
 * Judges the rows of a dossier again, by the pack in it, and holds the findings against the sealed
 * ones. What is shown besides verdicts (what else is worth knowing of a case, problems of the data,
 * other limits over cases that were not selected) is no part of what that proves.
 */
public final class Replay {
  private final MaterialReports reports;
  private final RunFacts.Program program;

  /**
   * A replay.
   *
   * @param reports judges the material again
   * @param program the program that does
   */
  public Replay(MaterialReports reports, RunFacts.Program program) {
    this.reports = reports;
    this.program = program;
  }

  /**
   * Judges again.
   *
   * @param dossier the unpacked dossier; whether it is whole is another question
   * @param scratch a folder for what comes out
   * @param otherProgram whether another version may judge than the one that sealed
   * @return what differs
   * @throws UnusableExportException if it cannot be judged, or not by this program
   * @throws IOException if something cannot be read or written
   */
  public FindingsDifference of(Path dossier, Path scratch, boolean otherProgram)
      throws IOException {
    Path data = dossier.resolve("data");
    Path sealed = data.resolve("findings.csv");
    if (!Files.isRegularFile(sealed) || !Material.isAt(data)) {
      throw new UnusableExportException(Wording.of("dossier.is-no-dossier-with-rows", dossier));
    }
    Material material = Material.open(data);
    refuseOtherProgram(material, otherProgram);
    Path judged = scratch.resolve("judged");
    reports.write(material.folder(), language(dossier), Set.of("csv"), judged);
    return FindingsDifference.between(sealed, judged.resolve("findings.csv"));
  }

  private void refuseOtherProgram(Material material, boolean isAllowed) {
    MaterialSettings.Program sealedBy = material.settings().program();
    if (!isAllowed && !isThis(sealedBy)) {
      throw new UnusableExportException(
          Wording.of(
              "dossier.sealed-with-jars",
              sealedBy.name(),
              sealedBy.version(),
              sealedBy.sha256(),
              program.version(),
              program.jars()));
    }
  }

  private boolean isThis(MaterialSettings.Program sealedBy) {
    return sealedBy.version().equals(program.version())
        && (sealedBy.sha256().equals(program.jars()) || sealedBy.sha256().equals("unknown"));
  }

  private static String language(Path dossier) throws IOException {
    try {
      JsonNode root = new JsonMapper().readTree(WholeFile.read(dossier, DossierFormat.FILE));
      String language = root.path("request").path("language").asText("en");
      return List.of("en", "fr", "de").contains(language) ? language : "en";
    } catch (JsonProcessingException e) {
      throw new UnusableDossierException(
          Wording.of("core.colon", DossierFormat.FILE, Wording.of("dossier.is-no-json")), e);
    }
  }
}
