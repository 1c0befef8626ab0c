package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.complaintauditor.report.UnusableFolderException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody's files are lost, and nothing half written is left. */
final class RemotePlaceTest {

  private static final String NO_PROCESS = "999999999";

  @TempDir Path work;
  private Path target;

  /** The disk of this machine, on which renaming fails where a test says so. */
  public static final class Stubborn extends RawLocalFileSystem {
    private static int failing = -1;

    @Override
    public boolean rename(org.apache.hadoop.fs.Path from, org.apache.hadoop.fs.Path to)
        throws IOException {
      return failing-- != 0 && super.rename(from, to);
    }
  }

  @BeforeEach
  void names() {
    target = work.resolve("out");
    Stubborn.failing = -1;
  }

  private RemotePlace place(boolean replaces) throws IOException {
    Configuration configuration = new Configuration();
    configuration.set("fs.file.impl", Stubborn.class.getName());
    configuration.set("fs.file.impl.disable.cache", "true");
    return new RemotePlace(new HadoopFiles(configuration), target.toUri().toString(), replaces);
  }

  private void earlier(String... files) throws IOException {
    Files.createDirectories(target);
    for (String file : files) {
      Files.writeString(target.resolve(file), "earlier");
    }
  }

  private void write(RemotePlace place) throws IOException {
    for (String file : List.of("manifest.json", "problems.csv", "report.pdf")) {
      Files.writeString(place.folder().resolve(file), "new");
    }
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.walk(work)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> work.relativize(file) + "=" + read(file))
          .sorted()
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static final List<String> ALL_NEW =
      List.of("out/manifest.json=new", "out/problems.csv=new", "out/report.pdf=new");

  @Test
  void whatIsKeptIsThereAndNothingElse() throws Exception {
    try (RemotePlace place = place(false)) {
      write(place);
      assertThat(left()).isEmpty();
      place.keep();
    }
    assertThat(left()).isEqualTo(ALL_NEW);
  }

  @Test
  void whatIsNotKeptIsGone() throws Exception {
    Path folder;
    try (RemotePlace place = place(false)) {
      write(place);
      folder = place.folder();
      Files.createDirectories(Path.of(place.partial()));
    }
    assertThat(left()).isEmpty();
    assertThat(folder).doesNotExist();
    assertThat(work).isEmptyDirectory();
  }

  @Test
  void aResultIsReplacedIfThatIsAskedFor() throws Exception {
    earlier("problems.csv", "manifest.json", "facts.bin");
    try (RemotePlace place = place(true)) {
      write(place);
      place.keep();
    }
    assertThat(left()).isEqualTo(ALL_NEW);
    assertThat(work).isDirectoryNotContaining(file -> !file.equals(target));
  }

  @Test
  void anEmptyFolderIsTaken() throws Exception {
    earlier();
    try (RemotePlace place = place(false)) {
      write(place);
      place.keep();
    }
    assertThat(left()).isEqualTo(ALL_NEW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"letters.docx", "report"})
  void otherFilesAreNeverReplaced(String other) throws Exception {
    earlier("problems.csv", "manifest.json", other);

    assertThatThrownBy(() -> place(true))
        .isInstanceOf(UnusableFolderException.class)
        .hasMessageContaining(other);
    assertThatThrownBy(() -> place(false)).isInstanceOf(UnusableFolderException.class);
    assertThat(left()).contains("out/" + other + "=earlier");
  }

  @Test
  void whatAnotherRunWroteMeanwhileStays() throws Exception {
    try (RemotePlace place = place(false)) {
      write(place);
      earlier("problems.csv");
      assertThatThrownBy(place::keep).hasMessageContaining("in the meantime");
    }
    assertThat(left()).containsExactly("out/problems.csv=earlier");
  }

  @Test
  void whatSomebodyPutThereMeanwhileStays() throws Exception {
    earlier("problems.csv");
    try (RemotePlace place = place(true)) {
      write(place);
      earlier("letters.docx");
      assertThatThrownBy(place::keep).hasMessageContaining("letters.docx");
    }
    assertThat(left()).containsExactly("out/letters.docx=earlier", "out/problems.csv=earlier");
  }

  @Test
  void theEarlierResultComesBackIfTheNewOneCannotBePutThere() throws Exception {
    earlier("problems.csv", "manifest.json");
    try (RemotePlace place = place(true)) {
      write(place);
      Stubborn.failing = 1; // The first moves the earlier one aside.
      assertThatThrownBy(place::keep).hasMessageContaining("as it was");
    }
    assertThat(left()).containsExactly("out/manifest.json=earlier", "out/problems.csv=earlier");
  }

  @Test
  void leftOversOfKilledRunsAreRemoved() throws Exception {
    String host = InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.]", "_");
    Path killed = work.resolve("_out.partial-" + host + "-" + NO_PROCESS + "-a");
    Path running =
        work.resolve("_out.partial-" + host + "-" + ProcessHandle.current().pid() + "-a");
    Path elsewhere = work.resolve("_out.partial-another-" + NO_PROCESS + "-a");
    Path aside = work.resolve("_out.partial-old-" + host + "-" + NO_PROCESS + "-a");
    for (Path folder : List.of(killed, running, elsewhere, aside)) {
      Files.createDirectories(folder);
    }
    Files.writeString(aside.resolve("problems.csv"), "earlier");

    assertThatThrownBy(() -> place(false)).isInstanceOf(UnusableFolderException.class);

    assertThat(killed).doesNotExist();
    assertThat(running).exists();
    assertThat(elsewhere).exists();
    assertThat(left()).containsExactly("out/problems.csv=earlier");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:/", "file:///"})
  void aWholeBucketIsNoFolder(String root) {
    assertThatThrownBy(() -> new RemotePlace(new HadoopFiles(new Configuration()), root, true))
        .isInstanceOf(UnusableFolderException.class)
        .hasMessageContaining("--out");
  }
}
