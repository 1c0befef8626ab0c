package org.complaintauditor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.JollydayHolidays;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.intake.CanonicalIntake;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.JudgingOptions;
import org.complaintauditor.judgement.UnusableAuditInstantException;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.Pack;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.ruling.RuleStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What memory does not hold goes to files; the result is that of an export kept whole. */
final class LittleMemoryTest {

  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final Pack PACK = PackReader.read(Path.of("rules", "jive-ca"));
  private static final RuleStore RULES = new RuleStore(Optional.empty(), "");
  private static final LexiconStore LEXICONS = new LexiconStore();
  private static final CanonicalIntake KEEPING =
      new CanonicalIntake(new CsvTableReader(), PACK.words(), Long.MAX_VALUE, true);
  private static final CanonicalIntake SPILLING =
      new CanonicalIntake(new CsvTableReader(), PACK.words(), 8000, true);
  private static final String HEADER =
      "case_id,event_id,timestamp,activity,actor,actor_role,channel,discloses,refers_to,team,text";

  private static final String FOOTER =
      "If you are not satisfied, you may contact the CCTS at www.ccts-cprst.ca or 1-888-221-1687.";

  @TempDir private Path folder;

  @Test
  void hasTheSameRowsAndTheSameAccount() throws IOException {
    for (int seed = 0; seed < 60; seed++) {
      isTheSame(List.of(file("export.csv", rows(new Random(seed)))), seed);
    }
  }

  @Test
  void putsCasesThatStandApartInOrder() throws IOException {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<List<String>> files = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(3); i++) {
        files.add(new ArrayList<>());
      }
      List<String> rows = rows(random);
      Collections.shuffle(rows, random);
      rows.forEach(row -> files.get(random.nextInt(files.size())).add(row));
      List<ExportFile> written = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        written.add(file("part" + i + ".csv", files.get(i)));
      }
      isTheSame(written, seed);
    }
  }

  private static void isTheSame(List<ExportFile> files, int seed) {
    List<List<ExportedCase>> looks = new ArrayList<>();
    try (CaseRows kept = KEEPING.read(files, ZONE);
        CaseRows spilled =
            SPILLING.read(
                files,
                ZONE,
                () -> {
                  looks.add(new ArrayList<>());
                  return looks.get(looks.size() - 1)::add;
                })) {
      assertThat(kept.isInMemory()).isTrue();
      assertThat(spilled.isInMemory()).isFalse();
      assertThat(cases(spilled))
          .as("cases, seed %d", seed)
          .isEqualTo(cases(kept))
          .as("again")
          .isEqualTo(cases(spilled))
          .isSortedAccordingTo(Comparator.comparing(ExportedCase::caseId, CodePoints.ORDER));
      assertThat(looks.get(looks.size() - 1).stream().map(ExportedCase::rows))
          .as("first look, seed %d", seed)
          .isEqualTo(cases(kept).stream().map(ExportedCase::rows).toList());
      assertThat(spilled.account().problems())
          .as("problems, seed %d", seed)
          .containsExactlyElementsOf(kept.account().problems());
      assertThat(spilled.account())
          .as("account, seed %d", seed)
          .usingRecursiveComparison()
          .ignoringFields("problems")
          .isEqualTo(kept.account());
    }
  }

  private static List<ExportedCase> cases(CaseRows cases) {
    List<ExportedCase> all = new ArrayList<>();
    cases.forEach(all::add);
    return all;
  }

  @Test
  void judgesAlike() throws IOException {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<String> rows = rows(random);
      if (seed % 2 == 0) {
        Collections.shuffle(rows, random);
      }
      ExportFile file = file("export.csv", rows);
      for (Optional<Instant> asOf :
          List.of(Optional.<Instant>empty(), Optional.of(Instant.parse("2026-01-20T12:00:00Z")))) {
        EvidenceMode evidence = EvidenceMode.values()[seed % EvidenceMode.values().length];
        Collected kept = audit(KEEPING, file, asOf, evidence, Optional.empty());
        Collected streamed = audit(SPILLING, file, asOf, evidence, Optional.empty());

        assertThat(texts(streamed)).as("cases, seed %d", seed).isEqualTo(texts(kept));
        assertThat(streamed.judged().problems())
            .as("problems, seed %d", seed)
            .containsExactlyInAnyOrderElementsOf(kept.judged().problems());
        assertThat(streamed.judged().rows())
            .as("rows, seed %d", seed)
            .isEqualTo(kept.judged().rows());
        assertThat(streamed.judged().context().basis().auditInstant())
            .as("audit instant, seed %d", seed)
            .isEqualTo(kept.judged().context().basis().auditInstant());
      }
    }
  }

  @Test
  void judgesOneCaseAsItJudgesAll() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 10; i < 40; i++) {
      rows.add(
          "F%d,e0,2026-01-09,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,My bill is wrong.".formatted(i));
      rows.add(
          "F%d,e1,2026-01-10,MESSAGE_SENT,AGENT,EMAIL,\"Dear %s,\nthank you.\n\n%s\""
              .formatted(i, Character.toString('A' + i % 26).repeat(i), FOOTER));
    }
    Path written = folder.resolve("texts.csv");
    Files.writeString(
        written,
        "case_id,event_id,timestamp,activity,actor_role,channel,text\n" + String.join("\n", rows));
    ExportFile file = ExportFile.of(written);
    for (CanonicalIntake intake : List.of(KEEPING, SPILLING)) {
      Collected all = audit(intake, file, Optional.empty(), EvidenceMode.BOTH, Optional.empty());
      assertThat(all.cases())
          .hasSize(30)
          .flatExtracting(one -> one.history().events())
          .flatExtracting(event -> event.detected())
          .as("the notice under all messages is a footer")
          .isEmpty();
      for (int i = 0; i < all.cases().size(); i += 9) {
        AuditedCase audited = all.cases().get(i);
        String caseId = audited.history().caseId();
        assertThat(
                texts(
                    audit(intake, file, Optional.empty(), EvidenceMode.BOTH, Optional.of(caseId))))
            .as(caseId)
            .containsExactly(audited.history() + " " + audited.findings());
      }
      assertThatThrownBy(
              () -> audit(intake, file, Optional.empty(), EvidenceMode.BOTH, Optional.of("C99")))
          .isInstanceOf(NoSuchCaseException.class)
          .hasMessageContaining("no case \"C99\"")
          .hasMessageContaining("the first is \"F10\"");
    }
  }

  @Test
  void auditsACaseThatComesBackOnce() throws IOException {
    ExportFile file =
        file(
            "export.csv",
            List.of(
                "\uFF21,1,2026-01-05,COMPLAINT_RECEIVED,,CUSTOMER,EMAIL,,,,",
                "\uD83D\uDE00,1,2026-01-05,COMPLAINT_RECEIVED,,CUSTOMER,EMAIL,,,,",
                "B,1,2026-01-05,COMPLAINT_RECEIVED,,CUSTOMER,EMAIL,,,,",
                "\uFF21,2,2026-01-06,MESSAGE_SENT,,AGENT,EMAIL,,,,"));

    assertThat(audit(SPILLING, file, Optional.empty()).cases())
        .extracting(one -> one.history().caseId() + one.history().events().size())
        .containsExactly("B1", "\uFF212", "\uD83D\uDE001");
  }

  @Test
  void refusesAnInstantBeforeTheFirstEvent() throws IOException {
    ExportFile file =
        file("export.csv", List.of("A,1,2026-01-05,COMPLAINT_RECEIVED,,CUSTOMER,EMAIL,,,,"));

    assertThatThrownBy(
            () -> audit(SPILLING, file, Optional.of(Instant.parse("2025-12-01T00:00:00Z"))))
        .isInstanceOf(UnusableAuditInstantException.class)
        .hasMessageContaining("the first event of the export is dated 2026-01-05");
  }

  private record Collected(AuditOutcome judged, List<AuditedCase> cases) {}

  private static List<String> texts(Collected collected) {
    return collected.cases().stream().map(one -> one.history() + " " + one.findings()).toList();
  }

  private static Collected audit(CanonicalIntake intake, ExportFile file, Optional<Instant> asOf) {
    return audit(intake, file, asOf, EvidenceMode.RECORDED, Optional.empty());
  }

  private static Collected audit(
      CanonicalIntake intake,
      ExportFile file,
      Optional<Instant> asOf,
      EvidenceMode evidence,
      Optional<String> onlyCase) {
    List<AuditedCase> cases = new ArrayList<>();
    AuditOutcome judged =
        new Audit(intake, RULES, LEXICONS).collect(request(file, asOf, evidence, onlyCase), cases);
    return new Collected(judged, cases);
  }

  private static AuditRequest request(
      ExportFile file, Optional<Instant> asOf, EvidenceMode evidence, Optional<String> onlyCase) {
    return new AuditRequest(
        List.of(file),
        PACK,
        new BusinessCalendar(new JollydayHolidays(PACK.calendar())),
        new JudgingOptions(ZONE, asOf, evidence, Set.of(Channel.EMAIL), List.of()),
        MaxRejected.ALL,
        onlyCase,
        false,
        2);
  }

  private ExportFile file(String name, List<String> rows) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, HEADER + "\n" + String.join("\n", rows) + "\n");
    return ExportFile.of(file);
  }

  /** Rows grouped by case, with everything in them that the account has a word for. */
  private static List<String> rows(Random random) {
    List<String> rows = new ArrayList<>();
    for (int i = 10; i < 15 + random.nextInt(10); i++) {
      List<String> ofCase = new ArrayList<>();
      ofCase.add("C%d,e0,2026-01-%02d,COMPLAINT_RECEIVED,,CUSTOMER,EMAIL,,,North,".formatted(i, i));
      for (int j = random.nextInt(6); j > 0; j--) {
        ofCase.add(row(i, random));
      }
      if (random.nextInt(3) == 0) {
        ofCase.add(ofCase.get(random.nextInt(ofCase.size()))); // An exact duplicate.
      }
      Collections.shuffle(ofCase, random);
      rows.addAll(ofCase);
    }
    return rows;
  }

  private static String text(Random random) {
    String[] messages = {
      "",
      "We have credited your account with 25 dollars.",
      "Thank you for your complaint.\nYou will hear from us within five business days.",
      "Your reference number is 48-2217."
    };
    String message = messages[random.nextInt(messages.length)];
    return message.isEmpty() || random.nextInt(3) == 0
        ? message
        : "\"Dear client no. %d,\n%s\n\n%s\"".formatted(random.nextInt(90), message, FOOTER);
  }

  private static String row(int number, Random random) {
    String[] activities = {
      "MESSAGE_SENT", "ESCALATED", "OUTCOME_SENT", "CLOSED", "DELIVERY_FAILED", "REOPENED", "WRONG"
    };
    String[] roles = {"AGENT", "SUPPORT_LEAD", "", "BOSS"};
    String[] ids = {"", "e1", "e2", "e3"}; // Ids come twice with different content.
    String[] discloses = {"", "OUTCOME", "PROCESS|NOTHING"};
    String time =
        random.nextInt(12) == 0
            ? "yesterday"
            : "2026-01-%02dT%02d:00:00-05:00"
                .formatted(number + random.nextInt(6), 8 + random.nextInt(9));
    return String.join(
        ",",
        random.nextInt(25) == 0 ? "" : "C" + number + (random.nextInt(20) == 0 ? " " : ""),
        ids[random.nextInt(ids.length)],
        time,
        activities[random.nextInt(activities.length)],
        random.nextInt(2) == 0 ? "Ann" : random.nextInt(9) == 0 ? "NULL" : "",
        roles[random.nextInt(roles.length)],
        random.nextInt(4) == 0 ? "FAX" : "EMAIL",
        discloses[random.nextInt(discloses.length)],
        random.nextInt(3) == 0 ? "e1" : "",
        random.nextInt(9) == 0 ? "North,one cell too many" : "North",
        text(random));
  }
}
