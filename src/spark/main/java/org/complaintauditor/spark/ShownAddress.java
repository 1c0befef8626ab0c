package org.complaintauditor.spark;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Addresses as people see them: who may read a database, or a bucket, is nothing for messages and
 * results.
 */
final class ShownAddress {
  private static final String JDBC = "jdbc";

  /** A file's name may have a question mark; what stands behind one in an address is options. */
  private static final Pattern ADDRESS = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://)(.*)");

  private static final Pattern USER = Pattern.compile("(?<=://)[^/\\s]*@");
  private static final Pattern OPTIONS = Pattern.compile("\\?.*");

  /** The name of a table, as databases have it; a query is none. */
  private static final Pattern TABLE = Pattern.compile("[\\p{L}\\p{N}_$.\"`\\[\\] -]+");

  /** Addresses of databases, wherever a message has one. */
  private static final Pattern DATABASE = Pattern.compile("\\bjdbc:\\S+");

  private static final Pattern SECRET_OPTION =
      Pattern.compile("(?i).*(user|password|passwd|pwd|secret|token|credential|access.?key).*");

  private ShownAddress() {}

  /** The address without user and options. */
  static String of(String address) {
    if (isDatabase(address)) {
      return JDBC;
    }
    var parts = ADDRESS.matcher(address);
    if (!parts.matches() || parts.group(1).equalsIgnoreCase("file://")) {
      return address;
    }
    String shown = USER.matcher(address).replaceFirst("");
    return OPTIONS.matcher(shown).replaceFirst("");
  }

  /**
   * The address of a table: of a database, the table's name in it.
   *
   * @param format as Spark names it
   * @param options of Spark's reader
   */
  static String ofTable(String address, String format, Map<String, String> options) {
    if (!format.equalsIgnoreCase(JDBC) && !isDatabase(address)) {
      return of(address);
    }
    String table = option(options, "dbtable");
    return TABLE.matcher(table).matches() ? table : JDBC;
  }

  /** What somebody else's software says, without the addresses and the values of such options. */
  static String within(String said, String address, Map<String, String> options) {
    String shown = said;
    if (isDatabase(address)) {
      shown = shown.replace(address, JDBC);
    }
    for (Map.Entry<String, String> entry : options.entrySet()) {
      String value = entry.getValue();
      if (SECRET_OPTION.matcher(entry.getKey()).matches() && !value.isBlank()) {
        shown = shown.replace(value, "…");
      } else if (isDatabase(value)) {
        shown = shown.replace(value, JDBC);
      }
    }
    return USER.matcher(DATABASE.matcher(shown).replaceAll(JDBC)).replaceAll("");
  }

  /** An option's value; Spark does not tell capitals apart in their names. */
  static String option(Map<String, String> options, String name) {
    return options.entrySet().stream()
        .filter(one -> one.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private static boolean isDatabase(String address) {
    return address.toLowerCase(Locale.ROOT).startsWith(JDBC + ":");
  }
}
