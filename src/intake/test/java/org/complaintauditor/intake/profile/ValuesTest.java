package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.intake.WholeExport;
import org.complaintauditor.model.EventRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** How profiles write values (docs/profiles.md, "An event" and "Values"). */
class ValuesTest {
  private static final String HEADER = "case,at,a,b\n";

  @TempDir Path folder;

  private static String source(String lines) {
    return "recognised_by: [case, at, a, b]\ncase_id: case\ntimestamp: at\n" + lines;
  }

  private Trial table(String lines, String... rows) {
    return Trial.ofSource(folder, source(lines))
        .with("a.csv", HEADER + String.join("\n", rows) + "\n");
  }

  /** The text that a value gives for a row with the cells a and b. */
  private String text(String value, String a, String b) {
    return table(
            "events: [{activity: NOTE, text: " + value + "}]",
            "A,2026-01-05,\"" + a + "\",\"" + b + "\"")
        .texts()
        .get(0);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "ValuesTest.aValueGivesAText.csv",
      delimiter = '!',
      quoteCharacter = '\'',
      nullValues = "-")
  void aValueGivesAText(String value, String a, String b, String expected) {
    assertThat(text(value, a, b)).isEqualTo(expected);
  }

  @Test
  void severalColumnsOfOneNameAreJoined() {
    assertThat(
            Trial.ofSource(folder, source("events: [{activity: NOTE, text: a}]"))
                .with("a.csv", "case,at,a,b,a,a\nA,2026-01-05,x,y,,z\n")
                .texts())
        .containsExactly("x | z");
  }

  @Test
  void aPathLeadsThroughObjectsOutOfTheRecordAndToAChosenElement() {
    assertThat(
            Trial.ofSource(
                    folder,
                    """
                    recognised_by: [tickets.id]
                    records: tickets
                    case_id: id
                    timestamp: ../created_at
                    text: via.channel
                    team: custom_fields[id=12].value
                    product: custom_fields[name=a.b].value
                    category: tags
                    events: [{activity: NOTE}]
                    """)
                .with(
                    "a.json",
                    """
                    {"created_at": "2026-01-05", "tickets": [{"id": 1, "via": {"channel": "web"},
                      "tags": ["x", "y"],
                      "custom_fields": [{"id": 11, "value": "eleven"}, {"id": 12, "value": "twelve"},
                        {"name": "a.b", "value": "dotted"}]}]}
                    """)
                .export()
                .rows())
        .extracting(row -> row.text() + " " + new java.util.TreeMap<>(row.attributes()))
        .containsExactly("web {category=x | y, product=dotted, team=twelve}");
  }

  @Test
  void textsAreFoundAtAnyDepth() {
    Trial trial =
        Trial.ofSource(
                folder,
                """
                recognised_by: [id]
                case_id: id
                timestamp: at
                text: [body.**.t|u, body]
                team: "**.t"
                product: body.**.none
                events: [{activity: NOTE}]
                """)
            .with(
                "a.json",
                """
                [{"id": "A", "at": "2026-01-05", "t": "top",
                  "body": {"t": "", "x": [{"t": "a"}, {"b": 1}, {"c": {"u": "b"}}], "y": {"z": [{"u": "c"}]}}},
                 {"id": "B", "at": "2026-01-05", "body": "plain"}]
                """);

    assertThat(trial.texts()).containsExactly("a\nb\nc", "plain");
    assertThat(trial.attributes()).containsExactly("{team=top}", "{}");
  }

  @Test
  void aWordOfAClosedListIsThatWordAndAnythingElseAField() {
    EventRow row =
        table(
                """
                channel: PHONE
                actor_role: a
                customer_type: BUSINESS
                discloses: OUTCOME
                events: [{activity: ESCALATED, to_role: SUPPORT_LEAD}]
                """,
                "A,2026-01-05,AGENT,")
            .export()
            .rows()
            .get(0);

    assertThat(
            List.of(row.channel(), row.actorRole(), row.toRole(), row.discloses(), row.activity()))
        .hasToString("[PHONE, AGENT, SUPPORT_LEAD, [OUTCOME], ESCALATED]");
    assertThat(row.attributes()).containsEntry("customer_type", "BUSINESS");
  }

  @Test
  void whereNoClosedListIsExpectedAWordIsAField() {
    assertThat(
            Trial.ofSource(folder, source("events: [{activity: NOTE, text: AGENT}]"))
                .with("a.csv", "case,at,a,b,AGENT\nA,2026-01-05,,,ann\n")
                .texts())
        .containsExactly("ann");
  }

  @Test
  void anActivityThatTheMapDoesNotKnowIsAProblemUnlessThereIsOtherwise() {
    String[] rows = {"A,2026-01-05,open,", "A,2026-01-06,odd,", "A,2026-01-07,NOTE,"};
    String event = "events: [{activity: {from: a, map: {open: REOPENED}%s}}]";

    Trial strict = table(event.formatted(""), rows);
    assertThat(strict.events()).containsExactly("A REOPENED", "A NOTE");
    assertThat(strict.problems()).containsExactly("3 UNKNOWN_ACTIVITY a \"odd\"");

    assertThat(table(event.formatted(", otherwise: CLOSED"), rows).events())
        .containsExactly("A REOPENED", "A CLOSED", "A CLOSED");

    WholeExport none = table(event.formatted(", otherwise: none"), rows).export();
    assertThat(none.rows()).extracting(row -> row.activity().name()).containsExactly("REOPENED");
    assertThat(none.problems()).isEmpty();
    assertThat(none.records())
        .isEqualTo(new org.complaintauditor.model.RecordCounts(3, 1, 0, 0, 2));
  }

  @Test
  void aLookupTakesAFieldOfTheRecordWithTheKey() {
    Trial trial =
        new Trial(
                folder,
                """
                profile: desk
                sources:
                  messages:
                    recognised_by: [case, at, who]
                    case_id: case
                    timestamp: at
                    define:
                      name: {lookup: people, key: who, take: name}
                    events: [{activity: NOTE, actor: who, text: name}]
                  people:
                    recognised_by: [login, name]
                    key: login
                    only: {name: {not: gone}}
                """)
            .with("m.csv", "case,at,who\nA,2026-01-05,1\nA,2026-01-05,2\nA,2026-01-05,3\n")
            .with("p.csv", "login,name\n1,Ann\n1,Other\n2,gone\n");

    assertThat(trial.texts()).containsExactly("Ann", "", "");
  }

  @Test
  void lookupsThatGoRoundInACircleAreRefused() {
    Trial trial =
        new Trial(
                folder,
                """
                profile: desk
                sources:
                  cases:
                    recognised_by: [case, at, parent]
                    key: case
                    case_id: case
                    define:
                      root: {lookup: cases, key: parent, take: root}
                    events: [{activity: NOTE, timestamp: at, text: root}]
                """)
            .with("a.csv", "case,at,parent\nA,2026-01-05,A\n");

    assertThatThrownBy(trial::export)
        .isInstanceOf(ProfileIsWrong.class)
        .hasMessage("the lookups of source cases go round in a circle");
  }

  @Test
  void anActorInNoRoleTableIsAProblemUnlessElseSaysMore() {
    String rows = "roles: {ann: AGENT}\n";
    String profile = "profile: desk\n%ssources:\n  cases:\n%s".formatted(rows, "%s");
    String[] cells = {"A,2026-01-05,ann,", "A,2026-01-06,bo,", "A,2026-01-07,bo,CUSTOMER"};
    String event = "events: [{activity: %s, actor: a, actor_role: {role_of: a%s}}]";

    Trial silent = trial(profile, event.formatted("MESSAGE_SENT", ""), cells);
    assertThat(roles(silent)).containsExactly("AGENT");
    assertThat(silent.problems())
        .containsExactly(
            "3 ACTOR_NOT_IN_ROLE_TABLE actor_role \"bo\"",
            "4 ACTOR_NOT_IN_ROLE_TABLE actor_role \"bo\"");

    Trial more = trial(profile, event.formatted("MESSAGE_SENT", ", else: b"), cells);
    assertThat(roles(more)).containsExactly("AGENT", "CUSTOMER");
    assertThat(more.problems()).containsExactly("3 ACTOR_NOT_IN_ROLE_TABLE actor_role \"bo\"");

    Trial constant = trial(profile, event.formatted("MESSAGE_SENT", ", else: SYSTEM"), cells);
    assertThat(roles(constant)).containsExactly("AGENT", "SYSTEM", "SYSTEM");

    Trial internal = trial(profile, event.formatted("NOTE", ""), cells);
    assertThat(roles(internal)).containsExactly("AGENT", "NONE", "NONE");
    assertThat(internal.problems()).isEmpty();
  }

  @Test
  void anEventThatHangsOnAnUnknownActorIsAProblem() {
    Trial trial =
        trial(
            "profile: desk\nroles: {ann: AGENT}\nsources:\n  cases:\n%s",
            """
            define: {role: {role_of: a}}
            events:
              - {activity: MESSAGE_SENT, when: {role: AGENT}}
              - {activity: MESSAGE_RECEIVED, when: {role: CUSTOMER}}
            """,
            "A,2026-01-05,ann,",
            "A,2026-01-06,bo,");

    assertThat(trial.events()).containsExactly("A MESSAGE_SENT");
    assertThat(trial.problems()).containsExactly("3 ACTOR_NOT_IN_ROLE_TABLE actor_role \"-\"");
  }

  private Trial trial(String profile, String lines, String... rows) {
    return new Trial(folder, profile.formatted(source(lines).indent(4)))
        .with("a.csv", HEADER + String.join("\n", rows) + "\n");
  }

  private static List<String> roles(Trial trial) {
    return trial.export().rows().stream().map(row -> row.actorRole().name()).toList();
  }

  @Test
  void aTimestampHasPatternsAndAZoneOfItsOwn() {
    assertThat(
            table(
                    """
                    events:
                      - {activity: NOTE, timestamp: {from: a, timestamps: d.M.yyyy H:mm, zone: Europe/Berlin}}
                      - {activity: CLOSED, timestamp: {from: b, timestamps: [epoch-seconds]}}
                      - {activity: REOPENED}
                    """,
                    "A,2026-01-05T10:00:00,6.1.2026 10:00,1767700800")
                .times())
        .containsExactly(
            "A NOTE 2026-01-06T09:00:00Z",
            "A CLOSED 2026-01-06T12:00:00Z",
            "A REOPENED 2026-01-05T10:00:00Z");
  }

  @Test
  void aTimestampAmongOthersKeepsItsPatterns() {
    assertThat(
            table(
                    "events: [{activity: NOTE, timestamp: [{from: a, timestamps: d.M.yyyy}, {from: b, timestamps: yyyyMMdd}, at]}]",
                    "A,2026-01-05,6.1.2026,",
                    "B,2026-01-05,,20260107",
                    "C,2026-01-05,,")
                .times())
        .containsExactly("A NOTE 2026-01-06", "B NOTE 2026-01-07", "C NOTE 2026-01-05");
  }

  @Test
  void aTimestampThatIsLookedUpKeepsItsPatterns() {
    assertThat(
            new Trial(
                    folder,
                    """
                    profile: desk
                    sources:
                      cases:
                        recognised_by: [case, call]
                        case_id: case
                        events: [{activity: NOTE, timestamp: {lookup: calls, key: call, take: began}}]
                      calls:
                        recognised_by: [id, start]
                        key: id
                        define: {began: {from: start, timestamps: d.M.yyyy}}
                    """)
                .with("a.csv", "case,call\nA,1\n")
                .with("b.csv", "id,start\n1,6.1.2026\n")
                .times())
        .containsExactly("A NOTE 2026-01-06");
  }

  @Test
  void everyColumnOfTheFormatCanBeGiven() {
    EventRow row =
        Trial.ofSource(
                folder,
                """
                recognised_by: [c, t]
                case_id: c
                events:
                  - activity: DELIVERY_FAILED
                    timestamp: t
                    event_id: {template: "e-{c}"}
                    actor: {value: ann}
                    refers_to: {value: e-1}
                    tracking_number: {value: T1}
                    text: {value: words}
                    language: {value: fr}
                    team: {value: t1}
                    product: {value: p1}
                    province: {value: ON}
                    category: {value: c1}
                """)
            .with("a.csv", "c,t\nA,2026-01-05\n")
            .export()
            .rows()
            .get(0);

    assertThat(
            List.of(
                row.eventId(),
                row.actor(),
                row.refersTo(),
                row.trackingNumber(),
                row.text(),
                row.language()))
        .containsExactly("e-A", "ann", "e-1", "T1", "words", "fr");
    assertThat(new java.util.TreeMap<>(row.attributes()))
        .hasToString("{category=c1, product=p1, province=ON, team=t1}");
  }
}
