package org.complaintauditor.console.web;

/** A visit that has to go somewhere else first, such as to the page where people sign in. */
public final class Detour extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String path;

  /**
   * Leads there.
   *
   * @param path an address of the console
   */
  public Detour(String path) {
    super("to " + path);
    this.path = path;
  }

  /** Where it leads. */
  String path() {
    return path;
  }
}
