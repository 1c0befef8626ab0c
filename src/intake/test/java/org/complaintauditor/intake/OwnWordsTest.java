package org.complaintauditor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.personal.ShownValue;
import org.complaintauditor.intake.profile.ExportReader;
import org.complaintauditor.intake.profile.InvalidProfileException;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.intake.profile.ProfileCatalogue;
import org.complaintauditor.intake.profile.Trial;
import org.complaintauditor.intake.profile.draft.Choice;
import org.complaintauditor.intake.profile.draft.Draft;
import org.complaintauditor.intake.profile.draft.DraftYaml;
import org.complaintauditor.intake.profile.draft.Question;
import org.complaintauditor.intake.profile.suggest.ProfileSuggestion;
import org.complaintauditor.intake.profile.words.DeskWords;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.DeclaredWords;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.RecordedActs;
import org.complaintauditor.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that a pack adds to the core, or writes otherwise, are read like those of the core. */
class OwnWordsTest {
  private static final LocalizedText NAME = LocalizedText.of("own");
  private static final Vocabulary WORDS =
      Vocabulary.of(
          new DeclaredWords(
              Optional.empty(),
              Map.of(
                  "ADR_INFO", "OMBUD_INFO",
                  "ADR_INFO_PROVIDED", "OMBUD_INFO_PROVIDED",
                  "ADR_REFERRED", "OMBUD_REFERRED"),
              Map.of("REFUND_PROCESS", new DeclaredWords.OwnDisclosure(NAME, List.of(), false)),
              Map.of(
                  "REFUND_OFFERED",
                  new DeclaredWords.OwnActivity(
                      NAME,
                      Direction.OUTBOUND,
                      Optional.of("REFUND_PROCESS"),
                      Activity.Stance.NONE)),
              Map.of("PORTAL", new DeclaredWords.OwnChannel(NAME, false, true, true)),
              Map.of(),
              Map.of()));
  private static final Activity OFFERED = WORDS.named(Activity.class, "REFUND_OFFERED");
  private static final Activity PROVIDED = WORDS.named(Activity.class, "OMBUD_INFO_PROVIDED");
  private static final Channel PORTAL = WORDS.named(Channel.class, "PORTAL");
  private static final Disclosure REFUND = WORDS.disclosure("REFUND_PROCESS");
  private static final Disclosure INFO = WORDS.disclosure("OMBUD_INFO");

  @TempDir Path folder;

  private Path write(String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private WholeExport canonical(String rows) {
    Path file = write("a.csv", "case_id,timestamp,activity,channel,discloses\n" + rows);
    return new WholeExport.Reader(new CanonicalIntake(new CsvTableReader(), WORDS))
        .read(ExportFiles.of(List.of(file)), ZoneOffset.UTC);
  }

  private Profile profile(String source) {
    String text = "profile: desk\nzone: UTC\nsources:\n  cases:\n" + source.indent(4);
    return new ProfileCatalogue(new CsvTableReader(), WORDS)
        .read(folder.resolve("desk.yaml"), text);
  }

  private RecordedActs acts(String events) {
    Profile profile = profile("recognised_by: [Case]\ncase_id: Case\nevents:\n" + events);
    Path file = write("b.csv", "Case,When,What\nA,2026-03-02T10:00:00Z,x\n");
    try (CaseRows cases =
        new ExportReader(Optional.of(profile), WORDS, Trial.READERS)
            .read(ExportFiles.of(List.of(file)), ZoneOffset.UTC)) {
      return cases.account().acts();
    }
  }

  @Test
  void cellsHoldOwnWordsAndBothNamesOfThoseThatAreWrittenOtherwise() {
    WholeExport export =
        canonical(
            "A,2026-03-02T10:00:00Z,REFUND_OFFERED,PORTAL,REFUND_PROCESS | ADR_INFO\n"
                + "A,2026-03-02T11:00:00Z,ADR_INFO_PROVIDED,EMAIL,OMBUD_INFO\n"
                + "A,2026-03-02T12:00:00Z,OMBUD_INFO_PROVIDED,NONE,\n");

    assertThat(export.rows())
        .extracting(EventRow::activity)
        .containsExactly(OFFERED, PROVIDED, PROVIDED);
    assertThat(export.rows()).extracting(EventRow::channel).startsWith(PORTAL, Channel.EMAIL);
    assertThat(export.rows())
        .extracting(EventRow::discloses)
        .containsExactly(Set.of(REFUND, INFO), Set.of(INFO), Set.of());
    assertThat(export.problems())
        .as("NONE is no channel that can be written")
        .extracting(problem -> problem.expected().english())
        .containsExactly(
            "channel is one of WEB_FORM, EMAIL, SUPPORT_CASE, CHAT, PHONE, POST, OTHER, PORTAL");
  }

  @Test
  void whatIsExpectedIsListedAsThePackWritesIt() {
    assertThat(canonical("A,2026-03-02T10:00:00Z,NOTE,,weather\n").problems())
        .extracting(problem -> problem.expected().english())
        .containsExactly(
            "instead of \"[…]\": disclosure is one of ACKNOWLEDGEMENT, TRACKING_NUMBER, PROCESS,"
                + " TIMEFRAME, ESCALATION_PATH, OMBUD_INFO, OUTCOME, REFUND_PROCESS");
  }

  @Test
  void whatIsNearlyAnOwnWordCanBeShown() {
    assertThat(new ShownValue(WORDS).ofWord("OMBUD_INFOO")).isEqualTo("OMBUD_INFOO");
    assertThat(new ShownValue(Vocabulary.core()).ofWord("OMBUD_INFOO"))
        .isEqualTo(ShownValue.LEFT_OUT);
  }

  @Test
  void aProfileMakesThemAndCountsThemAsRecorded() {
    RecordedActs acts =
        acts(
            """
            - activity: REFUND_OFFERED
              channel: PORTAL
              timestamp: When
            - activity: {from: What, map: {x: ADR_INFO_PROVIDED}, otherwise: NOTE}
              timestamp: When
            - activity: MESSAGE_SENT
              discloses: {value: "ADR_INFO | OUTCOME"}
              timestamp: When
            """);

    assertThat(acts.made())
        .containsExactlyInAnyOrder(OFFERED, PROVIDED, Activity.NOTE, Activity.MESSAGE_SENT);
    assertThat(acts.told()).containsOnlyKeys(REFUND, INFO, Disclosure.OUTCOME);
  }

  @Test
  void valuesOfADefinedNameAreCountedByEitherName() {
    Profile profile =
        profile(
            """
            recognised_by: [Case]
            case_id: Case
            define: {what: {value: ADR_INFO_PROVIDED}}
            events:
              - {activity: what, timestamp: When}
            """);

    assertThat(profile.activities()).containsExactly(PROVIDED);
  }

  @Test
  void whereAnyActivityMayComeAllOfThePackAreMade() {
    assertThat(acts("- {activity: What, timestamp: When}\n").made())
        .containsExactlyElementsOf(WORDS.activities());
  }

  @Test
  void ownChannelsAreRecordedAsThePackSaysUnlessTheProfileSaysOtherwise() {
    String source =
        "recognised_by: [Case]\ncase_id: Case\nevents: [{activity: NOTE, timestamp: W}]";
    assertThat(profile(source).recordedChannels())
        .containsExactlyInAnyOrder(
            Channel.WEB_FORM, Channel.EMAIL, Channel.SUPPORT_CASE, Channel.CHAT, PORTAL);
  }

  @Test
  void aWrongWordOfAProfileIsAnsweredAsThePackWrites() {
    assertThatThrownBy(() -> acts("- {activity: {value: OMBUD_REFERED}, timestamp: When}\n"))
        .isInstanceOf(InvalidProfileException.class)
        .hasMessageContaining("is \"OMBUD_REFERED\"; write OMBUD_REFERRED");
  }

  @Test
  void shippedProfilesMakeTheWordsOfTheRun() {
    assertThat(new ProfileCatalogue(new CsvTableReader(), WORDS).find("xes").activities())
        .contains(PROVIDED, WORDS.named(Activity.class, "OMBUD_REFERRED"));
  }

  @Test
  void wordsOfDesksMeanTheWordsOfTheRun() {
    DeskWords desk = DeskWords.shipped();

    assertThat(desk.wording("Ombudsman info sent", WORDS).activity()).contains(PROVIDED);
    assertThat(desk.wording("Tracking number issued, CCTS", WORDS).also()).containsExactly(INFO);
    assertThat(desk.wording("Refund offered", WORDS).activity()).contains(OFFERED);
    assertThat(desk.disclosure("Refund process", WORDS)).contains(REFUND);
    assertThat(desk.disclosure("ombudsman", WORDS)).contains(INFO);
  }

  private Draft draft() {
    Path file =
        write(
            "log.csv",
            "Case,Date,Activity,Channel\n"
                + "A,2026-03-02T10:00:00Z,Complaint received,Portal\n"
                + "A,2026-03-03T10:00:00Z,Refund offered,E-mail\n"
                + "A,2026-03-04T10:00:00Z,Xyz,E-mail\n"
                + "B,2026-03-02T10:00:00Z,Complaint received,Portal\n"
                + "B,2026-03-05T10:00:00Z,Ombudsman info sent,E-mail\n");
    return ProfileSuggestion.draft(ExportFiles.of(List.of(file)), Trial.READERS, WORDS);
  }

  @Test
  void draftsAreWrittenAsThePackWrites() {
    String yaml = DraftYaml.of(draft().answered("word:Xyz", "ADR_REFERRED"), "");

    assertThat(yaml)
        .contains("REFUND_OFFERED", "OMBUD_INFO_PROVIDED", "OMBUD_REFERRED", "PORTAL")
        .doesNotContain("ADR_");
    assertThat(
            new ProfileCatalogue(new CsvTableReader(), WORDS)
                .read(folder.resolve("drafted.yaml"), yaml)
                .activities())
        .contains(OFFERED, PROVIDED);
  }

  @Test
  void answersCanUseEitherName() {
    Draft draft = draft();
    Question question = draft.question("word:Xyz").orElseThrow();

    assertThat(question.choices())
        .extracting(Choice::code)
        .contains("OMBUD_REFERRED", "REFUND_OFFERED")
        .doesNotContain("ADR_REFERRED");
    assertThat(Choice.meant(question.choices(), "adr_referred", WORDS)).isEqualTo("OMBUD_REFERRED");
    assertThat(draft.isActivity("ADR_REFERRED")).isTrue();
    assertThat(draft.columnProblems(Map.of("column:Date", "ADR_REFERRED"))).isEmpty();
    assertThat(draft.columnChoices())
        .extracting(Choice::code)
        .contains("OMBUD_REFERRED", "REFUND_OFFERED")
        .doesNotContain("ADR_REFERRED");
  }
}
