package org.complaintauditor.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complaintauditor.model.DeclaredAttribute;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlEntry;

/** Reads the attributes for which a pack's rules may ask: {@code words: attributes:}. */
final class DeclaredAttributes {

  /** Says that nobody knows the value where the data give none. */
  private static final String UNKNOWN = "unknown";

  private static final int FEWEST_VALUES = 2;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");

  /** What rules can write between quotation marks. */
  private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} _.:-]*");

  /** A column with words of its own, which rules ask as {@code customerType}. */
  private static final String CUSTOMER_TYPE = "customer_type";

  private DeclaredAttributes() {}

  static Map<String, DeclaredAttribute> of(Optional<YamlEntry> words) {
    Map<String, DeclaredAttribute> declared = new LinkedHashMap<>();
    words
        .flatMap(entry -> entry.find("attributes"))
        .ifPresent(
            all ->
                all.entries().forEach((name, entry) -> declared.put(name, attribute(name, entry))));
    return declared;
  }

  private static DeclaredAttribute attribute(String name, YamlEntry entry) {
    if (!NAME.matcher(name).matches() || name.equals(CUSTOMER_TYPE)) {
      throw entry.wrong(Wording.of("core.attribute-should-be-a-column-name", name));
    }
    entry.only("values", "missing");
    List<String> values = new ArrayList<>();
    for (YamlEntry item : entry.get("values").list()) {
      String value = item.filledText();
      if (!VALUE.matcher(value).matches()) {
        throw item.wrong(Wording.of("core.attribute-value-has-other-signs", value));
      }
      if (values.stream().anyMatch(value::equalsIgnoreCase)) {
        throw item.wrong(Wording.of("core.repeats", value));
      }
      values.add(value);
    }
    if (values.size() < FEWEST_VALUES) {
      throw entry.get("values").wrong(Wording.of("core.attribute-needs-two-values", name));
    }
    return new DeclaredAttribute(name, values, missing(entry.get("missing"), values));
  }

  /** What a missing value counts as has to be said: that it is unknown is no default of ours. */
  private static Optional<String> missing(YamlEntry entry, List<String> values) {
    List<String> known = new ArrayList<>(values);
    known.add(UNKNOWN);
    String value = entry.oneOf(known);
    return value.toLowerCase(Locale.ROOT).equals(UNKNOWN) && !values.contains(value)
        ? Optional.empty()
        : Optional.of(value);
  }
}
