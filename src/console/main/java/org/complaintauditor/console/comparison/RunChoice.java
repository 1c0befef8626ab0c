package org.complaintauditor.console.comparison;

import java.nio.file.Files;
import java.nio.file.Path;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.text.MessageBundle;

/**
 * A run that can be chosen.
 *
 * @param run its id
 * @param title how people call it; its id where nobody has named it
 * @param pack the pack's name
 * @param asOf the audit instant, as it was recorded
 * @param folder its folder
 */
public record RunChoice(String run, String title, String pack, String asOf, Path folder) {

  /** What a page calls it: as people do, or by its day. */
  public String in(MessageBundle words) {
    return title.equals(run)
        ? words.text("console.run.of", new LineWords(words).when(day()))
        : title;
  }

  /**
   * What it is told apart by in a list: its name, its pack and its day; its id where it has none.
   */
  public String among(MessageBundle words) {
    return title.equals(run)
        ? words.text("console.run.choice.unnamed", in(words), pack, run)
        : words.text("console.run.choice", title, pack, new LineWords(words).when(day()));
  }

  /** A name that is the same in every language: as people call it, or its pack and its day. */
  public String named() {
    return title.equals(run) ? pack + ", " + day() : title;
  }

  /** Whether its cases were kept, so that they can be judged again. */
  public boolean hasMaterial() {
    return Files.isRegularFile(folder.resolve("material").resolve("settings.json"));
  }

  /** Whether its folder is there. */
  public boolean isThere() {
    return Files.isRegularFile(folder.resolve("manifest.json"));
  }

  /** The date of the audit instant. */
  public String day() {
    return asOf.length() < "2026-04-20".length() ? asOf : asOf.substring(0, "2026-04-20".length());
  }
}
