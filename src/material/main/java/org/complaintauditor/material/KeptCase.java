package org.complaintauditor.material;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;

/**
 * A case as a material keeps it: a line, of which nothing is read but the case's id until somebody
 * asks. Two cases of one line are the same case.
 */
public final class KeptCase {
  private static final ObjectReader READER = MaterialJson.reader(CaseLine.class);
  private static final ObjectWriter WRITER = MaterialJson.lines(CaseLine.class);

  private final String caseId;
  private final String line;
  private final Path file;
  private final Vocabulary words;

  private KeptCase(String caseId, String line, Path file, Vocabulary words) {
    this.words = words;
    this.caseId = caseId;
    this.line = line;
    this.file = file;
  }

  /**
   * The case of a line.
   *
   * @param file where it stands
   * @param words those of the material's pack
   * @throws UnusableMaterialException if it is none
   */
  static KeptCase of(String line, Path file, Vocabulary words) {
    try (JsonParser parser = READER.createParser(line)) {
      if (parser.nextToken() == JsonToken.START_OBJECT
          && "case".equals(parser.nextFieldName())
          && parser.nextToken() == JsonToken.VALUE_STRING) {
        return new KeptCase(parser.getText(), line, file, words);
      }
    } catch (IOException e) {
      throw damaged(file, e);
    }
    throw damaged(file, new IllegalArgumentException("a line is no case"));
  }

  /**
   * The line that keeps this case, with its texts.
   *
   * @param words those of the pack by which it was read
   */
  public static KeptCase of(ExportedCase exportedCase, Vocabulary words) {
    try {
      return new KeptCase(
          exportedCase.caseId(),
          WRITER.writeValueAsString(CaseLine.of(exportedCase, true)),
          Path.of(""),
          words);
    } catch (JacksonException e) {
      throw new UncheckedIOException(e); // Memory: nothing can fail.
    }
  }

  /** The case's id. */
  public String caseId() {
    return caseId;
  }

  /** Whether all that is kept of both is the same, also where each row stands. */
  public boolean isLike(KeptCase other) {
    return line.equals(other.line);
  }

  /**
   * The case.
   *
   * @throws UnusableMaterialException if the line is damaged
   */
  public ExportedCase read() {
    try {
      return READER.withAttribute(Vocabulary.class, words).<CaseLine>readValue(line).read();
    } catch (IOException | DateTimeException | IllegalArgumentException | NullPointerException e) {
      throw damaged(file, e);
    }
  }

  private static UnusableMaterialException damaged(Path file, Exception cause) {
    return new UnusableMaterialException(
        Wording.of("material.cannot-be-read", file, cause.getClass().getSimpleName()), cause);
  }
}
