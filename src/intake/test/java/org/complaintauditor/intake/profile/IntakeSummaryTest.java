package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.intake.JiveWords;
import org.complaintauditor.intake.WholeExport;
import org.complaintauditor.intake.profile.IntakeSummary.Decision;
import org.complaintauditor.model.Activity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a look at an export shows. */
class IntakeSummaryTest {

  @TempDir Path folder;

  private static List<String> fields(IntakeSummary.File file) {
    return file.fields().stream()
        .map(
            field ->
                field.name()
                    + ":"
                    + field.uses().stream()
                        .map(use -> " " + use.as() + (use.of().isEmpty() ? "" : " " + use.of()))
                        .reduce("", String::concat))
        .toList();
  }

  @Test
  void eachFieldHasItsUses() {
    IntakeSummary reading =
        new Trial(
                folder,
                """
                profile: desk
                zone: UTC
                sources:
                  changes:
                    recognised_by: [Case, At]
                    case_id: Case
                    order_by: No
                    define: {name: {lookup: people, key: Who, take: Name}}
                    attributes: {mood: Mood}
                    events:
                      - {activity: CLOSED, timestamp: At, when: {Status: {becomes: closed}}, actor: name}
                      - {activity: NOTE, timestamp: At, text: [Text, Mood], team: Group}
                  people:
                    recognised_by: [Login]
                    key: Login
                """)
            .with(
                "a.csv", "Case,At,No,Who,Mood,Status,Text,Unused\nA,2026-01-05,1,x,m,closed,t,u\n")
            .with("b.csv", "Login,Name,Town\nx,Ann,T\n")
            .look();

    assertThat(reading.files())
        .extracting(file -> file.name() + " " + file.format() + " " + file.sources())
        .containsExactly("a.csv CSV [changes]", "b.csv CSV [people]");
    assertThat(fields(reading.files().get(0)))
        .containsExactly(
            "Case: COLUMN case_id",
            "At: COLUMN timestamp",
            "No: ORDER",
            "Who: COLUMN actor",
            "Mood: COLUMN text ATTRIBUTE mood",
            "Status: CONDITION",
            "Text: COLUMN text",
            "Unused:");
    assertThat(reading.files().get(0).missing()).containsExactly("Group");
    assertThat(fields(reading.files().get(1)))
        .containsExactly("Login: KEY", "Name: COLUMN actor", "Town:");
    assertThat(reading.perSource().toString()).isEqualTo("{changes=1, people=1}");
    assertThat(reading.possible()).containsExactlyInAnyOrder(Activity.CLOSED, Activity.NOTE);
    assertThat(reading.silent()).isEmpty();
    assertThat(reading.times())
        .containsExactly(
            new IntakeSummary.Times(
                "a.csv", "At", "iso", List.of("iso"), "UTC", Decision.ONLY, "", 1));
    assertThat(reading.export().map(WholeExport::of).orElseThrow().rows()).hasSize(2);
  }

  @Test
  void whatALookedUpSourceDefinesIsUsedThere() {
    IntakeSummary reading =
        new Trial(
                folder,
                """
                profile: desk
                sources:
                  cases:
                    recognised_by: [Case, Parent]
                    case_id: Case
                    key: Case
                    define: {root: [{lookup: cases, key: Parent, take: root}, Case]}
                    events: [{activity: NOTE, timestamp: At, text: root}]
                """)
            .with("a.csv", "Case,Parent,At\nA,,2026-01-05\nB,A,2026-01-05\n")
            .look();

    assertThat(fields(reading.files().get(0)))
        .containsExactly(
            "Case: COLUMN case_id COLUMN text KEY", "Parent: COLUMN text", "At: COLUMN timestamp");
    assertThat(reading.export().map(WholeExport::of).orElseThrow().rows())
        .extracting(row -> row.text())
        .containsExactly("A", "A");
  }

  @Test
  void partsOfATextAreUsesOfThatText() {
    IntakeSummary reading =
        Trial.ofSource(
                folder,
                """
                recognised_by: [Case, Log]
                split: {from: Log, by: ";", into: [day, words]}
                case_id: Case
                attributes: all
                events: [{activity: NOTE, timestamp: day, text: words}]
                """)
            .with("a.csv", "Case,Log,More\nA,2026-01-05;hello,x\n")
            .look();

    assertThat(fields(reading.files().get(0)))
        .containsExactly(
            "Case: COLUMN case_id", "Log: COLUMN timestamp COLUMN text", "More: ATTRIBUTE More");
    assertThat(reading.export().map(WholeExport::of).orElseThrow().rows())
        .extracting(row -> row.text() + row.attributes())
        .containsExactly("hello{More=x}");
  }

  @Test
  void anActivityThatTheExportGivesMayBeAny() {
    IntakeSummary reading =
        Trial.ofSource(
                folder,
                """
                recognised_by: [Case, At, What]
                case_id: Case
                events: [{activity: What, timestamp: At}]
                """)
            .with("a.csv", "Case,At,What\nA,2026-01-05,NOTE\n")
            .look();

    assertThat(reading.possible())
        .containsExactlyInAnyOrderElementsOf(JiveWords.WORDS.activities());
  }

  @Test
  void aTableOfTheFormatHasItsColumnsAndAttributes() {
    IntakeSummary reading =
        new ExportReader(Optional.empty(), JiveWords.WORDS, Trial.READERS)
            .look(
                new Trial(folder, "")
                    .with("a.csv", "case_id,timestamp,activity,mood\nA,2026-01-05,NOTE,m\n")
                    .files(),
                Trial.DESK);

    assertThat(fields(reading.files().get(0)))
        .containsExactly(
            "case_id: COLUMN case_id",
            "timestamp: COLUMN timestamp",
            "activity: COLUMN activity",
            "mood: ATTRIBUTE mood");
    assertThat(reading.times())
        .containsExactly(
            new IntakeSummary.Times(
                "a.csv",
                "timestamp",
                "iso",
                List.of("iso"),
                "America/Toronto",
                Decision.ONLY,
                "",
                1));
    assertThat(reading.possible()).hasSameSizeAs(JiveWords.WORDS.activities());
    assertThat(reading.export().map(WholeExport::of).orElseThrow().rows()).hasSize(1);
  }
}
