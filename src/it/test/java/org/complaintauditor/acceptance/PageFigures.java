package org.complaintauditor.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The figures in a folder of pages: those of its tables, and those that its data make. */
final class PageFigures {

  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Document page;
  private final Path data;
  private final PrintedFigures printed;
  private final JsonNode facts;

  PageFigures(Path folder, PrintedFigures printed) throws IOException {
    this.page = Jsoup.parse(folder.resolve("index.html"));
    this.data = folder.resolve("data");
    this.printed = printed;
    this.facts = called("run").get(0);
  }

  /** The arguments of the call that a file of data is. */
  private JsonNode called(String name) throws IOException {
    String script = Files.readString(data.resolve(name + ".js"));
    return MAPPER.readTree(
        "[" + script.substring(script.indexOf('(') + 1, script.lastIndexOf(')')) + "]");
  }

  /** What a part of an element says, with its spaces as they are. */
  static String text(Element element, String part) {
    return Optional.ofNullable(element.selectFirst(part)).orElseThrow().wholeText().strip();
  }

  private static List<String> texts(Element element, String parts) {
    return element.select(parts).stream().map(one -> one.wholeText().strip()).toList();
  }

  String text() {
    return page.body().wholeText();
  }

  /** The table that follows a heading. */
  List<Element> rows(String heading) {
    return rowsAfter(page.getElementById(heading));
  }

  /** The table of the kinds of data problems. */
  List<Element> problems() {
    return rowsAfter(page.selectFirst("#rows ~ h3"));
  }

  private static List<Element> rowsAfter(Element heading) {
    Element at = heading;
    while (at.selectFirst("table") == null) {
      at = at.nextElementSibling();
    }
    return at.select("tbody tr");
  }

  Map<String, Verdicts> table() {
    Map<String, Verdicts> table = new TreeMap<>();
    for (Element row : rows("summary")) {
      List<String> cells = texts(row, "td[data-label]");
      table.put(
          row.select("th .id").text(),
          new Verdicts(
              printed.numbers(cells.subList(1, cells.size())),
              printed.percent(text(row, "td .rate"))));
    }
    return table;
  }

  /** The sums of the reasons below each verdict. */
  Map<String, List<Long>> reasons() {
    Map<String, List<Long>> sums = new TreeMap<>();
    for (Element row : rows("reasons")) {
      List<Long> counts = new ArrayList<>();
      for (Element cell : row.select("td")) {
        counts.add(texts(cell, ".pair > :last-child").stream().mapToLong(printed::number).sum());
      }
      sums.put(row.select("th .id").text(), counts);
    }
    return sums;
  }

  /** Per commitment the cases done on the day, 1, 2, 3 to 5, 6 to 10, and more days late. */
  Map<String, List<Long>> late() {
    Map<String, List<Long>> late = new TreeMap<>();
    for (Element row : rows("late")) {
      late.put(row.select("th .id").text(), printed.numbers(texts(row, "td")));
    }
    return late;
  }

  private String verdict(int reason) {
    return facts
        .get("verdicts")
        .get(facts.get("reasons").get(reason).get(1).asInt())
        .get(0)
        .asText();
  }

  private static List<Integer> numbers(String column, int width) {
    List<Integer> numbers = new ArrayList<>();
    for (int at = 0; at < column.length(); at += width) {
      int number = 0;
      for (char digit : column.substring(at, at + width).toCharArray()) {
        number = number * DIGITS.length() + DIGITS.indexOf(digit);
      }
      numbers.add(number);
    }
    return numbers;
  }

  /** The verdicts in the columns of all cases, by the group that the case has in a dimension. */
  Map<String, List<Verdicts.One>> indexed(String dimension) throws IOException {
    Map<String, List<Verdicts.One>> groups = new TreeMap<>();
    JsonNode known = facts.get("groups");
    int place = 0;
    while (!known.get(place).get("name").asText().equals(dimension)) {
      place++;
    }
    int cases = 0;
    for (int chunk = 0; chunk < facts.get("chunks").asInt(); chunk++) {
      JsonNode columns = called("index-" + chunk).get(1);
      List<Integer> group = numbers(columns.get("groups").get(place).asText(), 2);
      cases += columns.get("ids").asText().split("\n", -1).length;
      for (int i = 0; i < facts.get("commitments").size(); i++) {
        String id = facts.get("commitments").get(i).get(0).asText();
        List<Integer> reasons = numbers(columns.get("reasons").get(i).asText(), 1);
        for (int at = 0; at < reasons.size(); at++) {
          String value = known.get(place).get("values").get(group.get(at) - 1).get(0).asText();
          groups
              .computeIfAbsent(value, key -> new ArrayList<>())
              .add(new Verdicts.One(id, verdict(reasons.get(at) - 1)));
        }
      }
    }
    if (cases != facts.get("cases").asInt()) {
      throw new AssertionError(cases + " cases in the index, " + facts.get("cases") + " stated");
    }
    return groups;
  }

  /** The findings of the cases in full: commitment, reason, occurrence shown, occurrences. */
  private List<JsonNode> findings() throws IOException {
    List<JsonNode> findings = new ArrayList<>();
    int size = facts.get("shard").asInt();
    for (int shard = 0; shard * size < facts.get("cases").asInt(); shard++) {
      for (JsonNode node : called("cases-" + shard).get(2)) {
        node.get(6).forEach(findings::add);
      }
    }
    return findings;
  }

  private String commitment(JsonNode finding) {
    return facts.get("commitments").get(finding.get(0).asInt()).get(0).asText();
  }

  List<Verdicts.One> inFull() throws IOException {
    return findings().stream()
        .map(one -> new Verdicts.One(commitment(one), verdict(one.get(1).asInt())))
        .toList();
  }

  /** Counts the days in the cases in full, per commitment. */
  Map<String, Map<Integer, Long>> lateDays() throws IOException {
    Map<String, Map<Integer, Long>> late = new TreeMap<>();
    for (JsonNode finding : findings()) {
      int shown = finding.get(3).asInt();
      int days = shown < 0 ? 0 : finding.get(4).get(shown).get(5).asInt();
      if (days > 0) {
        late.computeIfAbsent(commitment(finding), id -> new TreeMap<>()).merge(days, 1L, Long::sum);
      }
    }
    return late;
  }
}
