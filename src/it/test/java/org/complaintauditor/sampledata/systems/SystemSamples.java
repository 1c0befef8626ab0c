package org.complaintauditor.sampledata.systems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes a small export of each system for which there is a profile. Needs the JDK only. */
public final class SystemSamples {

  /**
   * An export of the ten histories.
   *
   * @param remarks what is said of reading the files: a problem and a file
   */
  record Sample(SystemExport system, String... remarks) {
    Map<String, byte[]> files() {
      return system.files(Histories.all());
    }
  }

  private SystemSamples() {}

  /** One for each profile that comes with the program. */
  static List<Sample> all() {
    return List.of(
        new Sample(new CanonicalExport(), "EXACT_DUPLICATE_ROW events.json"),
        new Sample(new XesExport(false)),
        new Sample(new ZendeskExport(), "EXACT_DUPLICATE_ROW ticket_audits_2.json"),
        new Sample(
            new ServiceNowExport("dd/MM/uuuu HH:mm:ss"),
            "EXACT_DUPLICATE_ROW sys_journal_field.csv"),
        new Sample(new SalesforceExport(".000Z"), "EXACT_DUPLICATE_ROW EmailMessage.csv"),
        new Sample(new JiraExport(), "EXACT_DUPLICATE_ROW search_5.json"),
        new Sample(new FreshdeskExport(), "EXACT_DUPLICATE_ROW conversations.json"),
        new Sample(new Nyc311Export()),
        new Sample(new CfpbExport()));
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
      Path folder = Files.createDirectories(Path.of(args[0]).resolve(sample.system().profile()));
      for (Map.Entry<String, byte[]> file : sample.files().entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
    }
  }
}
