package org.complaintauditor.intake.canonical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.intake.file.TextInterner;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.WordSet;

/** The words that cells of an export are read with, shared by all its rows. */
public final class CellVocabulary {
  private static final int DISCLOSURES_KEPT = 10_000;

  private final ClosedList<Activity> activities;
  private final ClosedList<ActorRole> roles = ClosedList.roles();
  private final ClosedList<Channel> channels;
  private final ClosedList<CustomerType> customerTypes = ClosedList.customerTypes();
  private final ClosedList<Disclosure> disclosures;
  private final Map<String, Disclosures> disclosuresByCell = new HashMap<>();
  private final TextInterner texts = new TextInterner();

  /** The words of a run. */
  public CellVocabulary(Vocabulary words) {
    activities = ClosedList.activities(words);
    channels = ClosedList.channels(words);
    disclosures = ClosedList.disclosures(words);
  }

  /**
   * What a cell of {@code discloses} says.
   *
   * @param known the disclosures that are known
   * @param unknown what else stands there
   */
  public record Disclosures(Set<Disclosure> known, List<String> unknown) {
    public Disclosures {
      known = Set.copyOf(known);
      unknown = List.copyOf(unknown);
    }
  }

  public ClosedList<Activity> activities() {
    return activities;
  }

  public ClosedList<ActorRole> roles() {
    return roles;
  }

  public ClosedList<Channel> channels() {
    return channels;
  }

  public ClosedList<CustomerType> customerTypes() {
    return customerTypes;
  }

  public ClosedList<Disclosure> disclosures() {
    return disclosures;
  }

  public TextInterner texts() {
    return texts;
  }

  /** The disclosures in the cell, between which {@code |} stands. */
  public Disclosures disclosures(String cell) {
    Disclosures read = disclosuresByCell.get(cell);
    if (read == null) {
      read = readDisclosures(cell);
      if (disclosuresByCell.size() < DISCLOSURES_KEPT) {
        disclosuresByCell.put(cell, read);
      }
    }
    return read;
  }

  private Disclosures readDisclosures(String cell) {
    Set<Disclosure> known = new WordSet<>();
    List<String> unknown = new ArrayList<>();
    int start = 0;
    while (start <= cell.length()) {
      int bar = cell.indexOf('|', start);
      int end = bar < 0 ? cell.length() : bar;
      String part = cell.substring(start, end).strip();
      Disclosure disclosure = disclosures.find(part);
      if (disclosure != null) {
        known.add(disclosure);
      } else if (!part.isEmpty()) {
        unknown.add(part);
      }
      start = end + 1;
    }
    return new Disclosures(known, unknown);
  }
}
