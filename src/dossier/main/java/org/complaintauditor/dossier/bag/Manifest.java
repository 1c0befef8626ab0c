package org.complaintauditor.dossier.bag;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Wording;

/**
 * A list of files with their hashes, a line each: the hash, two blanks, the name (RFC 8493, 2.1.3).
 * That is what {@code sha256sum -c} reads. A list has one form only, so that each of its bytes
 * counts: lines end with LF, names are in the order of their code points.
 */
final class Manifest {

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}(.+)");
  private static final Pattern ENCODED = Pattern.compile("%(0[AaDd]|25)");

  private final SortedMap<String, String> hashes;

  private Manifest(Map<String, String> hashes) {
    this.hashes = new TreeMap<>(CodePoints.ORDER);
    this.hashes.putAll(hashes);
  }

  /** A list of these hashes, by names. */
  static Manifest of(Map<String, String> hashes) {
    return new Manifest(hashes);
  }

  /**
   * Reads a list.
   *
   * @param file how it is called
   * @param wrong gets what is wrong with it; the lines that can be read are read all the same
   * @throws UnusableDossierException if there are more lines than a dossier can have files
   */
  static Manifest read(String file, byte[] bytes, List<Deviation> wrong) {
    Map<String, String> hashes = new TreeMap<>(CodePoints.ORDER);
    List<Deviation> found = new ArrayList<>();
    String text = new String(bytes, UTF_8);
    if (text.chars().filter(letter -> letter == '\n').count() > DossierFiles.MOST_FILES) {
      throw new UnusableDossierException(
          Wording.of("dossier.lists-more-than-files", file, DossierFiles.MOST_FILES));
    }
    int number = 0;
    for (String line :
        (text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1)) {
      number++;
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        found.add(
            Deviation.of(
                file,
                line.endsWith("\r")
                    ? Wording.of("dossier.line-ends-as-lines-of-windows-do", number)
                    : Wording.of("dossier.line-is-not-a-hash-two-blanks", number)));
        continue;
      }
      String name = decoded(parts.group(2));
      if (hashes.putIfAbsent(name, parts.group(1)) != null) {
        found.add(Deviation.of(file, Wording.of("dossier.line-stands-twice", number, name)));
      }
    }
    Manifest manifest = new Manifest(hashes);
    if (found.isEmpty() && !Arrays.equals(manifest.bytes(), bytes)) {
      found.add(Deviation.of(file, Wording.of("dossier.lines-are-not-in-their-order")));
    }
    wrong.addAll(found);
    return manifest;
  }

  /** The hashes by the names, in the order of their code points. */
  SortedMap<String, String> hashes() {
    return hashes;
  }

  /** The file's bytes. */
  byte[] bytes() {
    StringBuilder text = new StringBuilder();
    hashes.forEach(
        (name, hash) -> text.append(hash).append("  ").append(encoded(name)).append('\n'));
    return text.toString().getBytes(UTF_8);
  }

  private static String encoded(String name) {
    return name.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String decoded(String name) {
    return ENCODED
        .matcher(name)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
  }
}
