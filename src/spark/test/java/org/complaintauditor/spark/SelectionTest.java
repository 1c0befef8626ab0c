package org.complaintauditor.spark;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Some cases, audited on one machine by the {@code facts.bin} of Spark's run over all of them. */
final class SelectionTest {

  private static final Path QUARTER = Path.of("sample-data/complaints-2026-q1.csv");

  /** It tells of a way out; under every message, that is no answer to anybody. */
  private static final String FOOTER =
      "If you are not satisfied, you may contact the CCTS at www.ccts-cprst.ca or 1-888-221-1687.";

  @TempDir Path work;

  @ParameterizedTest
  @ValueSource(strings = {"", "--as-of 2026-02-15 --evidence recorded --zone UTC"})
  void itIsJudgedAsPartOfTheQuarter(String options) throws Exception {
    List<String> given = options.isEmpty() ? List.of() : List.of(options.split(" ", -1));
    new BothEngines(work).with(given).agree(List.of(QUARTER));
    Path part = cases(QUARTER, id -> id.endsWith("7"));

    isJudgedAsInTheWhole(part, given);
    assertThat(findings("alone").equals(findings("part"))).isEqualTo(!given.isEmpty());
  }

  /** In no partition there are as many messages as make a footer. */
  @Test
  void itIsKnownWhatRecursInAllPartitionsTogether() throws Exception {
    Path whole = exportWithFooters();
    LocalSpark.inPartitions(20, () -> new BothEngines(work).agree(List.of(whole)));
    Path part = cases(whole, id -> id.startsWith("F1"));

    isJudgedAsInTheWhole(part, List.of());
    assertThat(findings("alone")).isNotEqualTo(findings("part"));
    assertThat(findings("part")).anyMatch(one -> one.contains("BREACHED"));
  }

  private void isJudgedAsInTheWhole(Path part, List<String> options) throws Exception {
    audit("alone", part, options);
    List<String> withFacts = new ArrayList<>(options);
    withFacts.addAll(List.of("--facts", work.resolve("spark/facts.bin").toString()));
    audit("part", part, withFacts);

    TreeSet<String> ids =
        Folders.records(part).stream().skip(1).map(this::id).collect(toCollection(TreeSet::new));
    List<String> whole = Folders.records(work.resolve("spark/findings.csv"));
    List<String> expected =
        IntStream.range(0, whole.size())
            .filter(i -> i == 0 || ids.contains(id(whole.get(i))))
            .mapToObj(whole::get)
            .toList();
    assertThat(ids).hasSizeGreaterThan(2);
    assertThat(expected).hasSizeGreaterThan(ids.size()).hasSizeLessThan(whole.size());
    assertThat(findings("part")).isEqualTo(expected);
  }

  private void audit(String name, Path part, List<String> options) throws Exception {
    BothEngines.Said said =
        new BothEngines(work.resolve(name)).with(options).onOneMachine(List.of(part));
    assertThat(said.code()).as(said.errors()).isZero();
  }

  private List<String> findings(String name) {
    return Folders.records(work.resolve(name).resolve("single/findings.csv"));
  }

  private String id(String record) {
    return Folders.values(record).get(0);
  }

  private Path cases(Path csv, Predicate<String> wanted) throws Exception {
    List<String> records = Folders.records(csv);
    StringBuilder text = new StringBuilder(records.get(0)).append('\n');
    records.stream()
        .skip(1)
        .filter(record -> wanted.test(id(record)))
        .forEach(record -> text.append(record).append('\n'));
    return Files.writeString(work.resolve("part.csv"), text);
  }

  private Path exportWithFooters() throws Exception {
    List<String> rows =
        new ArrayList<>(List.of("case_id,event_id,timestamp,activity,actor_role,channel,text"));
    for (int i = 10; i < 50; i++) {
      rows.add(
          "F%d,e0,2026-01-09,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,My bill is wrong.".formatted(i));
      rows.add(
          "F%d,e1,2026-01-10,MESSAGE_SENT,AGENT,EMAIL,\"Dear %s,\nthank you.\n\n%s\""
              .formatted(i, Character.toString('A' + i % 26).repeat(i), FOOTER));
    }
    rows.add("G1,e0,2026-03-31,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,My bill is wrong.");
    return Files.write(work.resolve("footers.csv"), rows);
  }
}
