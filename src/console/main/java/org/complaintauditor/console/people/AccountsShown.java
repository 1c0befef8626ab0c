package org.complaintauditor.console.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.report.DecisionText;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.SoleActs;
import org.complaintauditor.store.people.WaitingChange;
import org.complaintauditor.text.MessageBundle;

/** What waits for a second administrator, and which accounts are marked, in words. */
public final class AccountsShown {

  private final Workspace workspace;
  private final SecondAdministrators second;

  AccountsShown(Workspace workspace, SecondAdministrators second) {
    this.workspace = workspace;
    this.second = second;
  }

  /**
   * Something that waits.
   *
   * @param person the id of the person
   * @param said what it is, who asked for it, and when
   * @param key what tells it from all else that may wait for this person
   * @param mayApprove whether the visitor may agree to it
   * @param own whether the visitor asked for it
   */
  public record Waiting(String person, String said, String key, boolean mayApprove, boolean own) {

    boolean isAbout(PersonRecord personRecord) {
      return person.equals(personRecord.id());
    }
  }

  /** What waits, the oldest first. */
  List<Waiting> waiting(RequestContext request) {
    LineWords words = new LineWords(request.words());
    return workspace.people().waiting().stream()
        .map(
            one ->
                new Waiting(
                    one.person(),
                    request
                        .words()
                        .text(
                            "console.people.waits." + one.what().name(),
                            name(one.person()),
                            name(one.askedBy()),
                            words.when(one.asked()),
                            request.words().text("console.role." + one.role().name())),
                    key(one),
                    second.mayApprove(request.who(), one),
                    one.askedBy().equals(request.who().person())))
        .toList();
  }

  static String key(WaitingChange change) {
    return change.what() + " " + change.asked();
  }

  private String name(String person) {
    return workspace.people().find(person).map(PersonRecord::name).orElse(person);
  }

  /** What was done to accounts without a second administrator, by the ids of their people. */
  Map<String, List<String>> marks(RequestContext request) {
    SoleActs acts = workspace.soleActs();
    Map<String, List<String>> marks = new HashMap<>();
    for (PersonRecord person : workspace.people().all()) {
      List<String> said = words(request.words(), acts.of(person.id()));
      if (!said.isEmpty()) {
        marks.put(person.id(), said);
      }
    }
    return marks;
  }

  /** The same of one account. */
  static List<String> words(MessageBundle words, List<SoleActs.Done> done) {
    return done.stream().map(one -> DecisionText.mark(words, one.act())).distinct().toList();
  }
}
