package org.complaintauditor.store.uploads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.store.database.KeptJson;
import org.complaintauditor.store.database.SortableTime;
import org.complaintauditor.store.database.StorableText;
import org.complaintauditor.store.database.Transactions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** What people have uploaded. The files are the caller's; here is what they are called and hold. */
public final class Uploads {

  private final Transactions transactions;

  /** The uploads in this database. */
  public Uploads(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Keeps an upload, after its files are stored. */
  public void add(Upload upload) {
    String json = "cast(? as " + transactions.database().columnKinds().get("json") + ")";
    transactions.write(
        handle ->
            handle.execute(
                "insert into upload (id, files, bytes, created, created_utc, by_person,"
                    + " purge_after) values (?, "
                    + json
                    + ", ?, ?, ?, ?, ?)",
                upload.id(),
                json(upload.files()),
                upload.bytes(),
                upload.created(),
                SortableTime.of(upload.created()),
                upload.by(),
                upload.purgeAfter().toString()));
  }

  /** The upload with this id, also one whose files were purged. */
  public Optional<Upload> find(String id) {
    return transactions.read(handle -> select(handle, "where id = ?", id).stream().findFirst());
  }

  /** The uploads whose files are there, newest first. */
  public List<Upload> all() {
    return transactions.read(
        handle -> select(handle, "where purged is null order by created_utc desc, id"));
  }

  /** Bytes of all files that are there: what a quota is held against. */
  public long bytes() {
    return transactions.read(
        handle ->
            handle
                .select("select coalesce(sum(bytes), 0) from upload where purged is null")
                .mapTo(Long.class)
                .one());
  }

  /** The uploads that a condition selects, in this transaction. */
  static List<Upload> select(Handle handle, String which, Object... values) {
    return handle
        .select(
            "select id, files, bytes, created, by_person, purge_after, purged from upload " + which,
            values)
        .map(Uploads::upload)
        .list();
  }

  /** The uploads that were to be kept until a day before this one, oldest first. */
  public static List<Upload> outdated(Handle handle, LocalDate today) {
    return select(
        handle,
        "where purged is null and purge_after < ? order by created_utc, id",
        today.toString());
  }

  /**
   * Notes in this transaction that the files were deleted; their names are forgotten.
   *
   * @return whether they were there
   */
  public static boolean purged(Transactions transactions, Handle handle, String id, String at) {
    Optional<Upload> there =
        select(handle, "where id = ? and purged is null", id).stream().findFirst();
    there.ifPresent(
        upload ->
            handle.execute(
                "update upload set purged = ?, files = cast(? as "
                    + transactions.database().columnKinds().get("json")
                    + ") where id = ?",
                at,
                json(
                    upload.files().stream()
                        .map(file -> new StoredFile("", file.number(), file.bytes(), file.sha256()))
                        .toList()),
                id));
    return there.isPresent();
  }

  private static String json(List<StoredFile> files) {
    return KeptJson.of(
        files.stream()
            .map(
                one ->
                    new StoredFile(
                        StorableText.of(one.name()), one.number(), one.bytes(), one.sha256()))
            .toList());
  }

  private static Upload upload(ResultSet row, StatementContext context) throws SQLException {
    return new Upload(
        row.getString("id"),
        List.of(
            KeptJson.read(
                row.getString("files"), StoredFile[].class, "the files of an upload are no JSON")),
        row.getLong("bytes"),
        row.getString("created"),
        row.getString("by_person"),
        LocalDate.parse(row.getString("purge_after")),
        Optional.ofNullable(row.getString("purged")));
  }
}
