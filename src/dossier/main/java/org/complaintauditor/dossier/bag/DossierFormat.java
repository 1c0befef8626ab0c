package org.complaintauditor.dossier.bag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.complaintauditor.model.Wording;

/** The version of the form in which a dossier is written, which {@code data/request.json} names. */
public final class DossierFormat {

  /** The version that this program writes and reads. */
  public static final int VERSION = 1;

  /** The file that names it, as {@code "dossier": 1}. */
  public static final String FILE = "data/request.json";

  private DossierFormat() {}

  /**
   * Why a folder is no dossier that this program reads; empty if it is one.
   *
   * @throws IOException if the file cannot be read
   */
  static Optional<Deviation> problem(Path root) throws IOException {
    if (!Files.isRegularFile(root.resolve(FILE))) {
      return Optional.of(Deviation.of(FILE, Wording.of("dossier.missing-is-a-bag-but-no-dossier")));
    }
    JsonNode version;
    try {
      version = new JsonMapper().readTree(WholeFile.read(root, FILE)).path("dossier");
    } catch (JsonProcessingException e) {
      return Optional.of(Deviation.of(FILE, Wording.of("dossier.is-no-json")));
    }
    if (version.isInt() && version.intValue() == VERSION) {
      return Optional.empty();
    }
    return Optional.of(
        Deviation.of(
            FILE,
            Wording.of(
                "dossier.is-dossier-program-reads-dossier",
                version.isInt() ? version.asText() : "?",
                VERSION)));
  }
}
