package org.complaintauditor.console.web;

/** A request that has to go somewhere else first, such as to the page where people sign in. */
public final class RedirectException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String path;

  /**
   * Leads there.
   *
   * @param path an address of the console
   */
  public RedirectException(String path) {
    super("to " + path);
    this.path = path;
  }

  /** The address to which it leads. */
  String path() {
    return path;
  }
}
