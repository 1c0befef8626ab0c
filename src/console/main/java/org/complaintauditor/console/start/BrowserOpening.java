package org.complaintauditor.console.start;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Opens an address in the browser of the person, as far as the system knows one. */
final class BrowserOpening {

  private BrowserOpening() {}

  /**
   * Opens the address.
   *
   * @return whether a program was found that was asked to
   */
  static boolean of(String address) {
    try {
      new ProcessBuilder(words(System.getProperty("os.name").toLowerCase(Locale.ROOT), address))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false; // The address stands in the terminal as well.
    }
  }

  private static List<String> words(String system, String address) {
    if (system.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return List.of(system.startsWith("mac") ? "open" : "xdg-open", address);
  }
}
