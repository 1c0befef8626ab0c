package org.complaintauditor.takeover;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Setting;
import org.complaintauditor.spool.KeptFile;
import org.complaintauditor.spool.Memory;
import org.complaintauditor.spool.SpoolReader;

/** Reads what an earlier run kept, case by case. */
public final class EarlierRun implements Closeable {

  private static final int BUFFER = 1 << 18;

  private final Path path;
  private final KeptFile file;
  private final SpoolReader in;
  private final List<String> shapes = new ArrayList<>();
  private Optional<Settings> settings = Optional.empty();
  private Optional<KeptCase> next = Optional.empty();

  private EarlierRun(Path path, KeptFile file) {
    this.path = path;
    this.file = file;
    this.in = new SpoolReader(file, 0, file.length(), BUFFER);
  }

  /**
   * Opens the file that a run kept. It has to be as it was written: the caller has compared its
   * hash with that of the run's manifest.
   *
   * @throws EarlierRunUnusable if it cannot be read
   */
  public static EarlierRun open(Path path) {
    try {
      EarlierRun run = new EarlierRun(path, KeptFile.open(path));
      if (run.in.text().equals(JudgedCases.TITLE)) {
        run.begin();
      }
      return run;
    } catch (IOException | UncheckedIOException e) {
      throw new EarlierRunUnusable(path, e);
    }
  }

  private void begin() {
    Map<Setting, String> common = new EnumMap<>(Setting.class);
    for (int i = in.smallNumber(); i > 0; i--) {
      common.put(Setting.valueOf(in.text()), string());
    }
    Map<String, String> versions = new TreeMap<>();
    for (int i = in.smallNumber(); i > 0; i--) {
      versions.put(in.text(), string());
    }
    ZoneId zone = ZoneId.of(in.text());
    Instant instant = Instant.ofEpochSecond(in.signed(), in.number());
    settings = Optional.of(new Settings(common, versions, AuditInstant.of(instant, zone)));
    next = read();
  }

  /** The settings of the run; none if another version of the program wrote the file otherwise. */
  Optional<Settings> settings() {
    return settings;
  }

  /**
   * What was kept of this case. Cases have to be asked for in the order of their ids, as they are
   * kept.
   *
   * @throws EarlierRunUnusable if the file cannot be read
   */
  Optional<KeptCase> find(String caseId) {
    try {
      while (next.isPresent() && CodePoints.ORDER.compare(next.get().caseId(), caseId) < 0) {
        next = read();
      }
    } catch (UncheckedIOException e) {
      throw new EarlierRunUnusable(path, e);
    }
    return next.filter(kept -> kept.caseId().equals(caseId));
  }

  private Optional<KeptCase> read() {
    for (int what = in.smallNumber(); what != JudgedCases.END; what = in.smallNumber()) {
      if (what == JudgedCases.CASE) {
        String caseId = in.text();
        String digest = string();
        int size = in.smallNumber();
        List<String> ofCase = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
          int number = in.smallNumber();
          ofCase.add(number == 0 ? string() : shapes.get(number - 1));
        }
        return Optional.of(
            new KeptCase(caseId, digest, ofCase, Memory.of(in.bytes(in.smallNumber()))));
      }
      shapes.add(string());
    }
    return Optional.empty();
  }

  private String string() {
    return new String(in.bytes(in.smallNumber()), ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
