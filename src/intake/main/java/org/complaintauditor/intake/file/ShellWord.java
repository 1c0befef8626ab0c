package org.complaintauditor.intake.file;

import java.io.File;
import java.util.regex.Pattern;

/**
 * Names of files and sheets as they stand in a command that is to be pasted: whatever is in them,
 * the shell takes them for one word, and the program for no option.
 */
public final class ShellWord {
  /** Means nothing to a shell, wherever it stands in a word. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./-]+");

  private static final Pattern PLAIN_ON_WINDOWS = Pattern.compile("[\\p{L}\\p{N}_@+:./\\\\-]+");

  private ShellWord() {}

  /** The path of a file, for the shell of the system that the program runs on. */
  public static String ofFile(String path) {
    return ofFile(path, File.separatorChar == '\\');
  }

  /** A text that is no path, such as the name of a sheet. */
  public static String of(String text) {
    return of(text, File.separatorChar == '\\');
  }

  /**
   * The path of a file.
   *
   * @param windows whether it is for the command prompt of Windows rather than a POSIX shell
   */
  static String ofFile(String path, boolean windows) {
    String folder = windows ? ".\\" : "./";
    return of(path.startsWith("-") ? folder + path : path, windows);
  }

  /** As above; the command prompt knows double quotes only, which no name of a file can hold. */
  static String of(String text, boolean windows) {
    if ((windows ? PLAIN_ON_WINDOWS : PLAIN).matcher(text).matches()) {
      return text;
    }
    return windows ? '"' + text + '"' : "'" + text.replace("'", "'\\''") + "'";
  }
}
