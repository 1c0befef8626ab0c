package org.complaintauditor.console.dossiers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.SentForm;
import org.complaintauditor.dossier.request.RequestFile;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/**
 * What a regulator asks for, as it is filled in.
 *
 * @param fields what stands in each field
 * @param lists what is chosen in each list
 */
public record RequestFields(Map<String, String> fields, Map<String, Set<String>> lists) {

  /** The ways in which cases can be chosen. */
  public static final List<String> SELECTIONS = List.of("where", "cases", "sample", "all");

  /** Who may see what. */
  public static final List<String> AUDIENCES = List.of("regulator", "public", "internal");

  /** The fields: the texts of a request, and what the form asks for beside them. */
  private static final List<String> NAMES =
      Stream.concat(
              RequestFile.TEXTS.stream(),
              Stream.of(
                  "run",
                  "select",
                  "cases",
                  "received_from",
                  "received_to",
                  "where",
                  "sample",
                  "population",
                  "audience"))
          .toList();

  private static final List<String> LISTS = List.of("commitments", "verdicts", "include");
  private static final int LONGEST = 500;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public RequestFields {
    fields = Map.copyOf(fields);
    Map<String, Set<String>> copy = new TreeMap<>();
    lists.forEach((name, values) -> copy.put(name, Set.copyOf(values)));
    lists = Map.copyOf(copy);
  }

  static RequestFields usual(RequestContext request, String run, Optional<String> audience) {
    Map<String, String> fields = new TreeMap<>();
    NAMES.forEach(name -> fields.put(name, ""));
    fields.put("run", run);
    fields.put("date", request.now().toLocalDate().toString());
    fields.put("language", request.words().language());
    fields.put("select", "where");
    fields.put("population", "rows");
    fields.put("audience", audience.filter(AUDIENCES::contains).orElse(AUDIENCES.get(0)));
    return new RequestFields(
        fields,
        Map.of(
            "commitments", Set.of(),
            "verdicts", Set.of("BREACHED"),
            "include", new LinkedHashSet<>(RequestFile.INCLUDABLE)));
  }

  static RequestFields sent(SentForm form) {
    Map<String, String> fields = new TreeMap<>();
    NAMES.forEach(name -> fields.put(name, form.field(name)));
    Map<String, Set<String>> lists = new TreeMap<>();
    LISTS.forEach(name -> lists.put(name, new LinkedHashSet<>(form.fields(name))));
    return new RequestFields(fields, lists);
  }

  /** What stands in a field. */
  public String get(String name) {
    return fields.getOrDefault(name, "");
  }

  /** Whether something is chosen in a list. */
  public boolean has(String list, String value) {
    return lists.getOrDefault(list, Set.of()).contains(value);
  }

  /** Says what is wrong. */
  FormProblems problems(Set<String> commitments, Set<String> samples) {
    FormProblems problems = new FormProblems();
    needed("id", problems);
    problems.require(
        get("id").length() <= RequestFile.LONGEST_ID,
        "id",
        Wording.of("console.name-is-longer-than-characters", RequestFile.LONGEST_ID));
    List.of("recipient", "organisation", "purpose").forEach(one -> needed(one, problems));
    for (String name : NAMES) {
      problems.require(
          get(name).length() <= LONGEST || name.equals("cases"),
          name,
          Wording.of("console.text-is-longer-than-characters", LONGEST));
    }
    day("date", true, problems);
    day("received_on", false, problems);
    problems.require(
        MessageBundle.LANGUAGES.contains(get("language")),
        "language",
        Wording.of("console.choose-a-language-of-list"));
    problems.require(
        AUDIENCES.contains(get("audience")),
        "audience",
        Wording.of("console.choose-who-will-read"));
    problems.require(
        RequestFile.POPULATIONS.contains(get("population")),
        "population",
        Wording.of("console.choose-one-of-two"));
    switch (get("select")) {
      case "cases" ->
          problems.require(
              get("cases").lines().anyMatch(line -> !line.isBlank()),
              "cases",
              Wording.of("console.write-numbers-of-cases-a-line-each"));
      case "sample" ->
          problems.require(
              samples.contains(get("sample")),
              "sample",
              Wording.of("console.choose-a-sample-was-drawn-from-run"));
      case "where" -> where(commitments, problems);
      case "all" -> {}
      default -> problems.add("select", Wording.of("console.choose-cases-are-handed-over"));
    }
    return problems;
  }

  private void needed(String field, FormProblems problems) {
    problems.require(!get(field).isEmpty(), field, Wording.of("console.has-to-be-filled-in"));
  }

  private void day(String field, boolean needed, FormProblems problems) {
    if (get(field).isEmpty()) {
      problems.require(!needed, field, Wording.of("console.write-a-date"));
      return;
    }
    try {
      LocalDate.parse(get(field));
    } catch (DateTimeException e) {
      problems.add(field, Wording.of("console.is-not-a-date", TextSanitizer.line(get(field), 40)));
    }
  }

  private void where(Set<String> commitments, FormProblems problems) {
    day("received_from", false, problems);
    day("received_to", false, problems);
    problems.require(
        get("received_from").isEmpty() == get("received_to").isEmpty(),
        get("received_from").isEmpty() ? "received_from" : "received_to",
        Wording.of("console.a-period-has-a-first"));
    problems.require(
        commitments.containsAll(lists.getOrDefault("commitments", Set.of())),
        "commitments",
        Wording.of("console.choose-commitments-of-list"));
    for (String line : get("where").lines().map(String::strip).toList()) {
      problems.require(
          line.isEmpty() || line.matches("[^=]*[^=\\s][^=]*=.*\\S.*"),
          "where",
          Wording.of("console.line-is-not-of-form-name-value", TextSanitizer.line(line, 40)));
    }
    problems.require(
        !whereObject().isEmpty(),
        "commitments",
        Wording.of("console.name-at-least-one-condition-or-choose"));
  }

  private ObjectNode whereObject() {
    ObjectNode where = JSON.createObjectNode();
    add(where, "commitment", lists.getOrDefault("commitments", Set.of()));
    add(where, "verdict", lists.getOrDefault("verdicts", Set.of()));
    if (!get("received_from").isEmpty() && !get("received_to").isEmpty()) {
      where.putArray("received").add(get("received_from")).add(get("received_to"));
    }
    for (String line : get("where").lines().map(String::strip).toList()) {
      int sign = line.indexOf('=');
      if (sign > 0) {
        where
            .withArrayProperty(line.substring(0, sign).strip())
            .add(line.substring(sign + 1).strip());
      }
    }
    return where;
  }

  private static void add(ObjectNode to, String key, Set<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = to.putArray(key);
      new TreeSet<>(values).forEach(array::add);
    }
  }

  /**
   * The request as {@code dossier make} reads it: JSON, which is YAML.
   *
   * @param sample the name of the file of the sample, which lies beside the request
   */
  String yaml(String sample) {
    ObjectNode root = JSON.createObjectNode();
    for (String key : RequestFile.TEXTS) {
      if (!get(key).isEmpty()) {
        root.put(key, get(key));
      }
    }
    ObjectNode select = root.putObject("select");
    switch (get("select")) {
      case "cases" -> {
        ArrayNode cases = select.putArray("cases");
        get("cases").lines().map(String::strip).filter(one -> !one.isEmpty()).forEach(cases::add);
      }
      case "sample" -> select.put("sample", sample);
      case "where" -> select.set("where", whereObject());
      default -> select.put("all", true);
    }
    root.put("population", get("population"));
    ObjectNode include = root.putObject("include");
    RequestFile.INCLUDABLE.forEach(one -> include.put(one, has("include", one)));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // Texts can always be written.
    }
  }
}
