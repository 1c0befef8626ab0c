package org.complaintauditor.deciding.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.decision.DecisionPolicy;
import org.complaintauditor.decision.DecisionPolicy.FourEyes;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.trail.TrailEntry;

/**
 * What needs a second person in a workspace. A server writes it into the trail whenever it is
 * another than before, with the end of the ledger at that moment; where no server ever did, {@code
 * policy.yaml} in the folder says it.
 */
public final class WorkspacePolicy {

  /** The action of the trail's lines that say it. */
  public static final String ACTION = "second-person-set";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private WorkspacePolicy() {}

  /**
   * What needs a second person, and needed one before.
   *
   * @throws org.complaintauditor.intake.file.UnusableExportException if something in {@code
   *     policy.yaml} is wrong
   * @throws IOException if it cannot be read
   */
  public static DecisionPolicy read(Workspace workspace, Optional<Path> folder) throws IOException {
    List<JsonNode> set =
        workspace.trail().all(Set.of(ACTION)).stream()
            .map(line -> json(line.entry().detail()))
            .toList();
    if (set.isEmpty()) {
      return folder.isPresent() ? PolicyFile.read(folder.get()) : DecisionPolicy.NONE;
    }
    List<DecisionPolicy.Earlier> earlier = new ArrayList<>();
    for (JsonNode item : set) {
      earlier.add(
          new DecisionPolicy.Earlier(item.path("ledger_line").asLong(), words(item.path("was"))));
    }
    return new DecisionPolicy(words(set.get(set.size() - 1).path("second_person")), earlier);
  }

  /**
   * Writes into the trail what needs a second person from now on, unless it is so already.
   *
   * @param folder that of the workspace, whose {@code policy.yaml} said it before
   * @param by who is named there
   */
  public static void set(
      Workspace workspace, Path folder, Set<FourEyes> asked, LedgerAuthor by, String at)
      throws IOException {
    Set<FourEyes> before = read(workspace, Optional.of(folder)).secondPerson();
    boolean said = !workspace.trail().all(Set.of(ACTION)).isEmpty();
    if (said && before.equals(asked)) {
      return;
    }
    ObjectNode detail = JSON.createObjectNode();
    sorted(asked).forEach(detail.putArray("second_person")::add);
    sorted(before).forEach(detail.putArray("was")::add);
    detail.put("ledger_line", workspace.ledger().head().lines());
    workspace.trail().append(new TrailEntry(at, by, ACTION, List.of(), detail.toString()));
  }

  private static List<String> sorted(Set<FourEyes> all) {
    return all.stream().sorted().map(FourEyes::word).toList();
  }

  /** A word of a later version of the program asks for nothing that this one knows. */
  private static Set<FourEyes> words(JsonNode list) {
    Set<FourEyes> words = EnumSet.noneOf(FourEyes.class);
    list.forEach(one -> FourEyes.of(one.asText()).ifPresent(words::add));
    return words;
  }

  private static JsonNode json(String detail) {
    try {
      return JSON.readTree(detail);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the trail takes JSON objects only", e);
    }
  }
}
