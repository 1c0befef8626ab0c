package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison on which the other tests rest sees what differs. */
final class FoldersTest {

  @TempDir Path work;
  private Path first;
  private Path other;

  @BeforeEach
  void twoResults() throws IOException {
    first = result("one");
    other = result("other");
  }

  @Test
  void theSameIsTheSame() {
    Folders.same(first, other);
  }

  @Test
  void orderOfProblemsAndNamesOfRunsMayDiffer() throws IOException {
    edit("problems.csv", "a.csv,2,,x,LATE\na.csv,3,,y,LATE", "a.csv,3,,y,LATE\na.csv,2,,x,LATE");
    edit("summary.json", "run-1", "run-2");

    Folders.same(first, other);
  }

  @Test
  void placesMayDifferIfTheFormDoes() throws IOException {
    edit("problems.csv", "a.csv,2", "b.parquet,1");

    Folders.sameApartFromPlaces(first, other);
    assertThatThrownBy(() -> Folders.same(first, other)).isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @CsvSource({
    "findings.csv, MET, BREACHED",
    "findings.csv, line two, line 2",
    "findings.csv, 'C2,PRC-01,MET\n', ''",
    "problems.csv, 'x,LATE', 'x,EARLY'",
    "problems.csv, 'a.csv,3,,y,LATE\n', ''",
    "summary.json, '\"cases\":2', '\"cases\":3'",
    "summary.json, '\"csv\":\"excel\"', '\"csv\":\"plain\"'",
    "summary.json, '\"csv\":\"excel\"', '\"csv\":\"excel\",\"more\":1'"
  })
  void aDifferenceIsSeen(String file, String was, String is) throws IOException {
    edit(file, was, is);

    assertThatThrownBy(() -> Folders.same(first, other)).isInstanceOf(AssertionError.class);
  }

  /** Millions of findings are compared as bytes. */
  @Test
  void aDifferenceOfLargeFilesIsSeenWhereItIs() throws IOException {
    Path findings = first.resolve("findings.csv");
    Folders.sameBytes(findings, other.resolve("findings.csv"));

    edit("findings.csv", "PRC-01,MET", "PRC-01,BREACHED");
    assertThatThrownBy(() -> Folders.sameBytes(findings, other.resolve("findings.csv")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("C2,PRC-01,BREACHED");
  }

  @Test
  void lessOfALargeFileIsSeen() throws IOException {
    edit("findings.csv", "C2,PRC-01,MET\n", "");

    assertThatThrownBy(
            () -> Folders.sameBytes(first.resolve("findings.csv"), other.resolve("findings.csv")))
        .isInstanceOf(AssertionError.class);
  }

  private Path result(String name) throws IOException {
    Path folder = Files.createDirectory(work.resolve(name));
    Files.writeString(
        folder.resolve("findings.csv"),
        "case_id,commitment,verdict\nC1,ACK-01,MET,\"a text,\nline two\"\nC2,PRC-01,MET\n");
    Files.writeString(
        folder.resolve("problems.csv"),
        "file,row,column,value,problem\na.csv,2,,x,LATE\na.csv,3,,y,LATE\n");
    Files.writeString(
        folder.resolve("summary.json"),
        "{\"run\":{\"id\":\"run-1\",\"options\":{\"csv\":\"excel\"}},\"population\":{\"cases\":2}}");
    return folder;
  }

  private void edit(String file, String was, String is) throws IOException {
    Path path = other.resolve(file);
    String text = Files.readString(path);
    String edited = text.replace(was, is);
    if (edited.equals(text)) {
      throw new IllegalArgumentException(was);
    }
    Files.writeString(path, edited);
  }
}
