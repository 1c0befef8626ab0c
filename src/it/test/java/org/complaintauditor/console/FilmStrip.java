package org.complaintauditor.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.complaintauditor.pages.Browser;

/**
 * Pictures of what somebody saw, in {@code target/console-film}, for people who look at them: taken
 * where the property {@code console.film} is {@code true}.
 */
final class FilmStrip {

  private static final boolean ASKED = Boolean.getBoolean("console.film");
  private static final int HIGHEST = 6_000;

  /** Numbers of three digits, so that pictures lie in their order. */
  private static final int THOUSAND = 1_000;

  private final Path folder;
  private int taken;

  private FilmStrip(Path folder) {
    this.folder = folder;
  }

  /** The film of one journey. */
  static FilmStrip of(String journey) {
    return new FilmStrip(Path.of("target/console-film").resolve(journey));
  }

  /** Takes the next picture: the whole page, however long. */
  void take(Browser browser, String name) throws IOException {
    taken++;
    if (!ASKED) {
      return;
    }
    Map<?, ?> size =
        (Map<?, ?>)
            Objects.requireNonNull(
                browser
                    .driver()
                    .executeCdpCommand("Page.getLayoutMetrics", Map.of())
                    .get("cssContentSize"));
    double height =
        Math.min(HIGHEST, ((Number) Objects.requireNonNull(size.get("height"))).doubleValue());
    Map<String, Object> picture =
        browser
            .driver()
            .executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                    "captureBeyondViewport",
                    true,
                    "clip",
                    Map.of(
                        "x",
                        0,
                        "y",
                        0,
                        "width",
                        Objects.requireNonNull(size.get("width")),
                        "height",
                        height,
                        "scale",
                        1)));
    Files.createDirectories(folder);
    Files.write(
        folder.resolve(String.valueOf(THOUSAND + taken).substring(1) + "-" + name + ".png"),
        Base64.getDecoder().decode(String.valueOf(picture.get("data"))));
  }
}
