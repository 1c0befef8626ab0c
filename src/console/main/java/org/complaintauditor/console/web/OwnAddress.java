package org.complaintauditor.console.web;

/** Addresses that lead to a page of the console, where a visitor says where to go on. */
public final class OwnAddress {

  private OwnAddress() {}

  /**
   * Whether it is a path, and no host that looks like one: browsers read a backslash as a slash.
   */
  public static boolean is(String address) {
    return address.startsWith("/")
        && !address.startsWith("//")
        && address.chars().noneMatch(letter -> letter <= ' ' || letter == '\\');
  }
}
