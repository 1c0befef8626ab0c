package org.complaintauditor.evidence.opinion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.complaintauditor.model.DeclaredWords;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Vocabulary;

/**
 * What each n-gram weighs for each label, in thousandths. As text: a line with the version, one for
 * each label with its intercept and its two thresholds, and one for each n-gram with the places of
 * labels and its weights, parted by tabulators.
 */
public final class OpinionWeights {
  static final int VERSION = 1;
  static final int THOUSAND = 1000;
  private static final String HEAD = "second-opinion";

  private final Map<Direction, WeightTable> tables = new EnumMap<>(Direction.class);
  private final Map<Direction, WordSums> words = new EnumMap<>(Direction.class);
  private long identity;

  /**
   * What is known of a label besides the weights, in thousandths.
   *
   * @param intercept the score of a text without any n-gram
   * @param confirms at or above this score a detection is confirmed
   * @param finds at or above this score a label may have been missed
   */
  public record LabelWeights(Label label, int intercept, int confirms, int finds) {}

  /**
   * Weights.
   *
   * @param labels in the order of labels
   * @param grams for each n-gram its weight for each label that has one
   */
  public OpinionWeights(List<LabelWeights> labels, SortedMap<String, Map<Label, Integer>> grams) {
    for (Direction direction : List.of(Direction.OUTBOUND, Direction.INBOUND)) {
      WeightTable table =
          new WeightTable(
              labels.stream().filter(one -> one.label().direction() == direction).toList());
      tables.put(direction, table);
      words.put(direction, new WordSums(table));
    }
    for (LabelWeights label : labels) {
      identity = mixed(identity ^ mixed(label.label().name().hashCode()));
      identity = mixed(identity + label.intercept());
      identity = mixed(identity + label.confirms());
      identity = mixed(identity + label.finds());
    }
    grams.forEach(this::add);
  }

  private void add(String gram, Map<Label, Integer> weights) {
    long hash = NGrams.hash(gram);
    weights.forEach((label, weight) -> add(hash, label, weight));
  }

  private void add(long hash, Label label, int weight) {
    table(label.direction()).add(hash, label, weight);
    identity += mixed(hash ^ mixed(label.name().hashCode()) ^ mixed(weight));
  }

  /** Spreads what is alike, so that sums of it are not. */
  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 31)) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  /** An id of the weights: the same weights have the same. */
  String id() {
    return HexFormat.of().toHexDigits(identity).substring(0, 8);
  }

  /** The weights of labels of this direction. */
  WeightTable table(Direction direction) {
    return Optional.ofNullable(tables.get(direction)).orElseThrow();
  }

  /** What single words weigh for labels of this direction. */
  WordSums words(Direction direction) {
    return Optional.ofNullable(words.get(direction)).orElseThrow();
  }

  /** Writes weights as text: the same weights give the same text. */
  public static void write(
      Writer to, List<LabelWeights> labels, SortedMap<String, Map<Label, Integer>> grams)
      throws IOException {
    to.write(HEAD + "\t" + VERSION + "\n");
    for (LabelWeights weights : labels) {
      to.write(
          "%s\t%d\t%d\t%d\n"
              .formatted(
                  weights.label(), weights.intercept(), weights.confirms(), weights.finds()));
    }
    List<Label> order = labels.stream().map(LabelWeights::label).toList();
    for (Map.Entry<String, Map<Label, Integer>> gram : grams.entrySet()) {
      StringBuilder line = new StringBuilder(gram.getKey());
      for (int i = 0; i < order.size(); i++) {
        Integer weight = gram.getValue().get(order.get(i));
        if (weight != null) {
          line.append('\t').append(i).append('\t').append(weight);
        }
      }
      to.write(line.append('\n').toString());
    }
  }

  /**
   * Reads weights.
   *
   * @param name what the text is called in messages
   * @throws InvalidWeightsException if it is of another version, or is not as it should be
   */
  public static OpinionWeights read(String name, Reader from) throws IOException {
    return new WeightsReader(name, new BufferedReader(from)).read();
  }

  /** Reads line by line; what is wrong is named with its line and what stands there. */
  private static final class WeightsReader {
    private final String name;
    private final BufferedReader from;
    private final List<LabelWeights> labels = new ArrayList<>();
    private int line;

    WeightsReader(String name, BufferedReader from) {
      this.name = name;
      this.from = from;
    }

    OpinionWeights read() throws IOException {
      String head = next();
      if (!head.equals(HEAD + "\t" + VERSION)) {
        throw wrong(
            1,
            head,
            "Weights of version %d begin with \"%s\", a tabulator and %d; train them anew"
                .formatted(VERSION, HEAD, VERSION));
      }
      String text = next();
      while (!text.isEmpty() && text.charAt(0) != '=' && text.charAt(0) != '~') {
        labels.add(label(text.split("\t", -1)));
        text = next();
      }
      OpinionWeights weights = new OpinionWeights(labels, java.util.Collections.emptySortedMap());
      while (!text.isEmpty()) {
        gram(text, weights);
        text = next();
      }
      return weights;
    }

    private String next() throws IOException {
      line++;
      String text = from.readLine();
      return text == null ? "" : text;
    }

    private LabelWeights label(String[] cells) {
      if (cells.length != 4) {
        throw wrong(1, String.join("\t", cells), "A label has a name and three numbers");
      }
      Label label =
          Vocabulary.of(DeclaredWords.CANADIAN)
              .find(Label.class, cells[0])
              .orElseThrow(() -> wrong(1, cells[0], "The labels are those of docs/detection.md"));
      return new LabelWeights(label, number(cells, 1), number(cells, 2), number(cells, 3));
    }

    private int number(String[] cells, int column) {
      try {
        return Integer.parseInt(cells[column]);
      } catch (NumberFormatException e) {
        throw wrong(column + 1, cells[column], "Write a whole number, in thousandths");
      }
    }

    private void gram(String text, OpinionWeights weights) {
      int tab = text.indexOf('\t');
      if (tab < 2) {
        throw wrong(1, text, "An n-gram begins with = or ~, and pairs of numbers stand behind it");
      }
      long hash = NGrams.hash(text.substring(0, tab));
      int at = tab + 1;
      int column = 2;
      while (at <= text.length()) {
        int middle = text.indexOf('\t', at);
        int end = middle < 0 ? -1 : text.indexOf('\t', middle + 1);
        end = end < 0 ? text.length() : end;
        int place = middle < 0 ? -1 : number(text, at, middle, column);
        if (place < 0 || place >= labels.size()) {
          throw wrong(
              column,
              text.substring(at, middle < 0 ? text.length() : middle),
              "Write the place of a label, from 0 to %d, and a weight"
                  .formatted(labels.size() - 1));
        }
        Label label = labels.get(place).label();
        weights.add(hash, label, number(text, middle + 1, end, column + 1));
        at = end + 1;
        column += 2;
      }
    }

    private int number(String text, int from, int to, int column) {
      try {
        return Integer.parseInt(text, from, to, 10);
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        throw wrong(column, text.substring(from, to), "Write a whole number, in thousandths");
      }
    }

    private InvalidWeightsException wrong(int column, String value, String fix) {
      return new InvalidWeightsException(
          "%s, line %d, column %d: \"%s\" cannot be read. %s."
              .formatted(name, line, column, value, fix));
    }
  }
}
