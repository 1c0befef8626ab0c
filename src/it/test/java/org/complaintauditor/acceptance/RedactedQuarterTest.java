package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.complaintauditor.dossier.redaction.Audience;
import org.complaintauditor.dossier.redaction.PseudonymScope;
import org.complaintauditor.dossier.redaction.PseudonymSecret;
import org.complaintauditor.dossier.redaction.Redaction;
import org.complaintauditor.dossier.redaction.RedactionFacts;
import org.complaintauditor.dossier.redaction.RevealCheck;
import org.complaintauditor.dossier.redaction.SealedValue;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.EventRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample quarter redacted: names gone, texts still to be read, single values revealed. */
class RedactedQuarterTest {
  /** The customers of the quarter, and further given names of its letters in French. */
  private static final List<String> NAMES =
      List.of(
          "Salome",
          "Maren",
          "Bettina",
          "Wendell",
          "Odile",
          "Anouk",
          "Perrin",
          "Tobin",
          "Harlow",
          "Junia",
          "Quincy",
          "Rosalind",
          "Petra",
          "Yannis",
          "Kasper",
          "Idris",
          "Pellworthy",
          "Orrinsby",
          "Kestlemere",
          "Thornleaf",
          "Quillfeather",
          "Vantreight",
          "Dunmarrow",
          "Ismaroff",
          "Ashbrindle",
          "Sundvale",
          "Larkmoor",
          "Brackwater",
          "Cyrielle",
          "Boisvallon",
          "Leonie",
          "Maelle",
          "Apolline",
          "Ghislain",
          "Thecle",
          "Eudore",
          "Normande",
          "Fabienne",
          "Blaise",
          "Pradelune",
          "Montarnel",
          "Sablonnet",
          "Desrivault",
          "Essaimeur");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");
  private static final String REQUEST = "id: \"2026-1\"\nrecipient: the regulator\n";

  @TempDir private static Path folder;
  private static Path run;
  private static Material material;
  private static PseudonymSecret secret;

  @BeforeAll
  static void audit() throws IOException {
    run = folder.resolve("run");
    Run.fine("audit sample-data/complaints-2026-q1.csv --material --format json --out %s", run);
    material = Material.open(run);
    Path key = folder.resolve("pseudonyms.key");
    Run.fine("dossier secret new --out %s", key);
    secret = PseudonymSecret.read(key);
    Files.writeString(folder.resolve("request.yaml"), REQUEST);
    Files.writeString(
        folder.resolve("desk.yaml"), "name: desk\nextends: regulator\ntexts: masked\n");
  }

  private static Redaction redaction(Audience audience) {
    RedactionFacts facts =
        new RedactionFacts(audience, material.pack(), material.settings().personal().keySet());
    material.forEach(facts::add);
    return new Redaction(PseudonymScope.read("request", REQUEST).pseudonyms(secret), facts);
  }

  @Test
  void noNameIsLeftInMaskedTexts() {
    Redaction redaction = redaction(Audience.read(folder.resolve("desk.yaml")));
    StringBuilder texts = new StringBuilder();
    long words = 0;
    long masks = 0;
    for (ExportedCase exportedCase : material) {
      for (EventRow row : exportedCase.rows()) {
        words += WORD.matcher(row.text()).results().count();
      }
      for (EventRow row : redaction.of(exportedCase).redacted().rows()) {
        masks += row.text().chars().filter(c -> c == '█').count();
        texts.append(row.text()).append('\n').append(row.detections()).append(row.possible());
      }
    }
    String plain =
        Normalizer.normalize(texts, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    assertThat(NAMES).noneMatch(name -> plain.contains(name.toLowerCase(Locale.ROOT)));
    System.out.printf("%,d of %,d words masked: %.1f %%%n", masks, words, 100.0 * masks / words);
    assertThat((double) masks / words).isBetween(0.05, 0.12);
  }

  @Test
  void singleValuesAreRevealedAndChecked() throws IOException {
    Redaction redaction = redaction(Audience.shipped("regulator"));
    Path dossier = folder.resolve("dossier");
    Files.createDirectories(dossier.resolve("data"));
    Files.writeString(
        dossier.resolve("data/request.json"),
        "{\"dossier\":1,\"request\":{\"id\":\"2026-1\",\"recipient\":\"the regulator\"}}");
    List<String> lines = new ArrayList<>(List.of("case,event,field,commitment"));
    for (ExportedCase exportedCase : material) {
      for (SealedValue value : redaction.of(exportedCase).sealed()) {
        lines.add(
            String.join(",", value.caseId(), value.event(), value.field(), value.commitment()));
      }
    }
    Files.writeString(
        dossier.resolve("data/sealed-values.csv"), String.join("\r\n", lines) + "\r\n");
    Path reveal = folder.resolve("reveal.json");
    Run.fine(
        "dossier reveal --secret %s --dossier %s --run %s --case C26-01042 --fields text,actor --out %s",
        folder.resolve("pseudonyms.key"), dossier, run, reveal);
    String json = Files.readString(reveal);
    assertThat(json).contains("Maëlle Pradelune").doesNotContain("tracking_number");
    assertThat(RevealCheck.of(dossier, reveal))
        .hasSizeGreaterThan(5)
        .allMatch(one -> one.result() == RevealCheck.Result.SAME);

    Files.writeString(reveal, json.replace("Maëlle", "Estelle"));
    assertThat(RevealCheck.of(dossier, reveal).stream().map(RevealCheck.Checked::result))
        .contains(RevealCheck.Result.OTHER, RevealCheck.Result.SAME);
    Files.writeString(reveal, json.replace("\"field\" : \"actor\"", "\"field\" : \"actress\""));
    assertThat(RevealCheck.of(dossier, reveal).stream().map(RevealCheck.Checked::result))
        .contains(RevealCheck.Result.NOT_SEALED);

    Run other =
        Run.of(
            "dossier reveal --secret %s --dossier %s --run %s --case C26-01042 --fields team --out %s",
            folder.resolve("pseudonyms.key"), dossier, run, folder.resolve("no.json"));
    assertThat(other.code()).isEqualTo(3);
    assertThat(other.err()).contains("the dossier has sealed no team");
    assertThat(folder.resolve("no.json")).doesNotExist();
  }

  @Test
  void whoHasTheSecretCanNameEveryCase() {
    Path table = folder.resolve("names.csv");
    Run.fine(
        "dossier names --run %s --request %s --secret %s --out %s",
        run, folder.resolve("request.yaml"), folder.resolve("pseudonyms.key"), table);
    Redaction redaction = redaction(Audience.shipped("regulator"));
    assertThat(Run.csv(table))
        .contains(
            Map.of(
                "pseudonym",
                redaction.caseId("C26-01042"),
                "kind",
                "case",
                "value",
                "C26-01042",
                "case",
                "C26-01042"),
            Map.of(
                "pseudonym",
                redaction.actor("A-1057"),
                "kind",
                "actor",
                "value",
                "A-1057",
                "case",
                ""));
  }

  @Test
  void aSecretWithinTheRunIsRefused() {
    Path inside = run.resolve("pseudonyms.key");
    Run.fine("dossier secret new --out %s", inside);
    Run run1 =
        Run.of(
            "dossier names --run %s --request %s --secret %s",
            run, folder.resolve("request.yaml"), inside);
    assertThat(run1.code()).isEqualTo(2);
    assertThat(run1.err()).contains("Who gets that folder could name every case");
  }
}
