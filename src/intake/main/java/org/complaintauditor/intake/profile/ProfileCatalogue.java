package org.complaintauditor.intake.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableReader;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlDocument;
import org.complaintauditor.yaml.YamlEntry;

/** Finds profiles: those that come with the program, by name, and others by their file. */
public final class ProfileCatalogue {

  /** The profiles that come with the program. */
  public static final List<String> BUILT_IN =
      List.of(
          ExportReader.CANONICAL,
          "zendesk",
          "servicenow",
          "salesforce",
          "jira-service-management",
          "freshdesk",
          "xes",
          "nyc311",
          "cfpb");

  private static final int LONGEST_LINE_OF_PROFILES = 5;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final TableReader csv;
  private final Vocabulary words;

  /**
   * A catalogue.
   *
   * @param csv reads role tables
   * @param words the words of the runs for which profiles are read
   */
  public ProfileCatalogue(TableReader csv, Vocabulary words) {
    this.csv = csv;
    this.words = words;
  }

  /** All profiles that come with the program. */
  public List<Profile> builtIn() {
    return BUILT_IN.stream().map(this::find).toList();
  }

  /**
   * The profile of this name, or in this file.
   *
   * @throws InvalidProfileException if there is none, or it is wrong
   */
  public Profile find(String nameOrFile) {
    Loaded loaded = load(nameOrFile, Optional.empty(), 0);
    return read(loaded);
  }

  /**
   * The profile with this text, as if it stood in the file.
   *
   * @throws InvalidProfileException if it is wrong
   */
  public Profile read(Path file, String text) {
    return read(loaded(file.toString(), Optional.of(file), text, 0));
  }

  /** The text of a profile that comes with the program. */
  public static String textOf(String name) {
    try (InputStream stream = ProfileCatalogue.class.getResourceAsStream(name + ".yaml")) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks its profile " + name);
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Loaded(
      YamlEntry root,
      Map<TextPattern, ActorRole> roles,
      UnsettledGuesses guesses,
      ProfileCheck check,
      String text) {}

  private Profile read(Loaded loaded) {
    return new ProfileReader(
            loaded.root(), words, loaded.roles(), loaded.guesses(), loaded.check(), loaded.text())
        .read();
  }

  private Loaded load(String nameOrFile, Optional<Path> beside, int depth) {
    if (depth == LONGEST_LINE_OF_PROFILES) {
      throw new InvalidProfileException(
          Wording.of("intake.profiles-extend-each-other-in-a-circle", nameOrFile));
    }
    Optional<Path> file =
        BUILT_IN.contains(nameOrFile) ? Optional.empty() : Optional.of(path(nameOrFile, beside));
    String text = file.map(path -> text(nameOrFile, path)).orElseGet(() -> textOf(nameOrFile));
    return loaded(nameOrFile, file, text, depth);
  }

  private Loaded loaded(String nameOrFile, Optional<Path> file, String text, int depth) {
    YamlEntry root = YamlDocument.parse(nameOrFile, text, InvalidProfileException::new);
    Optional<Path> folder = file.map(Path::toAbsolutePath).map(Path::getParent);
    Map<TextPattern, ActorRole> roles = new LinkedHashMap<>();
    StringBuilder all = new StringBuilder(text);
    root.find("roles_file").ifPresent(entry -> roles.putAll(roles(entry, folder, all)));
    UnsettledGuesses guesses =
        file.map(Path::getFileName)
            .map(name -> UnsettledGuesses.in(name.toString(), text))
            .orElse(UnsettledGuesses.NONE);
    Optional<YamlEntry> base = root.find("extends");
    if (base.isEmpty()) {
      return new Loaded(root, roles, guesses, check(root, file, Optional.empty()), all.toString());
    }
    Loaded below = load(base.get().text(), folder, depth + 1);
    read(below);
    below.roles().forEach(roles::putIfAbsent);
    return new Loaded(
        root.over(below.root(), "sources").goingOn(below.root(), "personal"),
        roles,
        guesses.and(below.guesses()),
        check(root, file, Optional.of(below.check())),
        all + below.text());
  }

  private static ProfileCheck check(
      YamlEntry own, Optional<Path> file, Optional<ProfileCheck> below) {
    return file.isEmpty() ? ProfileCheck.BUILT_IN : ProfileCheck.of(own, below);
  }

  private static Path path(String name, Optional<Path> beside) {
    try {
      return beside.orElse(Path.of("")).resolve(name);
    } catch (InvalidPathException e) {
      throw new InvalidProfileException(
          Wording.of("intake.is-no-name-of-a-file", name.replace('\0', '?')));
    }
  }

  private static String text(String nameOrFile, Path path) {
    if (!Files.isRegularFile(path)) {
      throw new InvalidProfileException(
          Wording.of(
              "intake.profile-no-such-file-and-program", nameOrFile, String.join(", ", BUILT_IN)));
    }
    try {
      String text = Files.readString(path);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InvalidProfileException(Wording.of("core.is-not-utf-8", path));
    } catch (IOException e) {
      throw new InvalidProfileException(Wording.of("core.cannot-be-read", path, Wording.saidBy(e)));
    }
  }

  private Map<TextPattern, ActorRole> roles(
      YamlEntry entry, Optional<Path> folder, StringBuilder all) {
    Path file = path(entry.text(), folder);
    Map<TextPattern, ActorRole> roles = new LinkedHashMap<>();
    List<String> header = new ArrayList<>();
    try {
      csv.read(
          ExportFile.of(file),
          TableLayout.FOUND_OUT,
          new TableSink() {
            @Override
            public void header(List<String> columns) {
              columns.forEach(column -> header.add(TextPattern.fold(column.strip())));
              if (!header.contains("actor") || !header.contains("role")) {
                throw entry.wrong(Wording.of("intake.is-whose-header-should-be-actor-role", file));
              }
            }

            @Override
            public void row(int number, List<String> cells) {
              if (cells.size() != header.size()) {
                throw entry.wrong(
                    Wording.of(
                        "intake.is-whose-row-has-cells",
                        file,
                        number,
                        cells.size(),
                        header.size()));
              }
              String actor = cells.get(header.indexOf("actor"));
              String role = cells.get(header.indexOf("role")).strip();
              if (CanonicalValues.ROLES.word(role).isEmpty()) {
                throw entry.wrong(
                    Wording.of(
                        "intake.is-whose-row-has-role",
                        file,
                        number,
                        role,
                        CanonicalValues.ROLES.listed()));
              }
              all.append('\n').append(actor).append(',').append(role);
              try {
                roles.put(TextPattern.of(actor), ActorRole.valueOf(role));
              } catch (IllegalArgumentException e) {
                throw entry.wrong(
                    Wording.of("intake.is-whose-row", file, number, Wording.saidBy(e)));
              }
            }
          });
    } catch (IOException | UnusableExportException e) {
      throw entry.wrong(Wording.of("intake.is-cannot-be-read", file, Wording.saidBy(e)));
    }
    return roles;
  }
}
