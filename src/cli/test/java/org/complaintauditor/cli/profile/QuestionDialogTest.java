package org.complaintauditor.cli.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.app.program.PackLocator;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.inspection.QuestionText;
import org.complaintauditor.intake.ExportFiles;
import org.complaintauditor.intake.profile.draft.Draft;
import org.complaintauditor.intake.profile.suggest.ProfileSuggestion;
import org.complaintauditor.model.Pack;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session at the terminal, word for word. */
final class QuestionDialogTest {
  private static final String LOG =
      """
      Case;When;Action;Agent
      1;05/02/2026;Complaint received by e-mail;
      1;06/02/2026;E-mail;Ann
      1;07/02/2026;Survey;Ann
      1;09/02/2026;Closed;Ann
      """;

  private static final Pack PACK = PackReader.read(PackLocator.find("jive-ca"));

  @TempDir private Path folder;

  private final List<Draft> told = new ArrayList<>();
  private Draft draft;

  @BeforeEach
  void drafts() throws IOException {
    Path file = Files.writeString(folder.resolve("log.csv"), LOG);
    draft = ProfileSuggestion.draft(ExportFiles.of(List.of(file)), Wiring.readers(), PACK.words());
  }

  private Optional<Draft> session(String typed, StringWriter out) throws IOException {
    try (PrintWriter writer = new PrintWriter(out)) {
      return new QuestionDialog(
              new BufferedReader(new StringReader(typed)),
              writer,
              new QuestionText(PACK.words(), MessageBundle.in("en")),
              PACK.latest())
          .ask(draft, told::add);
    }
  }

  @Test
  void eachQuestionIsShownWithCountsAndTheProposalTakenByEnter() throws IOException {
    StringWriter out = new StringWriter();
    Draft last = session("9\nmonth\n1\n\nmessage_sent\nNOTE\n", out).orElseThrow();

    assertThat(last.questions()).isEmpty();
    assertThat(last.answers())
        .containsEntry("dates", "day-first")
        .containsEntry("recorded", "EMAIL")
        .containsEntry("word:E-mail", "MESSAGE_SENT")
        .containsEntry("word:Survey", "NOTE");
    assertThat(told).hasSize(4);
    assertThat(out.toString().replace("\r", ""))
        .startsWith(
            """

            Question 1 of 4: The dates of column "When" can be read in two ways. Which day is "05/02/2026"?
               1  The day comes first: 2026-02-05
               2  The month comes first: 2026-05-02
            Number, Enter for 1, ? for help, q to stop: "9" is none of the answers.
            Number, Enter for 1, ? for help, q to stop: "month" is none of the answers.
            """)
        .contains(
            """
            Question 2 of 4: On which channels is EVERY contact with the customer in this file? What is
            """)
        .contains(
            "Question 3 of 4: \"E-mail\" (once) in column \"Action\": who wrote or spoke to whom?\n");
  }

  @Test
  void qStopsWithWhatIsThereAndTheEndOfTheInputWithNothing() throws IOException {
    assertThat(session("1\nq\n", new StringWriter()).orElseThrow().answers())
        .containsOnlyKeys("dates");
    assertThat(session("1\n", new StringWriter())).isEmpty();
    assertThat(session("", new StringWriter())).isEmpty();
  }

  @Test
  void helpShowsAllAnswers() throws IOException {
    StringWriter out = new StringWriter();
    session("1\n0\n?\nq\n", out);

    assertThat(out.toString())
        .contains("Type the number before an answer, or its word")
        .contains("The complaint has reached the CCTS");
  }
}
