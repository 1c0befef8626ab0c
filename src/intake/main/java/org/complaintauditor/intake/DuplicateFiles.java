package org.complaintauditor.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;

/**
 * Refuses a file that is given twice, under whatever name and however compressed, if its events
 * have no ids: those that have one are exact duplicates, which are read once.
 */
final class DuplicateFiles {
  /** What is shorter holds no events: systems write an empty list for each case without any. */
  private static final int SHORTEST = 64;

  private static final int BEGINNING = 1 << 16;

  /** A column or field of ids. */
  private static final Pattern IDS =
      Pattern.compile(
          "(?<![a-z_])(event[_ ]?id|id)\"?\\s*[,;:\\t|\\r\\n=]", Pattern.CASE_INSENSITIVE);

  private DuplicateFiles() {}

  /**
   * Reads the beginning of each file, and to their ends only those that begin alike.
   *
   * @throws UnusableExportException if two hold the same bytes, or one cannot be read
   */
  static void refuse(List<ExportFile> files) {
    if (files.size() < 2) {
      return;
    }
    Map<String, List<ExportFile>> alike = new HashMap<>();
    for (ExportFile file : files) {
      String beginning = hash(file, BEGINNING);
      if (!beginning.isEmpty()) {
        alike.computeIfAbsent(beginning, hash -> new ArrayList<>()).add(file);
      }
    }
    for (ExportFile file : files) {
      alike.values().stream()
          .filter(some -> some.get(0).equals(file))
          .forEach(DuplicateFiles::compare);
    }
  }

  private static void compare(List<ExportFile> alike) {
    if (alike.size() < 2) {
      return;
    }
    Map<String, ExportFile> known = new HashMap<>();
    for (ExportFile file : alike) {
      ExportFile first = known.putIfAbsent(hash(file, Long.MAX_VALUE), file);
      if (first != null && !hasIds(file)) {
        throw new UnusableExportException(
            Wording.of("intake.holds-same-as-byte-by-byte", file, first));
      }
    }
  }

  private static boolean hasIds(ExportFile file) {
    try (InputStream bytes = file.open()) {
      String beginning = new String(bytes.readNBytes(BEGINNING), ISO_8859_1);
      // What a workbook holds cannot be seen so; it is taken for one with ids.
      return beginning.startsWith("PK") || IDS.matcher(beginning).find();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static UnusableExportException unreadable(ExportFile file, IOException e) {
    return new UnusableExportException(Wording.of("intake.cannot-be-read", file, e), e);
  }

  /** The hash of the file's bytes up to a number of them; empty where there are few. */
  private static String hash(ExportFile file, long most) {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BEGINNING];
    long all = 0;
    try (InputStream bytes = file.open()) {
      int read = bytes.readNBytes(buffer, 0, BEGINNING);
      while (read > 0 && all < most) {
        digest.update(buffer, 0, read);
        all += read;
        read = all < most ? bytes.readNBytes(buffer, 0, BEGINNING) : 0;
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    return all < SHORTEST ? "" : HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
