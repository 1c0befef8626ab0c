package org.complaintauditor.console.work;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.store.run.WorkFilter;
import org.complaintauditor.store.run.WorkOrder;

/**
 * Which findings a work list shows and in which order: what its address says.
 *
 * @param review only verdicts that hang on doubtful texts, the most decisive first
 * @param commitment only of this commitment; empty for all
 * @param verdict only with this verdict of the machine
 * @param decision only those about which a decision stands, or only the others
 * @param caseText only of cases whose id has this in it; empty for all
 * @param inDoubt only verdicts that data problems leave in doubt
 * @param order in which order, unless it is of verdicts to be reviewed
 */
public record WorkView(
    boolean review,
    String commitment,
    Optional<Verdict> verdict,
    Decided decision,
    String caseText,
    boolean inDoubt,
    WorkOrder order) {

  private static final int LONGEST = 200;
  private static final String DATA = "data";

  /** Whether a decision stands. */
  public enum Decided {
    /** That does not matter. */
    ALL,
    /** None does. */
    OPEN,
    /** One does. */
    DECIDED;

    /** As addresses have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What an address asks for. */
  static WorkView of(UnaryOperator<String> query) {
    return new WorkView(
        query.apply("show").equals("review"),
        cut(query.apply("commitment")),
        Arrays.stream(Verdict.values())
            .filter(one -> one.name().equals(query.apply("verdict")))
            .findFirst(),
        Arrays.stream(Decided.values())
            .filter(one -> one.word().equals(query.apply("decision")))
            .findFirst()
            .orElse(Decided.ALL),
        cut(query.apply("case_text")),
        query.apply("doubt").equals(DATA),
        Arrays.stream(WorkOrder.values())
            .filter(one -> one != WorkOrder.REVIEW && word(one).equals(query.apply("order")))
            .findFirst()
            .orElse(WorkOrder.CASE));
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** As addresses have it. */
  static String word(WorkOrder order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  /** Verdicts to be reviewed, of which nobody has decided yet. */
  static WorkView toReview() {
    return new WorkView(true, "", Optional.empty(), Decided.OPEN, "", false, WorkOrder.CASE);
  }

  /** Findings with a verdict, of which nobody has decided yet; the oldest due first. */
  static WorkView open(Verdict verdict) {
    return new WorkView(
        false,
        "",
        Optional.of(verdict),
        Decided.OPEN,
        "",
        false,
        verdict == Verdict.MET || verdict == Verdict.NOT_APPLICABLE
            ? WorkOrder.CASE
            : WorkOrder.DUE);
  }

  /** All findings, or those of which somebody has decided. */
  static WorkView all(Decided decision) {
    return new WorkView(false, "", Optional.empty(), decision, "", false, WorkOrder.CASE);
  }

  /** Verdicts that data problems leave in doubt, of which nobody has decided yet. */
  static WorkView doubted() {
    return new WorkView(false, "", Optional.empty(), Decided.OPEN, "", true, WorkOrder.CASE);
  }

  /** The same list, of one commitment and case only as far as this one is. */
  WorkView like(WorkView other) {
    return new WorkView(
        review, other.commitment, verdict, decision, other.caseText, inDoubt, order);
  }

  /** Which findings. */
  WorkFilter filter() {
    return new WorkFilter(
        Optional.of(commitment).filter(one -> !one.isEmpty()),
        verdict.<Set<Verdict>>map(EnumSet::of).orElse(Set.of()),
        Optional.empty(),
        switch (decision) {
          case ALL -> Optional.empty();
          case OPEN -> Optional.of(false);
          case DECIDED -> Optional.of(true);
        },
        caseText,
        Map.of(),
        inDoubt);
  }

  /** In which order; lists of what is met have no due dates to go by. */
  WorkOrder sorted() {
    if (review) {
      return WorkOrder.REVIEW;
    }
    return order.fits(filter()) ? order : WorkOrder.CASE;
  }

  /** The words behind the question mark of its address. */
  public String query() {
    StringJoiner query = new StringJoiner("&");
    query.add("show=" + (review ? "review" : "all"));
    add(query, "commitment", commitment);
    add(query, "verdict", verdict.map(Verdict::name).orElse(""));
    add(query, "decision", decision == Decided.ALL ? "" : decision.word());
    add(query, "case_text", caseText);
    add(query, "doubt", inDoubt ? DATA : "");
    add(query, "order", order == WorkOrder.CASE || review ? "" : word(order));
    return query.toString();
  }

  private static void add(StringJoiner query, String name, String value) {
    if (!value.isEmpty()) {
      query.add(name + "=" + encoded(value));
    }
  }

  /** A value as addresses have it. */
  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
