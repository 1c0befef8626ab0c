package org.complaintauditor.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A provider's published commitments as rules, with the numbers that the document does not give.
 *
 * @param name its name, that of its folder
 * @param title the document's title
 * @param document who published what, and where
 * @param authoritativeLanguage the language in which the document decides
 * @param calendar which holidays count
 * @param listedChannels the channels by which the document says that complaints are taken; empty:
 *     it lists none
 * @param sensitivity the business days at which the sensitivity table shows every rate again
 * @param unreliableAbove the share of NOT_EVIDENCED above which a rate is unreliable
 * @param blocks per data problem the ids of the commitments whose verdicts it leaves on doubtful
 *     ground, in catalogue order; a problem that leaves none may be missing
 * @param told the same per disclosure that a contact made, or not; empty: the pack does not say
 * @param attributes the attributes of cases for which its rules may ask, by name
 * @param words the words of the core and its own
 * @param versions its versions, the oldest first
 * @param catalogue the file that all this was read from
 * @param lexicon the files that say how things are said in messages, sorted by name
 * @param ruleNames what its rules are called in other languages than English
 * @param whatIf the changes tried with {@code --set}, as written
 */
public record Pack(
    String name,
    LocalizedText title,
    Document document,
    String authoritativeLanguage,
    CalendarSpec calendar,
    Set<Channel> listedChannels,
    List<Integer> sensitivity,
    double unreliableAbove,
    Map<Problem.Code, List<String>> blocks,
    Map<Disclosure, List<String>> told,
    Map<String, DeclaredAttribute> attributes,
    Vocabulary words,
    List<PackVersion> versions,
    RuleFile catalogue,
    List<RuleFile> lexicon,
    RuleNames ruleNames,
    List<String> whatIf) {
  public Pack {
    Set<Channel> inOrder = new WordSet<>();
    inOrder.addAll(listedChannels);
    listedChannels = Collections.unmodifiableSet(inOrder);
    sensitivity = List.copyOf(sensitivity);
    // The order of the codes, not of their hashes, is what outputs show.
    Map<Problem.Code, List<String>> sorted = new EnumMap<>(Problem.Code.class);
    blocks.forEach((code, ids) -> sorted.put(code, List.copyOf(ids)));
    blocks = Collections.unmodifiableMap(sorted);
    Map<Disclosure, List<String>> byDisclosure = new TreeMap<>();
    told.forEach((disclosure, ids) -> byDisclosure.put(disclosure, List.copyOf(ids)));
    told = Collections.unmodifiableMap(byDisclosure);
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    versions = List.copyOf(versions);
    lexicon = List.copyOf(lexicon);
    whatIf = List.copyOf(whatIf);
  }

  /**
   * The published document.
   *
   * @param publisher who published it
   * @param title its title
   * @param address where
   */
  public record Document(String publisher, String title, String address) {}

  /**
   * Whether a finding can have the reason: one needs attributes that the pack declares, one is
   * written in two ways.
   */
  public boolean mayConclude(Reason reason) {
    return words.writes(reason) && (reason != Reason.ATTRIBUTE_UNKNOWN || !attributes.isEmpty());
  }

  /** The same pack with these versions. */
  public Pack with(List<PackVersion> others) {
    return new Pack(
        name,
        title,
        document,
        authoritativeLanguage,
        calendar,
        listedChannels,
        sensitivity,
        unreliableAbove,
        blocks,
        told,
        attributes,
        words,
        others,
        catalogue,
        lexicon,
        ruleNames,
        whatIf);
  }

  /** The newest version: the one whose catalogue the reports list. */
  public PackVersion latest() {
    return versions.get(versions.size() - 1);
  }

  /** The newest version's commitments, then those that only older versions have. */
  public List<Commitment> allCommitments() {
    Map<String, Commitment> byId = new LinkedHashMap<>();
    for (int i = versions.size() - 1; i >= 0; i--) {
      versions.get(i).commitments().forEach(one -> byId.putIfAbsent(one.id(), one));
    }
    return List.copyOf(byId.values());
  }

  /**
   * The commitments whose verdict may be wrong in a case with this problem, in catalogue order. The
   * verdict itself does not change: the record is judged as it stands.
   */
  public List<String> blockedBy(Problem.Code code) {
    return blocks.getOrDefault(code, unlessNamed(code));
  }

  /** No pack that was written before there was such a code says that it leaves nothing in doubt. */
  private List<String> unlessNamed(Problem.Code code) {
    return allCommitments().stream()
        .filter(
            one ->
                code == Problem.Code.CONTACT_BEFORE_RECEIPT
                    || (code == Problem.Code.TEXT_COLUMN_NOT_READ && one.needs().asksWhatWasTold()))
        .map(Commitment::id)
        .toList();
  }

  /**
   * The same of a very problem. One that is about what a contact told leaves only those verdicts in
   * doubt that hang on it, where the pack says which.
   */
  public List<String> blockedBy(Problem problem) {
    List<String> blocked = blockedBy(problem.code());
    return told.isEmpty() || problem.told().isEmpty()
        ? blocked
        : blocked.stream()
            .filter(
                id ->
                    problem.told().stream()
                        .anyMatch(one -> told.getOrDefault(one, List.of()).contains(id)))
            .toList();
  }

  /** The same pack with other versions, stating the changes that were tried. */
  public Pack withWhatIf(List<PackVersion> changed, List<String> assignments) {
    return new Pack(
        name,
        title,
        document,
        authoritativeLanguage,
        calendar,
        listedChannels,
        sensitivity,
        unreliableAbove,
        blocks,
        told,
        attributes,
        words,
        changed,
        catalogue,
        lexicon,
        ruleNames,
        assignments);
  }
}
