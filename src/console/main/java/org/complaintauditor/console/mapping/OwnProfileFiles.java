package org.complaintauditor.console.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The profiles of an office: files in its folder, by names that cannot lead out of it. */
final class OwnProfileFiles {

  /** What a profile can be called. */
  static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

  private static final Pattern NAME_LINE = Pattern.compile("(?m)^profile:.*$");
  private static final Pattern TITLE_LINE = Pattern.compile("(?m)^title: *(.*?) *(?:#.*)?$");
  private static final Pattern CHECKED_LINE = Pattern.compile("(?m)^checked: *(.*?) *$");
  private static final String ENDING = ".yaml";

  private final Path folder;

  OwnProfileFiles(Path folder) {
    this.folder = folder;
  }

  /** A profile as lists show it. */
  record Listed(String name, String title, String checked) {}

  /** All of them, by name. */
  List<Listed> all() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .filter(name -> NAME.matcher(name).matches())
          .sorted()
          .map(this::listed)
          .toList();
    }
  }

  private Listed listed(String name) {
    String text = text(name).orElse("");
    return new Listed(name, first(TITLE_LINE, text), first(CHECKED_LINE, text));
  }

  private static String first(Pattern line, String text) {
    Matcher matcher = line.matcher(text);
    return matcher.find() ? unquoted(matcher.group(1)) : "";
  }

  private static String unquoted(String value) {
    return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }

  /** The text of a profile; empty if there is none of this name. */
  Optional<String> text(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    try {
      Path file = file(name);
      return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // Not text, or not to be read: as if it were not there.
    }
  }

  private Path file(String name) {
    return folder.resolve(name + ENDING);
  }

  /** Keeps a profile under a name, whole or not at all. */
  void keep(String name, String text) throws IOException {
    String named = NAME_LINE.matcher(text).replaceFirst("profile: " + name);
    Path beside = Files.createTempFile(folder, "profile", ".part");
    try {
      Files.writeString(beside, named);
      Files.move(
          beside, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Deletes a profile. */
  boolean delete(String name) throws IOException {
    return NAME.matcher(name).matches() && Files.deleteIfExists(file(name));
  }

  /** A name that can be made of what a file is called. */
  static String nameOf(String file) {
    int dot = file.lastIndexOf('.');
    String letters =
        (dot > 0 ? file.substring(0, dot) : file)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "")
            .replaceAll("-?(19|20)\\d\\d.*$", "");
    String name = letters.substring(0, Math.min(letters.length(), 30));
    return NAME.matcher(name).matches() ? name : "our-desk";
  }
}
