package org.complaintauditor.sampledata.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The ten case histories give the same findings, whichever system tells them. What a system cannot
 * tell is taken out of the canonical export, too ({@link Loss} says what and why); then every
 * finding must be the same.
 */
class SystemsTest {

  /** Reason given for a canonical export: its channel is not recorded. */
  private static final String UNRECORDED_CHANNEL = "NOT_EVIDENCED,UNRECORDED_CHANNEL";

  /** Reason given for an export that has no contacts at all: it records none. */
  private static final String NOT_RECORDED = "NOT_EVIDENCED,NOT_RECORDED";

  static Stream<SystemExport> systems() {
    return Stream.of(
        new XesExport(true),
        new ZendeskExport(),
        new ZendeskTablesExport(),
        new ServiceNowExport("d/M/uuuu HH:mm:ss"),
        new IncidentLogExport(),
        new SalesforceExport(".000Z"),
        new JiraExport(),
        new JiraTableExport("dd/MMM/yy h:mm a"),
        new FreshdeskExport(),
        new Nyc311Export(),
        new CfpbExport());
  }

  /** The same with other ways to write a time. */
  static Stream<SystemExport> variants() {
    return Stream.of(
        new XesExport(false),
        new ServiceNowExport("uuuu-MM-dd HH:mm:ss"),
        new ServiceNowExport("dd-MM-uuuu HH:mm:ss"),
        new ServiceNowExport("M/d/uuuu HH:mm:ss"),
        new SalesforceExport(".000+0000"),
        new JiraTableExport("uuuu-MM-dd HH:mm"));
  }

  @ParameterizedTest
  @MethodSource("systems")
  void tellTheSameInAnyOrderAndInOneArchive(SystemExport system, @TempDir Path folder)
      throws IOException {
    Map<String, byte[]> files = system.files(Histories.all());
    List<String> found = compare(system, Histories.all(), folder);

    assertThat(
            audit(
                folder.resolve("shuffled"), new Shuffled(77).files(files), profile(system, folder)))
        .isEqualTo(found);
    assertThat(
            audit(
                folder.resolve("archive"),
                Map.of("export.zip", Packed.zip(files)),
                profile(system, folder)))
        .isEqualTo(found);
  }

  @ParameterizedTest
  @MethodSource("variants")
  void tellTheSameWithOtherTimeFormats(SystemExport system, @TempDir Path folder)
      throws IOException {
    compare(system, Histories.all(), folder);
  }

  @ParameterizedTest
  @MethodSource("systems")
  void tellTheSameWhateverHappens(SystemExport system, @TempDir Path folder) throws IOException {
    compare(system, RandomHistories.of(20260331, 40), folder);
  }

  private static List<String> compare(SystemExport system, List<History> histories, Path folder)
      throws IOException {
    List<History> reduced = histories.stream().map(system::reduced).toList();
    boolean discloses = !system.losses().contains(Loss.DISCLOSURES);
    Table canonical = CanonicalExport.table(reduced, system::caseId, discloses);

    List<String> found =
        audit(folder.resolve("system"), system.files(histories), profile(system, folder));
    List<String> expected =
        audit(folder.resolve("canonical"), Map.of("cases.csv", canonical.utf8(Table.Style.PLAIN)));
    if (system.losses().stream().anyMatch(Loss::isOfAllContacts)) {
      expected =
          expected.stream().map(one -> one.replace(UNRECORDED_CHANNEL, NOT_RECORDED)).toList();
    }
    assertThat(differences(found, expected))
        .as("lost: %s", system.losses().stream().map(Loss::reason).toList())
        .isEmpty();
    return found;
  }

  /** Only what differs, lest a failure fills the screen. */
  private static List<String> differences(List<String> found, List<String> expected) {
    assertThat(found.size()).isEqualTo(expected.size());
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (!found.get(i).equals(expected.get(i))) {
        differences.add("%s, but canonical %s".formatted(found.get(i), expected.get(i)));
      }
    }
    return differences;
  }

  /** The profile is found out, but where the export leaves out who is who. */
  private static String[] profile(SystemExport system, Path folder) throws IOException {
    if (system.ownProfile().isEmpty()) {
      return new String[0];
    }
    Path profile = Files.writeString(folder.resolve("our.yaml"), system.ownProfile());
    return new String[] {"--profile", profile.toString()};
  }

  private static List<String> audit(Path folder, Map<String, byte[]> files, String... options)
      throws IOException {
    List<Path> written = Findings.write(folder, files);
    List<String> all = new ArrayList<>(List.of("--as-of", Findings.AS_OF));
    all.addAll(List.of(options));
    return Findings.compared(
        Findings.of(folder.resolve("report"), written, all.toArray(new String[0])));
  }
}
