package org.complaintauditor.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.report.SmallAudit;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemsCsvTest {

  @TempDir Path folder;

  @Test
  @DisplayName("every problem with its place and what would be right, in the order of the export")
  void wholeFile() throws IOException {
    assertThat(
            new ProblemsCsv()
                .write(
                    SmallAudit.report().model().problems(),
                    SmallAudit.pack(),
                    MessageBundle.in("en"),
                    CsvForm.PLAIN,
                    folder))
        .isEqualTo(folder.resolve("problems.csv"));
    assertThat(Files.readString(folder.resolve("problems.csv")))
        .isEqualTo(
            """
            file,row,column,value,problem,expected,severity,case,blocks
            export.csv,3,actor_role,BOSS,UNKNOWN_ROLE,AGENT,WARNING,'=002,
            export.csv,7,timestamp,'=31/02/2026,UNREADABLE_TIMESTAMP,ISO-8601,SEVERE,,ACK-01|ESC-02
            """
                .replace("\n", "\r\n"));
  }

  @Test
  @DisplayName("in the form that the Excel of French readers opens in columns")
  void french() throws IOException {
    new ProblemsCsv()
        .write(
            List.of(),
            SmallAudit.pack(),
            MessageBundle.in("fr"),
            CsvForm.of("excel", "fr"),
            folder);

    assertThat(folder.resolve("problems.csv"))
        .content()
        .isEqualTo("\uFEFFfile;row;column;value;problem;expected;severity;case;blocks\r\n");
  }
}
