package org.complaintauditor.intake.profile.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.profile.CanonicalValues;
import org.complaintauditor.intake.profile.words.DeskWords;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.Disclosure;

/** Tables of a column's words with what they mean; what unknown words mean is asked. */
final class Translations {

  private static final Map<Question.Kind, String> PROPOSED =
      Map.of(
          Question.Kind.ROLES, ActorRole.AGENT.name(),
          Question.Kind.CHANNELS, Channel.OTHER.name(),
          Question.Kind.CUSTOMER_TYPES, Question.NONE);

  private static final ActorRole[] ROLES = {
    ActorRole.AGENT,
    ActorRole.SUPPORT_LEAD,
    ActorRole.SENIOR_MANAGER,
    ActorRole.CUSTOMER,
    ActorRole.SYSTEM
  };
  private static final CustomerType[] CUSTOMER_TYPES = {
    CustomerType.RESIDENTIAL, CustomerType.SMALL_BUSINESS, CustomerType.BUSINESS
  };

  private static final String CONTENT = "told:";

  private final Inquiry inquiry;

  Translations(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /** What can be said of words for people, ways of contact and kinds of customers. */
  private Stream<String> choices(Question.Kind kind) {
    return switch (kind) {
      case ROLES -> Stream.of(ROLES).map(Enum::name);
      case CHANNELS ->
          inquiry.words().channels().stream().filter(one -> one != Channel.NONE).map(Channel::name);
      case CUSTOMER_TYPES -> Stream.of(CUSTOMER_TYPES).map(Enum::name);
      default -> Stream.of();
    };
  }

  /** The roles that a column names. */
  Value roles(Column column) {
    return of(
        column,
        CanonicalColumn.ACTOR_ROLE,
        text -> DeskWords.shipped().role(text).map(Enum::name),
        Question.Kind.ROLES);
  }

  /** The ways of contact that a column names. */
  Value channels(Column column) {
    return of(
        column,
        CanonicalColumn.CHANNEL,
        text -> ChannelColumn.channel(text, inquiry.words()).map(Channel::name),
        Question.Kind.CHANNELS);
  }

  /** The kinds of customers that a column names. */
  Value customerTypes(Column column) {
    return of(
        column,
        CanonicalColumn.CUSTOMER_TYPE,
        text -> DeskWords.shipped().customerType(text).map(Enum::name),
        Question.Kind.CUSTOMER_TYPES);
  }

  /** What a column says that customers were told; of several things in a cell, each for itself. */
  Value disclosures(Column column) {
    if (column.hasWordsOf(CanonicalColumn.DISCLOSES, inquiry.words())) {
      return new Value.Field(column.name());
    }
    Map<String, Long> unknown = new LinkedHashMap<>();
    Map<String, Value.Translation> words = new LinkedHashMap<>();
    column
        .texts()
        .forEach(
            (text, count) -> {
              if (DeskWords.shipped().isNothing(text)) {
                return;
              }
              Set<String> told = new LinkedHashSet<>();
              boolean settled = true;
              for (String part : DeskWords.shipped().parts(text)) {
                Optional<String> meaning = told(part);
                meaning.filter(one -> !one.equals(Question.NONE)).ifPresent(told::add);
                if (meaning.isEmpty()) {
                  unknown.merge(part, count, Long::sum);
                  settled = false;
                }
              }
              words.put(text, new Value.Translation(String.join(" | ", told), count, settled));
            });
    unknown.forEach((part, count) -> inquiry.ask(content(column, part, count)));
    return new Value.Table(column.name(), words, Map.of(), Optional.empty());
  }

  private Optional<String> told(String part) {
    return DeskWords.shipped()
        .disclosure(part, inquiry.words())
        .map(Disclosure::name)
        .or(() -> inquiry.answer(CONTENT + DeskWords.shipped().spelled(part)).map(this::written));
  }

  /** An answer as the pack writes it. */
  private String written(String answer) {
    return inquiry.words().find(Disclosure.class, answer).map(Disclosure::name).orElse(answer);
  }

  private Question content(Column column, String part, long count) {
    List<Choice> choices = new ArrayList<>();
    inquiry.words().disclosures().forEach(one -> choices.add(Choice.of(one.name())));
    choices.add(Choice.of(Question.NONE));
    return new Question(
        CONTENT + DeskWords.shipped().spelled(part),
        Question.Kind.CONTENT,
        column.name(),
        Map.of(part, count),
        List.of(),
        choices,
        false,
        Question.NONE,
        Set.of());
  }

  /** The column as it stands, where it has the format's own words; else a table. */
  private Value of(
      Column column,
      CanonicalColumn wanted,
      Function<String, Optional<String>> known,
      Question.Kind kind) {
    if (column.hasWordsOf(wanted, inquiry.words())) {
      return new Value.Field(column.name());
    }
    Map<String, Long> unknown = new LinkedHashMap<>();
    Map<String, Value.Translation> words = new LinkedHashMap<>();
    column
        .texts()
        .forEach(
            (text, count) -> {
              if (DeskWords.shipped().isNothing(text)) {
                return;
              }
              Optional<String> meaning =
                  CanonicalValues.of(wanted, inquiry.words())
                      .written(text)
                      .or(() -> known.apply(text));
              if (meaning.isEmpty()) {
                unknown.put(text, count);
              }
              words.put(text, new Value.Translation(meaning.orElse(""), count, true));
            });
    if (!unknown.isEmpty()) {
      Optional<String> said = inquiry.ask(question(column, unknown, kind));
      String meant = said.orElse(PROPOSED.getOrDefault(kind, Question.NONE));
      unknown.forEach(
          (text, count) ->
              words.put(
                  text,
                  new Value.Translation(
                      meant.equals(Question.NONE) ? "" : meant, count, said.isPresent())));
    }
    return new Value.Table(column.name(), words, Map.of(), Optional.empty());
  }

  private Question question(Column column, Map<String, Long> unknown, Question.Kind kind) {
    List<Choice> choices = new ArrayList<>();
    choices(kind).forEach(word -> choices.add(Choice.of(word)));
    choices.add(Choice.of(Question.NONE));
    return new Question(
        "words:" + column.name(),
        kind,
        column.name(),
        unknown,
        List.of(),
        choices,
        false,
        PROPOSED.getOrDefault(kind, Question.NONE),
        Set.of());
  }
}
