package org.complaintauditor.store.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintauditor.store.database.StorableText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The rows of the table of people. */
public final class PersonRows {

  private static final String COLUMNS =
      "id, account, name, email, password, issuer, subject, role, active, created";

  private PersonRows() {}

  /** What is the same for accounts that people take for the same: Ana, ana, and ANA. */
  static String key(String account) {
    return StorableText.of(
        Normalizer.normalize(account.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
  }

  static Optional<PersonRecord> find(Handle handle, String id) {
    return first(handle, "id = ?", id);
  }

  static Optional<PersonRecord> first(Handle handle, String condition, Object... values) {
    return handle
        .select("select " + COLUMNS + " from person where " + condition, values)
        .map(PersonRows::person)
        .findOne();
  }

  /** All people by name, then id, in code points. */
  public static List<PersonRecord> all(Handle handle) {
    return handle
        .createQuery("select " + COLUMNS + " from person order by name, id")
        .map(PersonRows::person)
        .list();
  }

  static long activeAdmins(Handle handle) {
    return handle
        .select("select count(*) from person where active = 1 and role = ?", Role.ADMIN.name())
        .mapTo(Long.class)
        .one();
  }

  /** Adds a row; says how many were added. */
  public static int insert(Handle handle, PersonRecord person) {
    return handle.execute(
        "insert into person (id, account_key, account, name, email, password, issuer, subject, role,"
            + " active, created) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        values(person));
  }

  /** What stands in the columns, in the order of {@link #insert}. */
  static @Nullable Object[] values(PersonRecord person) {
    return new @Nullable Object[] {
      person.id(),
      person.account().map(PersonRows::key).orElse(null),
      person.account().map(StorableText::of).orElse(null),
      StorableText.of(person.name()),
      person.email().map(StorableText::of).orElse(null),
      person.password().orElse(null),
      person.issuer().map(StorableText::of).orElse(null),
      person.subject().map(StorableText::of).orElse(null),
      person.role().name(),
      person.active() ? 1 : 0,
      person.created()
    };
  }

  private static PersonRecord person(ResultSet row, StatementContext context) throws SQLException {
    return new PersonRecord(
        row.getString("id"),
        Optional.ofNullable(row.getString("account")),
        row.getString("name"),
        Optional.ofNullable(row.getString("email")),
        Optional.ofNullable(row.getString("password")),
        Optional.ofNullable(row.getString("issuer")),
        Optional.ofNullable(row.getString("subject")),
        Role.valueOf(row.getString("role")),
        row.getInt("active") == 1,
        row.getString("created"));
  }
}
