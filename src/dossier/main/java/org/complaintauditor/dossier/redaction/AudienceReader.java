package org.complaintauditor.dossier.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlDocument;
import org.complaintauditor.yaml.YamlEntry;

/** Reads audiences. */
final class AudienceReader {
  private static final String PSEUDONYM = "pseudonym";
  private static final String AS_IS = "as-is";
  private static final String ALL = "all";
  private static final String ROLE = "role";
  private static final long LARGEST = 1 << 20;
  private static final int MOST_BASES = 8;

  private AudienceReader() {}

  static Audience shipped(String name) {
    if (!Audience.SHIPPED.contains(name)) {
      throw new InvalidAudienceException(
          Wording.of(
              "dossier.no-audience-is-called", name, String.join(", ", Audience.SHIPPED), name));
    }
    try (InputStream resource =
        AudienceReader.class.getResourceAsStream("audiences/" + name + ".yaml")) {
      if (resource == null) {
        throw new IllegalStateException("no audience " + name);
      }
      return audience(name, root(name + ".yaml", new String(resource.readAllBytes(), UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Audience read(Path file) {
    return read(file, new HashSet<>());
  }

  private static Audience read(Path file, Set<Path> open) {
    if (!open.add(file.toAbsolutePath().normalize()) || open.size() > MOST_BASES) {
      throw new InvalidAudienceException(
          Wording.of("dossier.extends-itself-let-extend-regulator-or-public", file));
    }
    YamlEntry own = root(file.toString(), content(file));
    own.only(
        "name",
        "extends",
        "ids",
        "attributes",
        "smallest_group",
        "texts",
        "reviewers",
        "not_personal");
    own.complete();
    Optional<Audience> base = own.find("extends").map(entry -> base(entry, file, open));
    return audience(file.toString(), own, base);
  }

  private static Audience base(YamlEntry named, Path file, Set<Path> open) {
    String name = named.filledText();
    if (Audience.SHIPPED.contains(name)) {
      return shipped(name);
    }
    Optional<Path> beside = beside(file, name);
    if (beside.isEmpty()) {
      throw named.wrong(
          Wording.of(
              "dossier.should-be-or-an-audiences-file-beside",
              String.join(", ", Audience.SHIPPED),
              name));
    }
    return read(beside.get(), open);
  }

  private static Optional<Path> beside(Path file, String name) {
    try {
      return Optional.of(file.toAbsolutePath().resolveSibling(name)).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty(); // A name that no file can have.
    }
  }

  private static String content(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        throw new InvalidAudienceException(Wording.of("dossier.is-no-file-of-an-audience", file));
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new InvalidAudienceException(Wording.of("dossier.cannot-be-read-as-text-in-utf", file));
    }
  }

  private static YamlEntry root(String file, String text) {
    return YamlDocument.parse(file, text, InvalidAudienceException::new);
  }

  private static Audience audience(String place, YamlEntry root) {
    return audience(place, root, Optional.empty());
  }

  private static Audience audience(String place, YamlEntry root, Optional<Audience> base) {
    boolean pseudonyms =
        root.find("ids")
            .map(entry -> entry.oneOf(List.of(PSEUDONYM, AS_IS)).equals(PSEUDONYM))
            .or(() -> base.map(Audience::pseudonyms))
            .orElse(true);
    TextLevel texts =
        root.find("texts")
            .map(entry -> TextLevel.of(entry.oneOf(TextLevel.words())))
            .or(() -> base.map(Audience::texts))
            .orElse(TextLevel.QUOTES);
    if (pseudonyms && texts == TextLevel.FULL) {
      throw root.find("texts")
          .or(() -> root.find("ids"))
          .orElse(root)
          .wrong(Wording.of("dossier.shows-whole-texts-in-names-and-numbers", PSEUDONYM, AS_IS));
    }
    return new Audience(
        root.get("name").filledText(),
        place,
        pseudonyms,
        root.find("attributes")
            .map(AudienceReader::attributes)
            .orElseGet(() -> base.map(Audience::attributes).orElse(Optional.of(Set.of()))),
        root.find("smallest_group")
            .map(YamlEntry::number)
            .or(() -> base.map(Audience::smallestGroup))
            .orElse(0),
        texts,
        root.find("reviewers")
            .map(entry -> !entry.oneOf(List.of(ROLE, "name")).equals(ROLE))
            .or(() -> base.map(Audience::reviewersByName))
            .orElse(false),
        notPersonal(root, base));
  }

  private static Optional<Set<String>> attributes(YamlEntry entry) {
    if (!entry.isList()) {
      entry.oneOf(List.of(ALL));
      return Optional.empty();
    }
    Set<String> shown = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    for (YamlEntry item : entry.list()) {
      String name = item.filledText();
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        throw item.wrong(Wording.of("dossier.names-column-twice", name));
      }
      shown.add(name);
    }
    return Optional.of(shown);
  }

  private static Set<String> notPersonal(YamlEntry root, Optional<Audience> base) {
    List<String> words = new ArrayList<>(base.map(Audience::notPersonal).orElse(Set.of()));
    root.find("not_personal")
        .ifPresent(list -> list.list().forEach(one -> words.add(one.filledText())));
    return Set.copyOf(words);
  }
}
