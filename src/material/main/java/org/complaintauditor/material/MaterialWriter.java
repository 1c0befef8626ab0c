package org.complaintauditor.material;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.GivenDate;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Problem;

/** Writes a run's material while its cases are judged. */
public final class MaterialWriter implements Closeable {
  /** The folder's name in a run's folder. */
  public static final String FOLDER = "material";

  static final String SETTINGS = "settings.json";
  static final String CASES = "cases.jsonl.gz";
  static final String INDEX = "cases.idx";
  static final String PROBLEMS = "problems.jsonl.gz";
  static final String PROFILE = "profile.yaml";

  private static final ObjectWriter CASE = MaterialJson.lines(CaseLine.class);
  private static final ObjectWriter PROBLEM = MaterialJson.lines(ProblemLine.class);
  private static final ObjectWriter MEMBER = MaterialJson.lines(Member.class);
  private static final int PROBLEMS_OF_A_MEMBER = 1_000;

  /** Holidays of far years are listed only up to here; see {@link KeptHolidays}. */
  private static final int EARLIEST_YEAR = 1900;

  private static final int LATEST_YEAR = 2200;

  /** No year has fewer business days. */
  private static final int DAYS_OF_A_YEAR = 200;

  private final Path folder;
  private final MaterialSettings settings;
  private final Pack pack;
  private final BusinessCalendar calendar;
  private final OutputStream cases;
  private final MessageDigest casesHash = ContentHash.begin();
  private final ByteArrayOutputStream index = new ByteArrayOutputStream();
  private long at;
  private long kept;
  private int firstYear = Integer.MAX_VALUE;
  private int lastYear = Integer.MIN_VALUE;
  private String profile = "";

  /**
   * A member of the file of cases.
   *
   * @param first its first case
   * @param at where it begins, in bytes
   * @param cases how many cases stand in it
   */
  record Member(@JsonProperty("case") String first, long at, int cases) {}

  /**
   * Begins a material.
   *
   * @param run the folder of the run
   * @param settings what is known before the first case
   * @param problems what is wrong with the data of the export
   * @throws IOException if it cannot be written
   */
  public MaterialWriter(
      Path run,
      MaterialSettings settings,
      Pack pack,
      BusinessCalendar calendar,
      Iterable<Problem> problems)
      throws IOException {
    this.folder = Files.createDirectories(run.resolve(FOLDER));
    this.pack = pack;
    this.calendar = calendar;
    this.settings = writeProblems(problems, settings);
    this.cases = new BufferedOutputStream(Files.newOutputStream(folder.resolve(CASES)));
  }

  private MaterialSettings writeProblems(Iterable<Problem> problems, MaterialSettings known)
      throws IOException {
    MessageDigest hash = ContentHash.begin();
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve(PROBLEMS)))) {
      ByteArrayOutputStream lines = new ByteArrayOutputStream();
      int waiting = 0;
      for (Problem problem : problems) {
        line(PROBLEM, ProblemLine.of(problem), lines);
        if (++waiting == PROBLEMS_OF_A_MEMBER) {
          hash.update(lines.toByteArray());
          out.write(CompressedLines.of(lines.toByteArray()));
          lines.reset();
          waiting = 0;
        }
      }
      hash.update(lines.toByteArray());
      out.write(CompressedLines.of(lines.toByteArray()));
    }
    return known.with(known.calendar(), 0, Map.of(PROBLEMS, ContentHash.end(hash)));
  }

  private static void line(ObjectWriter form, Object value, ByteArrayOutputStream to) {
    try {
      to.writeBytes(form.writeValueAsBytes(value));
      to.write('\n');
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // Records of texts and numbers can be written.
    }
  }

  /** Keeps the text of the profile by which the export was read; nothing if it is empty. */
  public void keepProfile(String text) {
    profile = text;
  }

  /** The part of some cases that follow each other; parts fill on several threads. */
  public Part part() {
    return new Part();
  }

  /** Some cases that follow each other. */
  public final class Part {
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final List<Integer> years = new ArrayList<>(2);
    private String first = "";
    private int size;

    private Part() {}

    /** Takes the next case, with what its texts say. */
    public void add(ExportedCase exportedCase) {
      if (size++ == 0) {
        first = exportedCase.caseId();
      }
      line(CASE, CaseLine.of(exportedCase, settings.texts()), lines);
      for (EventRow row : exportedCase.rows()) {
        year(row.timestamp().date().getYear());
        for (GivenDate given : row.dates().values()) {
          year(given.timestamp().date().getYear());
        }
      }
    }

    private void year(int number) {
      if (years.isEmpty()) {
        years.add(number);
        years.add(number);
      }
      years.set(0, Math.min(years.get(0), number));
      years.set(1, Math.max(years.get(1), number));
    }

    /** The bytes that this part adds; made on the thread that filled it. */
    public Packed packed() {
      byte[] bytes = lines.toByteArray();
      return new Packed(this, bytes, size == 0 ? bytes : CompressedLines.of(bytes));
    }
  }

  /** A part that takes no more cases. */
  public static final class Packed {
    private final Part part;
    private final byte[] lines;
    private final byte[] compressed;

    private Packed(Part part, byte[] lines, byte[] compressed) {
      this.part = part;
      this.lines = lines;
      this.compressed = compressed;
    }
  }

  /**
   * Adds the cases of a part; in the order of the cases, one part at a time.
   *
   * @throws IOException if they cannot be written
   */
  public void add(Packed packed) throws IOException {
    Part part = packed.part;
    if (part.size == 0) {
      return;
    }
    line(MEMBER, new Member(part.first, at, part.size), index);
    casesHash.update(packed.lines);
    cases.write(packed.compressed);
    at += packed.compressed.length;
    kept += part.size;
    firstYear = Math.min(firstYear, part.years.get(0));
    lastYear = Math.max(lastYear, part.years.get(1));
  }

  /**
   * Ends the material.
   *
   * @return its files
   * @throws IOException if they cannot be written
   */
  public List<Path> finish() throws IOException {
    cases.close();
    Map<String, String> hashes = new TreeMap<>(settings.files());
    hashes.put(CASES, ContentHash.end(casesHash));
    List<Path> written = new ArrayList<>(List.of(folder.resolve(CASES), folder.resolve(PROBLEMS)));
    MaterialSettings.Calendar listed = listed();
    Map<String, byte[]> others = new TreeMap<>();
    others.put(INDEX, index.toByteArray());
    if (!profile.isEmpty()) {
      others.put(PROFILE, profile.getBytes(UTF_8));
    }
    others.put(HolidayList.FILE, HolidayList.of(calendar, listed.fromYear(), listed.toYear()));
    Map<String, byte[]> ofPack = KeptPack.files(pack);
    KeptPack.write(ofPack, folder);
    for (Map.Entry<String, byte[]> file : others.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    ofPack.forEach((name, content) -> others.put(KeptPack.FOLDER + "/" + name, content));
    others.forEach(
        (name, content) -> {
          hashes.put(name, ContentHash.of(content));
          written.add(folder.resolve(name));
        });
    String text =
        MaterialJson.pretty(MaterialSettings.class)
            .writeValueAsString(settings.with(listed, kept, hashes));
    Files.write(folder.resolve(SETTINGS), (text + "\n").getBytes(UTF_8));
    written.add(folder.resolve(SETTINGS));
    return written;
  }

  /** The years that a due date could reach. */
  private MaterialSettings.Calendar listed() {
    MaterialSettings.Calendar known = settings.calendar();
    int audited = Integer.parseInt(settings.auditInstant().substring(0, 4));
    int from = Math.max(EARLIEST_YEAR, Math.min(firstYear, audited) - 1);
    int to = Math.min(LATEST_YEAR, Math.max(lastYear, audited) + 2 + longestLimit());
    return new MaterialSettings.Calendar(
        known.name(), known.version(), known.file(), known.weekend(), from, Math.max(from, to));
  }

  private int longestLimit() {
    return pack.versions().stream()
        .flatMap(version -> version.commitments().stream())
        .flatMap(commitment -> commitment.limits().values().stream())
        .map(Limit::span)
        .mapToInt(MaterialWriter::years)
        .max()
        .orElse(0);
  }

  private static int years(Limit.Span span) {
    if (span instanceof Limit.BusinessDays business) {
      return business.days() / DAYS_OF_A_YEAR;
    }
    return span instanceof Limit.CalendarDays days ? days.days() / DAYS_OF_A_YEAR : 0;
  }

  /** Gives up what was not finished. */
  @Override
  public void close() throws IOException {
    cases.close();
  }
}
