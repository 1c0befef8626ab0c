package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.yaml.YamlDocument;
import org.complaintauditor.yaml.YamlEntry;

/** All phrases of a lexicon as they are written, group by group. */
final class WrittenPhrases {
  private static final List<String> KEYS =
      List.of("says", "with", "and with", "after", "with anywhere", "unless", "unless anywhere");
  private static final List<String> COMMON =
      List.of("usual words", "negation", "no negation", "condition");

  private final List<Group> groups = new ArrayList<>();

  /** Lists by file and language, then by name. */
  private final Map<String, Map<String, List<String>>> lists = new HashMap<>();

  /**
   * Phrases that stand together.
   *
   * @param owner the entry's id, the list's name in braces, or nothing where it is for a whole file
   * @param key which of the owner's groups
   */
  record Group(String file, Language language, String owner, String key, List<String> phrases) {

    String name() {
      return String.join(" ", file, language.tag(), owner, key).replaceAll(" +", " ").strip();
    }

    boolean isList() {
      return owner.startsWith("{");
    }

    Group with(List<String> changed) {
      return new Group(file, language, owner, key, changed);
    }
  }

  WrittenPhrases(List<RuleFile> files) {
    for (RuleFile file : files) {
      YamlEntry root = YamlDocument.parse(file.name(), file.text(), InvalidLexiconException::new);
      String name = file.name().substring(file.name().lastIndexOf('/') + 1).replace(".yaml", "");
      for (Language language : Language.values()) {
        root.find(language.tag()).ifPresent(section -> read(name, language, section));
      }
    }
  }

  private void read(String file, Language language, YamlEntry section) {
    for (String key : COMMON) {
      section.find(key).ifPresent(group -> add(file, language, "", key, group));
    }
    Map<String, List<String>> named = new LinkedHashMap<>();
    section
        .find("lists")
        .map(YamlEntry::entries)
        .orElse(Map.of())
        .forEach(
            (name, list) -> {
              add(file, language, "{" + name + "}", "", list);
              named.put("{" + name + "}", texts(list));
            });
    lists.put(place(file, language), named);
    section.find("unless").ifPresent(group -> add(file, language, "", "unless", group));
    for (YamlEntry entry :
        section.find("entries").map(YamlEntry::list).orElse(List.<YamlEntry>of())) {
      for (String key : KEYS) {
        entry.find(key).ifPresent(group -> add(file, language, entry.get("id").text(), key, group));
      }
    }
  }

  private void add(String file, Language language, String owner, String key, YamlEntry group) {
    groups.add(new Group(file, language, owner, key, texts(group)));
  }

  private static List<String> texts(YamlEntry group) {
    return group.list().stream().map(YamlEntry::text).toList();
  }

  private static String place(String file, Language language) {
    return file + " " + language.tag();
  }

  List<Group> groups() {
    return groups;
  }

  /** The text with the shortest form of each list in place of its name. */
  String expanded(Group group, String form) {
    String text = form;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{')) {
      int close = text.indexOf('}', open) + 1;
      String name = text.substring(open, close);
      text = text.substring(0, open) + shortest(group, name) + text.substring(close);
    }
    return text;
  }

  private String shortest(Group group, String name) {
    return PhraseForms.of(list(group, name).get(0)).get(0);
  }

  private List<String> list(Group group, String name) {
    List<String> own =
        Objects.requireNonNull(lists.get(place(group.file(), group.language()))).get(name);
    return own != null
        ? own
        : Objects.requireNonNull(
            Objects.requireNonNull(lists.get(place("words", group.language()))).get(name), name);
  }

  /** Whether the name in this group stands for this list. */
  boolean uses(Group group, Group list) {
    return group.language() == list.language()
        && (group.file().equals(list.file())
            || list.file().equals("words")
                && !Objects.requireNonNull(lists.get(place(group.file(), group.language())))
                    .containsKey(list.owner()));
  }
}
