import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Records what every command and every page of the console says, so that a change that must not
 * change them can be shown not to. Record before and after with the same desk, then compare:
 *
 * <pre>
 * java src/it/record/RecordOutputs.java target/desk target/before ./auditor
 * java src/it/record/RecordOutputs.java target/desk target/after ./auditor
 * diff -r target/before target/after
 * </pre>
 *
 * <p>The desk is the material that commands work on: exports, runs, keys, a workspace with all that
 * the console can make. It is made when it is not there, and copied before each recording. Recorded
 * are, for each command in its usual and refused forms (those of {@code EveryCommandTest.txt}) and in
 * each language that it speaks, standard output, standard error, exit code and the files that it
 * wrote; for the samples, all reports; for the console, each page that can be reached, in three
 * languages, and the answer to each form that is sent empty. Only what {@link #MASKS} lists is hidden.
 */
public final class RecordOutputs {

  /** What differs from run to run although nothing has changed, and what is written in its place. */
  private static final Map<Pattern, String> MASKS = new LinkedHashMap<>();

  static {
    mask("\\b20[2-9]\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+(Z|[+-]\\d\\d:\\d\\d)", "INSTANT");
    mask("(?<=\\bport |127\\.0\\.0\\.1:)\\d{4,5}", "PORT");
    mask("(?<=[?&]csrf=|key=|data-csrf=\"|name=\"csrf\" value=\")[\\w-]{10,}", "TOKEN");
    mask("\\b[\\d.,]+ (ms|s|seconds|Sekunden|secondes|MB|GB)\\b", "AMOUNT");
    mask("\\b[0-9a-f]{40}(-dirty)?\\b", "COMMIT");
    mask("complaint-auditor-[0-9]{6,}\\S*", "TEMPORARY");
  }

  private static final List<String> LANGUAGES = List.of("en", "fr", "de");
  private static final String PASSWORD = "correct horse battery staple";

  /** Forms that would end the recording, or take away what it is about to look at. */
  private static final Pattern NOT_SENT =
      Pattern.compile("/logout|/language|.*/(delete|discard|cancel|again)(\\?.*)?|/runs|/uploads\\b.*");

  private final Path work = Path.of(System.getProperty("java.io.tmpdir"), "recorded-outputs");
  private final Path desk;
  private final Path out;
  private final List<String> program;
  private final Map<String, Path> files = new LinkedHashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private String console = "";
  private String token = "";

  private RecordOutputs(Path desk, Path out, List<String> program) {
    this.desk = desk;
    this.out = out;
    this.program = program;
  }

  private static void mask(String pattern, String with) {
    MASKS.put(Pattern.compile(pattern), with);
  }

  /** Arguments: the folder of the desk, the folder to record into, the program and its arguments. */
  public static void main(String[] args) throws Exception {
    RecordOutputs recorder =
        new RecordOutputs(
            Path.of(args[0]).toAbsolutePath(),
            Path.of(args[1]).toAbsolutePath(),
            Arrays.asList(args).subList(2, args.length));
    if (Files.exists(recorder.out)) {
      throw new IllegalArgumentException(recorder.out + " is there already");
    }
    if (!Files.exists(recorder.desk)) {
      recorder.makeDesk();
    }
    recorder.names();
    recorder.commands();
    recorder.samples();
    recorder.pages();
  }

  // The desk.

  private void makeDesk() throws Exception {
    delete(work);
    Files.createDirectories(work);
    names();
    String rows =
        """
        case_id,event_id,timestamp,activity,actor_role,actor,channel,text
        A,1,2026-01-05T10:00:00-05:00,COMPLAINT_RECEIVED,CUSTOMER,Jo,EMAIL,I complain.
        A,2,2026-01-20T10:00:00-05:00,MESSAGE_SENT,AGENT,Ann,EMAIL,We have your complaint.
        B,3,2026-01-05T10:00:00-05:00,COMPLAINT_RECEIVED,CUSTOMER,Jo,EMAIL,I complain too.
        B,4,2026-01-06T10:00:00-05:00,MESSAGE_SENT,AGENT,Ann,EMAIL,We have your complaint.
        """;
    write("EXPORT", rows);
    write("LATER", rows.replace("01-20", "01-06"));
    write("MESSAGES", "id,direction,language,channel,text\n1,outbound,en,EMAIL,We will call you by Friday.\n");
    write("LOG", "Case;When;Action\n1;05/02/2026;Complaint received by e-mail\n");
    write("ANSWERS", "dates: day-first\nrecorded: [EMAIL]\n");
    write(
        "DECISIONS",
        "- {case: A, commitment: ACK-01, decision: overrule, verdict: MET, reason_code: DATA_WRONG,"
            + " reason: a wrong time, by: Ana, date: 2026-04-20}\n");
    write(
        "WAIVERS",
        "- {id: W-1, reason_code: OUTAGE, reason: storm, scope: {cases: [A]}, requested_by: Ana,"
            + " approved_by: Lea, approved_on: 2026-02-20, expires: 2026-12-31}\n");
    write("PASSWORD", PASSWORD + "\n");
    write("SECRET", "complaint-auditor pseudonyms 1\nplain " + "ab".repeat(32) + "\n");
    Files.setPosixFilePermissions(files.get("SECRET"), PosixFilePermissions.fromString("rw-------"));
    write(
        "REQUEST",
        "id: \"42\"\nrecipient: CCTS\norganisation: NorthTel\npurpose: Review\n"
            + "date: 2026-04-14\nselect: {all: true}\n");
    write("EMPTY", "");
    Files.createDirectory(files.get("FOLDER"));
    byte[] noise = new byte[3_000];
    new Random(7).nextBytes(noise);
    Files.write(files.get("NOISE"), noise);
    String audit = "audit %s --material --as-of 2026-03-31 --format csv,json --out %s";
    fine(audit, "EXPORT", "RUN");
    fine(audit, "LATER", "OTHER");
    Files.writeString(files.get("PROFILE"), fine("profile show zendesk"));
    fine("review export %s --out %s", "RUN", "REVIEW");
    Files.write(files.get("WRONG"), noise);
    fine("sample %s --out %s", "RUN", "SAMPLE");
    fine("dossier key new --name NorthTel --out %s --password-file %s", "SIGNING", "PASSWORD");
    fine(
        "dossier make %s --request %s --key %s --password-file %s --secret %s --out %s",
        "RUN", "REQUEST", "KEY", "PASSWORD", "SECRET", "DOSSIER");
    fine("workspace init %s", "OFFICE");
    Files.writeString(files.get("OFFICE").resolve("policy.yaml"), "second_person: [overrule]\n");
    fine(
        "decisions add %s --run %s --workspace %s --date 2026-04-21",
        "DECISIONS", "RUN", "OFFICE");
    fine("workspace init %s", "SPARE");
    fine("workspace backup %s --out %s", "OFFICE", "BACKUP");
    fine("ledger export --workspace %s --out %s", "OFFICE", "LEDGER");
    fillConsole();
    move(work, desk);
  }

  private void names() {
    Map<String, String> places =
        Map.ofEntries(
            Map.entry("EXPORT", "cases.csv"), Map.entry("LATER", "later.csv"),
            Map.entry("RUN", "run"), Map.entry("OTHER", "other"),
            Map.entry("MESSAGES", "messages.csv"), Map.entry("LOG", "log.csv"),
            Map.entry("ANSWERS", "answers.yaml"), Map.entry("PROFILE", "profile.yaml"),
            Map.entry("REVIEW", "review.xlsx"), Map.entry("WRONG", "wrong.xlsx"),
            Map.entry("DECISIONS", "decisions.yaml"), Map.entry("SAMPLE", "sample.json"),
            Map.entry("WAIVERS", "waivers.yaml"), Map.entry("PASSWORD", "password"),
            Map.entry("SIGNING", "signing"), Map.entry("KEY", "signing/signing.key"),
            Map.entry("SIGNERS", "signing/signing.allowed_signers"),
            Map.entry("SECRET", "pseudonyms.key"), Map.entry("REQUEST", "request.yaml"),
            Map.entry("DOSSIER", "dossier.zip"), Map.entry("OFFICE", "office"),
            Map.entry("SPARE", "spare"), Map.entry("BACKUP", "backup.zip"),
            Map.entry("LEDGER", "ledger.jsonl"), Map.entry("NOISE", "noise"),
            Map.entry("EMPTY", "empty"), Map.entry("FOLDER", "folder"),
            Map.entry("NONE", "none"), Map.entry("CONSOLE", "console"));
    places.forEach((word, name) -> files.put(word, work.resolve(name)));
  }

  private void write(String word, String text) throws IOException {
    Files.writeString(files.get(word), text);
  }

  private String fine(String command, String... words) throws Exception {
    Object[] places = Arrays.stream(words).map(files::get).toArray();
    Ended ended = run(List.of(command.formatted(places).split(" ")));
    if (ended.code() > 1) {
      throw new IllegalStateException(command + " -> " + ended.code() + "\n" + ended.err());
    }
    return ended.out();
  }

  /** Makes with the console what its pages show. */
  private void fillConsole() throws Exception {
    Path office = files.get("CONSOLE");
    fine("workspace init %s", "CONSOLE");
    for (String month : List.of("03", "04")) {
      Ended ended =
          run(
              List.of(
                  "audit", Path.of("sample-data/complaints-2026-q1.csv").toAbsolutePath().toString(),
                  "--workspace", office.toString(), "--material", "--texts", "quotes",
                  "--as-of", "2026-" + month + "-15",
                  "--out", office.resolve("runs/2026-" + month + "-15").toString()));
      if (ended.code() > 1) {
        throw new IllegalStateException(ended.err());
      }
    }
    try (Console ignored = new Console()) {
      post("/account", "name", "Ana Doe", "then", "");
      Set<String> seen = new LinkedHashSet<>();
      List<String> runs =
          all("href=\"/runs/([^\"/]+)\"", get("/").body()).stream().filter(seen::add).toList();
      String latest = runs.get(0);
      String sample = upload(Path.of("sample-data/complaints-2026-q1.csv"));
      await(sample);
      await(sample + "/mapping");
      await(upload(files.get("LOG")));
      await(upload(files.get("NOISE")));
      String work = get("/runs/" + latest + "/work").body();
      String decide = all("href=\"(/runs/[^\"]+/decide[^\"]*)\"", work).get(0).replace("&amp;", "&");
      String caseId = all("[?&]case=([^&]+)", decide).get(0);
      String commitment = all("[?&]commitment=([^&]+)", decide).get(0);
      done(
          post(
              "/runs/" + latest + "/decide",
              "case", caseId, "commitment", commitment, "last", "0", "list", "",
              "decision", "agree", "reason", "It is as the record says."));
      done(
          post(
              "/waivers/new",
              "pack", "jive-ca", "id", "OUTAGE-2026-02", "reason_code", "OUTAGE",
              "reason", "The switch in Halifax was down for two days.", "commitments", "ACK-01",
              "from", "2026-02-10", "to", "2026-02-12", "requested_by", "Ana Doe",
              "approved_by", "Lea Roy", "approved_on", "2026-02-13", "expires", "2027-01-31"));
      done(post("/keys", "name", "Complaint Desk", "password", PASSWORD, "again", PASSWORD));
      done(post("/compare", "old", runs.get(1), "new", latest, "texts", "quotes"));
      done(post("/trend", "pack", "jive-ca", "run", runs.get(0), "run", runs.get(1)));
      String drawn =
          done(
              post(
                  "/samples",
                  "run", latest, "purpose", "both", "tolerable", "5", "confidence", "95",
                  "expected", "0", "overlap", "20"));
      String dossier =
          done(
              post(
                  "/dossiers",
                  "run", latest, "id", "CCTS-2026-01", "recipient", "CCTS",
                  "organisation", "Eastern Telephone", "purpose", "A complaint at the CCTS",
                  "date", "2026-04-20", "language", "en", "select", "cases", "cases", caseId,
                  "population", "rows", "audience", "regulator", "password", PASSWORD));
      done(post(drawn + "/conclude"));
      done(post(drawn + "/agreement"));
      done(post(dossier + "/check"));
      done(post("/runs/" + latest + "/review/books", "language", "en", "texts", "quotes"));
      String signing = get("/runs/" + latest + "/sign-off").body();
      done(
          post(
              "/runs/" + latest + "/sign-off",
              "role", "Officer", "remark", "Seen with the board", "seen", "true",
              "head", all("name=\"head\" value=\"([^\"]*)\"", signing).get(0)));
    }
  }

  // Commands.

  private record Ended(int code, String out, String err) {}

  private Ended run(List<String> words) throws Exception {
    Path said = Files.createTempFile("recorded", ".out");
    Path complained = Files.createTempFile("recorded", ".err");
    List<String> all = new ArrayList<>(program);
    all.addAll(words);
    ProcessBuilder builder =
        new ProcessBuilder(all)
            .redirectOutput(said.toFile())
            .redirectError(complained.toFile());
    builder.environment().put("HOME", work.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    Ended ended = new Ended(process.waitFor(), Files.readString(said), Files.readString(complained));
    Files.delete(said);
    Files.delete(complained);
    return ended;
  }

  private void commands() throws Exception {
    fresh();
    Path list = Path.of("src/it/test/resources/org/complaintauditor/acceptance/EveryCommandTest.txt");
    Map<String, String> helps = new TreeMap<>();
    int number = 0;
    for (String line : Files.readAllLines(list)) {
      number++;
      List<String> words = List.of(line.substring(2).split(" "));
      String command =
          words.stream().takeWhile(word -> word.matches("[a-z-]+")).collect(Collectors.joining(" "));
      String named = "%03d %s".formatted(number, line.substring(2).replace('/', '_'));
      helps.computeIfAbsent(command, ignored -> recordHelp(command));
      boolean speaks = helps.get(command).contains("--language") && !words.contains("--language");
      for (String language : speaks ? LANGUAGES : List.of("")) {
        List<String> typed = new ArrayList<>();
        for (String word : words) {
          typed.add(typed(word, "out-" + number + language));
        }
        if (!language.isEmpty() && !language.equals("en")) {
          typed.addAll(List.of("--language", language));
        }
        record(Path.of("commands", (named + " " + language).strip()), typed);
      }
    }
  }

  private String recordHelp(String command) {
    try {
      List<String> words = new ArrayList<>(List.of(command.split(" ")));
      words.add("--help");
      Ended ended = run(words);
      keep(Path.of("help", command), ended.code() + "\n" + ended.out() + ended.err());
      return ended.out();
    } catch (Exception e) {
      throw new IllegalStateException(command, e);
    }
  }

  private String typed(String word, String output) {
    if (word.startsWith("OUT")) {
      return work.resolve(output + word.substring(3)).toString();
    }
    int end = word.indexOf('/') < 0 ? word.length() : word.indexOf('/');
    Path place = files.get(word.substring(0, end));
    return place == null ? word : place + word.substring(end);
  }

  private void samples() throws Exception {
    fresh();
    List<Path> exports;
    try (Stream<Path> all = Files.walk(Path.of("sample-data"))) {
      exports =
          all.filter(Files::isRegularFile)
              .filter(file -> !file.toString().matches(".*(README|expected-findings|messages).*"))
              .sorted()
              .toList();
    }
    for (Path export : exports) {
      String named = export.toString().replace('/', '_');
      record(
          Path.of("samples", named + " inspect"),
          List.of("inspect", export.toString(), "--json", work.resolve(named + ".json").toString()));
      for (String language : LANGUAGES) {
        record(
            Path.of("samples", named + " audit " + language),
            List.of(
                "audit", export.toString(), "--as-of", "2026-04-30", "--material",
                "--format", "csv,json,xlsx,html", "--texts", "full", "--language", language,
                "--out", work.resolve(named + language).toString()));
      }
    }
  }

  /** Runs a command and keeps what it said and wrote. */
  private void record(Path place, List<String> words) throws Exception {
    Map<Path, Long> before = state();
    Ended ended = run(words);
    keep(place.resolve("code"), ended.code() + "\n");
    keep(place.resolve("out"), ended.out());
    keep(place.resolve("err"), ended.err());
    for (Map.Entry<Path, Long> file : state().entrySet()) {
      if (!file.getValue().equals(before.get(file.getKey()))) {
        Path inside = work.relativize(file.getKey());
        keep(place.resolve("files").resolve(inside), shown(inside.toString(), Files.readAllBytes(file.getKey())));
      }
    }
  }

  /** When each file was changed, but for databases: their lines are recorded as commands show them. */
  private Map<Path, Long> state() throws IOException {
    Map<Path, Long> state = new TreeMap<>();
    try (Stream<Path> all = Files.walk(work)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.toString().matches(".*\\.(db|db-wal|db-shm|lock)")) {
          state.put(file, Files.getLastModifiedTime(file).toMillis() * 31 + Files.size(file));
        }
      }
    }
    return state;
  }

  /** A file as text: archives as their entries, other bytes that are no text as their hash. */
  private static String shown(String name, byte[] bytes) throws Exception {
    if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
      StringBuilder all = new StringBuilder();
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          all.append("--- ").append(entry.getName()).append('\n');
          all.append(shown(entry.getName(), zip.readAllBytes())).append('\n');
        }
      }
      return all.toString();
    }
    if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
      return shown(name, new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes());
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return "SHA-256 "
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
          + "\n";
    }
  }

  private void keep(Path place, String text) throws IOException {
    String masked = text;
    for (Map.Entry<Pattern, String> mask : MASKS.entrySet()) {
      masked = mask.getKey().matcher(masked).replaceAll(mask.getValue());
    }
    Path file = out.resolve(place);
    Files.createDirectories(file.getParent());
    Files.writeString(file, masked);
  }

  // Pages.

  private void pages() throws Exception {
    fresh();
    try (Console ignored = new Console()) {
      post("/account", "name", "Ana Doe", "then", "");
      Map<String, String> forms = new TreeMap<>();
      for (String language : LANGUAGES) {
        post("/language", "language", language, "back", "/");
        crawl(language, forms);
      }
      for (String language : LANGUAGES) {
        post("/language", "language", language, "back", "/");
        for (String form : forms.keySet()) {
          keep(Path.of("forms", language, name(form)), answer(sent(form)));
        }
      }
    }
  }

  private void crawl(String language, Map<String, String> forms) throws Exception {
    Deque<String> next =
        new ArrayDeque<>(
            List.of("/", "/retention", "/account", "/about", "/ended", "/keys", "/uploads",
                "/waivers/new", "/runs/none", "/nowhere"));
    Set<String> seen = new LinkedHashSet<>(next);
    Map<String, Integer> kinds = new TreeMap<>();
    while (!next.isEmpty()) {
      String page = next.poll();
      HttpResponse<String> answer = get(page);
      keep(Path.of("pages", language, name(page)), answer(answer));
      if (!answer.headers().firstValue("Content-Type").orElse("").contains("text/html")) {
        continue;
      }
      for (String link : all("href=\"(/[^\"#]*)", answer.body())) {
        String to = link.replace("&amp;", "&");
        // Of pages that differ only in the case, and of the files of a report, the first twelve.
        String kind = to.replaceAll("=[^&]*", "=").replaceAll("/[^/]*\\d[^/]*", "/#").replaceAll("[^/]+\\.html", "#.html");
        if (!to.matches("/(assets|logout|enter|jobs/.*/events).*")
            && seen.add(to)
            && kinds.merge(kind, 1, Integer::sum) <= 12) {
          next.add(to);
        }
      }
      for (String form : all("<form method=\"post\" action=\"([^\"]+)\"", answer.body())) {
        if (!NOT_SENT.matcher(form).matches() && !form.contains("multipart")) {
          forms.put(form.replaceAll("[?&]csrf=[^&]*", ""), "");
        }
      }
    }
  }

  private static String answer(HttpResponse<String> answer) {
    return answer.statusCode()
        + " "
        + answer.headers().firstValue("Location").orElse("")
        + "\n"
        + answer.body();
  }

  private static String name(String page) {
    String name = page.replace('/', '_');
    return name.length() <= 200 ? name : name.substring(0, 180) + Integer.toHexString(name.hashCode());
  }

  /** The console of this program while it runs. */
  private final class Console implements AutoCloseable {
    private final Process process;

    Console() throws Exception {
      List<String> all = new ArrayList<>(program);
      all.addAll(
          List.of("console", "--workspace", files.get("CONSOLE").toString(), "--no-browser", "--port", "18321"));
      Path said = work.resolve("console.txt");
      ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(said.toFile());
      builder.environment().put("HOME", work.toString());
      process = builder.start();
      List<String> found = List.of();
      for (int tried = 0; found.isEmpty() && tried < 600; tried++) {
        Thread.sleep(100);
        found = all("(http://\\S+)", Files.readString(said));
      }
      URI entrance = URI.create(found.get(0));
      console = "http://" + entrance.getAuthority();
      get(entrance.getPath() + "?" + entrance.getQuery());
      token = all("data-csrf=\"([^\"]+)\"", get("/about").body()).get(0);
    }

    @Override
    public void close() throws Exception {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.waitFor();
      Files.deleteIfExists(work.resolve("console.txt"));
    }
  }

  private HttpResponse<String> get(String page) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(console + page.replace(" ", "%20"))).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> sent(String page, String... fields) throws Exception {
    StringBuilder body = new StringBuilder("csrf=").append(token);
    for (int i = 0; i < fields.length; i += 2) {
      body.append('&').append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return client.send(
        HttpRequest.newBuilder(URI.create(console + page.replace("&amp;", "&")))
            .header("Origin", console)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String post(String page, String... fields) throws Exception {
    HttpResponse<String> answer = sent(page, fields);
    String to = answer.headers().firstValue("Location").orElse("");
    if (to.isEmpty()) {
      throw new IllegalStateException(page + " answers " + answer(answer).replaceAll("(?s)<[^>]*>|\\s+", " "));
    }
    return to.replace(console, "");
  }

  private String upload(Path file) throws Exception {
    String head =
        "--part\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
            + file.getFileName()
            + "\"\r\nContent-Type: text/csv\r\n\r\n";
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(console + "/uploads?csrf=" + token))
                .header("Origin", console)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(
                    HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofFile(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--part--\r\n")))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return answer.headers().firstValue("Location").orElseThrow().replace(console, "");
  }

  /** Waits until a page shows no more that something is being looked at. */
  private void await(String page) throws Exception {
    for (int tried = 0; tried < 600; tried++) {
      HttpResponse<String> answer = get(page);
      if (answer.statusCode() >= 300 || !answer.body().contains("/look")) {
        return;
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException(page + " is not done");
  }

  /** Waits until a job has ended, and says where it leads; another page is there at once. */
  private String done(String page) throws Exception {
    for (int tried = 0; page.startsWith("/jobs/") && tried < 900; tried++) {
      HttpResponse<String> answer = get(page);
      String to = answer.headers().firstValue("Location").orElse("");
      if (!to.isEmpty()) {
        return to.replace(console, "");
      }
      if (!answer.body().contains("/cancel")) {
        throw new IllegalStateException(answer.body().replaceAll("(?s)<[^>]*>|\\s+", " "));
      }
      Thread.sleep(200);
    }
    return page;
  }

  private static List<String> all(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    List<String> all = new ArrayList<>();
    while (found.find()) {
      all.add(found.group(1));
    }
    return all;
  }

  // Folders.

  private void fresh() throws IOException {
    delete(work);
    copy(desk, work);
  }

  private static void move(Path from, Path to) throws IOException {
    copy(from, to);
    delete(from);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Files.createDirectories(to.getParent());
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static void delete(Path there) throws IOException {
    if (Files.exists(there)) {
      try (Stream<Path> all = Files.walk(there)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
