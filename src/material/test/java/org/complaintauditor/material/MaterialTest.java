package org.complaintauditor.material;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.ListedHolidays;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.GivenDate;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Opinion;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.TextReading;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Wording;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MaterialTest {
  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final Path PACK = Path.of("rules/jive-ca");
  private static final String TEXT =
      "We will answer within 5 business days, by 12 March at the latest.";
  private static final LocalDate CIVIC = LocalDate.of(2026, 8, 3);

  @TempDir private Path run;

  private static EventRow row(String caseId, int number) {
    return EventRow.of(
            caseId,
            new Origin("a.csv", 1, number),
            Timestamp.on(LocalDate.of(2026, 3, 5), ZONE),
            Activity.MESSAGE_SENT)
        .by(ActorRole.AGENT)
        .on(Channel.EMAIL)
        .telling(Disclosure.TIMEFRAME, Disclosure.ACKNOWLEDGEMENT)
        .saying(TEXT)
        .with(
            draft -> {
              draft.eventId = "E" + number;
              draft.actor = "Ann \"A\"\n\u0001\u20ac";
              draft.toRole = ActorRole.SENIOR_MANAGER;
              draft.refersTo = "E0";
              draft.trackingNumber = "TN-1";
              draft.language = "en";
              draft.attributes = Map.of("team", "North", "customer_type", "BUSINESS");
            })
        .with(
            draft ->
                draft.dates =
                    Map.of(
                        "deadline",
                        new GivenDate(
                            "due", Timestamp.at(Instant.parse("2026-04-01T12:00:00Z"), ZONE))))
        .read(
            new TextReading(
                List.of(
                    new Detection(
                        Label.TIMEFRAME,
                        "t-en",
                        "en",
                        "within 5 business days",
                        15,
                        "",
                        Opinion.DOUBTED)),
                List.of(new Detection(Label.TRACKING_NUMBER, "n", "en", "TN-2", 3, "TN-2")),
                false,
                true));
  }

  private static Problem problem(String caseId) {
    return new Problem(
        new Origin("a.csv", 1, 7),
        "timestamp",
        "31/02",
        Problem.Code.UNREADABLE_TIMESTAMP,
        caseId,
        Wording.of("%s row %d: %s", "a.csv", 7, Wording.of("a date")),
        Set.of(Disclosure.OUTCOME));
  }

  private static List<ExportedCase> cases(int number) {
    List<ExportedCase> cases = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      String id = "C-%03d".formatted(i);
      cases.add(
          new ExportedCase(
              id,
              List.of(
                  row(id, 1),
                  EventRow.of(
                      id,
                      new Origin("a.csv", 0, 2),
                      Timestamp.at(Instant.parse("2026-03-06T09:00:00.5Z"), ZONE),
                      Activity.CLOSED)),
              List.of(problem(id))));
    }
    return cases;
  }

  private Material write(List<ExportedCase> cases, boolean texts) throws IOException {
    Pack pack = PackReader.read(PACK);
    BusinessCalendar calendar =
        new BusinessCalendar(
            new ListedHolidays(
                Map.of(
                    CIVIC,
                    new LocalizedText(Map.of("en", "Civic, \"Day\"", "fr", "Jour civique")))));
    MaterialSettings settings =
        new MaterialSettings(
            MaterialSettings.VERSION,
            "run-1",
            new MaterialSettings.Program("complaint-auditor", "1", "unknown", "unknown"),
            new MaterialSettings.PackFacts(pack.name(), List.of("1.0.0"), List.of()),
            "2026-04-15T12:00:00Z",
            ZONE.getId(),
            null,
            new MaterialSettings.Calendar("h.csv", "ab", "h.csv", List.of(), 0, 0),
            List.of("EMAIL"),
            "both",
            "count",
            new MaterialSettings.ToldBy(true, List.of("OUTCOME"), null),
            List.of(255),
            texts,
            false,
            Map.of("name", "TITLE"),
            new MaterialSettings.ReadBy(
                "canonical",
                Map.of("en", "tables"),
                true,
                "",
                0,
                "",
                0,
                true,
                "",
                List.of(),
                List.of(new MaterialSettings.TakenFor("a.csv", "CSV"))),
            List.of(new MaterialSettings.Input("a.csv", "0".repeat(64), 3)),
            new MaterialSettings.Rows(2, 2, 0, 0, 1, new MaterialSettings.Records(2, 2, 0, 0, 0)),
            List.of("team"),
            Map.of("zone", "America/Toronto"),
            0,
            Map.of());
    try (MaterialWriter writer =
        new MaterialWriter(run, settings, pack, calendar, List.of(problem("")))) {
      for (int from = 0; from < cases.size(); from += 50) {
        MaterialWriter.Part part = writer.part();
        cases.subList(from, Math.min(from + 50, cases.size())).forEach(part::add);
        writer.add(part.packed());
      }
      writer.finish();
    }
    return Material.open(run);
  }

  @Test
  @DisplayName("what was kept comes back as it was")
  void comesBack() throws IOException {
    List<ExportedCase> cases = cases(120);
    Material material = write(cases, true);

    assertThat(material).containsExactlyElementsOf(cases);
    assertThat(material.pack()).isEqualTo(PackReader.read(PACK));
    assertThat(material.calendar().holiday(CIVIC).orElseThrow().in("fr")).isEqualTo("Jour civique");
    assertThat(material.calendar().holiday(CIVIC).orElseThrow().in("en"))
        .isEqualTo("Civic, \"Day\"");
    assertThat(material.rows().account().problems()).containsExactly(problem(""));
    assertThat(material.settings().cases()).isEqualTo(120);
  }

  @Test
  @DisplayName("a case is found by its id, in the first member, in the last and between")
  void finds() throws IOException {
    List<ExportedCase> cases = cases(120);
    Material material = write(cases, true);

    for (int i : new int[] {0, 49, 50, 77, 100, 119}) {
      assertThat(material.find(cases.get(i).caseId())).contains(cases.get(i));
    }
    assertThat(material.find("C-0771")).isEmpty();
    assertThat(material.find("A")).isEmpty();
    assertThat(material.find("Z")).isEmpty();
  }

  @Test
  @DisplayName("without texts a row keeps their length, hash and the words behind a timeframe")
  void withoutTexts() throws IOException {
    Material material = write(cases(1), false);

    EventRow kept = material.iterator().next().rows().get(0);
    assertThat(kept.text()).isEmpty();
    assertThat(kept.blank()).isFalse();
    assertThat(kept.withheld().orElseThrow().characters()).isEqualTo(TEXT.length());
    assertThat(kept.withheld().orElseThrow().behind())
        .isEqualTo(Map.of(15, ", by 12 March at the latest"));
    assertThat(Files.readAllBytes(run.resolve("material/cases.jsonl.gz"))).isNotEmpty();
    assertThat(kept.detections()).isEqualTo(row("C-000", 1).detections());
  }

  @Test
  @DisplayName("the same cases give the same bytes")
  void sameBytes() throws IOException {
    write(cases(60), true);
    byte[] first = Files.readAllBytes(run.resolve("material/cases.jsonl.gz"));
    byte[] settings = Files.readAllBytes(run.resolve("material/settings.json"));
    write(cases(60), true);

    assertThat(Files.readAllBytes(run.resolve("material/cases.jsonl.gz"))).isEqualTo(first);
    assertThat(Files.readAllBytes(run.resolve("material/settings.json"))).isEqualTo(settings);
  }

  @Test
  @DisplayName("settings.json is as its schema says, with no key more")
  void asTheSchemaSays() throws IOException {
    write(cases(1), true);
    try (InputStream schema = Material.class.getResourceAsStream("settings.schema.json")) {
      Schema settings =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(schema.readAllBytes(), UTF_8), InputFormat.JSON);

      String text = Files.readString(run.resolve("material/settings.json"));
      assertThat(settings.validate(text, InputFormat.JSON)).isEmpty();
      String before = text.replace("\"zone\":", "\"zone_data_version\": \"2026a\", \"zone\":");
      assertThat(settings.validate(before, InputFormat.JSON)).isEmpty();
      assertThat(MaterialJson.reader(MaterialSettings.class).<MaterialSettings>readValue(before))
          .isNotEqualTo(MaterialJson.reader(MaterialSettings.class).readValue(text))
          .extracting(MaterialSettings::zoneDataVersion)
          .isEqualTo("2026a");
      assertThat(text).doesNotContain("zone_data_version"); // It hangs on Java.
      assertThat(settings.validate(text.replace("\"zone\":", "\"zones\":"), InputFormat.JSON))
          .hasSize(2);
    }
  }

  @Test
  @DisplayName("a file that was changed is named")
  void namesWhatWasChanged() throws IOException {
    write(cases(3), true);
    for (String name : List.of("holidays.csv", "cases.idx", "pack/pack.yaml", "pack/ACK-01.drl")) {
      Path file = run.resolve("material").resolve(name);
      byte[] before = Files.readAllBytes(file);
      byte[] after = before.clone();
      after[after.length / 2] ^= 1;
      Files.write(file, after);
      assertThatThrownBy(() -> Material.open(run))
          .isInstanceOf(UnusableMaterialException.class)
          .hasMessageStartingWith(file + ": was changed since the run wrote it");
      Files.write(file, before);
    }
    Files.delete(run.resolve("material/pack/CON-01.drl"));
    assertThatThrownBy(() -> Material.open(run))
        .hasMessage(
            run.resolve("material/pack/CON-01.drl") + ": cannot be read. Take it from a backup");
  }

  @Test
  @DisplayName("cases that were changed are noticed when they were read, or before")
  void noticesChangedCases() throws IOException {
    Material material = write(cases(3), true);
    Path file = run.resolve("material/cases.jsonl.gz");
    String line = new String(CompressedLinesText.of(file), UTF_8);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(line.replace("\"E1\"", "\"E9\"").getBytes(UTF_8));
    }

    assertThatThrownBy(() -> material.forEach(one -> {}))
        .hasMessageStartingWith(file + ": was changed since the run wrote it");

    Files.write(file, new byte[] {1, 2, 3});
    assertThatThrownBy(() -> material.forEach(one -> {}))
        .hasMessageStartingWith(file + ": cannot be read (");
  }

  /** What stands in a compressed file. */
  private static final class CompressedLinesText {
    static byte[] of(Path file) throws IOException {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        return in.readAllBytes();
      }
    }
  }

  @Test
  @DisplayName("what is no material says what to do")
  void noMaterial() throws IOException {
    assertThatThrownBy(() -> Material.open(run))
        .hasMessage(
            run
                + ": has no material, so it cannot be judged again. Audit the export with"
                + " --material");
    write(cases(1), true);
    Path settings = run.resolve("material/settings.json");
    String text = Files.readString(settings);
    Files.writeString(settings, text.replace("\"material\": 1", "\"material\": 2"));
    assertThatThrownBy(() -> Material.open(run))
        .hasMessageContaining("is of version 2, and this program reads version 1");
    Files.writeString(settings, text.replace("\"material\": 1,", ""));
    assertThatThrownBy(() -> Material.open(run))
        .hasMessageContaining("is of version 0, and this program reads version 1");
    Files.writeString(settings, "[]");
    assertThatThrownBy(() -> Material.open(run))
        .hasMessageContaining("is no material that this program can read");
  }
}
