package org.complaintauditor.console.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.console.web.Page;
import org.complaintauditor.console.web.Permission;

/**
 * What to press in the console where reports tell to use the command line.
 *
 * @param text what to do
 * @param ways where to press
 */
public record TrustStep(String text, List<Way> ways) {

  private static final String KEY = "console.trust.";

  /** What else than work on findings is asked for; the sentences name it. */
  private static final Map<String, List<String>> WAYS =
      Map.of(
          "PROFILE_NOT_CHECKED", List.of("cases", "profiles"),
          "GUESSES_NOT_SETTLED", List.of("export"),
          "COMMITMENTS_NOT_RECORDED", List.of("export"),
          "COMMITMENTS_NOT_SHOWN", List.of("export"),
          "WHAT_IF", List.of("audit"),
          "TEXTS_NOT_READ", List.of("audit"),
          "RECORD_SET_ASIDE", List.of("audit"),
          "DOUBTFUL_SET_ASIDE", List.of("audit"));

  public TrustStep {
    ways = List.copyOf(ways);
  }

  /** A link: what it is called, and where it leads. */
  public record Way(String name, String path) {}

  /**
   * What to do about a statement of a run.
   *
   * @param run the run's id
   * @param code the statement
   * @return empty where the report's own words serve in the console as well
   */
  public static Optional<TrustStep> of(Page page, String run, String code) {
    if (!WAYS.containsKey(code)) {
      return Optional.empty();
    }
    List<Way> ways =
        WAYS.get(code).stream()
            .filter(way -> way.equals("cases") || page.who().may(Permission.PREPARE))
            .map(way -> new Way(page.text(KEY + "way." + way), path(run, way)))
            .toList();
    return Optional.of(new TrustStep(page.text(KEY + code), ways));
  }

  private static String path(String run, String way) {
    return switch (way) {
      case "cases" -> "/runs/" + run + "/work?show=all";
      case "profiles" -> "/profiles";
      case "export" -> "/runs/" + run + "/export";
      default -> "/runs/" + run + "/export?then=audit";
    };
  }
}
