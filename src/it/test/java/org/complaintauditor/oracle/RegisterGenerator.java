package org.complaintauditor.oracle;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes up registers and logs of desks: some of the columns that they could have, filled here and
 * there, one or two columns for one kind of telling, one or several files, a log beside it or
 * alone.
 */
public final class RegisterGenerator {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 2, 2);
  private static final String NONE = "";

  /** What a column says by its title; how often a register has it, in per cent. */
  private static final String POOL =
      "55 Acked ACKNOWLEDGEMENT_SENT|40 Ref-told TRACKING_NUMBER_ISSUED|40 Process PROCESS_EXPLAINED"
          + "|45 Timeframe TIMEFRAME_GIVEN|35 Reply MESSAGE_SENT|55 Outcome OUTCOME_SENT"
          + "|15 Outcome-2 OUTCOME_SENT|35 Unhappy DISSATISFACTION_EXPRESSED"
          + "|40 Rejected OUTCOME_REJECTED|20 Accepted OUTCOME_ACCEPTED"
          + "|40 Requested ESCALATION_REQUESTED|40 Path ESCALATION_PATH_OFFERED"
          + "|55 Escalated ESCALATED|20 Escalated-2 ESCALATED|50 CCTS CCTS_INFO_PROVIDED"
          + "|15 CCTS-2 CCTS_INFO_PROVIDED|30 Concluded INVESTIGATION_CONCLUDED"
          + "|10 Waiting WAITING_ON_CUSTOMER|75 Closed CLOSED|10 Withdrawn COMPLAINT_WITHDRAWN"
          + "|8 Referred CCTS_REFERRED";

  private static final String WORDS =
      "COMPLAINT_RECEIVED NOTE MESSAGE_SENT ESCALATED CLOSED OUTCOME_SENT ESCALATION_REQUESTED"
          + " DISSATISFACTION_EXPRESSED OUTCOME_REJECTED INVESTIGATION_CONCLUDED MESSAGE_RECEIVED";

  private final Dice dice;
  private final List<OracleRow> rows = new ArrayList<>();
  private final Map<String, StringBuilder> files = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final List<RegisterColumn> columns = new ArrayList<>();
  private final Set<String> words = new TreeSet<>();
  private boolean withTimes;
  private boolean channelOfReceiptOnly;

  public RegisterGenerator(long seed) {
    this.dice = new Dice(seed);
  }

  /** An export of so many cases, where nobody may say of it that it has all contacts. */
  public GeneratedRegister export(int cases, boolean mayHaveAllContacts) {
    String kind = dice.weighted("70 register, 18 both, 12 log");
    boolean allContacts = mayHaveAllContacts && dice.percent(25);
    withTimes = dice.percent(30);
    channelOfReceiptOnly = dice.percent(50);
    List<String> recorded =
        dice.oneOf(List.of("EMAIL"), List.of("WEB_FORM", "EMAIL", "SUPPORT_CASE", "CHAT"));
    StringBuilder profile = new StringBuilder("profile: generated\nzone: desk\n");
    profile.append("timestamps: ['yyyy-MM-dd[ HH:mm]']\nrecorded_channels: ").append(recorded);
    profile.append(allContacts ? "\ncontacts: all\nsources:\n" : "\nsources:\n");
    if (!kind.equals("log")) {
      chooseColumns();
      profile.append(registerSource());
    }
    if (!kind.equals("register")) {
      chooseWords(kind.equals("log"));
      profile.append(logSource());
    }
    for (int i = 1; i <= cases; i++) {
      String caseId = "C%03d".formatted(i);
      LocalDate received = FIRST_DAY.plusDays(dice.below(60));
      if (!columns.isEmpty()) {
        writeCase(caseId, received);
      }
      if (!words.isEmpty() && (columns.isEmpty() || dice.percent(60))) {
        writeLog(caseId, received);
      }
    }
    Map<String, String> texts = new LinkedHashMap<>();
    files.forEach((name, text) -> texts.put(name, text.toString()));
    return new GeneratedRegister(
        profile.toString(),
        texts,
        inOrderOfFiles(),
        records(allContacts),
        recorded,
        EventTime.lastInstantOf(FIRST_DAY.plusDays(dice.between(40, 110)), CaseClock.TORONTO));
  }

  private void chooseColumns() {
    String receivedBy = dice.weighted("75 CUSTOMER, 15 AGENT, 10 -");
    column("Received", "Received", OracleActivity.COMPLAINT_RECEIVED, receivedBy, NONE, NONE);
    String desk = dice.weighted("65 AGENT, 20 -, 15 SUPPORT_LEAD");
    for (String possible : POOL.split("\\|")) {
      String[] parts = possible.split(" ");
      if (!dice.percent(Integer.parseInt(parts[0]))) {
        continue;
      }
      OracleActivity activity = OracleActivity.of(parts[2]).orElseThrow();
      String role =
          switch (activity.kind()) {
            case INBOUND -> "CUSTOMER";
            case OUTBOUND -> dice.percent(12) ? "SYSTEM" : desk;
            case INTERNAL -> desk;
          };
      boolean escalation = activity == OracleActivity.ESCALATED;
      String toRole = escalation ? dice.weighted("50 -, 30 SUPPORT_LEAD, 20 SENIOR_MANAGER") : NONE;
      boolean ofStatus = escalation && dice.percent(25);
      String title = ofStatus ? "Updated" : parts[1];
      if (activity == OracleActivity.CLOSED && dice.percent(12) && has("Outcome")) {
        title = "Outcome";
      }
      column(title, parts[1], activity, role, toRole, ofStatus ? parts[1] : NONE);
    }
  }

  private boolean has(String title) {
    return columns.stream().anyMatch(column -> column.title().equals(title));
  }

  private void column(
      String title, String entry, OracleActivity activity, String role, String to, String status) {
    columns.add(new RegisterColumn(title, entry, activity, role, to, status));
  }

  private Set<String> titles() {
    Set<String> titles = new LinkedHashSet<>(List.of("Ref", "How", "Type", "Status"));
    columns.forEach(column -> titles.add(column.title()));
    return titles;
  }

  private String registerSource() {
    StringBuilder yaml = new StringBuilder("  register:\n    recognised_by: ");
    yaml.append(titles()).append("\n    case_id: Ref\n    customer_type: Type\n");
    yaml.append(channelOfReceiptOnly ? "" : "    channel: How\n").append("    events:\n");
    for (RegisterColumn column : columns) {
      String entry = column.yaml();
      boolean receipt = column.activity() == OracleActivity.COMPLAINT_RECEIVED;
      yaml.append(
          receipt && channelOfReceiptOnly ? entry.replace("}\n", ", channel: How}\n") : entry);
    }
    return yaml.toString();
  }

  private void chooseWords(boolean alone) {
    for (String word : WORDS.split(" ")) {
      if (dice.percent(word.equals("COMPLAINT_RECEIVED") ? (alone ? 100 : 15) : 45)) {
        words.add(word);
      }
    }
    words.add("NOTE");
  }

  private String logSource() {
    StringBuilder map = new StringBuilder();
    words.forEach(word -> map.append(map.isEmpty() ? "" : ", ").append(word).append(": " + word));
    return """
      log:
        recognised_by: [Of, On, What, By, Way]
        case_id: Of
        timestamp: On
        channel: Way
        actor_role: By
        events:
          - activity: {from: What, map: {%s}, otherwise: none}
    """
        .formatted(map);
  }

  private void writeCase(String caseId, LocalDate received) {
    int count = dice.percent(85) ? 1 : 2;
    int used = dice.oneOf(1, 1, 2, 3);
    for (int row = 0; row < count; row++) {
      Map<String, String> cells = new TreeMap<>();
      cells.put("Ref", caseId);
      cells.put("How", dice.weighted("50 EMAIL, 12 PHONE, 15 CHAT, 8 WEB_FORM, 15 -"));
      cells.put("Type", dice.weighted("70 -, 20 RESIDENTIAL, 10 BUSINESS"));
      cells.put("Status", dice.weighted("40 Open, 40 Escalated, 20 Escalated-2"));
      boolean first = row == 0;
      for (String title : titles()) {
        if (!cells.containsKey(title)) {
          boolean receipt = title.equals("Received");
          boolean filled = dice.percent(receipt ? (first ? 97 : 50) : (first ? 62 : 35));
          cells.put(title, filled ? (receipt ? day(received) : near(received)) : NONE);
        }
      }
      String file = "part-" + (dice.below(used) + 1) + ".csv";
      int line = write(file, titles(), cells);
      for (RegisterColumn column : columns) {
        boolean told = column.status().isEmpty() || column.status().equals(cells.get("Status"));
        if (told && !cells.get(column.title()).isEmpty()) {
          rows.add(new OracleRow(file, 0, line, event(column, cells)));
        }
      }
    }
  }

  private Map<String, String> event(RegisterColumn column, Map<String, String> cells) {
    boolean receipt = column.activity() == OracleActivity.COMPLAINT_RECEIVED;
    return Map.of(
        "case_id", cells.get("Ref"),
        "timestamp", cells.get(column.title()).replace(' ', 'T'),
        "activity", column.activity().name(),
        "actor_role", column.role(),
        "to_role", column.toRole(),
        "channel", receipt || !channelOfReceiptOnly ? cells.get("How") : NONE,
        "customer_type", cells.get("Type"),
        "entry", column.entry());
  }

  private void writeLog(String caseId, LocalDate received) {
    List<String> possible = List.copyOf(words);
    for (int i = dice.between(1, 6); i > 0; i--) {
      boolean opens = columns.isEmpty() && i == 1 && dice.percent(90);
      String word = opens ? "COMPLAINT_RECEIVED" : dice.oneOf(possible);
      boolean inbound = OracleActivity.of(word).orElseThrow().kind() == OracleActivity.Kind.INBOUND;
      Map<String, String> cells = new TreeMap<>();
      cells.put("Of", caseId);
      cells.put("On", opens ? day(received) : near(received));
      cells.put("What", word);
      cells.put("By", inbound ? "CUSTOMER" : dice.weighted("70 AGENT, 20 SUPPORT_LEAD, 10 -"));
      cells.put("Way", dice.weighted("60 EMAIL, 10 PHONE, 10 CHAT, 20 -"));
      int line = write("log.csv", List.of("Of", "On", "What", "By", "Way"), cells);
      rows.add(
          new OracleRow(
              "log.csv",
              0,
              line,
              Map.of(
                  "case_id", caseId,
                  "timestamp", cells.get("On").replace(' ', 'T'),
                  "activity", word,
                  "actor_role", cells.get("By"),
                  "channel", cells.get("Way"))));
    }
  }

  /** A day about a limit after the receipt, now and then one before it. */
  private String near(LocalDate received) {
    return day(
        dice.percent(4)
            ? received.minusDays(dice.between(1, 4))
            : received.plusDays(
                dice.oneOf(0, 0, 1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 15, 16, 18, 21, 28)));
  }

  private String day(LocalDate date) {
    return withTimes && dice.percent(70)
        ? date + " " + LocalTime.of(dice.between(6, 20), dice.below(60))
        : date.toString();
  }

  /** The number of the line that was written. */
  private int write(String file, Iterable<String> titles, Map<String, String> cells) {
    StringBuilder text = files.computeIfAbsent(file, name -> header(titles));
    StringBuilder line = new StringBuilder();
    titles.forEach(title -> line.append(line.isEmpty() ? "" : ",").append(cells.get(title)));
    text.append(line).append('\n');
    return lines.merge(file, 2, (before, two) -> before + 1);
  }

  private static StringBuilder header(Iterable<String> titles) {
    return new StringBuilder(String.join(",", titles)).append('\n');
  }

  private List<OracleRow> inOrderOfFiles() {
    List<String> order = List.copyOf(files.keySet());
    return rows.stream()
        .map(row -> new OracleRow(row.file(), order.indexOf(row.file()), row.row(), row.cells()))
        .toList();
  }

  private OracleRecords records(boolean allContacts) {
    boolean logged =
        words.stream()
            .anyMatch(
                word ->
                    OracleActivity.of(word).orElseThrow().kind() == OracleActivity.Kind.OUTBOUND);
    Set<String> always = new HashSet<>(words);
    if (logged) {
      for (OracleActivity activity : OracleActivity.values()) {
        always.add(activity.ownDisclosure());
      }
    }
    Map<String, Set<String>> cells = new TreeMap<>();
    Set<String> own = new HashSet<>();
    for (RegisterColumn column : columns) {
      String what = recordedBy(column);
      if (!what.isEmpty()) {
        cells.computeIfAbsent(what, one -> new HashSet<>()).add(column.entry());
      }
      if (words.isEmpty() && column.isOwnDateOfDisclosure(columns)) {
        own.add(column.activity().ownDisclosure());
      }
    }
    return new OracleRecords(false, allContacts || logged, always, cells, own);
  }

  /** A status keeps only its latest value: it records no act. */
  private static String recordedBy(RegisterColumn column) {
    OracleActivity activity = column.activity();
    if (activity == OracleActivity.MESSAGE_SENT) {
      return Role.read(column.role()).isHuman() ? OracleRecords.FIRST_REPLY : NONE;
    }
    return switch (activity.kind()) {
      case OUTBOUND -> activity.ownDisclosure();
      case INTERNAL -> column.status().isEmpty() ? activity.name() : NONE;
      case INBOUND -> NONE;
    };
  }
}
