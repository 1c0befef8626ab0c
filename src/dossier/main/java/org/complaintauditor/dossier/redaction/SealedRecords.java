package org.complaintauditor.dossier.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.model.Wording;

/**
 * What a dossier, packed or not, says of its request and of sealed values. Nothing is unpacked.
 *
 * @param scope of its pseudonyms
 * @param values the commitments
 */
public record SealedRecords(PseudonymScope scope, List<SealedValue> values) {
  private static final long LARGEST = 1L << 30;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader("case", "event", "field", "commitment")
          .setSkipHeaderRecord(true)
          .get();

  public SealedRecords {
    values = List.copyOf(values);
  }

  /**
   * The sealed records of a dossier.
   *
   * @param dossier its zip file, or its folder
   * @throws UnusableRevealException if it is none
   */
  public static SealedRecords of(Path dossier) {
    try {
      if (Files.isDirectory(dossier)) {
        return below(dossier, dossier);
      }
      try (FileSystem zip = FileSystems.newFileSystem(dossier)) {
        return below(zip.getPath("/"), dossier);
      }
    } catch (IOException | RuntimeException e) {
      if (e instanceof UnusableRevealException said) {
        throw said;
      }
      throw none(dossier, e);
    }
  }

  private static UnusableRevealException none(Path dossier, Exception cause) {
    return new UnusableRevealException(
        Wording.of("dossier.is-no-dossier-or-cannot-be-read", dossier), cause);
  }

  private static SealedRecords below(Path top, Path dossier) throws IOException {
    Path root = root(top).orElseThrow(() -> none(dossier, new IOException("no request.json")));
    PseudonymScope scope =
        PseudonymScope.read(
            dossier + ": data/request.json", text(root.resolve("data/request.json")));
    try (Reader reader = new StringReader(text(root.resolve("data/sealed-values.csv")));
        CSVParser rows = CSVParser.parse(reader, FORMAT)) {
      return new SealedRecords(scope, rows.stream().map(SealedRecords::value).toList());
    }
  }

  private static SealedValue value(CSVRecord row) {
    return new SealedValue(row.get(0), row.get(1), row.get(2), row.get(3));
  }

  private static Optional<Path> root(Path top) throws IOException {
    if (Files.isRegularFile(top.resolve("data/request.json"))) {
      return Optional.of(top);
    }
    try (Stream<Path> below = Files.list(top)) {
      return below
          .filter(one -> Files.isRegularFile(one.resolve("data/request.json")))
          .sorted()
          .findFirst();
    }
  }

  private static String text(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException("too large: " + file);
    }
    return new String(Files.readAllBytes(file), UTF_8);
  }
}
