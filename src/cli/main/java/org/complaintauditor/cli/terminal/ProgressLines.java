package org.complaintauditor.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.report.json.JsonFile;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;

/**
 * Standard error as another program reads it: one JSON object a line, and nothing else
 * (docs/programs.md). What a command prints here is a warning.
 */
public final class ProgressLines extends PrintWriter implements Progress {

  private static final String OPTION = "--progress";

  /** Between two lines that say how many steps are done. */
  private static final long PAUSE_NANOS = 200_000_000;

  /** What a command prints before what it says to people. */
  private static final String ADDRESS = "auditor: ";

  private final PrintWriter target;
  private final StringWriter said = new StringWriter();
  private final List<String> files = new ArrayList<>();
  private Optional<String> run = Optional.empty();
  private Optional<String> folder = Optional.empty();
  private long done;
  private long told;
  private long toldAt;
  private boolean endedElsewhere;

  /** The form in which progress is said. */
  public enum Form {
    /** For a program. */
    JSON
  }

  /** Writes the lines here. */
  public ProgressLines(PrintWriter target) {
    super(new Warnings(target), true);
    this.target = target;
  }

  /** Whether a command line asks for it, even if nothing else of it can be read. */
  public static boolean areAsked(String... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equalsIgnoreCase(OPTION + "=" + Form.JSON)
          || (arguments[i].equals(OPTION)
              && i + 1 < arguments.length
              && arguments[i + 1].equalsIgnoreCase(Form.JSON.name()))) {
        return true;
      }
    }
    return false;
  }

  /** Takes what the log and libraries write: each line an object under the key {@code log}. */
  public static PrintStream log(PrintWriter target) {
    return new PrintStream(new Log(target), true, StandardCharsets.UTF_8);
  }

  @Override
  public void stage(Stage stage, long steps) {
    synchronized (target) {
      tellDone();
      done = 0;
      told = 0;
      toldAt = System.nanoTime();
      Map<String, @Nullable Object> line = JsonFile.object();
      line.put("stage", stage.name());
      line.put("steps", steps);
      write(target, line);
    }
  }

  @Override
  public void step(long more) {
    synchronized (target) {
      done += more;
      if (done > told && System.nanoTime() - toldAt >= PAUSE_NANOS) {
        tellDone();
      }
    }
  }

  private void tellDone() {
    if (done > told) {
      Map<String, @Nullable Object> line = JsonFile.object();
      line.put("done", done);
      write(target, line);
      told = done;
      toldAt = System.nanoTime();
    }
  }

  @Override
  public void run(String id) {
    run = Optional.of(id);
  }

  @Override
  public void folder(Path written) {
    folder = Optional.of(written.toString());
  }

  @Override
  public void file(Path written) {
    files.add(written.toString());
  }

  /** Takes what is said of an error. */
  public PrintWriter error() {
    return new PrintWriter(said, true);
  }

  /** Another process wrote the last line. */
  public void endedElsewhere() {
    endedElsewhere = true;
  }

  /** The last line. */
  public void end(int code) {
    flush();
    if (endedElsewhere) {
      return;
    }
    synchronized (target) {
      tellDone();
      Map<String, @Nullable Object> line = JsonFile.object();
      line.put("exit", code);
      String text = said.toString().stripTrailing();
      if (code == ExitCode.DEFECT && text.indexOf('\n') >= 0) {
        defect(text, line);
      } else if (!text.isEmpty()) {
        line.put("message", withoutAddress(text));
      } else {
        run.ifPresent(id -> line.put("run", id));
        folder.ifPresent(written -> line.put("folder", written));
        if (!files.isEmpty()) {
          line.put("files", files);
        }
      }
      write(target, line);
    }
  }

  /** What explains a defect is told; of one that nothing explains, the kind, and the rest apart. */
  private static void defect(String text, Map<String, @Nullable Object> line) {
    List<String> lines = text.lines().toList();
    int explained = 1;
    while (explained < lines.size() && lines.get(explained).startsWith(ErrorText.EXPLAINED)) {
      explained++;
    }
    List<String> details = lines.subList(explained, lines.size());
    String message = String.join("\n", lines.subList(0, explained));
    if (explained == 1) {
      message += " " + details.get(0).split(":", 2)[0];
    }
    line.put("message", withoutAddress(message));
    if (!details.isEmpty()) {
      line.put("details", String.join("\n", details));
    }
  }

  private static String withoutAddress(String text) {
    return text.startsWith(ADDRESS) ? text.substring(ADDRESS.length()) : text;
  }

  private static void tell(PrintWriter target, String key, String text) {
    String shown = withoutAddress(TextSanitizer.lines(text));
    if (!shown.isEmpty()) {
      Map<String, @Nullable Object> line = JsonFile.object();
      line.put(key, shown);
      write(target, line);
    }
  }

  private static void write(PrintWriter target, Map<String, @Nullable Object> line) {
    target.println(JsonFile.line(line));
  }

  /** Makes a line of each line that is written. */
  private static final class Log extends OutputStream {
    private final PrintWriter target;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

    Log(PrintWriter target) {
      this.target = target;
    }

    @Override
    public void write(int value) {
      synchronized (target) {
        if (value == '\n') {
          tell(target, "log", waiting.toString(StandardCharsets.UTF_8));
          waiting.reset();
        } else {
          waiting.write(value);
        }
      }
    }
  }

  /** Makes a line of what is printed in one piece. */
  private static final class Warnings extends Writer {
    private final PrintWriter target;
    private final StringBuilder waiting = new StringBuilder();

    Warnings(PrintWriter target) {
      this.target = target;
    }

    @Override
    public void write(char[] text, int from, int length) {
      synchronized (target) {
        waiting.append(text, from, length);
      }
    }

    @Override
    public void flush() {
      synchronized (target) {
        String text = waiting.toString();
        if (!text.endsWith("\n")) {
          return; // The rest of the line is still to come.
        }
        waiting.setLength(0);
        tell(target, "warning", text);
      }
    }

    @Override
    public void close() {
      flush();
    }
  }
}
