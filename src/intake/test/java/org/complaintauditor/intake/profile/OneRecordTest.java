package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.complaintauditor.intake.ExportFiles;
import org.complaintauditor.intake.JiveWords;
import org.complaintauditor.intake.WholeExport;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.FileFormats;
import org.complaintauditor.intake.json.JsonTreeReader;
import org.complaintauditor.intake.record.ProfiledIntake;
import org.complaintauditor.intake.table.TableReaders;
import org.complaintauditor.intake.xes.XesTreeReader;
import org.complaintauditor.intake.xlsx.XlsxTableReader;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one record of an export makes. */
class OneRecordTest {
  private static final Readers READERS =
      new Readers(
          FileFormats::of,
          new TableReaders(new CsvTableReader(), new XlsxTableReader()),
          new JsonTreeReader(),
          new XesTreeReader());

  @TempDir Path folder;

  @Test
  void severalEventsOfOneRecordHaveIdsOfTheirOwn() throws IOException {
    WholeExport export =
        read(
            """
            profile: desk
            zone: UTC
            sources:
              changes:
                recognised_by: [id, case, at, status]
                case_id: case
                event_id: id
                timestamp: at
                events:
                  - {activity: REOPENED, when: {status: waiting}}
                  - {activity: NOTE, when: {status: never}}
                  - {activity: WAITING_ON_CUSTOMER, when: {status: waiting}}
            """,
            "changes.csv",
            """
            id,case,at,status
            87,A,2026-01-05T10:00:00Z,waiting
            87,A,2026-01-05T10:00:00Z,waiting
            """);

    assertThat(export.rows())
        .extracting(row -> row.eventId() + " " + row.activity())
        .containsExactly("87 REOPENED", "87#2 WAITING_ON_CUSTOMER");
    assertThat(export.rowsDuplicate()).isEqualTo(2);
  }

  @Test
  void aLookupTakesWhatTheOtherSourceDefines() throws IOException {
    Files.writeString(folder.resolve("people.csv"), "login,title\nnr,Team lead\n");
    WholeExport export =
        read(
            """
            profile: desk
            zone: UTC
            sources:
              messages:
                recognised_by: [case, at, who]
                case_id: case
                timestamp: at
                events:
                  - activity: MESSAGE_SENT
                    actor: who
                    actor_role: {lookup: people, key: who, take: rank}
              people:
                recognised_by: [login, title]
                key: login
                define:
                  rank: {from: title, map: {/lead/: SUPPORT_LEAD}, otherwise: AGENT}
            """,
            "messages.csv",
            "case,at,who\nA,2026-01-05,nr\n",
            "people.csv");

    assertThat(export.rows())
        .extracting(EventRow::actorRole)
        .containsExactly(ActorRole.SUPPORT_LEAD);
  }

  @Test
  void anIdThatIsRepeatedWithinOneObjectIsSeen() throws IOException {
    String profile =
        """
        profile: desk
        zone: UTC
        sources:
          notes:
            recognised_by: [case, notes.id]
            records: notes
            case_id: ../case
            event_id: id
            timestamp: at
            events: [{activity: NOTE, text: text}]
        """;
    String note = "{\"id\": 1, \"at\": \"2026-01-05\", \"text\": \"%s\"}";
    String object = "{\"case\": \"A\", \"notes\": [%s, %s]}";

    WholeExport repeated =
        read(profile, "a.json", object.formatted(note.formatted("x"), note.formatted("x")));
    assertThat(repeated.rows()).hasSize(1);
    assertThat(repeated.rowsDuplicate()).isEqualTo(1);

    WholeExport contradicted =
        read(profile, "b.json", object.formatted(note.formatted("x"), note.formatted("y")));
    assertThat(contradicted.rows()).isEmpty();
    assertThat(contradicted.problems())
        .extracting(Problem::code)
        .containsOnly(Problem.Code.CONFLICTING_EVENT_ID);
  }

  private WholeExport read(String profile, String name, String content, String... more)
      throws IOException {
    Path yaml = Files.writeString(folder.resolve("profile.yaml"), profile);
    List<Path> files = new java.util.ArrayList<>();
    files.add(Files.writeString(folder.resolve(name), content));
    for (String other : more) {
      files.add(folder.resolve(other));
    }
    Profile read =
        new ProfileCatalogue(new CsvTableReader(), JiveWords.WORDS).find(yaml.toString());
    return WholeExport.of(
        new ProfiledIntake(read, READERS, Long.MAX_VALUE)
            .read(ExportFiles.of(files), ZoneId.of("UTC")));
  }
}
