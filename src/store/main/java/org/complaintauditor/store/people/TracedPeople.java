package org.complaintauditor.store.people;

import java.util.stream.Stream;
import org.complaintauditor.store.database.StorableText;
import org.complaintauditor.store.database.Transactions;
import org.complaintauditor.store.ledger.LedgerLine;
import org.complaintauditor.store.trail.Trail;
import org.complaintauditor.store.trail.TrailEntry;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes people, each with the line of the trail that tells of it: both or none. */
final class TracedPeople {

  private final Transactions transactions;
  private final Trail trail;

  TracedPeople(Transactions transactions, Trail trail) {
    this.transactions = transactions;
    this.trail = trail;
  }

  /** Adds the person, or writes what is another now. Account and subject stay as they were. */
  void keep(Handle handle, PersonRecord person, TrailEntry line) {
    if (transactions.database().writesByFunctions()) {
      byFunction(handle, person, trail.following(handle, line));
      return;
    }
    trail.append(handle, line);
    int changed =
        handle.execute(
            "update person set name = ?, email = ?, password = ?, role = ?, active = ? where id ="
                + " ?",
            StorableText.of(person.name()),
            person.email().map(StorableText::of).orElse(null),
            person.password().orElse(null),
            person.role().name(),
            person.active() ? 1 : 0,
            person.id());
    if (changed == 0) {
      PersonRows.insert(handle, person);
    }
  }

  private static void byFunction(Handle handle, PersonRecord person, LedgerLine line) {
    @Nullable Object[] values =
        Stream.concat(
                Stream.of(line.n(), line.at(), line.kind(), line.text(), line.hash()),
                Stream.of(PersonRows.values(person)))
            .toArray();
    handle
        .select("select keep_person(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
        .mapTo(String.class)
        .findOne();
  }
}
