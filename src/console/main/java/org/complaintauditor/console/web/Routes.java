package org.complaintauditor.console.web;

import java.util.ArrayList;
import java.util.List;

/**
 * The addresses of the console with what each asks of a visitor. There is no other way to add one,
 * so none can be without a permission.
 */
public final class Routes {

  private final List<Route> all = new ArrayList<>();

  /** How a request reaches its answer. */
  public enum Method {
    /** Reads, and changes nothing. */
    GET,
    /** Changes something. */
    POST
  }

  /** Answers a request. */
  @FunctionalInterface
  public interface Answer {
    /**
     * Answers.
     *
     * @throws Refusal if the request cannot be answered as it is
     * @throws Exception if something is wrong with the program or the machine
     */
    void to(RequestContext request) throws Exception;
  }

  /**
   * An address.
   *
   * @param method how it is asked for
   * @param path its path, with names of parts in braces
   * @param permission what it asks of a visitor
   * @param answer what answers
   */
  public record Route(Method method, String path, Permission permission, Answer answer) {}

  /** A part of the console, with its addresses. */
  @FunctionalInterface
  public interface Controller {
    /** Adds its addresses. */
    void add(Routes routes);
  }

  /** Adds an address that is read. */
  public void get(String path, Permission permission, Answer answer) {
    all.add(new Route(Method.GET, path, permission, answer));
  }

  /** Adds an address that changes something. */
  public void post(String path, Permission permission, Answer answer) {
    all.add(new Route(Method.POST, path, permission, answer));
  }

  /** All addresses, in the order in which they were added. */
  public List<Route> all() {
    return List.copyOf(all);
  }
}
