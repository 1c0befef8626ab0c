package org.complaintauditor.spark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.complaintauditor.intake.csv.ProvedRange;
import org.complaintauditor.intake.file.UnusableExportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that none of many files waits for another, and that what is wrong is told in their order.
 */
final class ManyFilesTest {
  private static final int SMALL = 150;
  private static final int RANGE = 4000;
  private static final String HEADER = "case_id,event_id,timestamp,activity,channel,text\n";

  @TempDir Path work;
  private final List<String> addresses = new ArrayList<>();

  private static JavaSparkContext spark() {
    return JavaSparkContext.fromSparkContext(LocalSpark.session().sparkContext());
  }

  private static String rows(int file, int count) {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < count; i++) {
      rows.append(
          "C%d-%d,E%d-%d,2026-02-02,COMPLAINT_RECEIVED,EMAIL,\"a,\nb\"\n"
              .formatted(file, i, file, i));
    }
    return rows.toString();
  }

  private Path file(String name, byte[] bytes) throws Exception {
    Path file = Files.write(work.resolve(name), bytes);
    addresses.add(file.toUri().toString());
    return file;
  }

  private Path file(String name, String text) throws Exception {
    return file(name, text.getBytes(UTF_8));
  }

  private List<FileJob.Outcome<CsvInputs.Found>> find(HadoopFiles files) {
    return new CsvInputs(spark(), files, RANGE).find(addresses);
  }

  private static byte[] packed(String text) throws Exception {
    return packed(text.getBytes(UTF_8));
  }

  private static byte[] packed(byte[] content) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  @Test
  void tasksLookAtAllOfThemInAFewJobs() throws Exception {
    HadoopFiles files = AskedFileSystem.anew();
    for (int i = 0; i < SMALL; i++) {
      file("small-%03d.csv".formatted(i), rows(i, 2));
    }
    for (int i = 0; i < 3; i++) {
      file("large-%d.csv".formatted(i), rows(1000 + i, 500));
    }
    file("old.csv", (HEADER + "C,E,2026-02-02,CLOSED,EMAIL,caf\u00e9\n").getBytes(ISO_8859_1));
    file("packed.csv.gz", packed(rows(2000, 3)));

    List<FileJob.Outcome<CsvInputs.Found>> found;
    int jobs;
    try (JobsSeen seen = new JobsSeen()) {
      found = find(files);
      jobs = seen.jobs();
    }

    assertThat(jobs).as("jobs").isEqualTo(4);
    assertThat(AskedFileSystem.BY_DRIVER).as("opened by the driver").hasValue(0);
    assertThat(found).hasSize(SMALL + 5);
    for (int i = 0; i < found.size(); i++) {
      CsvInputs.Found file = found.get(i).get();
      assertThat(file.address()).isEqualTo(addresses.get(i));
      assertThat(file.columns()).isEqualTo(List.of(HEADER.strip().split(",", -1)));
      boolean large = i >= SMALL && i < SMALL + 3;
      assertThat(file.format()).isEqualTo(i == SMALL + 3 ? "CSV, Windows-1252" : "CSV");
      assertThat(file.pieces()).allMatch(piece -> piece.isWhole() != large);
      assertThat(file.pieces().size()).as(file.address()).matches(n -> large ? n > 4 : n == 1);
    }
  }

  /** Far below the header, and where nobody can begin to read. */
  @Test
  void theEncodingShowsAtTheFirstLetterBeyondAscii() throws Exception {
    String late = rows(1, 2000) + "C,E,2026-02-02,CLOSED,EMAIL,caf\u00e9\n";
    Path packed = file("late.csv.gz", packed(late.getBytes(ISO_8859_1)));

    assertThat(find(AskedFileSystem.anew()).get(0).get().format()).isEqualTo("CSV, Windows-1252");
    new BothEngines(work).agree(List.of(packed));
  }

  /** Once, not once for each of five looks at it. */
  @Test
  void aSmallFileIsFetchedOnce() throws Exception {
    HadoopFiles files = AskedFileSystem.anew();
    file("small.csv", rows(1, 2));

    find(files).get(0).get();

    assertThat(AskedFileSystem.BY_TASKS).hasValue(1);
  }

  @Test
  void whatIsRefusedTakesNoneOfTheOthersWithIt() throws Exception {
    HadoopFiles files = AskedFileSystem.anew();
    file("good.csv", rows(1, 2));
    file("empty.csv", "");
    file("sheet.csv", "{\"cases\": []}");
    addresses.add(work.resolve("gone.csv").toUri().toString());
    file("cut.csv", rows(1, 200).replaceFirst("(?s)\\A[^\n]*\n", "\"case_id\n"));
    file("last.csv", rows(2, 2));

    List<FileJob.Outcome<CsvInputs.Found>> found = find(files);

    assertThat(found.stream().map(FileJob.Outcome::isRefused))
        .containsExactly(false, true, true, true, true, false);
    assertThatThrownBy(found.get(1)::get)
        .isInstanceOf(UnusableExportException.class)
        .hasMessageContaining("empty.csv: the file is empty");
    assertThatThrownBy(found.get(2)::get).hasMessageContaining("sheet.csv: on a cluster");
    assertThatThrownBy(found.get(3)::get).hasMessageContaining("gone.csv: cannot be read");
    assertThatThrownBy(found.get(4)::get).hasMessageContaining("cut.csv row ");
  }

  @Test
  void whatAFileSystemDoesNotGiveIsAskedForAgain() throws Exception {
    HadoopFiles files = AskedFileSystem.anew();
    file("a.csv", rows(1, 2));
    file("b.csv", rows(2, 2));
    file("c.csv", rows(3, 400));
    AskedFileSystem.fail("a.csv", 2);
    AskedFileSystem.fail("b.csv", Integer.MAX_VALUE);
    AskedFileSystem.fail("c.csv", 1);

    List<FileJob.Outcome<CsvInputs.Found>> found = find(files);

    assertThat(found.get(0).isRefused()).isFalse();
    assertThatThrownBy(found.get(1)::get)
        .hasMessageContaining("b.csv: cannot be read (java.io.IOException: the network fails).");
    assertThat(found.get(2).get().pieces()).hasSizeGreaterThan(4);
  }

  /** The first of several that are broken is told, whichever task came to it first. */
  @Test
  void bothEnginesTellTheFirst() throws Exception {
    Path good = file("good.csv", rows(1, 2));
    Path late = file("late.csv", rows(1, 900).replaceFirst("case_id", "\"case_id"));
    Path empty = file("empty.csv", "");

    BothEngines.Said said = new BothEngines(work).refuse(List.of(good, late, empty));

    assertThat(said.errors()).contains("late.csv");
  }

  @Test
  void filesOfAFolderAreReadAsIfEachWereNamed() throws Exception {
    Path folder = Files.createDirectory(work.resolve("export"));
    List<Path> named = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      named.add(Files.writeString(folder.resolve("%03d.csv".formatted(i)), rows(i, 3)));
    }

    new BothEngines(work).sparkReading(List.of(folder)).agree(named);
  }

  private static CsvPiece whole(int file, long bytes) {
    return new CsvPiece(file, "file:/f%d.csv".formatted(file), bytes, null, null);
  }

  private static CsvPiece part(int file) {
    return new CsvPiece(file, "file:/f.csv", 900, null, new ProvedRange(0, 900, 0, 0, 1));
  }

  private static List<List<Integer>> tasks(List<CsvPiece> pieces) {
    return PiecesOfTask.of(pieces, 1000).stream()
        .map(task -> task.pieces().stream().map(CsvPiece::file).toList())
        .toList();
  }

  @Test
  void smallFilesShareATask() {
    assertThat(
            tasks(
                List.of(
                    whole(0, 600), part(1), whole(2, 400), whole(3, 1), whole(4, 5000), part(5))))
        .containsExactlyInAnyOrder(List.of(0, 2), List.of(1), List.of(3), List.of(4), List.of(5));
    List<List<Integer>> many =
        tasks(IntStream.range(0, 200).mapToObj(file -> whole(file, 1)).toList());
    assertThat(many).extracting(List::size).containsExactly(64, 64, 64, 8);
    assertThat(many.stream().flatMap(List::stream))
        .containsExactlyElementsOf(IntStream.range(0, 200).boxed().toList());
  }
}
