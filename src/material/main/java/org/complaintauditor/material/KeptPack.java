package org.complaintauditor.material;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Wording;
import org.complaintauditor.pack.InvalidPackException;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.pack.WhatIf;
import org.complaintauditor.yaml.YamlDocument;
import org.complaintauditor.yaml.YamlEntry;

/** The pack of a run: the texts of its files as they were used, in a folder that is a pack. */
final class KeptPack {
  static final String FOLDER = "pack";

  private KeptPack() {}

  /** The files of the pack, by their place in its folder. */
  static Map<String, byte[]> files(Pack pack) {
    Map<String, byte[]> files = new TreeMap<>();
    add(files, "", pack.catalogue());
    pack.lexicon().forEach(file -> add(files, "", file));
    pack.ruleNames().file().ifPresent(file -> add(files, "", file));
    for (YamlEntry entry : versions(pack)) {
      String number = entry.get("version").filledText();
      String place = entry.find("rules").map(YamlEntry::text).map(KeptPack::inFolder).orElse("");
      for (PackVersion version : pack.versions()) {
        if (isOf(version, number)) {
          version.rules().forEach(file -> add(files, place, file));
        }
      }
    }
    return files;
  }

  /**
   * Whether a version has this number; when changes are tried, the name of each version follows its
   * number.
   */
  private static boolean isOf(PackVersion version, String number) {
    return version.version().equals(number)
        || version.version().startsWith(number + " " + WhatIf.NAME + " ");
  }

  private static List<YamlEntry> versions(Pack pack) {
    return new ArrayList<>(
        YamlDocument.parse(PackReader.CATALOGUE, pack.catalogue().text(), InvalidPackException::new)
            .get("versions")
            .list());
  }

  /** Rules that lie outside the pack's folder have no place in the one that is kept. */
  private static String inFolder(String rules) {
    Path place = Path.of(rules).normalize();
    if (place.isAbsolute() || place.startsWith("..")) {
      throw new UnusableMaterialException(
          Wording.of("material.material-rules-in-lie-outside-packs-folder", rules));
    }
    return place.toString().isEmpty() ? "" : place.toString().replace('\\', '/') + "/";
  }

  private static void add(Map<String, byte[]> files, String place, RuleFile file) {
    files.put(place + file.name(), file.text().getBytes(UTF_8));
  }

  /** Writes the pack's folder. */
  static void write(Map<String, byte[]> files, Path material) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path place = material.resolve(FOLDER).resolve(file.getKey());
      Files.createDirectories(place.resolveSibling(""));
      Files.write(place, file.getValue());
    }
  }

  /**
   * The pack, with the changes that the run tried.
   *
   * @throws InvalidPackException if it cannot be read
   */
  static Pack read(Path material, MaterialSettings settings) {
    Pack pack = PackReader.read(material.resolve(FOLDER));
    return settings.pack().whatIf().isEmpty() ? pack : WhatIf.apply(pack, settings.pack().whatIf());
  }
}
