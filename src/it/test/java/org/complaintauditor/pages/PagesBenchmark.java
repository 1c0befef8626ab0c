package org.complaintauditor.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Measures what a reader of a large report waits for. Times are the page's own, from the event to
 * the frame after the view is shown.
 */
public final class PagesBenchmark {

  private static final int REPEATS = 5;

  private static final String SHOW =
      """
      const [hash, done] = arguments;
      const before = performance.now();
      const look = () => document.documentElement.dataset.shown === location.hash
          ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - before)))
          : setTimeout(look);
      location.hash = hash;
      setTimeout(look);
      """;

  private PagesBenchmark() {}

  /** The lines of a report on the pages in this folder. */
  public static List<String> run(Path report) {
    Optional<Browser> found = Browser.find();
    if (found.isEmpty()) {
      return List.of("  not measured: no browser is installed");
    }
    List<String> lines = new ArrayList<>();
    try (Browser browser = found.get()) {
      List<Double> loaded = new ArrayList<>();
      List<Double> ready = new ArrayList<>();
      for (int i = 0; i < REPEATS; i++) {
        browser.open(report, "");
        loaded.add(
            browser.number("return performance.getEntriesByType('navigation')[0].loadEventEnd"));
        ready.add(browser.number("return performance.getEntriesByName('index')[0].startTime"));
      }
      lines.add(line("front page loaded", loaded));
      lines.add(line("index of all cases in memory", ready));
      lines.add(shown(browser, "list of all cases", "#/cases", "#/cases?page=2"));
      lines.add(
          shown(
              browser,
              "filter by commitment, result, team; sort by lateness",
              "#/cases?c=TRK-01&v=BREACHED&g.team=Mobile&sort=-late",
              "#/cases?c=ACK-01&v=BREACHED&sort=received"));
      lines.add(
          shown(browser, "search by case id", "#/cases?q=1131-3", "#/cases?q=6-01&v=PENDING"));
      lines.add(shown(browser, "a case", "#/case/C26-01131-0", "#/case/C26-01042-200"));
      lines.add(
          String.format(
              Locale.ROOT, "  %-56s %7d MB", "resident memory of the page, at most", peak()));
      lines.add(
          String.format(
              Locale.ROOT,
              "  %-56s %7.0f",
              "elements in the document",
              browser.number("return document.querySelectorAll('*').length")));
    }
    return lines;
  }

  /** Goes from one view to the other and back, and takes the times of the first. */
  private static String shown(Browser browser, String what, String text, String other) {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < REPEATS; i++) {
      Object time = browser.driver().executeAsyncScript(SHOW, text);
      times.add(((Number) Objects.requireNonNull(time)).doubleValue());
      browser.driver().executeAsyncScript(SHOW, other);
    }
    return line(what, times);
  }

  private static String line(String what, List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "  %-56s %7.0f ms (%.0f to %.0f)",
        what,
        sorted.get(sorted.size() / 2),
        sorted.get(0),
        sorted.get(sorted.size() - 1));
  }

  /** The largest resident memory of a process that shows pages, in MB; 0 without /proc. */
  private static long peak() {
    return ProcessHandle.current()
        .descendants()
        .map(process -> Path.of("/proc", String.valueOf(process.pid())))
        .filter(PagesBenchmark::showsPages)
        .mapToLong(PagesBenchmark::peak)
        .max()
        .orElse(0);
  }

  private static boolean showsPages(Path process) {
    try {
      return Files.readString(process.resolve("cmdline")).contains("--type=renderer");
    } catch (IOException e) {
      return false; // Gone, or not Linux.
    }
  }

  private static long peak(Path process) {
    try {
      return Files.readAllLines(process.resolve("status")).stream()
          .filter(row -> row.startsWith("VmHWM:"))
          .mapToLong(row -> Long.parseLong(row.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0; // Gone.
    }
  }

  /** Measures the report in the folder that is given. */
  public static void main(String[] arguments) {
    run(Path.of(arguments[0])).forEach(System.out::println);
  }
}
