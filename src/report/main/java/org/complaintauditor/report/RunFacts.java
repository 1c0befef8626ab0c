package org.complaintauditor.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.figures.Agents;
import org.complaintauditor.figures.FiguresOptions;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PersonalFields;
import org.complaintauditor.model.PersonalSign;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.ShownTexts;
import org.complaintauditor.text.TextSanitizer;

/**
 * What was audited, with what, and how: all that a reader needs to repeat the run.
 *
 * @param runId derived from inputs and options
 * @param program which build of the program
 * @param pack the pack, with the changes tried
 * @param calendarName what the holidays were taken from, such as {@code ca-on}, {@code none} or a
 *     file's name
 * @param calendarVersion version of the holiday library, or the SHA-256 of the holiday file, or
 *     empty
 * @param zoneDataVersion version of the time-zone data
 * @param basis calendar, audit instant (with the desk's zone) and recorded channels
 * @param evidence which evidence counted: {@code recorded}
 * @param attributes the names of the case attributes that have a value, in code points
 * @param personal the case attributes that identify people, and by what that is known
 * @param options the options that can change a result, by name without dashes, sorted, as given or
 *     by default
 * @param inputs the files read, as given
 * @param language the language of the reports: {@code en}, {@code fr} or {@code de}
 */
public record RunFacts(
    String runId,
    Program program,
    Pack pack,
    String calendarName,
    String calendarVersion,
    String zoneDataVersion,
    Assessment.Basis basis,
    String evidence,
    Set<String> attributes,
    PersonalFields personal,
    Map<String, String> options,
    List<FileFacts> inputs,
    String language) {

  private static final String FORM = "run facts";
  private static final int FORM_VERSION = 2;

  /** The option that says whether fields that identify people are shown. */
  public static final String PERSONAL = "personal";

  /** The option by which it is known for which request cases were selected. */
  public static final String SELECTED_FOR = "selected-for";

  /** The option with the id of the run from which they were. */
  public static final String SELECTED_FROM = "selected-from";

  /** The option with the number of cases of that run. */
  public static final String SELECTED_OF = "selected-of";

  /**
   * The option with the hash of the facts of a larger export, as part of which cases were judged.
   */
  public static final String WHOLE = "facts";

  /** The option with the number of cases of that export. */
  public static final String WHOLE_CASES = "facts-of";

  /** The options that say for which request cases were selected. */
  public static final List<String> SELECTION = List.of(SELECTED_FOR, SELECTED_FROM, SELECTED_OF);

  /** The options that say of which cases a run is. */
  public static final List<String> OF_WHICH_CASES =
      List.of(SELECTED_FOR, SELECTED_FROM, SELECTED_OF, WHOLE, WHOLE_CASES);

  /**
   * A larger export, as part of which cases were judged.
   *
   * @param facts the first digits of the SHA-256 of its facts
   * @param cases how many cases it has
   */
  public record Whole(String facts, long cases) {}

  /** As part of which export the cases were judged; empty if by themselves. */
  public Optional<Whole> whole() {
    return options.containsKey(WHOLE) && options.containsKey(WHOLE_CASES)
        ? Optional.of(
            new Whole(
                TextSanitizer.line(options.getOrDefault(WHOLE, "")),
                Long.parseLong(options.getOrDefault(WHOLE_CASES, "0"))))
        : Optional.empty();
  }

  /**
   * The cases of a run that has only some of those that were given.
   *
   * @param request for which request they were selected
   * @param run the id of the run from which they were
   * @param cases how many cases that run has
   */
  public record Selection(String request, String run, long cases) {}

  /** The selection of the run's cases; empty if it has all that were given. */
  public Optional<Selection> selection() {
    if (!options.keySet().containsAll(SELECTION)) {
      return Optional.empty();
    }
    return Optional.of(
        new Selection(
            TextSanitizer.line(options.getOrDefault(SELECTED_FOR, "")),
            TextSanitizer.line(options.getOrDefault(SELECTED_FROM, "")),
            Long.parseLong(options.getOrDefault(SELECTED_OF, "0"))));
  }

  public RunFacts {
    attributes = Collections.unmodifiableSet(new LinkedHashSet<>(attributes));
  }

  /** The next year, if due dates may reach it and its holidays are not known. */
  public Optional<Integer> reachedWithoutHolidays() {
    AuditInstant until = basis.auditInstant();
    return basis
        .calendar()
        .reachedWithoutHolidays(until.instant().atZone(until.zone()).toLocalDate());
  }

  /** Whether lists of findings leave out MET and NOT_APPLICABLE: option {@code findings}. */
  public boolean exceptionsOnly() {
    return "exceptions".equals(options.get("findings"));
  }

  /** Whether fields that identify people are shown in lists of cases: option {@code personal}. */
  public boolean includesPersonal() {
    return "include".equals(options.get(PERSONAL));
  }

  /** How much of messages is shown: option {@code texts}. */
  public ShownTexts texts() {
    return ShownTexts.named(options.getOrDefault("texts", "")).orElse(ShownTexts.QUOTES);
  }

  /** The words of the reports' language, for readers who are shown so much of messages. */
  public MessageBundle words() {
    return MessageBundle.in(language, pack).showing(texts());
  }

  /** How files of rows are written: option {@code csv}. */
  public CsvForm csv() {
    return CsvForm.of(options.getOrDefault("csv", CsvForm.EXCEL_OPTION), language);
  }

  /** Whose complaints were audited, in one line: option {@code organisation}. */
  public Optional<String> organisation() {
    return Optional.of(TextSanitizer.line(options.getOrDefault("organisation", "")).strip())
        .filter(name -> !name.isEmpty());
  }

  /** A title with the organisation's name before it, where there is one. */
  public String titled(String title) {
    return organisation().map(name -> name + " – " + title).orElse(title);
  }

  /** What is counted: options {@code smallest-group}, {@code agents} and {@code findings}. */
  public FiguresOptions counted() {
    return new FiguresOptions(
        Integer.parseInt(options.getOrDefault("smallest-group", "1")), agents(), exceptionsOnly());
  }

  /** How the provider's people are shown: option {@code agents}. */
  public Agents agents() {
    return Agents.of(options.getOrDefault("agents", Agents.NONE.option()));
  }

  /** Whether words that the second opinion doubts prove nothing: option {@code doubtful}. */
  public boolean setsDoubtfulAside() {
    return "not-evidenced".equals(options.get("doubtful"));
  }

  /** Whether findings with this verdict are listed. */
  public boolean lists(Verdict verdict) {
    return !exceptionsOnly() || verdict.isException();
  }

  /** The facts as bytes, but for what the context of the cases tells as well. */
  public byte[] toBytes() {
    return ByteWriter.of(FORM, FORM_VERSION)
        .text(runId)
        .text(program.version())
        .text(program.commit())
        .text(program.jars())
        .text(calendarName)
        .text(calendarVersion)
        .text(zoneDataVersion)
        .text(evidence)
        .all(personal.signs().entrySet(), (to, one) -> to.text(one.getKey()).value(one.getValue()))
        .all(
            new TreeMap<>(options).entrySet(),
            (to, one) -> to.text(one.getKey()).text(one.getValue()))
        .all(
            inputs,
            (to, file) ->
                to.text(file.name()).text(file.sha256()).number(file.size()).flag(file.ofRows()))
        .text(language)
        .toBytes();
  }

  /**
   * The facts that wrote these bytes.
   *
   * @param context what the cases of the run are judged by
   * @throws org.complaintauditor.bytes.MalformedBytesException if they are of anything else
   */
  public static RunFacts fromBytes(byte[] bytes, JudgingContext context) {
    ByteReader from = ByteReader.of(bytes, FORM, FORM_VERSION);
    String runId = from.text();
    Program program = new Program(from.text(), from.text(), from.text());
    String calendarName = from.text();
    String calendarVersion = from.text();
    String zoneDataVersion = from.text();
    String evidence = from.text();
    Map<String, PersonalSign> signs = new TreeMap<>();
    from.all(in -> signs.put(in.text(), in.value(PersonalSign.class)) == null);
    Map<String, String> options = new TreeMap<>();
    from.all(in -> options.put(in.text(), in.text()) == null);
    List<FileFacts> inputs =
        from.all(in -> new FileFacts(in.text(), in.text(), in.number(), in.flag()));
    String language = from.text();
    from.end();
    return new RunFacts(
        runId,
        program,
        context.pack(),
        calendarName,
        calendarVersion,
        zoneDataVersion,
        context.basis(),
        evidence,
        context.attributes(),
        PersonalFields.of(signs),
        options,
        inputs,
        language);
  }

  /**
   * A build of the program: what a result is traced to.
   *
   * @param version its version
   * @param commit the commit that it was built from, with {@code -dirty} behind it if files
   *     differed from that; or {@code unknown}
   * @param jars what {@code sha256sum complaint-auditor.jar lib/complaint-auditor-*.jar |
   *     sha256sum} tells beside them, in lower-case hexadecimal; or {@code unknown}
   */
  public record Program(String version, String commit, String jars) {}

  /**
   * A file, or a table that is none.
   *
   * @param name its name without its folder
   * @param sha256 its content's SHA-256, in lower-case hexadecimal; of a table that of the sum of
   *     its rows, whatever their order
   * @param size its size in bytes; of a table the number of its rows
   * @param ofRows whether it is a table
   */
  public record FileFacts(String name, String sha256, long size, boolean ofRows) {

    /** A file. */
    public FileFacts(String name, String sha256, long size) {
      this(name, sha256, size, false);
    }

    /** A table that is no file. */
    public static FileFacts ofTable(String name, String sha256, long rows) {
      return new FileFacts(name, sha256, rows, true);
    }

    /**
     * The facts of a file as it stands.
     *
     * @throws IOException if it cannot be read
     */
    public static FileFacts of(String name, Path file) throws IOException {
      try (InputStream stream = Files.newInputStream(file)) {
        return of(name, stream);
      }
    }

    /**
     * The facts of a content.
     *
     * @throws IOException if it cannot be read
     */
    public static FileFacts of(String name, InputStream content) throws IOException {
      MessageDigest digest;
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
      long size =
          new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
      return new FileFacts(name, HexFormat.of().formatHex(digest.digest()), size);
    }
  }
}
