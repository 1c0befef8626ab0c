package org.complaintauditor.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.yaml.YamlDocument;
import org.complaintauditor.yaml.YamlEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The second implementation finds what is stated by hand of the registers. Those with texts are
 * left out, since it reads none.
 */
class OracleRegistersTest {
  private static final Path ALL = Path.of("src/it/test/resources/registers");
  private static final Set<String> WITH_TEXTS = Set.of("r4", "10-alle-texte");

  static Stream<String> registers() {
    return Run.csv(ALL.resolve("truth.csv")).stream()
        .map(row -> row.get("register"))
        .filter(name -> !WITH_TEXTS.contains(name));
  }

  @ParameterizedTest
  @MethodSource("registers")
  void findsWhatIsStatedByHand(String register) throws IOException {
    Map<String, String> stated = new TreeMap<>();
    for (Map<String, String> row : Run.csv(ALL.resolve("expected-findings.csv"))) {
      if (row.get("register").equals(register)) {
        for (String commitment : OracleCaseAuditor.CATALOGUE) {
          stated.put(row.get("case") + " " + commitment, row.get(commitment));
        }
      }
    }
    Map<String, String> found = new TreeMap<>();
    for (OracleFinding finding : audited(ALL.resolve(register))) {
      found.put(finding.caseId() + " " + finding.commitment(), finding.reason());
    }
    assertThat(found).containsExactlyEntriesOf(stated);
  }

  private static List<OracleFinding> audited(Path folder) throws IOException {
    Path file = folder.resolve("profile.yaml");
    YamlEntry root =
        YamlDocument.parse(
            file.toString(),
            Files.readString(file),
            wrong -> new IllegalStateException(wrong.english()));
    YamlEntry source = root.get("sources").get("register");
    DateTimeFormatter dates =
        DateTimeFormatter.ofPattern(root.get("timestamps").list().get(0).text());
    boolean log = source.find("timestamp").isPresent();
    List<OracleRow> rows = new ArrayList<>();
    int order = 0;
    for (Path csv : files(folder)) {
      int number = 2;
      for (Map<String, String> cells : Run.csv(csv)) {
        for (YamlEntry entry : source.get("events").list()) {
          Optional<Map<String, String>> event =
              log ? Optional.of(logged(cells)) : told(source, entry, cells);
          if (event.isPresent()) {
            Map<String, String> iso = new HashMap<>(event.get());
            iso.computeIfPresent(
                "timestamp", (what, date) -> LocalDate.parse(date, dates).toString());
            rows.add(new OracleRow(csv.toString(), order, number, iso));
          }
        }
        number++;
      }
      order++;
    }
    OracleSettings settings =
        OracleSettings.defaults()
            .withDisclosesColumn(false)
            .withRecords(records(root, source, log))
            .withAsOf(EventTime.lastInstantOf(LocalDate.of(2026, 4, 30), CaseClock.TORONTO));
    return Oracle.audit(rows, settings).findings();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }

  /** The log of what was created, assigned and closed. */
  private static Map<String, String> logged(Map<String, String> cells) {
    Map<String, String> words =
        Map.of("Created", "COMPLAINT_RECEIVED", "Assigned", "NOTE", "Closed", "CLOSED");
    String activity = words.get(cells.get("What"));
    return Map.of(
        "case_id",
        cells.get("Case"),
        "timestamp",
        cells.get("When"),
        "activity",
        activity,
        "actor_role",
        activity.equals("COMPLAINT_RECEIVED") ? "CUSTOMER" : "AGENT",
        "channel",
        "EMAIL");
  }

  private static String value(YamlEntry entry, String key) {
    return entry.find(key).map(YamlEntry::text).orElse("");
  }

  private static Optional<Map<String, String>> told(
      YamlEntry source, YamlEntry entry, Map<String, String> cells) {
    String date = cells.get(value(entry, "timestamp"));
    boolean whenHolds =
        entry.find("when").stream()
            .flatMap(when -> when.entries().entrySet().stream())
            .allMatch(asked -> cells.get(asked.getKey()).equals(asked.getValue().text()));
    if (date.isEmpty() || !whenHolds) {
      return Optional.empty();
    }
    YamlEntry channel = source.get("channel");
    return Optional.of(
        Map.of(
            "case_id", cells.get(source.get("case_id").text()),
            "timestamp", date,
            "activity", value(entry, "activity"),
            "actor_role", value(entry, "actor_role"),
            "to_role", value(entry, "to_role"),
            "discloses", value(entry, "discloses"),
            "channel",
                channel.hasKeys()
                    ? channel.get("map").get(cells.get(channel.get("from").text())).text()
                    : channel.text(),
            "entry", value(entry, "timestamp")));
  }

  private static OracleRecords records(YamlEntry root, YamlEntry source, boolean log) {
    if (log) {
      return new OracleRecords(false, false, Set.of("NOTE", "CLOSED"), Map.of(), Set.of());
    }
    Map<String, Set<String>> cells = new HashMap<>();
    Set<String> own = new HashSet<>();
    for (YamlEntry entry : source.get("events").list()) {
      OracleActivity activity = OracleActivity.of(value(entry, "activity")).orElseThrow();
      Set<String> told = OracleDisclosure.recorded(activity, value(entry, "discloses"));
      own.addAll(told);
      Set<String> what = new HashSet<>(told);
      if (activity == OracleActivity.MESSAGE_SENT && told.isEmpty()) {
        what.add(OracleRecords.FIRST_REPLY);
      }
      if (activity.kind() == OracleActivity.Kind.INTERNAL && entry.find("when").isEmpty()) {
        what.add(activity.name());
      }
      what.forEach(
          one ->
              cells.computeIfAbsent(one, none -> new HashSet<>()).add(value(entry, "timestamp")));
    }
    return new OracleRecords(false, root.find("contacts").isPresent(), Set.of(), cells, own);
  }
}
