package org.complaintauditor.console.waiving;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.decision.WaiverReason;
import org.complaintauditor.decision.WaiverScope;
import org.complaintauditor.figures.Period;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.TextSanitizer;

/**
 * The form that asks for a waiver, as it was filled in.
 *
 * @param fields what stands in each field of one line or of several
 * @param commitments the commitments that were chosen
 */
public record WaiverForm(Map<String, String> fields, Set<String> commitments) {

  private static final List<String> FIELDS =
      List.of(
          "id",
          "reason_code",
          "reason",
          "from",
          "to",
          "cases",
          "where",
          "expires",
          "evidence_ref",
          "requested_by",
          "approved_by",
          "approved_on");

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
  private static final int LONGEST = 2_000;
  private static final int MOST_LINES = 1_000;

  public WaiverForm {
    fields = Map.copyOf(fields);
    commitments = Set.copyOf(commitments);
  }

  /** One that nobody has filled in yet. */
  static WaiverForm empty(String name, LocalDate today) {
    Map<String, String> fields = new TreeMap<>();
    FIELDS.forEach(one -> fields.put(one, ""));
    fields.put("requested_by", name);
    fields.put("approved_on", today.toString());
    return new WaiverForm(fields, Set.of());
  }

  static WaiverForm sent(RequestContext request) {
    Map<String, String> fields = new TreeMap<>();
    FIELDS.forEach(one -> fields.put(one, request.field(one)));
    return new WaiverForm(fields, new LinkedHashSet<>(request.fields("commitments")));
  }

  /** What stands in a field. */
  public String get(String field) {
    return fields.getOrDefault(field, "");
  }

  /**
   * What is asked for, if nothing is wrong with it.
   *
   * @param pack the pack whose findings it is about
   * @param known the ids of its commitments
   * @param requestedBy who asks for it
   */
  Optional<WaiverProposal> proposal(
      String pack, Set<String> known, String requestedBy, FormProblems problems) {
    long before = problems.all().size();
    problems.require(
        ID.matcher(get("id")).matches(),
        "id",
        Wording.of("console.give-a-short-name-of-letters-digits"));
    Optional<WaiverReason> code =
        Arrays.stream(WaiverReason.values())
            .filter(one -> one.name().equals(get("reason_code")))
            .findFirst();
    problems.require(code.isPresent(), "reason_code", Wording.of("console.choose-kind-of-reason"));
    text("reason", true, problems);
    text("evidence_ref", false, problems);
    Optional<WaiverScope> scope = scope(known, problems);
    problems.require(
        !requestedBy.isEmpty(), "requested_by", Wording.of("console.write-who-asks-for"));
    Optional<LocalDate> expires = day("expires", true, problems);
    if (problems.all().size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new WaiverProposal(
            pack,
            get("id"),
            code.orElseThrow(),
            get("reason"),
            scope.orElseThrow(),
            requestedBy,
            expires.orElseThrow(),
            get("evidence_ref")));
  }

  private void text(String field, boolean needed, FormProblems problems) {
    String text = get(field);
    problems.require(
        !needed || !text.isEmpty(), field, Wording.of("console.write-why-for-whoever-reads"));
    problems.require(
        text.length() <= LONGEST,
        field,
        Wording.of("console.text-is-longer-than-characters", LONGEST));
  }

  private Optional<WaiverScope> scope(Set<String> known, FormProblems problems) {
    problems.require(
        known.containsAll(commitments),
        "commitments",
        Wording.of("console.choose-commitments-of-list"));
    Optional<LocalDate> from = day("from", false, problems);
    Optional<LocalDate> to = day("to", false, problems);
    boolean half = get("from").isEmpty() != get("to").isEmpty();
    problems.require(
        !half, get("from").isEmpty() ? "from" : "to", Wording.of("console.a-period-has-a-first"));
    if (from.isPresent() && to.isPresent()) {
      problems.require(
          !to.get().isBefore(from.get()), "to", Wording.of("console.last-day-is-before-first-one"));
    }
    Set<String> cases = new LinkedHashSet<>();
    get("cases").lines().map(String::strip).filter(one -> !one.isEmpty()).forEach(cases::add);
    problems.require(
        cases.size() <= MOST_LINES,
        "cases",
        Wording.of("console.these-are-more-than-cases", MOST_LINES));
    Map<String, Set<String>> where = where(problems);
    boolean period = from.isPresent() && to.isPresent() && !to.get().isBefore(from.get());
    WaiverScope scope =
        new WaiverScope(
            commitments,
            period ? Optional.of(new Period(from.get(), to.get())) : Optional.empty(),
            cases,
            where);
    problems.require(
        scope.isBounded() || half || !problems.of("from").isEmpty() || !problems.of("to").isEmpty(),
        "commitments",
        Wording.of("console.say-what-is-about"));
    return Optional.of(scope);
  }

  private Map<String, Set<String>> where(FormProblems problems) {
    Map<String, Set<String>> where = new LinkedHashMap<>();
    for (String line : get("where").lines().map(String::strip).toList()) {
      if (line.isEmpty()) {
        continue;
      }
      int sign = line.indexOf('=');
      String name = sign < 0 ? "" : line.substring(0, sign).strip();
      String value = sign < 0 ? "" : line.substring(sign + 1).strip();
      if (name.isEmpty() || value.isEmpty()) {
        problems.add(
            "where",
            Wording.of("console.line-is-not-of-form-name-value", TextSanitizer.line(line, 40)));
        return where;
      }
      where.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(value);
    }
    return where;
  }

  /** The day in a field. */
  Optional<LocalDate> day(String field, boolean needed, FormProblems problems) {
    if (get(field).isEmpty()) {
      problems.require(!needed, field, Wording.of("console.write-a-date"));
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(get(field)));
    } catch (DateTimeException e) {
      problems.add(field, Wording.of("console.is-not-a-date", TextSanitizer.line(get(field), 40)));
      return Optional.empty();
    }
  }
}
