package org.complaintauditor.console.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What counts as one address where something is allowed so many times. */
public final class Network {

  /** The first half of an address of IPv6; a household has the second half to itself. */
  private static final Pattern FIRST_HALF = Pattern.compile("^\\[?((?:[0-9a-fA-F]{1,4}:){4}).*");

  private Network() {}

  /**
   * The address itself, or the first half of one of IPv6.
   *
   * @param address as Java writes it, with all of its digits
   */
  public static String of(String address) {
    Matcher half = FIRST_HALF.matcher(address);
    return half.matches() ? half.group(1) : address;
  }
}
