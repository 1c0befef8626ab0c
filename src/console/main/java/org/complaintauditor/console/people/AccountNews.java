package org.complaintauditor.console.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.Role;
import org.complaintauditor.store.people.SoleActs;
import org.complaintauditor.store.trail.TrailEntry;
import org.complaintauditor.store.trail.TrailLine;

/**
 * What others did to a person's account, as the trail has it; an administrator is told as well who
 * became an administrator. What was seen stays in the list: whoever signs in with a password that
 * is not theirs cannot make it vanish by having read it.
 */
final class AccountNews {

  /** The person has seen it. */
  static final String TOLD = "person-told";

  private static final Set<String> ABOUT_OTHERS =
      Set.of("person-added", "role-changed", "person-activated");

  private static final Set<String> ACTIONS =
      Set.of(
          "person-added",
          "role-changed",
          "person-activated",
          "person-deactivated",
          "password-reset",
          "person-renamed",
          SoleActs.CONFIRMED,
          TOLD);

  private static final Pattern ROLE = Pattern.compile("\"(?:to|role)\":\"([A-Z]+)\"");
  private static final Pattern ASKED_BY = Pattern.compile("\"asked_by\":\"([^\"]+)\"");
  private static final int MOST = 20;

  private final Workspace workspace;

  AccountNews(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Something that was done.
   *
   * @param entry the line of the trail
   * @param about whose account it was
   * @param own whether that is the person who is told
   * @param fresh whether the person has not been told yet
   */
  record News(TrailEntry entry, PersonRecord about, boolean own, boolean fresh) {

    /** Who did it, or by which way it came. */
    String way() {
      String detail = entry.detail();
      return detail.contains("\"by\":\"terminal\"")
          ? "terminal"
          : detail.contains("\"by\":\"provider\"") ? "provider" : "";
    }

    /** The account of the administrator who had asked for it, where another one agreed. */
    Optional<String> askedBy() {
      Matcher said = ASKED_BY.matcher(entry.detail());
      return said.find() ? Optional.of(said.group(1)) : Optional.empty();
    }

    /** The role that the person has by it; empty where it says none. */
    String role() {
      Matcher said = ROLE.matcher(entry.detail());
      return said.find() ? said.group(1) : "";
    }
  }

  /** What was done, the newest first. */
  List<News> of(PersonRecord person) {
    Map<String, PersonRecord> people =
        workspace.people().all().stream()
            .collect(Collectors.toMap(PersonRecord::id, Function.identity()));
    LedgerAuthor self = TrailNotes.author(person);
    List<TrailLine> lines = workspace.trail().all(ACTIONS);
    long seen = 0;
    for (TrailLine line : lines) {
      String action = line.entry().action();
      if (line.entry().subjects().contains(person.id())
          && (action.equals(TOLD) || action.equals("person-added"))) {
        seen = action.equals(TOLD) ? line.n() : line.n() - 1;
      }
    }
    List<News> news = new ArrayList<>();
    for (TrailLine line : lines) {
      TrailEntry entry = line.entry();
      PersonRecord about = people.get(entry.subjects().isEmpty() ? "" : entry.subjects().get(0));
      boolean byOneself = entry.by().account().equals(self.account());
      if (about == null || byOneself || entry.action().equals(TOLD)) {
        continue;
      }
      News told = new News(entry, about, about.id().equals(person.id()), line.n() > seen);
      if (isTold(told, person)) {
        news.add(told);
      }
    }
    Collections.reverse(news);
    return news.subList(0, Math.min(MOST, news.size()));
  }

  private static boolean isTold(News news, PersonRecord person) {
    String action = news.entry().action();
    if (news.own()) {
      // Who comes in for the first time knows of the account.
      return !action.equals("person-added") || news.way().isEmpty();
    }
    return person.role() == Role.ADMIN
        && ABOUT_OTHERS.contains(action)
        && news.role().equals(Role.ADMIN.name());
  }

  /** Whether there is something that the person has not been told. */
  boolean isFresh(PersonRecord person) {
    return of(person).stream().anyMatch(News::fresh);
  }
}
