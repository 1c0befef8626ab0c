package org.complaintauditor.console.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.console.people.Rights;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.store.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every address against every role. What each role may do is written here once more, so that a
 * change of either shows; an address that is added is asked by everybody without a further line.
 */
final class RightsMatrixTest {

  @TempDir Path folder;

  private static final Map<Role, Set<Permission>> MAY =
      Map.of(
          Role.READER,
          Set.of(Permission.OPEN, Permission.SIGNED_IN, Permission.READ),
          Role.OFFICER,
          Set.of(
              Permission.OPEN,
              Permission.SIGNED_IN,
              Permission.READ,
              Permission.READ_TEXTS,
              Permission.PREPARE,
              Permission.DECIDE),
          Role.REVIEWER,
          Set.of(
              Permission.OPEN,
              Permission.SIGNED_IN,
              Permission.READ,
              Permission.READ_TEXTS,
              Permission.DECIDE,
              Permission.CONFIRM),
          Role.ADMIN,
          Set.of(Permission.OPEN, Permission.SIGNED_IN, Permission.ADMINISTER));

  /** Open to whoever reaches the address; each is named, so that none is by mistake. */
  private static final Set<String> OPEN =
      Set.of(
          "GET /about", "GET /ended", "GET /health", "GET /login", "POST /login", "POST /language");

  @Test
  void each_role_has_the_rights_that_the_design_gives_it() {
    Map<Role, Set<Permission>> rights = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      rights.put(role, Rights.of(role));
    }
    assertThat(rights).isEqualTo(MAY);
  }

  @Test
  void every_address_answers_whom_it_should_and_refuses_everybody_else() throws IOException {
    Path samples = Files.createDirectories(folder.resolve("sample-data"));
    Files.writeString(samples.resolve("complaints-2026-q1.csv"), "case_id\n");
    try (TeamDriver team = TeamDriver.start(folder)) {
      StringBuilder matrix = new StringBuilder("\n");
      List<String> wrong = new ArrayList<>();
      Set<String> open = new TreeSet<>();
      Map<Role, TeamBrowser> browsers = new EnumMap<>(Role.class);
      for (Routes.Route route : team.routes()) {
        String name = route.method() + " " + route.path();
        List<String> row = new ArrayList<>();
        HttpResponse<String> nobody = ask(team.browser(), route);
        row.add("nobody=" + nobody.statusCode());
        if (route.permission() == Permission.OPEN) {
          if (!route.path().startsWith("/assets/")) {
            open.add(name);
          }
        } else if (!isTurnedAway(nobody)) {
          wrong.add(name + " answers nobody with " + nobody.statusCode());
        }
        for (Role role : Role.values()) {
          TeamBrowser browser =
              browsers.computeIfAbsent(
                  role, one -> team.signedIn(one.name().toLowerCase(java.util.Locale.ROOT)));
          int status = ask(browser, route).statusCode();
          if (browser.session().isEmpty()) {
            browsers.remove(role); // It was the address that signs out.
          }
          row.add(role + "=" + status);
          boolean may = MAY.get(role).contains(route.permission());
          if (!fits(status, may, role, route)) {
            wrong.add(name + " answers " + role + " with " + status);
          }
        }
        matrix.append("%-9s %-11s %s%n".formatted("", route.permission(), name + " " + row));
      }
      System.out.println(matrix);
      assertThat(wrong).isEmpty();
      assertThat(open).isEqualTo(new TreeSet<>(OPEN));
      assertThat(team.routes()).hasSizeGreaterThan(20);
    }
  }

  /** Refused by right and by nothing else: a right that is there may still meet nothing to show. */
  private static boolean fits(int status, boolean may, Role role, Routes.Route route) {
    boolean adminAtHome = role == Role.ADMIN && route.path().equals("/") && status == 303;
    return may ? status != 403 && status != 401 && status < 500 : status == 403 || adminAtHome;
  }

  private static boolean isTurnedAway(HttpResponse<String> answer) {
    return answer.statusCode() == 401
        || (answer.statusCode() == 303
            && answer.headers().firstValue("Location").orElse("").startsWith("/login?"));
  }

  /** Nothing of that name is there, so that nothing is changed either. */
  private static HttpResponse<String> ask(TeamBrowser browser, Routes.Route route) {
    String path = route.path().replaceAll("[{<][^}>]*[}>]", "none");
    return route.method() == Routes.Method.GET ? browser.get(path) : browser.post(path);
  }
}
