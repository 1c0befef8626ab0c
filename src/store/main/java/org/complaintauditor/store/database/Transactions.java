package org.complaintauditor.store.database;

import java.sql.SQLException;
import org.complaintauditor.model.Wording;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions on a database: whole or not at all, and what goes wrong is said in words. */
public final class Transactions {

  private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

  private final Database database;
  private final Condition condition;
  private final Jdbi reading;
  private final Jdbi writing;

  /** Transactions on this database. */
  public Transactions(Database database) {
    this(database, handle -> {});
  }

  /** Transactions on this database, which write only where a condition holds. */
  public Transactions(Database database, Condition condition) {
    this.database = database;
    this.condition = condition;
    reading = jdbi(database::forReading);
    writing = jdbi(database::forWriting);
  }

  private static Jdbi jdbi(ConnectionFactory connections) {
    Jdbi jdbi = Jdbi.create(connections);
    // A connection that is closed takes back what was not committed, also in the middle of a COPY.
    jdbi.getConfig(Handles.class).setForceEndTransactions(false);
    // Values of a statement are what people wrote: no message may quote them.
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    return jdbi;
  }

  /** What must hold until a transaction that writes has ended. */
  @FunctionalInterface
  public interface Condition {
    /**
     * Makes sure of it, first of all in the transaction.
     *
     * @throws WorkspaceException if it does not hold
     */
    void require(Handle handle);
  }

  /** What is done in a transaction. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T in(Handle handle) throws SQLException;
  }

  /** The database. */
  public Database database() {
    return database;
  }

  /**
   * Reads; all that is read is of one moment.
   *
   * @throws WorkspaceException if the database cannot be used
   */
  public <T> T read(Work<T> work) {
    return explained(() -> reading.<T, SQLException>inTransaction(work::in));
  }

  /**
   * Writes all or nothing.
   *
   * @throws WorkspaceException if the database cannot be used
   */
  public <T> T write(Work<T> work) {
    return explained(
        () ->
            writing.<T, SQLException>inTransaction(
                handle -> {
                  condition.require(handle);
                  return work.in(handle);
                }));
  }

  /**
   * A transaction that whoever asked ends, by commit or by closing.
   *
   * @throws WorkspaceException if the database cannot be used
   */
  public Handle begin() {
    Handle handle = begin(writing);
    try {
      explained(
          () -> {
            condition.require(handle);
            return handle;
          });
      return handle;
    } catch (WorkspaceException e) {
      giveUp(handle);
      throw e;
    }
  }

  /**
   * A transaction that only reads, and ends when it is closed.
   *
   * @throws WorkspaceException if the database cannot be used
   */
  public Handle beginReading() {
    return begin(reading);
  }

  /**
   * Ends a transaction and keeps nothing of it. Said in so many words: a pool takes back only what
   * it has seen, and that is not a COPY. A connection that is dead keeps nothing either.
   */
  public static void giveUp(Handle handle) {
    try (handle) {
      if (handle.isInTransaction()) {
        handle.rollback();
      }
    } catch (JdbiException e) {
      LOG.debug("A connection could not be given back: the database is gone", e);
    }
  }

  private Handle begin(Jdbi connections) {
    return explained(
        () -> {
          Handle handle = connections.open();
          handle.begin();
          return handle;
        });
  }

  /** What may fail by the database. */
  @FunctionalInterface
  public interface Step<T> {
    /** Does it. */
    T take() throws SQLException;
  }

  /**
   * Does something with the database.
   *
   * @throws WorkspaceException in words, if the database refuses
   */
  public <T> T explained(Step<T> step) {
    try {
      return step.take();
    } catch (SQLException e) {
      throw new WorkspaceException(database.explain(e), e, database.isOutage(e));
    } catch (JdbiException e) {
      throw explained(e);
    } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
      throw new WorkspaceException(
          Wording.of(
              "store.library-of-sqlite-cannot-be-loaded",
              database.name(),
              String.valueOf(e.getMessage())),
          e);
    }
  }

  private RuntimeException explained(RuntimeException problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return new WorkspaceException(database.explain(sql), problem, database.isOutage(sql));
      }
    }
    return problem;
  }
}
