package org.complaintauditor.dossier.bag;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What {@code bag-info.txt} says of a dossier (RFC 8493, 2.2.2), in this order.
 *
 * @param organisation who hands it out
 * @param identifier the id of the request
 * @param date the date that the request gives to the dossier
 * @param program what wrote it, with its version
 * @param runId the run
 * @param contact the name of the key that seals it: the identity in {@code allowed_signers} is made
 *     of it
 */
public record BagInfo(
    String organisation,
    String identifier,
    LocalDate date,
    String program,
    String runId,
    String contact) {

  /** The file. */
  public static final String FILE = "bag-info.txt";

  /** The label of what names the key. */
  public static final String CONTACT = "Contact-Name";

  /** The label of who hands it out. */
  public static final String ORGANISATION = "Source-Organization";

  /** The label of the request's id. */
  public static final String IDENTIFIER = "External-Identifier";

  /** The label of the dossier's date. */
  public static final String DATE = "Bagging-Date";

  static final String OXUM = "Payload-Oxum";

  static final List<String> LABELS =
      List.of(
          ORGANISATION,
          IDENTIFIER,
          DATE,
          OXUM,
          "Bag-Software-Agent",
          "Bag-Group-Identifier",
          CONTACT);

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

  /** A value is one line: what breaks it becomes a blank. */
  public BagInfo {
    organisation = line(organisation);
    identifier = line(identifier);
    program = line(program);
    runId = line(runId);
    contact = line(contact);
  }

  private static String line(String value) {
    return BLANKS.matcher(value).replaceAll(" ").strip();
  }

  /** The file's text, with the number of bytes and files of the payload. */
  String text(String oxum) {
    List<String> values =
        List.of(organisation, identifier, date.toString(), oxum, program, runId, contact);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      text.append(LABELS.get(i)).append(": ").append(values.get(i)).append('\n');
    }
    return text.toString();
  }

  /**
   * What the file of a dossier says, by its labels.
   *
   * @return empty if there is no such file
   * @throws IOException if it cannot be read
   */
  public static Map<String, String> values(Path root) throws IOException {
    return Files.isRegularFile(root.resolve(FILE)) ? values(WholeFile.read(root, FILE)) : Map.of();
  }

  /**
   * The values of a file by their labels, in its order; lines that have no label are left out, and
   * of two lines of one label the second.
   */
  static Map<String, String> values(byte[] file) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : new String(file, StandardCharsets.UTF_8).lines().toList()) {
      int end = line.indexOf(": ");
      if (end > 0) {
        values.putIfAbsent(line.substring(0, end), line.substring(end + 2));
      }
    }
    return values;
  }
}
