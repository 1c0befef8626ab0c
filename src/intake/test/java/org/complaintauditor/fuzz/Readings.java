package org.complaintauditor.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.complaintauditor.fuzz.Recorded.holds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.complaintauditor.evidence.Detector;
import org.complaintauditor.evidence.lexicon.LexiconReader;
import org.complaintauditor.evidence.message.VisibleText;
import org.complaintauditor.intake.ExportFiles;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileFormats;
import org.complaintauditor.intake.json.JsonTreeReader;
import org.complaintauditor.intake.profile.ProfileCatalogue;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.tree.TreeNode;
import org.complaintauditor.intake.tree.TreeReader;
import org.complaintauditor.intake.tree.TreeShape;
import org.complaintauditor.intake.xes.XesTreeReader;
import org.complaintauditor.intake.xlsx.XlsxTableReader;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Pack;
import org.complaintauditor.pack.PackReader;

/** What each reader is asked to do with arbitrary bytes, and what must hold if it reads them. */
final class Readings {
  private static final Path FILE = temporary();

  private static final Pack JIVE = PackReader.read(Path.of("rules", "jive-ca"));
  private static final Detector DETECTOR =
      new Detector(LexiconReader.read(JIVE.lexicon(), JIVE.words()));

  private Readings() {}

  /**
   * A message: its first byte says whose it is. What is found stands where it is said to, each
   * label once, and the same is found again.
   */
  static void message(byte[] input) {
    if (input.length == 0) {
      return;
    }
    Direction direction = input[0] % 2 == 0 ? Direction.OUTBOUND : Direction.INBOUND;
    String language = List.of("en", "fr-CA", "de", "").get(Math.floorMod(input[0] / 2, 4));
    String text = new String(input, 1, input.length - 1, UTF_8);
    String seen = VisibleText.of(text);
    List<Detection> found = DETECTOR.detect(text, direction, language);
    Set<Detection> places = new HashSet<>();
    for (Detection detection : found) {
      holds(seen.startsWith(detection.quote(), detection.start()), "another quote: " + detection);
      holds(!detection.quote().isEmpty(), "an empty quote: " + detection);
      holds(detection.label().direction() == direction, "the other side's: " + detection);
      holds(places.add(detection), "twice: " + detection);
    }
    holds(found.equals(DETECTOR.detect(text, direction, language)), "something else again");
  }

  /** A table that was read is the same table when it is written by the book and read again. */
  static void csv(byte[] input) {
    CsvTableReader reader = new CsvTableReader();
    Recorded read = Recorded.of(reader, input, TableLayout.FOUND_OUT);
    holds(read.described().startsWith("CSV"), read.described());
    TableLayout plain =
        new TableLayout(
            Optional.of(','), Optional.of(UTF_8), OptionalInt.empty(), Optional.empty());
    Recorded again = Recorded.of(reader, byTheBook(read.rows()).getBytes(UTF_8), plain);
    holds(again.rows().equals(read.rows()), "another table when it is read again");
  }

  private static String byTheBook(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        text.append(i == 0 ? "\"" : ",\"").append(row.get(i).replace("\"", "\"\"")).append('"');
      }
      text.append("\r\n");
    }
    return text.toString();
  }

  /**
   * The first byte chooses: a whole workbook, or a part of one. Compressed bytes would hide the
   * parts from a fuzzer.
   */
  static void xlsx(byte[] input) {
    if (input.length == 0) {
      return;
    }
    byte[] rest = Arrays.copyOfRange(input, 1, input.length);
    int part = (input[0] & 0xFF) % (SmallWorkbook.PARTS.size() + 1);
    byte[] workbook =
        part == SmallWorkbook.PARTS.size()
            ? rest
            : SmallWorkbook.with(SmallWorkbook.PARTS.get(part), rest);
    format(workbook);
    Recorded read = Recorded.of(new XlsxTableReader(), workbook, TableLayout.FOUND_OUT);
    holds(read.described().startsWith("XLSX, sheet"), read.described());
    int width = read.rows().isEmpty() ? 0 : read.rows().get(0).size();
    holds(read.rows().stream().allMatch(row -> row.size() >= width), "a row that is too short");
  }

  private static void format(byte[] bytes) {
    try {
      FileFormats.of(Recorded.file(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pieces are those of the file, in order, and the shape knows of them. */
  static void json(byte[] input) {
    JsonTreeReader reader = new JsonTreeReader();
    List<TreeNode> roots = pieces(reader, input, "");
    holds(roots.equals(pieces(reader, input, "")), "other pieces when it is read again");
    TreeShape shape = shape(reader, input);
    boolean texts = roots.stream().anyMatch(root -> !root.children().isEmpty());
    holds(!texts || !shape.texts().isEmpty(), "a shape without texts");
    pieces(reader, input, "a");
    pieces(reader, input, "hits.hits");
  }

  /** There are as many events in the traces as there are events. */
  static void xes(byte[] input) {
    XesTreeReader reader = new XesTreeReader();
    List<TreeNode> traces = pieces(reader, input, "trace");
    List<TreeNode> events = pieces(reader, input, "trace.event");
    List<TreeNode> inTraces =
        traces.stream().flatMap(trace -> trace.all("event").stream()).toList();
    holds(inTraces.equals(events), "other events in the traces");
    shape(reader, input);
  }

  private static List<TreeNode> pieces(TreeReader reader, byte[] input, String path) {
    List<TreeNode> pieces = new ArrayList<>();
    try {
      reader.read(
          Recorded.file(input),
          Set.of(path),
          (found, number, piece) -> {
            pieces.add(piece);
            holds(found.equals(path), "a piece of another path: " + found);
            holds(number == pieces.size(), "a piece with another number: " + number);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pieces;
  }

  private static TreeShape shape(TreeReader reader, byte[] input) {
    try {
      return reader.shape(Recorded.file(input), 1_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The first byte chooses how the rest is wrapped: as it is, by gzip, or as a member of an
   * archive. All that is found in it is opened and looked at.
   */
  static void archive(byte[] input) {
    if (input.length == 0) {
      return;
    }
    byte[] rest = Arrays.copyOfRange(input, 1, input.length);
    try {
      Files.write(
          FILE,
          switch (input[0] & 3) {
            case 1 -> gzip(rest);
            case 2 -> zip(rest);
            default -> rest;
          });
      for (ExportFile file : ExportFiles.of(List.of(FILE))) {
        holds(!file.lastName().contains("/"), "a name with folders: " + file.lastName());
        FileFormats.of(file);
        try (var bytes = file.open()) {
          bytes.transferTo(java.io.OutputStream.nullOutputStream());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("folder/member.csv"));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  /** A profile that was read can be used. */
  static void profile(byte[] input) {
    try {
      Files.write(FILE, input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    new ProfileCatalogue(new CsvTableReader(), JIVE.words()).find(FILE.toString());
  }

  private static Path temporary() {
    try {
      Path file = Files.createTempFile("fuzz", ".input");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
