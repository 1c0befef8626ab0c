package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.text.MessageBundle;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The formats of a report are read back, in each language, and say the same figures. */
final class FiguresAgreeTest {

  private static final Path SAMPLE = Path.of("sample-data/complaints-2026-q1.csv");

  /** It is owed on the very day, so no day is left, and none is late. */
  private static final String AT_ONCE = "CTS-02";

  /** Done in advance, in time, of these on the due date; late, half of them by; not done. */
  private static final String LATENESS = "(?m)^(ID) [^%,;]*?\\s(N) (N) (N) (N) (\\d+|–) (N)$";

  private static final Map<String, ReadReport> READ = new HashMap<>();

  @TempDir private static Path folder;

  private static ReadReport read(String language) {
    return READ.computeIfAbsent(
        language,
        one -> {
          try {
            return audited(one);
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }

  private static ReadReport audited(String language) throws IOException {
    Path out = folder.resolve(language);
    Run run = Run.fine("audit", SAMPLE, "--language", language, "--out", out);
    MessageBundle words = MessageBundle.in(language);
    PrintedFigures printed = new PrintedFigures(language);
    try (PDDocument document = Loader.loadPDF(out.resolve("report.pdf").toFile())) {
      return new ReadReport(
          words,
          printed,
          run.out(),
          Run.csv(out.resolve("findings.csv")),
          Run.csv(out.resolve("problems.csv")),
          new JsonMapper().readTree(out.resolve("summary.json").toFile()),
          new WorkbookFigures(out.resolve("report.xlsx"), words),
          new PageFigures(out.resolve("report"), printed),
          new PDFTextStripper().getText(document));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  @DisplayName("per commitment the five counts and the rate")
  void verdicts(String language) throws IOException {
    ReadReport read = read(language);
    Map<String, Verdicts> counted = read.counted();

    assertThat(counted).hasSize(10);
    assertThat(ReadReport.tallies(read.summary().get("commitments")))
        .as("summary.json")
        .isEqualTo(counted);
    assertThat(read.workbook().summary()).as("sheet of the summary").isEqualTo(counted);
    assertThat(Verdicts.counted(read.workbook().findings()))
        .as("list of findings")
        .isEqualTo(counted);
    assertThat(Verdicts.counted(read.workbook().cases())).as("list of cases").isEqualTo(counted);
    assertThat(read.pages().table()).as("table of the page").isEqualTo(counted);
    assertThat(Verdicts.counted(read.pages().inFull())).as("cases of the page").isEqualTo(counted);
    assertThat(read.printed().rateFirst(read.document())).as("report.pdf").isEqualTo(counted);
    assertThat(read.printed().rateLast(read.console())).as("console").isEqualTo(counted);
    read.pages()
        .reasons()
        .forEach((id, sums) -> assertThat(sums).as(id).isEqualTo(counted.get(id).counts()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  @DisplayName("where rates are not rounded to a tenth of a per cent, they are those of the counts")
  void exactRates(String language) {
    ReadReport read = read(language);
    Map<String, Double> ofWorkbook = read.workbook().exactRates();

    for (JsonNode node : read.summary().get("commitments")) {
      String id = node.get("id").asText();
      List<Long> counts = read.counted().get(id).counts();
      assertThat(node.get("rate").decimalValue()).isEqualByComparingTo(Verdicts.rate(counts, 6));
      assertThat(ofWorkbook.get(id))
          .isEqualTo(Verdicts.rate(counts, 15).doubleValue(), within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  @DisplayName("how many cases, events and rows there are")
  void population(String language) throws IOException {
    ReadReport read = read(language);
    List<Map<String, String>> rows = Run.csv(SAMPLE);
    long cases = rows.stream().map(row -> row.get("case_id")).distinct().count();
    List<Long> counted = List.of(cases, (long) rows.size());
    JsonNode population = read.summary().get("population");
    List<List<String>> sheet = read.workbook().sheet("summary");

    assertThat(List.of(population.get("cases").asLong(), population.get("events").asLong()))
        .isEqualTo(counted);
    String audited = "(?m)^(?:\\p{L}+ )?(N) \\p{L}+, (N) \\p{L}+";
    assertThat(read.printed().groups(audited, read.console()))
        .extracting(read.printed()::numbers)
        .containsExactly(counted);
    assertThat(read.printed().groups(audited, read.document()))
        .extracting(read.printed()::numbers)
        .containsExactly(counted);
    assertThat(sheet)
        .filteredOn(row -> row.contains(read.words().text("report.label.audited")))
        .extracting(row -> read.printed().numbersIn(row.get(1)))
        .containsExactly(counted);
    assertThat(read.printed().numbersIn(read.pages().text())).containsSubsequence(counted);
    Element last = read.pages().rows("rows").get(4);
    assertThat(read.printed().number(PageFigures.text(last, "td"))).isEqualTo(rows.size());
    assertThat(sheet)
        .contains(List.of(read.words().text("report.label.rows_read"), "", "" + rows.size()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  @DisplayName("how late and how early the commitments were kept")
  void lateness(String language) throws IOException {
    ReadReport read = read(language);
    Map<String, Map<Integer, Long>> late = read.breachedLateDays();
    Map<String, List<Long>> sheet = read.workbook().lateness();
    Map<String, List<Long>> ofPage = read.pages().late();
    Map<String, List<Long>> ofDocument = new TreeMap<>();
    // The median has a test of its own, and so have the columns of what has no days.
    for (List<String> row : read.printed().groups(LATENESS, read.document())) {
      ofDocument.put(row.get(0), read.printed().numbers(row.subList(2, 5)));
    }

    assertThat(read.workbook().lateDays()).as("list of findings").isEqualTo(read.lateDays());
    assertThat(read.pages().lateDays()).as("cases of the page").isEqualTo(read.lateDays());
    assertThat(ofPage.keySet()).isEqualTo(late.keySet());
    for (JsonNode node : read.summary().get("commitments")) {
      String id = node.get("id").asText();
      Map<Integer, Long> days = late.getOrDefault(id, Map.of());
      Map<Integer, Long> early = days(node.get("early_by_business_days"));
      List<Long> classes =
          List.of(
              sum(days, 0, 0),
              sum(days, 1, 1),
              sum(days, 2, 2),
              sum(days, 3, 5),
              sum(days, 6, 10),
              sum(days, 11, 9_999));
      assertThat(days(node.get("late_by_business_days"))).as(id).isEqualTo(days);
      assertThat(ofPage.getOrDefault(id, List.of(0L, 0L, 0L, 0L, 0L, 0L))).isEqualTo(classes);
      if (id.equals(AT_ONCE)) {
        assertThat(sheet).doesNotContainKey(id);
        assertThat(ofDocument).doesNotContainKey(id);
        continue;
      }
      assertThat(sheet.get(id).subList(4, 10)).as(id).isEqualTo(classes);
      assertThat(sheet.get(id).subList(0, 4))
          .as(id)
          .containsExactly(
              sum(early, 3, 9_999), sum(early, 2, 2), sum(early, 1, 1), sum(early, 0, 0));
      assertThat(sheet.get(id).get(10)).isEqualTo(node.get("reasons").path("MISSING").asLong());
      assertThat(ofDocument.get(id))
          .as(id)
          .containsExactly(sum(early, 0, 9_999), sum(early, 0, 0), sum(days, 0, 9_999));
    }
  }

  private static Map<Integer, Long> days(JsonNode counts) {
    Map<Integer, Long> days = new TreeMap<>();
    counts
        .properties()
        .forEach(one -> days.put(Integer.valueOf(one.getKey()), one.getValue().asLong()));
    return days;
  }

  private static long sum(Map<Integer, Long> counts, int from, int to) {
    return counts.entrySet().stream()
        .filter(one -> one.getKey() >= from && one.getKey() <= to)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  @DisplayName("the counts and rates of the teams")
  void teams(String language) throws IOException {
    ReadReport read = read(language);
    Map<String, Verdicts> counted = new TreeMap<>();
    read.findings().stream()
        .map(row -> row.get("team"))
        .distinct()
        .forEach(
            team -> counted.putAll(prefixed(team, Verdicts.counted(read.verdicts("team", team)))));
    Map<String, Verdicts> ofJson = new TreeMap<>();
    for (JsonNode node : read.summary().get("breakdowns")) {
      if (node.get("dimension").asText().equals("team")) {
        ofJson.putAll(
            prefixed(node.get("value").asText(), ReadReport.tallies(node.get("commitments"))));
      }
    }
    Map<String, Verdicts> ofPage = new TreeMap<>();
    read.pages()
        .indexed("team")
        .forEach((team, all) -> ofPage.putAll(prefixed(team, Verdicts.counted(all))));

    assertThat(counted).hasSize(50);
    assertThat(ofJson).as("summary.json").isEqualTo(counted);
    assertThat(read.workbook().groups("team")).as("sheet of groups").isEqualTo(counted);
    assertThat(ofPage).as("columns of the page").isEqualTo(counted);
    List<Element> worst =
        read.pages().rows("worst").stream()
            .filter(
                row ->
                    row.select("th .small")
                        .text()
                        .equals(read.words().text("report.dimension.team")))
            .toList();
    assertThat(worst).isNotEmpty();
    for (Element row : worst) {
      Verdicts team = counted.get(row.select("bdi").text() + " " + row.select("td .id").text());
      List<Long> counts = team.counts();
      assertThat(read.printed().percent(PageFigures.text(row, ".rate"))).isEqualTo(team.rate());
      assertThat(read.printed().numbersIn(PageFigures.text(row, "td:last-of-type")))
          .containsExactly(counts.get(1), counts.get(0) + counts.get(1));
    }
  }

  private static Map<String, Verdicts> prefixed(String group, Map<String, Verdicts> all) {
    Map<String, Verdicts> prefixed = new TreeMap<>();
    all.forEach((id, verdicts) -> prefixed.put(group + " " + id, verdicts));
    return prefixed;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  @DisplayName("how often each data problem occurs")
  void problems(String language) {
    ReadReport read = read(language);
    Map<String, Long> counted = new TreeMap<>();
    read.problems()
        .forEach(
            row ->
                counted.merge(
                    read.words().of(Problem.Code.valueOf(row.get("problem"))), 1L, Long::sum));
    Map<String, Long> ofJson = new TreeMap<>();
    read.summary()
        .get("problems")
        .properties()
        .forEach(
            one ->
                ofJson.put(
                    read.words().of(Problem.Code.valueOf(one.getKey())),
                    one.getValue().get("count").asLong()));
    Map<String, Long> listed = new TreeMap<>();
    read.workbook().sheet("problem_list").stream()
        .skip(1)
        .forEach(row -> listed.merge(row.get(1), 1L, Long::sum));

    assertThat(counted).hasSize(5);
    assertThat(ofJson).as("summary.json").isEqualTo(counted);
    assertThat(listed).as("list of problems").isEqualTo(counted);
    assertThat(
            named(
                counted,
                name ->
                    read.workbook().sheet("problems").stream()
                        .filter(row -> row.size() > 2 && row.get(1).equals(name))
                        .mapToLong(row -> Long.parseLong(row.get(2)))
                        .sum()))
        .as("sheet of problems")
        .isEqualTo(counted);
    assertThat(read.pages().problems()).hasSize(counted.size());
    assertThat(
            named(
                counted,
                name ->
                    read.pages().problems().stream()
                        .filter(row -> row.selectFirst("th").ownText().equals(name))
                        .mapToLong(row -> read.printed().number(PageFigures.text(row, "td.n")))
                        .sum()))
        .as("page")
        .isEqualTo(counted);
    assertThat(named(counted, name -> last(read, name, read.console()))).isEqualTo(counted);
    String tables =
        read.document()
            .substring(0, read.document().indexOf(read.words().text("report.method.title")));
    assertThat(named(counted, name -> last(read, name, tables))).isEqualTo(counted);
  }

  /** The number at the end of the one row of a printed table that has this name. */
  private static long last(ReadReport read, String name, String text) {
    String words = Pattern.quote(name).replace(" ", "\\E\\s+\\Q");
    String row = words + "\\s[\\s\\S]*?\\s(N)\\R";
    List<List<String>> found = read.printed().groups(row, text);
    assertThat(found).as(name).hasSize(1);
    return read.printed().number(found.get(0).get(0));
  }

  private static Map<String, Long> named(Map<String, Long> names, ToLongFunction<String> count) {
    Map<String, Long> named = new TreeMap<>();
    names.keySet().forEach(name -> named.put(name, count.applyAsLong(name)));
    return named;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  @DisplayName("how late and how early adds up to all that is met and breached")
  void latenessAddsUp(String language) {
    ReadReport read = read(language);
    Map<String, Verdicts> counted = read.counted();
    Map<String, Long> ofDocument = new TreeMap<>();
    for (List<String> row : read.printed().groups(LATENESS, read.document())) {
      List<Long> numbers = read.printed().numbers(List.of(row.get(1), row.get(2), row.get(4)));
      ofDocument.put(row.get(0), sum(numbers) + read.printed().number(row.get(6)));
    }
    Map<String, Long> ofSheet = new TreeMap<>();
    read.workbook().kept().forEach((id, numbers) -> ofSheet.put(id, sum(numbers)));
    Map<String, Long> judged = new TreeMap<>();
    counted.forEach((id, one) -> judged.put(id, one.counts().get(0) + one.counts().get(1)));
    judged.remove(AT_ONCE);

    assertThat(ofSheet).isEqualTo(judged);
    assertThat(ofDocument).isEqualTo(judged);
    for (Verdict verdict : List.of(Verdict.MET, Verdict.BREACHED)) {
      assertThat(read.workbook().all(verdict))
          .as(verdict.name())
          .isEqualTo(
              read.findings().stream()
                  .filter(row -> row.get("verdict").equals(verdict.name()))
                  .filter(row -> !row.get("commitment").equals(AT_ONCE))
                  .count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  @DisplayName("each chart of the document has a scale that holds its first and its last rate")
  void scales(String language) {
    ReadReport read = read(language);
    List<List<String>> charts =
        read.printed()
            .groups(
                "(N)[ \u00a0]?%\\s+(N)[ \u00a0]?%\\s+2026-01 – 2026-0\\d\\s+"
                    + "(\\d+)[.,]\\d[ \u00a0]?%BOUNDS\\s+[\\p{L}\\s]+2026-01,\\s+(\\d+)[.,]",
                read.document());

    assertThat(charts).hasSize(read.counted().size());
    for (List<String> chart : charts) {
      List<Long> numbers = read.printed().numbers(chart);
      assertThat(numbers.subList(2, 4))
          .allSatisfy(rate -> assertThat(rate).isBetween(numbers.get(1), numbers.get(0)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  @DisplayName("no table of the document goes on on the next page, and no option is torn")
  void documentIsNotTorn(String language) throws IOException {
    ReadReport read = read(language);
    List<String> pages = new ArrayList<>();
    try (PDDocument document =
        Loader.loadPDF(folder.resolve(language).resolve("report.pdf").toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
    }

    for (String heading : List.of("board.lateness", "sensitivity.title")) {
      String title = read.words().text("report." + heading);
      assertThat(pages)
          .filteredOn(page -> page.contains(title))
          .singleElement()
          .satisfies(
              page ->
                  assertThat(page.substring(page.indexOf(title)))
                      .as(title)
                      .contains(List.copyOf(read.counted().keySet())));
    }
    assertThat(read.document().lines()).noneMatch(line -> line.endsWith("-"));
    assertThat(read.document().replaceAll("\\R", " "))
        .contains("--set CTS-01.first_escalation_is_level=2");
  }

  private static long sum(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).sum();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  @DisplayName("the document shows by how much half of the late ones are late at most")
  void median(String language) {
    ReadReport read = read(language);
    Map<String, Long> medians = new TreeMap<>();
    for (List<String> row : read.printed().groups(LATENESS, read.document())) {
      if (!row.get(5).equals("–")) {
        medians.put(row.get(0), read.printed().number(row.get(5)));
      }
    }
    Map<String, Long> counted = new TreeMap<>();
    read.breachedLateDays()
        .forEach(
            (id, days) -> {
              List<Long> all = new ArrayList<>();
              days.forEach(
                  (day, count) -> all.addAll(Collections.nCopies(count.intValue(), (long) day)));
              counted.put(id, all.get((all.size() - 1) / 2));
            });

    assertThat(medians).isEqualTo(counted);
  }
}
