package org.complaintauditor.console.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.intake.profile.ProfileCatalogue;

/** The profiles of an office: files in its folder, by names that cannot lead out of it. */
final class OwnProfileFiles {

  /** What a profile can be called. */
  static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

  private static final int LONGEST = 40;
  private static final int LONGEST_MADE = 30;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
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

  /** Who has checked a profile; empty if its text does not say. */
  static String checked(String text) {
    return first(CHECKED_LINE, text);
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

  /** Says in a profile who checked what. */
  void check(String name, String text, String checked) throws IOException {
    String line = "checked: " + quoted(checked);
    Matcher there = CHECKED_LINE.matcher(text);
    keep(
        name,
        there.find()
            ? there.replaceFirst(Matcher.quoteReplacement(line))
            : NAME_LINE.matcher(text).replaceFirst("$0\n" + Matcher.quoteReplacement(line)));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Deletes a profile. */
  boolean delete(String name) throws IOException {
    return NAME.matcher(name).matches() && Files.deleteIfExists(file(name));
  }

  /** A name that can be made of what a file is called, and that no shipped profile has. */
  static String nameOf(String file) {
    int dot = file.lastIndexOf('.');
    String made =
        made(dot > 0 ? file.substring(0, dot) : file)
            .orElse("")
            .replaceAll("-?(19|20)\\d\\d.*$", "");
    String name = made.substring(0, Math.min(made.length(), LONGEST_MADE)).replaceAll("-+$", "");
    return !NAME.matcher(name).matches()
        ? "our-desk"
        : ProfileCatalogue.BUILT_IN.contains(name) ? "our-" + name : name;
  }

  /**
   * The name that is meant by what somebody wrote: small letters without accents, hyphens for what
   * no name can have.
   *
   * @return empty if nothing is left
   */
  static Optional<String> made(String written) {
    if (NAME.matcher(written).matches()) {
      return Optional.of(written);
    }
    String letters =
        MARKS
            .matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace("\u00df", "ss")
            .replaceAll("[^a-z0-9_]+", "-")
            .replaceAll("^[-_]+", "");
    return Optional.of(
            letters.substring(0, Math.min(letters.length(), LONGEST)).replaceAll("-+$", ""))
        .filter(name -> NAME.matcher(name).matches());
  }
}
