package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.complaintauditor.cli.EveryCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/**
 * Every command in its usual and its refused forms: each ends with the code that it promises, and
 * neither it nor a library writes where in the program something happened.
 */
@Isolated("takes what libraries write on standard error")
final class EveryCommandTest {

  private static final Pattern TRACE =
      Pattern.compile("^\\s+at \\S+\\(|^Caused by: |\\w+(?:Exception|Error)\\b", Pattern.MULTILINE);

  /** Picocli's own, which prints its script whatever else is typed. */
  private static final String NEVER_REFUSES = "generate-completion";

  private static final Set<Integer> REFUSED = Set.of(2, 3);

  private static final Logger POI = (Logger) LoggerFactory.getLogger("org.apache.poi");

  @TempDir private static Path folder;
  private static final Map<String, Path> FILES = new LinkedHashMap<>();
  private static int made;

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream before = System.err;

  /** A line of the list: how it has to end, and what is typed. */
  private record Form(int code, List<String> words) {

    static Form of(String line) {
      return new Form(line.charAt(0) - '0', List.of(line.substring(2).split(" ")));
    }

    boolean isOf(String command) {
      List<String> name = List.of(command.split(" "));
      return words.size() >= name.size() && words.subList(0, name.size()).equals(name);
    }
  }

  @BeforeAll
  static void aDesk() throws IOException {
    String rows =
        """
        case_id,event_id,timestamp,activity,actor_role,actor,channel,text
        A,1,2026-01-05T10:00:00-05:00,COMPLAINT_RECEIVED,CUSTOMER,Jo,EMAIL,I complain.
        A,2,2026-01-20T10:00:00-05:00,MESSAGE_SENT,AGENT,Ann,EMAIL,We have your complaint.
        B,3,2026-01-05T10:00:00-05:00,COMPLAINT_RECEIVED,CUSTOMER,Jo,EMAIL,I complain too.
        B,4,2026-01-06T10:00:00-05:00,MESSAGE_SENT,AGENT,Ann,EMAIL,We have your complaint.
        """;
    Path export = file("EXPORT", "cases.csv", rows);
    Path later = Files.writeString(folder.resolve("later.csv"), rows.replace("01-20", "01-06"));
    Path run = place("RUN", "run");
    String audit = "audit %s --material --as-of 2026-03-31 --format csv,json --out %s";
    Run.fine(audit, export, run);
    Run.fine(audit, later, place("OTHER", "other"));
    file(
        "MESSAGES",
        "messages.csv",
        "id,direction,language,channel,text\n1,outbound,en,EMAIL,We will call you by Friday.\n");
    file("LOG", "log.csv", "Case;When;Action\n1;05/02/2026;Complaint received by e-mail\n");
    file("ANSWERS", "answers.yaml", "dates: day-first\nrecorded: [EMAIL]\n");
    file("PROFILE", "profile.yaml", Run.fine("profile show zendesk").out());
    Path review = place("REVIEW", "review.xlsx");
    Run.fine("review export %s --out %s", run, review);
    try (ReviewDesk desk = new ReviewDesk(review)) {
      desk.set(ReviewDesk.FIRST, "Your decision", "perhaps").save(place("WRONG", "wrong.xlsx"));
      desk.agree(ReviewDesk.FIRST).save(review);
    }
    file(
        "DECISIONS",
        "decisions.yaml",
        "- {case: A, commitment: ACK-01, decision: overrule, verdict: MET, reason_code: DATA_WRONG,"
            + " reason: a wrong time, by: Ana, date: 2026-04-20}\n");
    Run.fine("sample %s --out %s", run, place("SAMPLE", "sample.json"));
    file(
        "WAIVERS",
        "waivers.yaml",
        "- {id: W-1, reason_code: OUTAGE, reason: storm, scope: {cases: [A]}, requested_by: Ana,"
            + " approved_by: Lea, approved_on: 2026-02-20, expires: 2026-12-31}\n");
    DossierDesk desk = new DossierDesk(folder);
    place("PASSWORD", "password");
    place("KEY", "signing/signing.key");
    FILES.put("SECRET", desk.secret());
    FILES.put("SIGNERS", desk.signers());
    FILES.put("REQUEST", desk.request("{all: true}"));
    FILES.put("DOSSIER", desk.make(run, FILES.get("REQUEST"), folder.resolve("dossier.zip")));
    Path office = place("OFFICE", "office");
    Run.fine("workspace init %s", office);
    Files.writeString(office.resolve("policy.yaml"), "second_person: [overrule]\n");
    Run.fine(
        "decisions add %s --run %s --workspace %s --date 2026-04-21",
        FILES.get("DECISIONS"), run, office);
    Run.fine("workspace init %s", place("SPARE", "spare"));
    Run.fine("workspace backup %s --out %s", office, place("BACKUP", "backup.zip"));
    Run.fine("ledger export --workspace %s --out %s", office, place("LEDGER", "ledger.jsonl"));
    byte[] noise = new byte[3_000];
    new Random(7).nextBytes(noise);
    Files.write(place("NOISE", "noise"), noise);
    file("EMPTY", "empty", "");
    Files.createDirectory(place("FOLDER", "folder"));
    place("NONE", "none");
  }

  private static Path place(String word, String name) {
    Path place = folder.resolve(name);
    FILES.put(word, place);
    return place;
  }

  private static Path file(String word, String name, String text) throws IOException {
    return Files.writeString(place(word, name), text);
  }

  /** POI's logger, too: what it says nobody sees otherwise, but it says it for a reason. */
  @BeforeEach
  void listen() {
    POI.setLevel(Level.WARN);
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void listenNoMore() {
    POI.setLevel(Level.OFF);
    System.setErr(before);
  }

  private static List<Form> forms() throws IOException {
    try (InputStream text = EveryCommandTest.class.getResourceAsStream("EveryCommandTest.txt")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(Form::of)
          .toList();
    }
  }

  /** What is wrong with how it ended; empty if nothing is. */
  private String wrong(List<String> words, Set<Integer> codes) {
    written.reset();
    List<String> typed = words.stream().map(EveryCommandTest::typed).toList();
    Run run = Run.of(typed.toArray());
    System.err.flush();
    String said = run.err() + written.toString(StandardCharsets.UTF_8);
    boolean isRight = codes.contains(run.code()) && !TRACE.matcher(said).find();
    return isRight ? "" : String.join(" ", words) + " -> " + run.code() + "\n" + said;
  }

  private static String typed(String word) {
    if (word.startsWith("OUT")) {
      made++;
      return folder.resolve("out-" + made + word.substring(3)).toString();
    }
    if (word.startsWith("DISK/")) {
      made++;
      return FILES.get("DISK").resolve("x-" + made + word.substring(5)).toString();
    }
    int end = word.indexOf('/') < 0 ? word.length() : word.indexOf('/');
    Path place = FILES.get(word.substring(0, end));
    return place == null ? word : place + word.substring(end);
  }

  @Test
  @DisplayName("each command stands in the list, in forms that end well and in forms that do not")
  void allAreThere() throws IOException {
    List<Form> forms = forms();
    Set<String> names = EveryCommand.names();
    List<String> incomplete = new ArrayList<>();
    for (String name : names) {
      boolean isGroup = names.stream().anyMatch(other -> other.startsWith(name + " "));
      boolean ends = forms.stream().anyMatch(form -> form.isOf(name) && form.code() <= 1);
      boolean refuses = forms.stream().anyMatch(form -> form.isOf(name) && form.code() > 1);
      boolean complete = refuses || isGroup || name.equals(NEVER_REFUSES);
      if (!ends && !isGroup || !complete) {
        incomplete.add(name);
      }
    }
    assertThat(incomplete).as("commands without a usual or a refused form").isEmpty();
    assertThat(forms)
        .allMatch(form -> names.stream().anyMatch(form::isOf), "is one of the program's");
  }

  @Test
  @DisplayName("each form ends as it promises, without a trace")
  void endsAsPromised() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Form form : forms()) {
      wrong.add(wrong(form.words(), Set.of(form.code())));
    }
    assertThat(wrong).filteredOn(one -> !one.isEmpty()).isEmpty();
  }

  @Test
  @DisplayName(
      "bytes that are none of its files, nothing, and a folder in place of each are refused")
  void otherFiles() throws IOException {
    assertThat(withOther(FILES::containsKey, "NOISE", "EMPTY", "FOLDER", "NONE")).isEmpty();
  }

  @Test
  @DisplayName("a place where nothing can be written is refused")
  void otherPlaces() throws IOException {
    assertThat(withOther(word -> word.startsWith("OUT"), "/dev/full", "/proc/none/x", "EXPORT/x"))
        .isEmpty();
  }

  @Test
  @DisplayName("a disk without room is refused")
  void fullDisk() throws IOException {
    try (SmallDisk disk = SmallDisk.in(folder, "16k")) {
      Files.write(disk.path().resolve("all"), new byte[16_384]);
      FILES.put("DISK", disk.path());
      assertThat(withOther(word -> word.equals("OUT"), "DISK/")).isEmpty();
      assertThat(withOther(word -> word.equals("OUT.xlsx"), "DISK/.xlsx")).isEmpty();
      assertThat(withOther(word -> word.equals("OUT.zip"), "DISK/.zip")).isEmpty();
    } finally {
      FILES.remove("DISK");
    }
  }

  private List<String> withOther(Predicate<String> which, String... others) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Form form : forms()) {
      for (int i = 0; i < form.words().size() && form.code() <= 1; i++) {
        for (String other : which.test(form.words().get(i)) ? others : new String[0]) {
          List<String> words = new ArrayList<>(form.words());
          words.set(i, other);
          // Nothing is an empty list of decisions, and an empty ledger.
          wrong.add(wrong(words, other.equals("EMPTY") ? Set.of(0, 1, 2, 3) : REFUSED));
        }
      }
    }
    return wrong.stream().filter(one -> !one.isEmpty()).toList();
  }
}
