package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.intake.JiveWords;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.profile.suggest.ProfileDetection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Exports of known systems that nobody can read, and headers in capitals. */
class NotReadProfileTest {

  @TempDir Path folder;

  private static ProfileDetection detection() {
    ProfileCatalogue catalogue = new ProfileCatalogue(new CsvTableReader(), JiveWords.WORDS);
    return new ProfileDetection(
        () -> ProfileCatalogue.BUILT_IN.stream().map(catalogue::find).toList(), Trial.READERS);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "NotReadProfileTest.whatToExportInsteadIsSaid.csv",
      delimiter = '!',
      quoteCharacter = '~')
  void whatToExportInsteadIsSaid(String content, String instead, String system) {
    List<org.complaintauditor.intake.file.ExportFile> files =
        new Trial(folder, "").with("export.json", content).files();

    assertThatThrownBy(() -> detection().of(files))
        .isInstanceOf(UnusableExportException.class)
        .hasMessageContaining("export.json: th")
        .hasMessageContaining(instead)
        .hasMessageEndingWith("(profile " + system + ")");
    assertThat(detection().instead(files)).isPresent();
  }

  @Test
  void soItIsOfTables() {
    List<org.complaintauditor.intake.file.ExportFile> files =
        new Trial(folder, "")
            .with("case.csv", "Number,Short description,Opened,State\nCS1,x,2026-01-06,New\n")
            .files();

    assertThatThrownBy(() -> detection().of(files))
        .hasMessageContaining("exported with the labels of its columns");
  }

  @Test
  void anObjectCentricLogIsCalledSo() {
    List<org.complaintauditor.intake.file.ExportFile> files =
        new Trial(folder, "")
            .with(
                "log.csv",
                "ocel:eid,ocel:timestamp,ocel:activity,ocel:type:order\ne1,2020-07-09 08:20:01,place,['o1']\n")
            .files();

    assertThatThrownBy(() -> detection().of(files))
        .hasMessageContaining("log.csv: this is an object-centric event log (OCEL)")
        .hasMessageContaining("Flatten it by the complaint's object type")
        .hasMessageEndingWith("(profile xes)");
  }

  @Test
  void whatNobodyKnowsIsNoSystemsExport() {
    assertThat(detection().instead(new Trial(folder, "").with("a.csv", "One,Two\n1,2\n").files()))
        .isEmpty();
  }

  @Test
  void headersInCapitalsAreTheSame() {
    Trial trial =
        Trial.ofSource(
                folder,
                """
                recognised_by: [CaseNumber, At]
                case_id: CaseNumber
                timestamp: At
                text: Text
                attributes: all
                events: [{activity: NOTE}]
                """)
            .with("a.csv", "CASENUMBER,AT,TEXT,More\nA,2026-01-05,one,x\n");

    assertThat(trial.events()).containsExactly("A NOTE");
    assertThat(trial.texts()).containsExactly("one");
    assertThat(trial.attributes()).containsExactly("{More=x}");
    assertThat(trial.look().files().get(0).missing()).isEmpty();
  }
}
