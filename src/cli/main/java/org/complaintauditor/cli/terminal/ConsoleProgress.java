package org.complaintauditor.cli.terminal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;

/**
 * Progress on standard error: a bar on a terminal, a line per stage of a long run elsewhere, lines
 * of JSON for a program.
 */
public final class ConsoleProgress implements Progress, AutoCloseable {

  /** Below this many cases a run is over before a bar could be read. */
  private static final long WORTH_SHOWING = 5_000;

  private final PrintWriter err;
  private final boolean terminal;
  private final MessageBundle words;
  private final Optional<ProgressLines> lines;
  private @Nullable ProgressBar bar;
  private boolean showLines;

  private ConsoleProgress(PrintWriter err, boolean terminal, MessageBundle words) {
    this.err = err;
    this.words = words;
    this.terminal = terminal;
    this.lines =
        err instanceof ProgressLines forProgram ? Optional.of(forProgram) : Optional.empty();
  }

  /** The launcher knows whether standard error is a terminal, and says so in a property. */
  public static ConsoleProgress on(PrintWriter err) {
    return on(err, MessageBundle.in(MessageBundle.LANGUAGES.get(0)));
  }

  /** The same, which says remarks in these words. */
  public static ConsoleProgress on(PrintWriter err, MessageBundle words) {
    return new ConsoleProgress(err, Boolean.getBoolean("auditor.terminal"), words);
  }

  @Override
  public synchronized void remark(Wording said) {
    closeBar();
    remark(said, words, err);
  }

  /** Says what people should know. */
  public static void remark(Wording said, MessageBundle words, PrintWriter err) {
    err.println("auditor: " + TextSanitizer.line(words.text(said)));
  }

  @Override
  public void folder(Path written) {
    lines.ifPresent(program -> program.folder(written));
  }

  @Override
  public void file(Path written) {
    lines.ifPresent(program -> program.file(written));
  }

  @Override
  public void run(String id) {
    lines.ifPresent(program -> program.run(id));
  }

  @Override
  public void say(String line) {
    err.println(line);
  }

  @Override
  public synchronized void stage(Stage stage, long steps) {
    if (lines.isPresent()) {
      lines.get().stage(stage, steps);
      return;
    }
    closeBar();
    String name = stage.name().toLowerCase(Locale.ROOT);
    if (stage == Stage.JUDGING) {
      showLines = steps >= WORTH_SHOWING;
    }
    if (terminal && steps >= WORTH_SHOWING) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(name)
              .setInitialMax(steps)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .build();
    } else if (showLines) {
      err.println(steps > 0 ? name + " " + steps + " ..." : name + " ...");
    }
  }

  @Override
  public synchronized void step(long done) {
    lines.ifPresent(program -> program.step(done));
    if (bar != null) {
      bar.stepBy(done);
    }
  }

  /** No more steps are to come; what is printed next must not run into the bar. */
  public synchronized void end() {
    closeBar();
  }

  @Override
  public void close() {
    end();
  }

  private void closeBar() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
