package org.complaintauditor.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.complaintauditor.intake.file.InputCannotBeAudited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameContentTest {
  private static final String ROWS =
      "case_id,timestamp,activity\nA,2026-02-02,COMPLAINT_RECEIVED\nA,2026-02-03,CLOSED\n";

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aFileThatIsGivenTwiceIsRefused() throws IOException {
    Path first = file("first.csv", ROWS);
    Path other = file("other.csv", ROWS.replace("A,", "B,"));
    Path packed = folder.resolve("packed.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(ROWS.getBytes(UTF_8));
    }

    for (Path again : List.of(first, file("copy.csv", ROWS), packed)) {
      assertThatThrownBy(() -> ExportFiles.of(List.of(first, other, again)))
          .isInstanceOf(InputCannotBeAudited.class)
          .hasMessage(
              "%s holds the same as %s, byte by byte, and its events have no ids: what happened once"
                  + " would count twice. Leave one of them out.",
              again, first);
    }
  }

  /** They are exact duplicates, which are read once. */
  @Test
  void whereEventsHaveIdsItMayBeGivenTwice() throws IOException {
    for (String rows :
        List.of(
            "case_id,event_id,timestamp,activity\n"
                + "A,1,2026-02-02,COMPLAINT_RECEIVED\n".repeat(3),
            "[{\"case\": \"A\", \"id\" : 87, \"body\": \"My bill is wrong, and nobody answers me.\"}]")) {
      Path file = file("ids.csv", rows);
      assertThat(ExportFiles.of(List.of(file, file))).hasSize(2);
    }
  }

  @Test
  void filesThatOnlyBeginAlikeAreRead() throws IOException {
    String much = ROWS.repeat(2000);

    assertThat(
            ExportFiles.of(
                List.of(file("first.csv", much + ROWS), file("second.csv", much + "B,x,CLOSED"))))
        .hasSize(2);
  }

  @Test
  void emptyListsAreAlike() throws IOException {
    String none = "{\"conversations\": [], \"count\": 0}";

    assertThat(ExportFiles.of(List.of(file("1.json", none), file("2.json", none)))).hasSize(2);
  }
}
