package org.complaintauditor.cli.terminal;

import java.io.Console;
import java.util.Optional;

/** The terminal at which somebody may sit. */
public final class Terminal {

  private Terminal() {}

  /** The terminal; empty where nobody could type. */
  public static Optional<Console> find() {
    return Optional.ofNullable(System.console()).filter(Terminal::isOne);
  }

  /** From Java 22 on there is a console even where nobody sits at it, and it says so. */
  private static boolean isOne(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
