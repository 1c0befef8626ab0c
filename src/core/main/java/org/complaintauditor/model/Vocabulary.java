package org.complaintauditor.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of a run: those of the core and those of its pack. Each is there once, at a place of
 * its own, by which sets and orders of words go; between processes words travel by name.
 */
public final class Vocabulary {

  /** Words of the core that name the ombudsman, which packs may write as its name is. */
  static final String ADR_INFO = "ADR_INFO";

  static final String ADR_INFO_PROVIDED = "ADR_INFO_PROVIDED";
  static final String ADR_REFERRED = "ADR_REFERRED";
  static final String ADR_WRONG = "ADR_WRONG";

  private static final int LETTERS_OF_ID = 16;

  /** Every vocabulary that was asked for, by its id: equal declarations have the same words. */
  private static final Map<String, Vocabulary> KNOWN = new ConcurrentHashMap<>();

  private static final Vocabulary CORE = new Vocabulary("", DeclaredWords.NONE);

  private final String id;
  private final DeclaredWords declared;
  private final List<Disclosure> disclosures;
  private final List<Disclosure> special;
  private final List<Label> labels;
  private final List<Activity> activities;
  private final List<Channel> channels;
  private final Map<Class<? extends Word>, Map<String, Word>> byName = new HashMap<>();

  /** The words of the core alone. */
  public static Vocabulary core() {
    return CORE;
  }

  /**
   * The words of the core and these.
   *
   * @throws IllegalArgumentException if one names a word that is not there
   */
  public static Vocabulary of(DeclaredWords declared) {
    return declared.equals(DeclaredWords.NONE)
        ? CORE
        : KNOWN.computeIfAbsent(digest(declared), id -> new Vocabulary(id, declared));
  }

  /**
   * The vocabulary of this id; the core's is empty.
   *
   * @throws IllegalArgumentException if no pack with these words was read in this process
   */
  public static Vocabulary known(String id) {
    Vocabulary known = id.isEmpty() ? CORE : KNOWN.get(id);
    if (known == null) {
      throw new IllegalArgumentException("no pack with the words " + id + " was read");
    }
    return known;
  }

  /** A pack's activity, for its compiled rules. */
  public static Activity activityOf(String id, String name) {
    return known(id).named(Activity.class, name);
  }

  /** A pack's channel, for its compiled rules. */
  public static Channel channelOf(String id, String name) {
    return known(id).named(Channel.class, name);
  }

  /** A pack's disclosure, for its compiled rules. */
  public static Disclosure disclosureOf(String id, String name) {
    return known(id).disclosure(name);
  }

  private Vocabulary(String id, DeclaredWords declared) {
    this.id = id;
    this.declared = declared;
    this.disclosures = madeDisclosures();
    this.special =
        disclosures.stream().filter(one -> !one.parts().isEmpty() || one.isWritten()).toList();
    this.labels = madeLabels();
    this.activities = madeActivities();
    this.channels = madeChannels();
  }

  private static String digest(DeclaredWords declared) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(declared.toString().getBytes(StandardCharsets.UTF_8)))
          .substring(0, LETTERS_OF_ID);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isCore() {
    return id.isEmpty();
  }

  /** What the pack writes for a word of the core. */
  private String written(String core) {
    return declared.writtenAs().getOrDefault(core, core);
  }

  /** The words of a list while they are made. */
  private final class Making<W extends Word> {
    private final List<Word> all = new ArrayList<>();
    private final List<Word> seen = Collections.unmodifiableList(all);
    private final Map<String, Word> names = new LinkedHashMap<>();

    /** Whether the word of the core is another one here: its texts name this ombudsman. */
    private boolean isOther(W core) {
      return !isCore() && DeclaredWords.WRITTEN_OTHERWISE.contains(core.name());
    }

    private Word.Entry entry(String core, int ordinal, Optional<LocalizedText> text) {
      return new Word.Entry(written(core), core, ordinal, id, text, seen);
    }

    private void add(String core, W word) {
      all.add(word);
      names.put(word.name(), word);
      names.put(core, word);
    }

    @SuppressWarnings("unchecked") // Only words of this list were added.
    private List<W> made(Class<W> list) {
      byName.put(list, names);
      return (List<W>) List.copyOf(all);
    }
  }

  private List<Disclosure> madeDisclosures() {
    Making<Disclosure> making = new Making<>();
    for (Disclosure core : Disclosure.core()) {
      making.add(
          core.name(),
          making.isOther(core)
              ? new Disclosure(
                  making.entry(core.name(), core.ordinal(), Optional.empty()),
                  core.parts(),
                  core.isWritten())
              : core);
    }
    Map<String, Disclosure> own = new HashMap<>();
    List<String> names = List.copyOf(declared.disclosures().keySet());
    for (boolean whole : List.of(false, true)) { // Parts are there before what is made of them.
      declared
          .disclosures()
          .forEach(
              (name, one) -> {
                if (one.allOf().isEmpty() != whole) {
                  int ordinal = Disclosure.core().size() + names.indexOf(name);
                  List<Disclosure> parts =
                      one.allOf().stream().map(part -> part(part, own, making.names)).toList();
                  own.put(
                      name,
                      new Disclosure(
                          making.entry(name, ordinal, Optional.of(one.name())),
                          parts,
                          one.written()));
                }
              });
    }
    names.forEach(name -> making.add(name, Objects.requireNonNull(own.get(name))));
    return making.made(Disclosure.class);
  }

  private static Disclosure part(String name, Map<String, Disclosure> own, Map<String, Word> core) {
    Word part = own.containsKey(name) ? own.get(name) : core.get(name);
    if (part instanceof Disclosure disclosure) {
      return disclosure;
    }
    throw new IllegalArgumentException(name + " is no disclosure that can be a part");
  }

  private List<Label> madeLabels() {
    Making<Label> making = new Making<>();
    for (Label core : Label.core()) {
      Optional<Disclosure> about = core.disclosure().or(core::contradicts);
      making.add(
          core.name(),
          making.isOther(core)
              ? core.as(
                  making.entry(core.name(), core.ordinal(), Optional.empty()),
                  about.map(told -> disclosure(told.name())))
              : core);
    }
    Map<String, DeclaredWords.OwnLabel> own = new LinkedHashMap<>();
    declared
        .disclosures()
        .forEach(
            (name, told) -> own.put(name, new DeclaredWords.OwnLabel(told.name(), name, false)));
    own.putAll(declared.labels());
    own.forEach(
        (name, one) ->
            making.add(
                name,
                Label.about(
                    making.entry(name, making.all.size(), Optional.of(one.name())),
                    disclosure(one.about()),
                    one.wrong())));
    return making.made(Label.class);
  }

  private List<Activity> madeActivities() {
    Making<Activity> making = new Making<>();
    for (Activity core : Activity.core()) {
      making.add(
          core.name(),
          making.isOther(core)
              ? new Activity(
                  making.entry(core.name(), core.ordinal(), Optional.empty()),
                  core.direction(),
                  core.tells().map(told -> disclosure(told.name())),
                  core.stance())
              : core);
    }
    declared
        .activities()
        .forEach(
            (name, one) ->
                making.add(
                    name,
                    new Activity(
                        making.entry(name, making.all.size(), Optional.of(one.name())),
                        one.direction(),
                        one.tells().map(this::disclosure),
                        one.stance())));
    return making.made(Activity.class);
  }

  private List<Channel> madeChannels() {
    Making<Channel> making = new Making<>();
    Channel.core().forEach(core -> making.add(core.name(), core));
    declared
        .channels()
        .forEach(
            (name, one) ->
                making.add(
                    name,
                    new Channel(
                        making.entry(name, making.all.size(), Optional.of(one.name())),
                        one.live(),
                        one.written())));
    return making.made(Channel.class);
  }

  /** The name by which other processes know it; empty for the core. */
  public String id() {
    return id;
  }

  /** What the pack adds to the core. */
  public DeclaredWords declared() {
    return declared;
  }

  /** The ombudsman of whom texts speak. */
  public Authority authority() {
    return declared.authority().orElse(Authority.ANY);
  }

  /** All activities, in order. */
  public List<Activity> activities() {
    return activities;
  }

  /** All channels, in order, with that which stands for none. */
  public List<Channel> channels() {
    return channels;
  }

  /** All disclosures, in order. */
  public List<Disclosure> disclosures() {
    return disclosures;
  }

  /** The disclosures that are made of others, or told only in writing, in order. */
  public List<Disclosure> special() {
    return special;
  }

  /** All labels, in order. */
  public List<Label> labels() {
    return labels;
  }

  /** All words of a list, in order. */
  public <W extends Word> List<W> words(Class<W> list) {
    return byName.getOrDefault(list, Map.of()).values().stream()
        .distinct()
        .map(list::cast)
        .toList();
  }

  /** The word of this name: as the pack writes it, or as the core does. */
  public <W extends Word> Optional<W> find(Class<W> list, String name) {
    return Optional.ofNullable(byName.getOrDefault(list, Map.of()).get(name)).map(list::cast);
  }

  /**
   * This vocabulary's word for a word of any: cases that were read with one pack may be judged by
   * another.
   *
   * @throws IllegalArgumentException if it has none
   */
  @SuppressWarnings("unchecked") // The words of a class are of that class.
  public <W extends Word> W mine(W word) {
    List<? extends Word> list =
        word instanceof Activity
            ? activities
            : word instanceof Channel
                ? channels
                : word instanceof Disclosure ? disclosures : labels;
    int place = word.ordinal();
    return place < list.size() && list.get(place) == word
        ? word
        : (W) named(word.getClass(), word.coreName());
  }

  /**
   * This vocabulary's words for a set of words.
   *
   * @throws IllegalArgumentException if it lacks one of them
   */
  public <W extends Word> Set<W> mine(Set<W> words) {
    if (haveAll(words)) {
      return words;
    }
    Set<W> others = new WordSet<>();
    words.forEach(word -> others.add(mine(word)));
    return others;
  }

  /** Whether all these words are this vocabulary's. */
  boolean haveAll(Set<? extends Word> words) {
    for (Word word : words) {
      if (mine(word) != word) {
        return false;
      }
    }
    return true;
  }

  /** The words of a set that this vocabulary has, as its own. */
  public <W extends Word> Set<W> known(Set<W> words) {
    Set<W> known = new WordSet<>();
    words.stream().filter(this::has).forEach(word -> known.add(mine(word)));
    return known;
  }

  private boolean has(Word word) {
    return find(word.getClass(), word.coreName()).isPresent();
  }

  /**
   * The disclosure of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Disclosure disclosure(String name) {
    return named(Disclosure.class, name);
  }

  /**
   * The word of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public <W extends Word> W named(Class<W> list, String name) {
    return find(list, name)
        .orElseThrow(() -> new IllegalArgumentException(name + " is no " + list.getSimpleName()));
  }

  /** Why nothing is owed in a complaint that is with the ombudsman, as the pack writes it. */
  public Reason alreadyThere() {
    return written(Reason.ALREADY_AT_ADR.name()).equals(Reason.ALREADY_AT_CCTS.name())
        ? Reason.ALREADY_AT_CCTS
        : Reason.ALREADY_AT_ADR;
  }

  /** Whether a finding can have the reason, as the pack writes it. */
  public boolean writes(Reason reason) {
    return switch (reason) {
      case ALREADY_AT_ADR, ALREADY_AT_CCTS -> reason == alreadyThere();
      case ANOTHER_PROCESS -> !declared.drops().isEmpty();
      default -> true;
    };
  }
}
