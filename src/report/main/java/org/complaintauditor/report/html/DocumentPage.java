package org.complaintauditor.report.html;

import java.util.List;
import java.util.stream.Stream;
import org.complaintauditor.text.MessageBundle;

/**
 * A page beside the report, such as a trend: facts, then sections with charts and tables. All its
 * figures stand in it; scripts draw the charts and look after lists.
 *
 * @param words the words of its language
 * @param title its heading
 * @param kicker the line above the heading
 * @param lead what it is about, in a sentence or two
 * @param facts what it was made of
 * @param sections its parts
 * @param scripts its own scripts, after those that every page has
 */
public record DocumentPage(
    MessageBundle words,
    String title,
    String kicker,
    String lead,
    List<Fact> facts,
    List<Section> sections,
    List<String> scripts) {

  /** The scripts that every page has, in the order in which they are loaded. */
  static final List<String> SHARED = List.of("words.js", "dom.js", "document.js");

  public DocumentPage {
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
    scripts = List.copyOf(scripts);
  }

  /**
   * A fact with its label.
   *
   * @param label what it is
   * @param text what it says
   */
  public record Fact(String label, String text) {}

  /**
   * A part of the page.
   *
   * @param id by which links and scripts find it
   * @param navigation how the way through the page names it
   * @param title its heading
   * @param paragraphs what is said before the tables
   * @param drawn whether a script draws a chart into it
   * @param tables its tables
   */
  public record Section(
      String id,
      String navigation,
      String title,
      List<String> paragraphs,
      boolean drawn,
      List<Table> tables) {
    public Section {
      paragraphs = List.copyOf(paragraphs);
      tables = List.copyOf(tables);
    }
  }

  /**
   * A table.
   *
   * @param caption what it shows
   * @param headings of its columns
   * @param rows its rows, with a cell for each column
   */
  public record Table(String caption, List<String> headings, List<List<Cell>> rows) {
    public Table {
      headings = List.copyOf(headings);
      rows = rows.stream().map(List::copyOf).toList();
    }

    /** Whether the cells of a column are numbers, by its first row. */
    public boolean isNumeric(int column) {
      return !rows.isEmpty() && rows.get(0).get(column).kind() == Kind.NUMBER;
    }
  }

  /** What a cell is. */
  public enum Kind {
    /** The heading of its row. */
    HEADING,
    /** A number, or the sign that there is none. */
    NUMBER,
    /** A number that is to be noticed. */
    MARKED,
    /** Anything else. */
    TEXT
  }

  /**
   * A cell.
   *
   * @param text what it says
   * @param kind what it is
   */
  public record Cell(String text, Kind kind) {

    /** Whether it is the heading of its row. */
    public boolean isHeading() {
      return kind == Kind.HEADING;
    }

    /** The classes that the style sheet has for it. */
    public String style() {
      return switch (kind) {
        case HEADING, TEXT -> "";
        case NUMBER -> "n";
        case MARKED -> "n marked";
      };
    }

    /** The heading of a row. */
    public static Cell heading(String text) {
      return new Cell(text, Kind.HEADING);
    }

    /** A number. */
    public static Cell number(String text) {
      return new Cell(text, Kind.NUMBER);
    }

    /** A number that is to be noticed. */
    public static Cell marked(String text) {
      return new Cell(text, Kind.MARKED);
    }

    /** A text. */
    public static Cell text(String text) {
      return new Cell(text, Kind.TEXT);
    }
  }

  /** All scripts but the first and the data, in the order in which they are loaded. */
  public List<String> allScripts() {
    return Stream.concat(SHARED.stream(), scripts.stream()).toList();
  }
}
