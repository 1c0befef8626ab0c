package org.complaintauditor.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.model.DeclaredAttribute;
import org.complaintauditor.model.NearestWord;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Wording;

/**
 * Finds rules that ask for attributes, or values of them, that the pack does not declare: they
 * would compile, and would always be answered with no.
 */
final class AskedAttributes {

  private static final String TEXT = "\"([^\"]*)\"";

  /** A case's attributes as they stand in its rows, without a date. */
  private static final Pattern OF_ROWS =
      Pattern.compile("\\battributes\\s*(?:\\(\\s*\\)\\s*)?(?:\\[|\\.\\s*get\\s*\\()\\s*" + TEXT);

  private static final Pattern NAMED = Pattern.compile("\\battribute\\s*\\(\\s*" + TEXT);
  private static final Pattern COMPARED =
      Pattern.compile(
          "\\battribute\\s*\\(\\s*"
              + TEXT
              + "\\s*\\)\\s*\\.\\s*at\\s*\\((?:[^()]|\\([^()]*\\))*\\)\\s*[=!]=\\s*"
              + TEXT);
  private static final Pattern CHANGE = Pattern.compile("\\bChange\\s*\\(([^)]*)\\)");
  private static final Pattern NAME = Pattern.compile("\\bname\\s*[=!]=\\s*" + TEXT);
  private static final Pattern VALUE = Pattern.compile("\\bvalue\\s*[=!]=\\s*" + TEXT);

  private final RuleFile file;
  private final String text;
  private final Map<String, DeclaredAttribute> declared;
  private final List<Wording> wrong = new ArrayList<>();

  private AskedAttributes(RuleFile file, Map<String, DeclaredAttribute> declared) {
    this.file = file;
    this.text = RuleText.withoutComments(file);
    this.declared = declared;
  }

  /** What is wrong with what a file asks. */
  static List<Wording> wrong(RuleFile file, Pack pack) {
    AskedAttributes asked = new AskedAttributes(file, pack.attributes());
    asked.each(OF_ROWS, one -> asked.undated(one.group(1), one.start()));
    asked.each(NAMED, one -> asked.known(one.group(1), one.start()));
    asked.each(COMPARED, one -> asked.value(one.group(1), one.group(2), one.start()));
    asked.each(CHANGE, one -> asked.change(one.group(1), one.start()));
    return asked.wrong;
  }

  private void each(Pattern pattern, Consumer<MatchResult> check) {
    pattern.matcher(text).results().forEach(check);
  }

  private void change(String conditions, int start) {
    Optional<String> name = first(NAME, conditions);
    name.ifPresent(one -> known(one, start));
    first(VALUE, conditions).ifPresent(value -> name.ifPresent(one -> value(one, value, start)));
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private void undated(String name, int start) {
    if (declared.containsKey(name)) {
      say(start, Wording.of("core.attribute-is-asked-without-a-date", name));
    } else {
      known(name, start);
    }
  }

  private void known(String name, int start) {
    if (!declared.containsKey(name)) {
      say(
          start,
          NearestWord.of(name, declared.keySet())
              .map(near -> Wording.of("core.pack-declares-no-attribute-did-you-mean", name, near))
              .orElseGet(() -> Wording.of("core.pack-declares-no-attribute", name)));
    }
  }

  private void value(String name, String value, int start) {
    DeclaredAttribute attribute = declared.get(name);
    if (attribute != null && !attribute.values().contains(value)) {
      say(
          start,
          Wording.of(
              "core.attribute-is-never", name, value, String.join(", ", attribute.values())));
    }
  }

  private void say(int start, Wording what) {
    int line = 1 + (int) text.substring(0, start).chars().filter(one -> one == '\n').count();
    wrong.add(Wording.of("core.line-colon", file.name(), line, what));
  }
}
