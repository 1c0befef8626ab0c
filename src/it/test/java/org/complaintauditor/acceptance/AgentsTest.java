package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Responsible is who held the case on the due date, not who acted last. */
final class AgentsTest {

  private static final String HEADER =
      "case_id,event_id,timestamp,activity,actor,actor_role,channel,discloses,to_role,agent";

  /** Acknowledgements fall due on Wednesday 4 February. */
  private static final List<String> ROWS =
      List.of(
          "handed,1,2026-02-02T09:00,COMPLAINT_RECEIVED,Cora,CUSTOMER,EMAIL,,,",
          "handed,2,2026-02-03T09:00,NOTE,Ada,AGENT,,,,",
          "handed,3,2026-02-04T09:00,NOTE,Bea,AGENT,,,,",
          "handed,4,2026-02-09T09:00,MESSAGE_SENT,Cid,AGENT,EMAIL,ACKNOWLEDGEMENT,,",
          "escalated,1,2026-02-02T09:00,COMPLAINT_RECEIVED,Cora,CUSTOMER,EMAIL,,,",
          "escalated,2,2026-02-03T09:00,ESCALATED,Ada,AGENT,,,SENIOR_MANAGER,",
          "escalated,3,2026-02-04T09:00,NOTE,Bea,AGENT,,,,",
          "escalated,4,2026-02-09T09:00,NOTE,Max,SENIOR_MANAGER,,,,",
          "taken,1,2026-02-02T09:00,COMPLAINT_RECEIVED,Cora,CUSTOMER,EMAIL,,,",
          "taken,2,2026-02-03T09:00,ESCALATED,Ada,AGENT,,,SUPPORT_LEAD,",
          "taken,3,2026-02-04T18:00,NOTE,Lea,SUPPORT_LEAD,,,,",
          "untouched,1,2026-02-02T09:00,COMPLAINT_RECEIVED,Cora,CUSTOMER,EMAIL,,,",
          "untouched,2,2026-02-03T09:00,NOTE,robot,SYSTEM,,,,",
          "untouched,3,2026-02-05T09:00,NOTE,Ada,AGENT,,,,Zoe",
          "register,1,2026-02-02T09:00,COMPLAINT_RECEIVED,Cora,CUSTOMER,EMAIL,,,Rex");

  @TempDir private Path folder;

  private Path audit(String name, List<String> rows, String... options) throws IOException {
    Path file = folder.resolve(name + ".csv");
    Files.writeString(file, HEADER + "\n" + String.join("\n", rows) + "\n");
    Path out = folder.resolve(name);
    Run.fine(
        "audit %s --evidence recorded --as-of 2026-03-01 --format csv,json,xlsx,html --out %s",
        file, out, options);
    return out;
  }

  private static Map<String, String> responsible(Path out) {
    Map<String, String> agents = new TreeMap<>();
    for (Map<String, String> row : Run.csv(out.resolve("findings.csv"))) {
      if (row.get("commitment").equals("ACK-01")) {
        agents.put(row.get("case_id"), row.get("agent"));
      }
    }
    return agents;
  }

  @Test
  void whoHeldTheCaseOnTheDueDate() throws IOException {
    assertThat(responsible(audit("names", ROWS, "--agents", "names")))
        .isEqualTo(
            Map.of(
                "handed", "Bea",
                "escalated", "",
                "taken", "Lea",
                "untouched", "",
                "register", "Rex"));
  }

  @Test
  void pseudonymsStandForNamesInAFileOfTheirOwnOnly() throws IOException {
    Path out = audit("numbers", ROWS, "--agents", "pseudonyms", "--threads", "1");
    List<String> shuffled = new ArrayList<>(ROWS);
    Collections.reverse(shuffled);
    Path again = audit("again", shuffled, "--agents", "pseudonyms", "--threads", "2");

    Map<String, String> key = new TreeMap<>();
    Run.csv(out.resolve("agents.csv"))
        .forEach(row -> key.put(row.get("pseudonym"), row.get("name")));
    assertThat(key).containsValues("Bea", "Lea", "Rex").doesNotContainValue("Cora");
    Map<String, String> named = new TreeMap<>();
    responsible(out).forEach((id, number) -> named.put(id, key.getOrDefault(number, "")));
    assertThat(named).isEqualTo(responsible(audit("names", ROWS, "--agents", "names")));
    assertThat(again.resolve("agents.csv")).hasSameBinaryContentAs(out.resolve("agents.csv"));
    assertThat(again.resolve("findings.csv")).hasSameBinaryContentAs(out.resolve("findings.csv"));
    for (String file :
        List.of(
            "findings.csv", "summary.json", "report/data/cases-0.js", "report/data/rows-0.js")) {
      assertThat(out.resolve(file)).content().doesNotContain("Bea", "Lea", "Rex", "Zoe", "Cora");
    }
  }

  @Test
  void nobodyIsNamedUnlessAsked() throws IOException {
    Path out = audit("none", ROWS);

    assertThat(out.resolve("agents.csv")).doesNotExist();
    assertThat(Run.csv(out.resolve("findings.csv")).get(0)).doesNotContainKey("agent");
    assertThat(out.resolve("findings.csv")).content().doesNotContain("Bea", "Rex", "Zoe");
  }
}
