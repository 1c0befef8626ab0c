package org.complaintauditor.intake.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.RecordFormatException;
import org.complaintauditor.model.Wording;

/**
 * Files in the compound format of old office programs, which is also that of documents with a
 * password. What one is stands in its outermost folder: a letter may hold a workbook.
 */
final class CompoundFile {
  private static final byte[] SIGNATURE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** A larger file is not unfolded in memory; its names are looked for as they lie. */
  private static final int LARGEST = 1 << 26;

  private static final Wording WORKBOOK_ADVICE = Wording.of("intake.save-as-an-excel-workbook");
  private static final Wording TABLE_ADVICE =
      Wording.of("intake.export-events-from-case-system-itself");

  /** What such a file can be, those first that may hold others. */
  private enum Kind {
    ENCRYPTED(Wording.of("intake.is-a-document-with-a-password"), "EncryptedPackage"),
    LETTER(Wording.of("intake.is-an-old-word-document", TABLE_ADVICE), "WordDocument"),
    SLIDES(
        Wording.of("intake.is-an-old-powerpoint-presentation", TABLE_ADVICE),
        "PowerPoint Document"),
    MESSAGE(Wording.of("intake.is-a-message-saved-by-outlook"), "__properties_version1.0"),
    DRAWING(Wording.of("intake.is-an-old-visio-drawing", TABLE_ADVICE), "VisioDocument"),
    WORKBOOK(Wording.of("intake.is-an-old-excel-workbook", WORKBOOK_ADVICE), "Workbook", "Book");

    @SuppressWarnings("ImmutableEnumChecker") // A wording cannot be changed.
    private final Wording advice;

    private final String stream;
    private final String olderStream;

    Kind(Wording advice, String stream) {
      this(advice, stream, stream);
    }

    Kind(Wording advice, String stream, String olderStream) {
      this.advice = advice;
      this.stream = stream;
      this.olderStream = olderStream;
    }

    static Optional<Kind> with(Predicate<String> isThere) {
      return Stream.of(values())
          .filter(kind -> isThere.test(kind.stream) || isThere.test(kind.olderStream))
          .findFirst();
    }
  }

  private CompoundFile() {}

  /**
   * Refuses a file in this format.
   *
   * @throws UnusableExportException if it is one, with what to do instead
   */
  static void refuse(ExportFile file, byte[] head) throws IOException {
    if (head.length < SIGNATURE.length
        || !Arrays.equals(head, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
      return;
    }
    throw new UnusableExportException(
        Wording.of(
            "core.colon",
            file,
            kind(file)
                .map(kind -> kind.advice)
                .orElseGet(() -> Wording.of("intake.is-a-file-of-an-old-office"))));
  }

  private static Optional<Kind> kind(ExportFile file) throws IOException {
    byte[] content;
    try (InputStream bytes = file.open()) {
      content = bytes.readNBytes(LARGEST);
    }
    return outermost(content)
        .map(names -> Kind.with(names::contains))
        .orElseGet(() -> byNamesAnywhere(content));
  }

  /** The names in the outermost folder; empty if the file is damaged or not whole. */
  private static Optional<Set<String>> outermost(byte[] content) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      return Optional.of(files.getRoot().getEntryNames().stream().collect(Collectors.toSet()));
    } catch (IOException
        | RecordFormatException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | ClassCastException e) {
      return Optional.empty();
    }
  }

  private static Optional<Kind> byNamesAnywhere(byte[] content) {
    String text = new String(content, ISO_8859_1);
    return Kind.with(name -> text.contains(new String(name.getBytes(UTF_16LE), ISO_8859_1)));
  }
}
