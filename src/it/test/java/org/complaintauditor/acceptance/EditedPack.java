package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A copy of the shipped pack, to be changed.
 *
 * @param folder where it is
 */
record EditedPack(Path folder) {

  static final Path SHIPPED = Path.of("rules/jive-ca");

  /** A copy in a new folder below this one. */
  static EditedPack in(Path parent) throws IOException {
    Path folder = parent.resolve("my-pack");
    copy(SHIPPED, folder);
    return new EditedPack(folder);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
      for (Path file : files) {
        if (Files.isDirectory(file)) {
          copy(file, to.resolve(file.getFileName()));
        } else {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
  }

  /** The file with the first place of a text, which has to be there, replaced. */
  EditedPack replace(String file, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(file));
    int start = text.indexOf(from);
    assertThat(start).as("%s should say: %s", file, from).isNotNegative();
    Files.writeString(
        folder.resolve(file),
        text.substring(0, start) + to + text.substring(start + from.length()));
    return this;
  }

  EditedPack append(String file, String text) throws IOException {
    Files.writeString(
        folder.resolve(file), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return this;
  }

  EditedPack delete(String file) throws IOException {
    Files.delete(folder.resolve(file));
    return this;
  }

  /** The number of a file's first line that contains this text. */
  int lineOf(String file, String text) throws IOException {
    int number = 0;
    for (String line : Files.readAllLines(folder.resolve(file))) {
      number++;
      if (line.contains(text)) {
        return number;
      }
    }
    throw new AssertionError(file + " does not say: " + text);
  }
}
