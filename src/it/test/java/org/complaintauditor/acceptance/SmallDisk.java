package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A disk that is soon full.
 *
 * @param path where it is mounted
 */
record SmallDisk(Path path) implements AutoCloseable {

  /** A disk of this size in a folder; the test is left out where none can be mounted. */
  static SmallDisk in(Path folder, String size) throws IOException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeThat(command("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString()))
        .as("a small disk can be mounted (as root on Linux)")
        .isZero();
    return new SmallDisk(disk);
  }

  @Override
  public void close() {
    assertThat(command("umount", path.toString())).as("no file is left open").isZero();
  }

  /** Runs a command of the system; its exit code, or -1 where there is none of this name. */
  static int command(String... words) {
    try {
      Process process =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (IOException e) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
