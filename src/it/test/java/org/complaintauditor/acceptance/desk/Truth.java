package org.complaintauditor.acceptance.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.complaintauditor.intake.profile.draft.Choice;
import org.complaintauditor.intake.profile.draft.Question;
import org.complaintauditor.yaml.YamlDocument;
import org.complaintauditor.yaml.YamlEntry;

/** What an officer of a desk answers, as {@code truth.yaml} has it. */
final class Truth {
  private final YamlEntry root;

  Truth(Path file) throws IOException {
    root =
        YamlDocument.parse(
            file.toString(),
            Files.readString(file),
            wrong -> new IllegalStateException(wrong.english()));
  }

  String asOf() {
    return root.get("as_of").text();
  }

  String zone() {
    return root.get("zone").text();
  }

  /** The channels on which all contacts are recorded. */
  List<String> recordedChannels() {
    return root.get("recorded_channels").list().stream().map(YamlEntry::text).toList();
  }

  /** The answer to a question; empty if the truth has none, for the file itself tells it. */
  Optional<String> answer(Question question) {
    return switch (question.kind()) {
      case CASE -> column("case_id");
      case ACTIVITY_COLUMN -> column("activity");
      case TIME_COLUMN -> column("timestamp");
      case DATE_ORDER -> order(question.column());
      case SAME -> Optional.empty();
      case RECEIPT -> Optional.of(beginsWithReceipt() ? "yes" : "no");
      case RECORDED -> Optional.of(recorded(question));
      case RECORDED_ALL -> Optional.of("all");
      case TOLD ->
          Optional.of(root.get("what_contacts_told").text().startsWith("recorded") ? "yes" : "no");
      case FLOW, WORD, CONTENT -> word(question);
      case DATE_COLUMN -> Optional.of(date(question.column()));
      case CLOSED_WITH_OUTCOME -> Optional.of("no");
      case MESSAGES ->
          Optional.of(column("text").filter(question.column()::equals).isPresent() ? "yes" : "no");
      case UNKNOWN_WORDS, ROLES, CHANNELS, CUSTOMER_TYPES -> words(question);
    };
  }

  private Optional<String> column(String meaning) {
    return root.get("columns").entries().entrySet().stream()
        .filter(entry -> entry.getValue().text().startsWith(meaning))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Optional<String> order(String column) {
    return root.get("dates")
        .find(column)
        .map(YamlEntry::text)
        .filter(text -> text.startsWith("day-first") || text.startsWith("month-first"))
        .map(text -> text.startsWith("day") ? "day-first" : "month-first");
  }

  private boolean beginsWithReceipt() {
    return root.find("also_says").map(YamlEntry::entries).orElse(Map.of()).values().stream()
        .anyMatch(entry -> entry.entries().containsKey("first line of each case"));
  }

  private String recorded(Question question) {
    List<String> all = recordedChannels();
    List<String> named =
        question.choices().stream().map(Choice::code).filter(all::contains).toList();
    return named.isEmpty() ? Question.NONE : String.join(",", named);
  }

  private Optional<String> meaning(String column, String word) {
    Map<String, YamlEntry> words =
        root.get("values").find(column).map(YamlEntry::entries).orElse(Map.of());
    for (Map.Entry<String, YamlEntry> entry : words.entrySet()) {
      if (entry.getKey().strip().equals(word.strip()) && !entry.getValue().hasKeys()) {
        return Optional.of(entry.getValue().text())
            .map(text -> text.equals("nothing") ? Question.NONE : text);
      }
    }
    return Optional.empty();
  }

  private Optional<String> word(Question question) {
    return question.words().keySet().stream()
        .flatMap(word -> meaning(question.column(), word).stream())
        .findFirst();
  }

  private String date(String column) {
    String what = root.get("columns").get(column).text();
    return what.startsWith("date of ")
        ? what.substring("date of ".length()).split(" ", 2)[0]
        : Question.NONE;
  }

  private Optional<String> words(Question question) {
    TreeSet<String> meanings = new TreeSet<>();
    for (String word : question.words().keySet()) {
      meanings.add(meaning(question.column(), word).orElse("?"));
    }
    if (question.kind() == Question.Kind.UNKNOWN_WORDS) {
      meanings.removeAll(List.of("NOTE", Question.NONE));
      return Optional.of(meanings.isEmpty() ? Question.NONE : "each");
    }
    return meanings.size() == 1
        ? Optional.of(meanings.first()).filter(question::allows)
        : Optional.of("each").filter(question::allows);
  }
}
