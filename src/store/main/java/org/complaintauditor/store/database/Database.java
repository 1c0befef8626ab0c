package org.complaintauditor.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.complaintauditor.model.Wording;

/** What differs between the databases that a workspace can have. */
public interface Database {

  /** How messages name it: a file, or an address without its password. */
  String name();

  /**
   * A connection for transactions that only read: all that they read is of one moment.
   *
   * @throws SQLException if the database cannot be reached
   */
  Connection forReading() throws SQLException;

  /**
   * A connection for transactions that write.
   *
   * @throws SQLException if the database cannot be reached
   */
  Connection forWriting() throws SQLException;

  /** Connections for making tables. */
  DataSource forSchema();

  /** The folder of the migrations that only this kind of database has. */
  String migrations();

  /** The kind of column for texts that compare by code points, for JSON and so on, by name. */
  Map<String, String> columnKinds();

  /** The schema that the tables are in; empty where a database has but one. */
  String schema();

  /**
   * Waits until no other transaction can write this, and keeps others from it until this one ends.
   *
   * @throws SQLException if it cannot be had in time
   */
  void reserve(Connection connection, Reserved what) throws SQLException;

  /**
   * How the operator {@code ->>} names a key of a JSON object, whatever characters it has.
   *
   * @param key the key
   */
  String jsonKey(String key);

  /**
   * Lets the transaction's statements follow an index that is in the order asked for, rather than
   * read all and sort: for the first rows of many.
   *
   * @throws SQLException if it cannot be told
   */
  void preferOrder(Connection connection) throws SQLException;

  /**
   * Begins to write many findings in the connection's transaction.
   *
   * @throws SQLException if they cannot be written
   */
  BulkInsert findings(Connection connection) throws SQLException;

  /**
   * Whether what decides who may do what is written by functions of the tables' owner: the role
   * that the program works under has no right to write it. Where there are no roles, it is written
   * as all else.
   */
  default boolean writesByFunctions() {
    return false;
  }

  /**
   * Lets another role work with the tables, but change nothing of the ledger.
   *
   * @throws SQLException if the role is not there, or may not be given rights
   */
  void grant(Connection connection, String role) throws SQLException;

  /**
   * What the database itself finds wrong with its files; empty where all is well.
   *
   * @throws SQLException if it cannot be asked
   */
  String damage(Connection connection) throws SQLException;

  /** Gives back what it holds while it is open: connections of a pool. */
  default void close() {}

  /** Whether the database cannot be reached, or has no connection left, just now. */
  default boolean isOutage(SQLException problem) {
    return false;
  }

  /** What went wrong, in words that help. */
  Wording explain(SQLException problem);
}
