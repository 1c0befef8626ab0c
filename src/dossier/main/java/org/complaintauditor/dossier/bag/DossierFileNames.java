package org.complaintauditor.dossier.bag;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complaintauditor.model.Wording;

/**
 * The names of a dossier's files, from its folder on with slashes: none may lead out of the folder,
 * mean another file on another system, or be taken for another one.
 */
final class DossierFileNames {

  /** Deepest nesting of folders: a dossier has four levels. */
  static final int DEEPEST = 20;

  private static final int LONGEST_PART = 255;

  /** What Windows takes for a device, whatever stands behind a dot. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\\..*)?");

  private static final Pattern DRIVE = Pattern.compile("(?s)[A-Za-z]:.*");

  /** The name as it stands, by what a system that ignores case makes of it. */
  private final Map<String, String> folded = new HashMap<>();

  private final Map<String, String> files = new HashMap<>();

  /**
   * Takes one more file.
   *
   * @return what is wrong with its name; empty if nothing is
   */
  Optional<Wording> refuse(String name) {
    return refuseName(name).or(() -> refuseDouble(name));
  }

  private static Optional<Wording> refuseName(String name) {
    if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
      return Optional.of(Wording.of("dossier.name-is-absolute"));
    }
    if (name.indexOf('\\') >= 0) {
      return Optional.of(Wording.of("dossier.a-backslash-in-name"));
    }
    if (name.codePoints().anyMatch(DossierFileNames::isUnprintable)) {
      return Optional.of(Wording.of("dossier.a-character-in-name-nobody-sees"));
    }
    if (!Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
      return Optional.of(Wording.of("dossier.name-is-not-in-unicodes-composed-form"));
    }
    String[] parts = name.split("/", -1);
    if (parts.length > DEEPEST) {
      return Optional.of(Wording.of("dossier.lies-more-than-folders-deep", DEEPEST));
    }
    for (String part : parts) {
      Optional<Wording> wrong = refusePart(part);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private static boolean isUnprintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> codePoint == 0xFFFD; // What a decoder puts where bytes are no text.
    };
  }

  private static Optional<Wording> refusePart(String part) {
    if (part.equals("..") || part.equals(".") || part.isEmpty()) {
      return Optional.of(Wording.of("dossier.name-leads-out-of-folder"));
    }
    if (part.length() > LONGEST_PART) {
      return Optional.of(Wording.of("dossier.name-is-longer-than-characters", LONGEST_PART));
    }
    if (part.endsWith(".")
        || part.endsWith(" ")
        || part.indexOf(':') >= 0
        || DEVICE.matcher(part).matches()) {
      return Optional.of(Wording.of("dossier.name-means-something-else-on-windows"));
    }
    return Optional.empty();
  }

  private Optional<Wording> refuseDouble(String name) {
    if (files.putIfAbsent(name, name) != null) {
      return Optional.of(Wording.of("dossier.two-of-name"));
    }
    // A folder must not differ from another in case alone either, nor be a file elsewhere.
    for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
      Optional<Wording> wrong = refuseFolded(name.substring(0, end), true);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return refuseFolded(name, false);
  }

  private Optional<Wording> refuseFolded(String name, boolean isFolder) {
    String kind = isFolder ? name + "/" : name;
    String other = folded.putIfAbsent(fold(name), kind);
    return other == null || other.equals(kind)
        ? Optional.empty()
        : Optional.of(Wording.of("dossier.on-some-systems-name-is-of", other));
  }

  /** Twice, since letters come apart: the first pass makes others of some that are composed. */
  private static String fold(String name) {
    String folded = name;
    for (int pass = 0; pass < 2; pass++) {
      folded =
          Normalizer.normalize(
              folded.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }
    return folded;
  }
}
