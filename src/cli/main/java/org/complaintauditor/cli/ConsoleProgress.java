package org.complaintauditor.cli;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.complaintauditor.audit.Progress;
import org.jspecify.annotations.Nullable;

/** Progress on standard error: a bar on a terminal, a line per stage of a long run elsewhere. */
final class ConsoleProgress implements Progress, AutoCloseable {

  /** Below this many cases a run is over before a bar could be read. */
  private static final long WORTH_SHOWING = 5_000;

  private final PrintWriter err;
  private final boolean terminal;
  private @Nullable ProgressBar bar;
  private boolean showLines;

  private ConsoleProgress(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** The launcher knows whether standard error is a terminal, and says so in a property. */
  static ConsoleProgress on(PrintWriter err) {
    return new ConsoleProgress(err, Boolean.getBoolean("auditor.terminal"));
  }

  @Override
  public synchronized void stage(Stage stage, long steps) {
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
    if (bar != null) {
      bar.stepBy(done);
    }
  }

  /** Nothing more is to come; what is printed next must not run into the bar. */
  @Override
  public synchronized void close() {
    closeBar();
  }

  private void closeBar() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
