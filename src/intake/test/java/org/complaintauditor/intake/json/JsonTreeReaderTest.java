package org.complaintauditor.intake.json;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.complaintauditor.intake.file.InputCannotBeAudited;
import org.complaintauditor.intake.tree.Node;
import org.complaintauditor.intake.tree.Pieces;
import org.complaintauditor.intake.tree.Shape;
import org.complaintauditor.intake.tree.TreeSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTreeReaderTest {
  private static final String ONE = "{\"id\": 1}";
  private static final String TWO = "{\"id\": 2}";

  private static List<String> read(String text, String... paths) throws IOException {
    return Pieces.of(new JsonTreeReader(), Pieces.file(text.getBytes(UTF_8)), paths);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[" + ONE + ", " + TWO + "]",
        ONE + "\n" + TWO + "\n",
        ONE + "\r\n\r\n" + TWO,
        ONE + TWO,
        "[" + ONE + "][" + TWO + "]",
        "[[" + ONE + "], [], [null, " + TWO + "]]",
        "null\n" + ONE + "\n" + TWO,
      })
  void readsRootsHoweverTheyArePutTogether(String text) throws IOException {
    assertThat(read(text, "")).containsExactly(" 1: {id=[1]}", " 2: {id=[2]}");
  }

  @Test
  void readsWhatIsWrappedAndPaged() throws IOException {
    String pages =
        """
        {"tickets": [{"id": 1}, {"id": 2}], "next_page": "https://example.org/2", "count": 3}
        {"tickets": [{"id": 3}], "next_page": null, "count": 3}
        """;
    assertThat(read(pages, "tickets"))
        .containsExactly("tickets 1: {id=[1]}", "tickets 2: {id=[2]}", "tickets 3: {id=[3]}");
    assertThat(read("{\"hits\": {\"hits\": [{\"a\": {\"b\": 1}}]}}", "hits.hits"))
        .containsExactly("hits.hits 1: {a=[{b=[1]}]}");
    assertThat(read(pages, "tickets", "count"))
        .containsExactly(
            "tickets 1: {id=[1]}",
            "tickets 2: {id=[2]}",
            "count 1: 3",
            "tickets 3: {id=[3]}",
            "count 2: 3");
  }

  @Test
  void keepsTextsAsTheFileWritesThem() throws IOException {
    assertThat(
            read(
                "{\"id\": 12345678901234567890, \"amount\": 1.50, \"e\": 1E+2, \"ok\": true, \"t\": \"\\u00e9\\n\\\"/\","
                    + " \"none\": null, \"empty\": {}, \"list\": [], \"l\": [1, [2, null], \"\"]}",
                ""))
        .containsExactly(
            " 1: {amount=[1.50], e=[1E+2], id=[12345678901234567890], l=[1, 2, ], ok=[true], t=[é\n\"/]}");
  }

  @Test
  void putsASignInPlaceOfHalfACharacter() throws IOException {
    assertThat(read("{\"cut\": \"a\\ud83d\", \"whole\": \"\\ud83d\\ude00\"}", ""))
        .containsExactly(" 1: {cut=[a\uFFFD], whole=[😀]}");
  }

  @Test
  void readsAllEncodingsOfUnicode() throws IOException {
    String text = "[{\"a\": \"é😀\"}]";
    for (Charset charset :
        List.of(
            UTF_8, UTF_16LE, UTF_16BE, Charset.forName("UTF-32LE"), Charset.forName("UTF-32BE"))) {
      for (String mark : List.of("", "\uFEFF")) {
        assertThat(
                Pieces.of(new JsonTreeReader(), Pieces.file((mark + text).getBytes(charset)), ""))
            .as(charset + mark)
            .containsExactly(" 1: {a=[é😀]}");
      }
    }
  }

  @Test
  void refusesOtherEncodings() {
    byte[] latin = "{\"a\": \"x\",\n \"b\": \"é\"}".getBytes(Charset.forName("windows-1252"));
    assertThatThrownBy(() -> Pieces.of(new JsonTreeReader(), Pieces.file(latin), ""))
        .isInstanceOf(InputCannotBeAudited.class)
        .hasMessage("export line 2, column 8: the byte 0xE9 is not UTF-8. Save the file as UTF-8.");
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "JsonTreeReaderTest.saysWhatIsNoJson.csv",
      delimiter = '#',
      quoteCharacter = '`')
  void saysWhatIsNoJson(String text, String message) {
    assertThatThrownBy(() -> read(text, ""))
        .isInstanceOf(InputCannotBeAudited.class)
        .hasMessage("export " + message);
  }

  @Test
  void refusesObjectCentricLogs() {
    assertThatThrownBy(
            () -> read("{\"objectTypes\": [], \"eventTypes\": [], \"events\": []}", "events"))
        .isInstanceOf(InputCannotBeAudited.class)
        .hasMessageContaining("this is an object-centric event log (OCEL)");
  }

  @Test
  void stopsWhenTheSinkHasEnough() throws IOException {
    List<Node> pieces = new ArrayList<>();
    new JsonTreeReader()
        .read(
            Pieces.file("[{\"a\": 1}, {\"a\": 2}, broken".getBytes(UTF_8)),
            Set.of(""),
            new TreeSink() {
              @Override
              public void piece(String path, int number, Node piece) {
                pieces.add(piece);
              }

              @Override
              public boolean hasEnough() {
                return pieces.size() == 2;
              }
            });
    assertThat(pieces).hasSize(2);
  }

  @Test
  void knowsTheShape() throws IOException {
    Shape shape =
        new JsonTreeReader()
            .shape(
                Pieces.file(
                    "{\"t\": [{\"id\": 1, \"via\": {\"c\": \"web\"}}, {\"id\": 2}], \"n\": null}\n{\"t\": []}"
                        .getBytes(UTF_8)),
                100);
    assertThat(shape.texts())
        .containsExactlyInAnyOrderEntriesOf(
            java.util.Map.of("t.id", List.of("1", "2"), "t.via.c", List.of("web")));
    assertThat(shape.lists()).containsExactlyInAnyOrder("t", "");
  }

  /**
   * Every beginning of a file is refused, unless it is a file itself; so is, or is read, every
   * change of a byte.
   */
  @Test
  void survivesCutsAndChangesAnywhere() throws IOException {
    byte[] whole =
        "{\"t\": [{\"id\": 1, \"x\": \"é\\u00e9\", \"n\": [true, null, -1.5e3]}]}\n{\"t\": []}"
            .getBytes(UTF_8);
    int readBeginnings = 0;
    for (int length = 1; length < whole.length; length++) {
      readBeginnings += isRead(Arrays.copyOf(whole, length)) ? 1 : 0;
    }
    // After the first root, and after the line end behind it.
    assertThat(readBeginnings).isEqualTo(2);
    Random random = new Random(8259);
    for (int i = 0; i < whole.length; i++) {
      for (int k = 0; k < 8; k++) {
        byte[] changed = whole.clone();
        changed[i] = (byte) random.nextInt(256);
        isRead(changed);
      }
    }
  }

  private static boolean isRead(byte[] bytes) throws IOException {
    try {
      Pieces.of(new JsonTreeReader(), Pieces.file(bytes), "");
      return true;
    } catch (InputCannotBeAudited e) {
      assertThat(e.getMessage()).startsWith("export line ").doesNotContain("Exception");
      return false;
    }
  }
}
