package org.complaintauditor.console.comparison;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
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
 * @param number which it is of the runs of this name; empty if no other has it
 * @param audited when it was audited; empty where nobody has noted it
 * @param sample whether it is of the sample quarter, and of no data of the office
 */
public record RunChoice(
    String run,
    String title,
    String pack,
    String asOf,
    Path folder,
    OptionalInt number,
    String audited,
    boolean sample) {

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
    String told =
        title.equals(run)
            ? words.text("console.run.choice.unnamed", in(words), pack, run)
            : words.text("console.run.choice", title, pack, new LineWords(words).when(day()));
    if (number.isPresent()) {
      told = words.text("console.run.choice.number", told, number.getAsInt());
      if (!audited.isEmpty()) {
        told = words.text("console.run.choice.audited", told, new LineWords(words).when(audited));
      }
    }
    return sample ? words.text("console.run.choice.sample", told) : told;
  }

  /** What a page calls it beside others, in short. */
  public String numbered(MessageBundle words) {
    return number.isPresent()
        ? words.text("console.run.choice.number", in(words), number.getAsInt())
        : in(words);
  }

  /**
   * A name that is the same in every language: as people call it, or its pack and its day, with its
   * number among runs of this name.
   */
  public String named() {
    String name = title.equals(run) ? pack + ", " + day() : title;
    return number.isPresent() ? name + " (" + number.getAsInt() + ")" : name;
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
