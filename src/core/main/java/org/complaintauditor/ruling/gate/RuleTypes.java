package org.complaintauditor.ruling.gate;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Anchor;
import org.complaintauditor.model.AttributeHistory;
import org.complaintauditor.model.CaseDate;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Change;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Level;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Stage;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Word;
import org.complaintauditor.obligation.Answer;
import org.complaintauditor.obligation.Conclusion;
import org.complaintauditor.obligation.DroppedObligation;
import org.complaintauditor.obligation.Obligation;
import org.complaintauditor.obligation.Situation;
import org.complaintauditor.obligation.Sought;

/**
 * What rules are made of: the types that they may name, and of these what they may ask. All of it
 * only looks at values or makes values. A method that takes or gives anything else (a list, a map,
 * an instant, an object) is not part of it, nor is what every object has.
 */
final class RuleTypes {

  /** What conditions look at: the session holds nothing else. */
  private static final Set<Class<?>> FACTS =
      Set.of(
          CaseHistory.class,
          Event.class,
          Stage.class,
          Anchor.class,
          Level.class,
          Change.class,
          Situation.class);

  /** What consequences insert: nothing else is read of what they insert. */
  private static final Set<Class<?>> CONCLUDED =
      Set.of(Obligation.class, DroppedObligation.class, Conclusion.class);

  /** What obligations are stated with. */
  private static final Set<Class<?>> PARTS =
      Set.of(Sought.class, CaseDate.class, AttributeHistory.class);

  /** The closed lists of words. */
  private static final Set<Class<?>> LISTS =
      Set.of(
          Activity.class,
          ActorRole.class,
          Answer.class,
          Channel.class,
          CustomerType.class,
          Direction.class,
          Disclosure.class,
          Level.Way.class,
          Reason.class);

  private static final Set<Class<?>> PLAIN = Set.of(boolean.class, int.class, String.class);

  /** What every object or every list of words has: texts and hashes for people and collections. */
  private static final Set<String> OF_EVERY_OBJECT =
      Set.of("equals", "hashCode", "toString", "compareTo", "valueOf", "values", "getClass");

  private static final Map<String, Class<?>> BY_NAME =
      Stream.of(FACTS, CONCLUDED, PARTS, LISTS)
          .flatMap(Set::stream)
          .collect(
              Collectors.toMap(
                  Class::getCanonicalName, Function.identity(), (one, other) -> one, TreeMap::new));

  private RuleTypes() {}

  /** The type that an import names. */
  static Optional<Class<?>> type(String qualifiedName) {
    return Optional.ofNullable(BY_NAME.get(qualifiedName));
  }

  static boolean isFact(Class<?> type) {
    return FACTS.contains(type);
  }

  static boolean isConcluded(Class<?> type) {
    return CONCLUDED.contains(type);
  }

  /** Whether its values are words. */
  static boolean isList(Class<?> type) {
    return type.isEnum() || Word.class.isAssignableFrom(type);
  }

  /** What a type has of this name: a word of a list, or a list of its own. */
  static Optional<Member> member(Class<?> type, String name, Vocabulary words) {
    if (Word.class.isAssignableFrom(type)) {
      return words.find(type.asSubclass(Word.class), name).map(word -> new Member(type, true));
    }
    if (type == Reason.class && words.declared().drops().containsKey(name)) {
      return Optional.of(new Member(type, true));
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
              .anyMatch(word -> ((Enum<?>) word).name().equals(name))
          ? Optional.of(new Member(type, true))
          : Optional.empty();
    }
    return type(type.getCanonicalName() + "." + name).map(nested -> new Member(nested, false));
  }

  /**
   * What stands behind the dot of a type.
   *
   * @param type of the word, or the list
   * @param isValue whether it is a word of a list
   */
  record Member(Class<?> type, boolean isValue) {}

  /**
   * What a call gives; empty where the vocabulary has none of this name with so many arguments.
   *
   * @param isStatic whether it is asked of the type, not of a value
   */
  static Optional<Class<?>> call(Class<?> of, String name, int arguments, boolean isStatic) {
    Set<Class<?>> given =
        methods(of, isStatic)
            .filter(method -> method.getName().equals(name) && takes(method, arguments))
            .map(Method::getReturnType)
            .collect(Collectors.toSet());
    return given.size() == 1 ? Optional.of(given.iterator().next()) : Optional.empty();
  }

  /** The names of the calls that a type has; for people who mistyped one. */
  static Set<String> calls(Class<?> of, boolean isStatic) {
    return methods(of, isStatic)
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The words of a list, in its order; what else a type has of its own. */
  static List<String> members(Class<?> type, Vocabulary words) {
    if (Word.class.isAssignableFrom(type)) {
      return words.words(type.asSubclass(Word.class)).stream().map(Word::name).toList();
    }
    if (type == Reason.class) {
      return Stream.concat(
              Stream.of(Reason.values())
                  .filter(words::writes)
                  .filter(reason -> reason != Reason.ANOTHER_PROCESS)
                  .map(Reason::name),
              words.declared().drops().keySet().stream())
          .toList();
    }
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).map(word -> ((Enum<?>) word).name()).toList()
        : BY_NAME.values().stream()
            .filter(other -> type.equals(other.getDeclaringClass()))
            .map(Class::getSimpleName)
            .toList();
  }

  private static Stream<Method> methods(Class<?> of, boolean isStatic) {
    if (PLAIN.contains(of)) {
      return Stream.empty();
    }
    return Arrays.stream(of.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> Modifier.isStatic(method.getModifiers()) == isStatic)
        .filter(method -> !OF_EVERY_OBJECT.contains(method.getName()))
        .filter(method -> isKnown(method.getReturnType()))
        .filter(
            method ->
                Arrays.stream(method.getParameterTypes())
                    .allMatch(one -> isKnown(one.isArray() ? one.getComponentType() : one)));
  }

  private static boolean isKnown(Class<?> type) {
    return PLAIN.contains(type) || BY_NAME.containsValue(type);
  }

  private static boolean takes(Method method, int arguments) {
    return method.isVarArgs()
        ? arguments >= method.getParameterCount() - 1
        : arguments == method.getParameterCount();
  }
}
