package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.app.audit.AuditExport;
import org.complaintauditor.app.audit.InspectExport;
import org.complaintauditor.app.audit.JudgingRequest;
import org.complaintauditor.app.audit.ReportChoices;
import org.complaintauditor.app.export.ExportRequest;
import org.complaintauditor.app.job.JobCall;
import org.complaintauditor.app.job.JobJson;
import org.complaintauditor.app.job.JobRequest;
import org.complaintauditor.app.job.Said;
import org.complaintauditor.app.profile.AskProfile;
import org.complaintauditor.cli.JobProcess;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.WorkspaceAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests of the console, carried out as its processes do: they come to what commands come to. */
final class JobRequestsTest {

  private static final Path CASES = Path.of("sample-data/edge-cases.csv");

  @TempDir private Path folder;

  /** A process that was asked for something. */
  private record Asked(int code, String answer, String progress) {
    static Asked of(String language, JobRequest<?> request) {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      String call = JobJson.write(new JobCall(language, request));
      int code = JobProcess.run(call, new PrintWriter(out), new PrintWriter(err, true));
      return new Asked(code, out.toString(), err.toString());
    }

    String text() throws JsonProcessingException {
      assertThat(code).as(progress).isZero();
      return JobJson.read(answer, Said.class).text();
    }
  }

  private static JudgingRequest judging(String language) {
    return JudgingRequest.usual("jive-ca", ExportRequest.of(CASES), language);
  }

  private String office(String name) {
    Path place = folder.resolve(name);
    Workspace.make(WorkspaceAddress.of(place)).workspace().close();
    return place.toString();
  }

  @Test
  @DisplayName("an audit and its repetition of the material write what the command writes")
  void audit() throws IOException {
    Path asked = folder.resolve("asked");
    Path typed = folder.resolve("typed");
    ReportChoices reports =
        ReportChoices.usual(asked)
            .with(ReportChoices.AGENTS, "names")
            .with(ReportChoices.ORGANISATION, "Us");
    String said =
        Asked.of(
                "fr",
                AuditExport.Request.recorded(judging("fr").in("UTC"), reports, office("first")))
            .text();
    Run command =
        Run.fine(
            "audit %s --zone UTC --language fr --agents names --organisation Us --material"
                + " --workspace %s --out %s",
            CASES, office("second"), typed);

    assertThat(said.replace(asked.toString(), typed.toString()).replace("first", "second"))
        .isEqualTo(command.out());
    assertThat(Files.readString(asked.resolve("manifest.json")))
        .isEqualTo(Files.readString(typed.resolve("manifest.json")));

    Path again = folder.resolve("again");
    JudgingRequest material =
        JudgingRequest.usual("", ExportRequest.of(asked.resolve("material")), "en");
    assertThat(
            Asked.of(
                    "en",
                    AuditExport.Request.recorded(
                        material, ReportChoices.usual(again), folder.resolve("first").toString()))
                .progress())
        .contains("\"folder\":\"" + again + "\"");
    Path againTyped = folder.resolve("again-typed");
    Run.fine(
        "audit %s --material --workspace %s --out %s",
        asked.resolve("material"), folder.resolve("second"), againTyped);
    assertThat(Files.readString(again.resolve("manifest.json")))
        .isEqualTo(Files.readString(againTyped.resolve("manifest.json")));
  }

  @Test
  @DisplayName("what is wrong with a request is said as of the option, in the language asked for")
  void wrong() {
    ReportChoices reports =
        ReportChoices.usual(folder.resolve("run")).with(ReportChoices.SMALLEST_GROUP, "0");
    Asked wrong =
        Asked.of("de", AuditExport.Request.recorded(judging("de"), reports, office("office")));

    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.progress()).contains("--smallest-group 0: Schreiben Sie 1");
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  @DisplayName("a look says what inspect says as JSON, of the first rows or of all")
  void look() throws IOException {
    for (Optional<Long> rows : List.of(Optional.of(5L), Optional.<Long>empty())) {
      assertThat(Asked.of("fr", new InspectExport.Request(judging("fr"), true, rows)).text())
          .isEqualTo(
              Run.fine(
                      "inspect %s --json --language fr %s",
                      CASES, rows.map(most -> List.of("--rows", most)).orElse(List.of()))
                  .out());
    }
  }

  @Test
  @DisplayName("what is asked of a file, and comes of answers, is what profile ask says as JSON")
  void ask() throws IOException {
    Path export =
        Files.writeString(
            folder.resolve("desk.csv"),
            "Number,What,When\nA,Opened,2026-01-05 09:00\nA,Closed,2026-01-09 10:00\n");
    Path answers = Files.writeString(folder.resolve("answers.yaml"), "Opened: RECEIVED\n");
    JudgingRequest judging = JudgingRequest.usual("jive-ca", ExportRequest.of(export), "en");

    assertThat(
            Asked.of(
                    "en",
                    new AskProfile.Request(
                        judging,
                        Optional.of(answers),
                        "Jo",
                        Optional.of(9L),
                        true,
                        Optional.empty(),
                        false))
                .text())
        .isEqualTo(
            Run.fine(
                    "profile ask %s --json --answers %s --checked-by Jo --rows 9 --anew",
                    export, answers)
                .out());
  }
}
