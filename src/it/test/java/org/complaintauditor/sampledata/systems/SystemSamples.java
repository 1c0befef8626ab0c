package org.complaintauditor.sampledata.systems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a small export of each system for which there is a profile, and what an audit of it must
 * find. Needs the JDK only.
 */
public final class SystemSamples {

  /** What must be found, beside each export. */
  static final String EXPECTED = "expected-findings.csv";

  /**
   * An export with what must be found in it.
   *
   * @param remarks what is said of reading the files: a problem and a file
   */
  record Sample(SystemExport system, Statements stated, List<String> remarks) {
    String folder() {
      return system.profile();
    }

    /** What is stated, by case in the order of the report. */
    List<Stated> findings() {
      return stated.all(
          Histories.all().stream()
              .map(history -> history.number)
              .sorted(Comparator.comparing(system::caseId))
              .toList());
    }

    Map<String, byte[]> files() {
      Map<String, byte[]> files = new LinkedHashMap<>(system.files(Histories.all()));
      Table expected = new Table(Stated.COLUMNS);
      findings().forEach(one -> expected.row(one.cells(system.caseId(one.history()))));
      files.put(EXPECTED, expected.utf8(Table.Style.PLAIN));
      return files;
    }
  }

  private SystemSamples() {}

  /** One for each profile that comes with the program. */
  static List<Sample> all() {
    return List.of(
        new Sample(
            new CanonicalExport(),
            FullFindings.stated(),
            List.of("EXACT_DUPLICATE_ROW events.json")),
        new Sample(new XesExport(false), FullFindings.stated(), List.of()),
        new Sample(
            new ZendeskExport(),
            ConversationFindings.stated(),
            List.of("EXACT_DUPLICATE_ROW ticket_audits_2.json")),
        new Sample(
            new ServiceNowExport("dd/MM/uuuu HH:mm:ss"),
            ConversationFindings.stated(),
            List.of("EXACT_DUPLICATE_ROW sys_journal_field.csv")),
        new Sample(
            new SalesforceExport(".000Z"),
            ConversationFindings.stated(),
            List.of("EXACT_DUPLICATE_ROW EmailMessage.csv")),
        new Sample(
            new JiraExport(),
            ConversationFindings.stated(),
            List.of("EXACT_DUPLICATE_ROW search_5.json")),
        new Sample(
            new FreshdeskExport(),
            ConversationFindings.stated(),
            List.of("EXACT_DUPLICATE_ROW conversations.json")),
        new Sample(new Nyc311Export(), DatesFindings.withClosings(), List.of()),
        new Sample(new CfpbExport(), DatesFindings.receiptsOnly(), List.of()));
  }

  /**
   * Writes all samples.
   *
   * @param args the folder in which each has a folder
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: SystemSamples FOLDER");
      System.exit(2);
    }
    for (Sample sample : all()) {
      Path folder = Files.createDirectories(Path.of(args[0]).resolve(sample.folder()));
      for (Map.Entry<String, byte[]> file : sample.files().entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
    }
  }
}
