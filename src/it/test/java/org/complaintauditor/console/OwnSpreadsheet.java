package org.complaintauditor.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A register as a desk keeps it, which no profile that comes with the program reads: a line for
 * each complaint, German headers, dates that can be read in two ways.
 */
final class OwnSpreadsheet {

  /** The order of its dates, which channels are complete, and what the dates of one column are. */
  static final int QUESTIONS = 3;

  private static final String HEADER =
      "Ticketnr.;Eingegangen;Weg;Bestätigt;Frist genannt;Antwort;Erledigt;Stand;Kundin\n";

  /** Each line without the number of the month, which stands for %s. */
  private static final String LINES =
      """
      B-01;02/%s/2026;E-Mail;03/%s/2026;03/%s/2026;06/%s/2026;06/%s/2026;zu;Anna Muster
      B-02;02/%s/2026;Telefon;09/%s/2026;;;;in Arbeit;Bernd Muster
      B-03;03/%s/2026;Webseite;03/%s/2026;03/%s/2026;04/%s/2026;05/%s/2026;zu;Carla Muster
      B-04;03/%s/2026;E-Mail;;;;;wartet;Dora Muster
      B-05;04/%s/2026;E-Mail;10/%s/2026;10/%s/2026;12/%s/2026;12/%s/2026;zu;Emil Muster
      B-06;04/%s/2026;Telefon;05/%s/2026;;06/%s/2026;09/%s/2026;erl.;Fritz Muster
      B-07;05/%s/2026;Webseite;06/%s/2026;06/%s/2026;11/%s/2026;11/%s/2026;zu;Gerda Muster
      B-08;06/%s/2026;E-Mail;;09/%s/2026;10/%s/2026;10/%s/2026;erl.;Hanna Muster
      B-09;09/%s/2026;E-Mail;10/%s/2026;10/%s/2026;;;in Arbeit;Ida Muster
      B-10;10/%s/2026;Telefon;11/%s/2026;11/%s/2026;12/%s/2026;12/%s/2026;zu;Jonas Muster
      B-11;11/%s/2026;Webseite;12/%s/2026;;;;in Arbeit;Karl Muster
      B-12;12/%s/2026;E-Mail;;;;;neu;Lena Muster
      """;

  private OwnSpreadsheet() {}

  /** That of March. */
  static Path march(Path folder) throws IOException {
    return written(folder, "beschwerden-maerz.csv", 3);
  }

  /** That of April: the same columns, other complaints. */
  static Path april(Path folder) throws IOException {
    return written(folder, "beschwerden-april.csv", 4);
  }

  /** Other columns: nobody has said yet what they are. */
  static Path other(Path folder) throws IOException {
    Path april = april(folder);
    return Files.writeString(
        folder.resolve("reklamationen.csv"),
        Files.readString(april).replace("Ticketnr.", "Vorgang").replace("Stand", "Status"));
  }

  private static Path written(Path folder, String name, int month) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        HEADER
            + LINES
                .replace("%s", String.format(Locale.ROOT, "%02d", month))
                .replace("B-", "B-" + month));
  }
}
