package org.complaintauditor.dossier.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.Wording;

/**
 * Values of one case that are shown after all, and nothing else of it: each with its salt, so that
 * whoever has the dossier can see that it is what was sealed.
 *
 * @param reveal the version of the form
 */
public record Reveal(int reveal, List<RevealedValue> values) {
  private static final int VERSION = 1;
  private static final long LARGEST = 1L << 28;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public Reveal {
    values = List.copyOf(values);
  }

  /**
   * Makes it of the run that the dossier was made of.
   *
   * @param caseId as the export has it, or as the dossier names it
   * @param fields such as {@code text}, {@code actor}, {@code attribute:team}; of all of them each
   *     value of the case
   * @throws UnusableRevealException if run, secret and dossier do not belong together, or a field
   *     of the case was not redacted
   */
  public static Reveal of(
      Material material,
      PseudonymSecret secret,
      SealedRecords sealed,
      String caseId,
      Set<String> fields) {
    Pseudonyms pseudonyms = sealed.scope().pseudonyms(secret);
    ExportedCase exportedCase =
        find(material, pseudonyms, caseId)
            .orElseThrow(
                () ->
                    new UnusableRevealException(
                        Wording.of("dossier.has-no-case", material.folder(), caseId)));
    // Who sees least: every value that any audience does not see is among its hidden ones.
    Redaction redaction =
        new Redaction(
            pseudonyms, new RedactionFacts(Audience.shipped("public"), material.pack(), Set.of()));
    Set<SealedValue> known = new HashSet<>(sealed.values());
    List<RevealedValue> values = new ArrayList<>();
    Set<String> missing = new TreeSet<>(fields);
    String name = redaction.caseId(exportedCase.caseId());
    for (Map.Entry<CaseSeals.Place, String> hidden : redaction.hidden(exportedCase).entrySet()) {
      CaseSeals.Place place = hidden.getKey();
      if (!fields.contains(place.field())) {
        continue;
      }
      byte[] salt = pseudonyms.salt(name, place.event(), place.field());
      RevealedValue value =
          new RevealedValue(
              name,
              place.event(),
              place.field(),
              HexFormat.of().formatHex(salt),
              hidden.getValue());
      if (known.contains(new SealedValue(name, place.event(), place.field(), value.commitment()))) {
        values.add(value);
        missing.remove(place.field());
      }
    }
    if (!missing.isEmpty()) {
      throw new UnusableRevealException(
          Wording.of("dossier.case-dossier-has-sealed-no-run", caseId, String.join(", ", missing)));
    }
    return new Reveal(VERSION, values);
  }

  private static Optional<ExportedCase> find(
      Material material, Pseudonyms pseudonyms, String caseId) {
    Optional<ExportedCase> named = material.find(caseId);
    if (named.isPresent()) {
      return named;
    }
    for (ExportedCase exportedCase : material) {
      if (pseudonyms.of(Pseudonyms.Kind.CASE, exportedCase.caseId()).equals(caseId)) {
        return Optional.of(exportedCase);
      }
    }
    return Optional.empty();
  }

  /** As JSON. */
  public String json() {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this).replace("\r\n", "\n")
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // Texts and a number can be written.
    }
  }

  /**
   * Reads it.
   *
   * @throws UnusableRevealException if it is none
   */
  public static Reveal read(Path file) {
    try {
      if (Files.size(file) <= LARGEST) {
        Reveal read = MAPPER.readValue(new String(Files.readAllBytes(file), UTF_8), Reveal.class);
        if (read.reveal() == VERSION) {
          return read;
        }
      }
    } catch (IOException | RuntimeException e) {
      throw new UnusableRevealException(
          Wording.of("dossier.is-nothing-auditor-dossier-reveal-wrote", file), e);
    }
    throw new UnusableRevealException(
        Wording.of("dossier.is-nothing-auditor-dossier-reveal-wrote", file));
  }
}
