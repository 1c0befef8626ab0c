package org.complaintauditor.sampledata.systems;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The CSV of Jira's issue navigator: columns Labels and Comment repeated, comments as {@code
 * 07/Feb/26 10:01 AM;author;text}. The project has no internal comments.
 */
final class JiraTableExport implements SystemExport {
  private final DateTimeFormatter times;

  /** The CSV does not say who is staff: an account's id is all that it has of an author. */
  private static final String PROFILE =
      """
      profile: our-jira
      extends: jira-service-management
      roles:
        "%s": AGENT
        "%s": AGENT
        "%s": SUPPORT_LEAD
        "%s": SYSTEM
      """
          .formatted(
              JiraExport.accountId(Person.NADIA),
              JiraExport.accountId(Person.OMAR),
              JiraExport.accountId(Person.CLAIRE),
              JiraExport.accountId(Person.ROBOT));

  /**
   * An export.
   *
   * @param timePattern the viewer's date format
   */
  JiraTableExport(String timePattern) {
    times = DateTimeFormatter.ofPattern(timePattern, Locale.ENGLISH);
  }

  @Override
  public String profile() {
    return "jira-service-management";
  }

  @Override
  public String caseId(int history) {
    return "COMP-" + (310 + history);
  }

  @Override
  public String ownProfile() {
    return PROFILE;
  }

  @Override
  public List<Loss> losses() {
    return List.of(Loss.DISCLOSURES, Loss.CUSTOMER_TYPE, Loss.SECONDS, Loss.CHANGES);
  }

  /** Comments are all there, escalations are not. */
  @Override
  public Set<String> unprovable() {
    return Set.of("ESC-01", "ESC-02");
  }

  @Override
  public Map<String, byte[]> files(List<History> histories) {
    int most = histories.stream().mapToInt(history -> comments(history).size()).max().orElse(0);
    List<String> header =
        new ArrayList<>(
            List.of(
                "Summary",
                "Issue key",
                "Issue id",
                "Issue Type",
                "Status",
                "Resolution",
                "Reporter",
                "Reporter Id",
                "Creator",
                "Creator Id",
                "Created",
                "Updated",
                "Resolved",
                "Labels",
                "Labels",
                "Description"));
    header.addAll(Collections.nCopies(most, "Comment"));
    Table table = new Table(header);
    for (History history : histories) {
      Happening receipt = history.receipt();
      List<Happening> closings = history.all("CLOSED");
      String resolved = closings.isEmpty() ? "" : time(closings.get(closings.size() - 1));
      List<String> row =
          new ArrayList<>(
              List.of(
                  history.subject,
                  caseId(history.number),
                  String.valueOf(20_000 + history.number),
                  "Complaint",
                  resolved.isEmpty() ? "Waiting for support" : "Resolved",
                  resolved.isEmpty() ? "" : "Done",
                  history.customer.name(),
                  JiraExport.accountId(history.customer),
                  receipt.actor().name(),
                  JiraExport.accountId(receipt.actor()),
                  time(receipt),
                  time(history.happenings().get(history.happenings().size() - 1)),
                  resolved,
                  "complaint",
                  history.channel.equals("WEB_FORM")
                      ? ""
                      : history.channel.toLowerCase(Locale.ROOT),
                  receipt.text()));
      List<String> comments = comments(history);
      row.addAll(comments);
      row.addAll(Collections.nCopies(most - comments.size(), ""));
      table.row(row);
    }
    return Map.of("Jira.csv", table.utf8(Table.Style.PLAIN));
  }

  private List<String> comments(History history) {
    return history.happenings().stream()
        .filter(happening -> happening.isToCustomer() || happening.is("MESSAGE_RECEIVED"))
        .map(
            happening ->
                "%s;%s;%s"
                    .formatted(
                        time(happening), JiraExport.accountId(happening.actor()), happening.text()))
        .toList();
  }

  private String time(Happening happening) {
    return times.format(happening.at());
  }
}
