package org.complaintauditor.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.complaintauditor.console.ConsoleBrowser.Hand;
import org.complaintauditor.console.start.LocalConsole;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.pages.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * Every page of the console can be read and used by everybody: no violation of WCAG 2.2 AA in any
 * language, light or dark; as narrow as a telephone, or twice as large; with other colours; by
 * keyboard.
 *
 * <p>One of the six kinds of each page is looked at, another from page to page; all of them where
 * the property {@code access.all} is {@code true}.
 */
final class ConsoleAccessTest {

  private static final boolean ALL = Boolean.getBoolean("access.all");
  private static final List<String> LANGUAGES = List.of("en", "fr", "de");
  private static final List<String> COLOURS = List.of("light", "dark");
  private static final int KINDS = 6;
  private static final int TELEPHONE = 320;

  /** A window of 1280 px at 200 % has room for so much. */
  private static final int TWICE_AS_LARGE = 640;

  /** Addresses that are read, and give no page of the console. */
  private static final Set<String> NO_PAGES =
      Set.of(
          "/enter",
          "/health",
          // Parts of pages, and what tells that they have changed.
          "/jobs/{id}/part",
          "/jobs/{id}/events",
          "/uploads/{id}/look",
          "/uploads/{id}/mapping/look",
          // Leads to the page of the export.
          "/runs/{run}/export",
          // Files.
          "/ledger/export",
          "/keys/allowed_signers",
          "/profiles/{name}/file",
          "/uploads/{id}/mapping/profile.yaml",
          "/uploads/{id}/problems/{job}",
          "/runs/{run}/files/{name}",
          "/runs/{run}/review/books/{id}",
          "/compare/{id}/files/{name}",
          "/trend/{id}/files/{name}",
          "/samples/{id}/files/{name}",
          "/dossiers/{id}/files/{name}",
          // Reports as they are in their folders, which have tests of their own.
          "/runs/{run}/report/<file>",
          "/compare/{id}/report/<file>",
          "/trend/{id}",
          "/trend/{id}/report/<file>");

  /** Whatever takes the focus shows it, and whatever is filled in says what for. */
  private static final String WRONG_CONTROLS =
      """
      const shown = (one) => one.offsetParent !== null || one.closest('.skip');
      const wrong = [];
      document.querySelectorAll('input:not([type=hidden]), select, textarea').forEach((one) => {
        if (one.labels.length === 0 && !one.ariaLabel && !one.getAttribute('aria-labelledby')) {
          wrong.push('no label: ' + one.outerHTML);
        }
        const named = one.getAttribute('aria-describedby');
        (named ? named.split(' ') : []).filter((id) => !document.getElementById(id))
          .forEach((id) => wrong.push('no ' + id + ' describes ' + one.outerHTML));
      });
      document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')
        .forEach((one) => {
          if (!shown(one) || one.disabled) { return; }
          one.focus({focusVisible: true, preventScroll: true});
          const style = getComputedStyle(one);
          const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
          if (document.activeElement === one && !outlined && style.boxShadow === 'none') {
            wrong.push('focus not shown: ' + one.outerHTML.slice(0, 200));
          }
        });
      if (document.querySelectorAll('h1').length !== 1) { wrong.push('not one h1'); }
      if (document.documentElement.lang !== arguments[0]) { wrong.push('lang ' + document.documentElement.lang); }
      document.querySelectorAll('[id]').forEach((one) => {
        if (document.querySelectorAll('#' + CSS.escape(one.id)).length > 1) { wrong.push('twice: ' + one.id); }
      });
      document.activeElement.blur();
      return wrong;
      """;

  private static final String TOO_WIDE =
      """
      const room = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= room) { return []; }
      const wide = [...document.querySelectorAll('body *')]
        .filter((one) => one.getBoundingClientRect().right > room + 1);
      const loose = wide.filter((one) => !one.parentElement.closest('.scroll, pre'));
      // What is only wide within what should scroll is so because that does not.
      return (loose.length > 0 ? loose : wide).slice(0, 3).map((one) => Math.round(one.getBoundingClientRect().right) + ' ' + one.outerHTML.slice(0, 150));
      """;

  private static final FilmStrip PICTURES = FilmStrip.of("pages");

  @TempDir private static Path folder;

  private static ConsoleDesk desk;
  private static ConsoleBrowser ana;
  private static PeopleDesk people;

  @BeforeAll
  static void fill() throws Exception {
    desk = ConsoleDesk.in(folder.resolve("one"));
    ana = ConsoleBrowser.at(desk.entrance(), "en", true, Hand.MOUSE, PICTURES);
    people = PeopleDesk.in(folder.resolve("team"));
  }

  @BeforeEach
  void enter() {
    ana = ana.at(desk.entrance(), PICTURES);
  }

  @AfterAll
  static void close() throws Exception {
    if (people != null) {
      people.close();
    }
    if (ana != null) {
      ana.close();
    }
    if (desk != null) {
      desk.close();
    }
  }

  @Test
  void everyPageHasAnExample() {
    Set<String> shown = new TreeSet<>(desk.pages().keySet());
    shown.addAll(people.pages().keySet());
    shown.add("/login");
    shown.addAll(NO_PAGES);
    shown.remove("");
    List<Routes.Route> routes = new ArrayList<>(desk.routes());
    routes.addAll(people.routes());
    Set<String> read =
        routes.stream()
            .filter(route -> route.method() == Routes.Method.GET)
            .map(Routes.Route::path)
            .filter(path -> !path.startsWith("/assets/"))
            .collect(Collectors.toSet());
    assertThat(new TreeSet<>(read)).isEqualTo(shown);
  }

  @Test
  void everyPageCanBeReadAndUsedByEverybody() throws Exception {
    List<String> found = new ArrayList<>();
    tell("one person", look(ana, desk.pages(), found));
    assertThat(found).isEmpty();
  }

  @Test
  void everyPageOfTheFirstDayCanBeReadAndUsedByEverybody() throws Exception {
    try (LocalConsole console = ConsoleDesk.empty(folder.resolve("empty"))) {
      ConsoleBrowser ben =
          ana.at(URI.create(console.entrance()), FilmStrip.of("pages-of-the-first-day"));
      List<String> found = new ArrayList<>();
      tell("the first day", look(ben, ConsoleDesk.pagesOfTheFirstDay(), found));
      assertThat(found).isEmpty();
    }
  }

  @Test
  void everyPageOfATeamCanBeReadAndUsedByEverybody() throws Exception {
    ConsoleBrowser lea = ana.at(people.address(), FilmStrip.of("pages-of-a-team"));
    List<String> found = new ArrayList<>();
    int looked = look(lea, Map.of("/login", List.of("/login")), found);
    lea.go("/login");
    lea.write("#account", PeopleDesk.ACCOUNT);
    lea.write("#password", PeopleDesk.PASSWORD);
    lea.use("main form button.main");
    lea.reaches("/(?!login).*");
    tell("a team", looked + look(lea, people.pages(), found));
    assertThat(found).isEmpty();
  }

  private static void tell(String whose, int looked) {
    System.out.printf(Locale.ROOT, "pages of %s, times kinds, looked at: %d%n", whose, looked);
  }

  /**
   * Looks at pages in one of six kinds each, or in all of them.
   *
   * @return how many pages, times kinds
   */
  private static int look(ConsoleBrowser at, Map<String, List<String>> pages, List<String> found)
      throws Exception {
    int looked = 0;
    String first = pages.values().iterator().next().get(0);
    for (int language = 0; language < LANGUAGES.size(); language++) {
      inLanguage(at, first, LANGUAGES.get(language));
      Map<String, String> titles = new TreeMap<>();
      int page = 0;
      for (Map.Entry<String, List<String>> route : pages.entrySet()) {
        for (String address : route.getValue()) {
          int kind = 2 * language + page++;
          List<String> colours =
              IntStream.range(0, COLOURS.size())
                  .filter(one -> ALL || (kind + one) % KINDS == 0)
                  .mapToObj(COLOURS::get)
                  .toList();
          if (!colours.isEmpty()) {
            at.go(address);
            // What is known of an upload is found out anew for each language.
            at.until(() -> at.all("[hx-get*='/look']").isEmpty());
            look(at, address, LANGUAGES.get(language), colours, found);
            looked += colours.size();
            String title = String.valueOf(at.window().driver().getTitle());
            String other = titles.putIfAbsent(title, route.getKey());
            if (other != null && !other.equals(route.getKey())) {
              found.add(address + " has the title of " + other + ": " + title);
            }
          }
        }
      }
    }
    inLanguage(at, first, "en");
    return looked;
  }

  private static void look(
      ConsoleBrowser at, String address, String language, List<String> colours, List<String> found)
      throws Exception {
    Browser window = at.window();
    String name = address + " in " + language;
    String picture = address.replaceAll("[0-9a-f-]{12,}|[^a-z]+", "-");
    for (String colour : colours) {
      window.emulate("", colour);
      window.violations().forEach(violation -> found.add(name + ", " + colour + ": " + violation));
      at.picture(language + "-" + colour + picture);
    }
    window.emulate("", "light");
    scripted(window, WRONG_CONTROLS, language).forEach(wrong -> found.add(name + ": " + wrong));
    window.narrow(TELEPHONE);
    scripted(window, TOO_WIDE).forEach(wide -> found.add(name + ", 320 px: " + wide));
    at.picture(language + "-narrow" + picture);
    window.narrow(TWICE_AS_LARGE);
    scripted(window, TOO_WIDE).forEach(wide -> found.add(name + ", 200 %: " + wide));
    window.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    window.complaints().stream()
        .filter(complaint -> !complaint.contains(" 404 "))
        .forEach(complaint -> found.add(name + ": " + complaint));
  }

  private static List<?> scripted(Browser window, String script, Object... arguments) {
    return (List<?>) Objects.requireNonNull(window.driver().executeScript(script, arguments));
  }

  private static void inLanguage(ConsoleBrowser at, String page, String language) {
    at.go(page);
    at.use("footer button[value='" + language + "']");
    at.see("html[lang='" + language + "']");
  }

  @Test
  void theTrailTellsInWordsWhatWasDone() {
    ana.go("/trail");
    String told = "main td a[href^='/trail?action=']";
    assertThat(ana.all(told)).hasSizeGreaterThan(10);
    assertThat(
            scripted(
                ana.window(),
                "return [...document.querySelectorAll(arguments[0])]"
                    + ".filter((one) => one.href.endsWith('=' + one.textContent))"
                    + ".map((one) => one.textContent)",
                told))
        .isEmpty();
  }

  @Test
  void theFirstStopOfTheKeyboardLeadsPastTheHead() {
    ana.go("/");
    ana.press(Keys.TAB);
    assertThat(ana.hasFocus("a.skip")).isTrue();
    assertThat(ana.see("a.skip").getRect().getX()).isNotNegative();
    ana.press(Keys.ENTER);
    ana.until(() -> ana.hasFocus("main"));
    ana.press(Keys.TAB);
    assertThat(ana.hasFocus("main *")).isTrue();
  }

  @Test
  void withForcedColoursEverythingIsThere() throws Exception {
    Browser window = ana.window();
    window
        .driver()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", "forced-colors", "value", "active"))));
    ana.go("/");
    assertThat(
            window.driver().executeScript("return matchMedia('(forced-colors: active)').matches"))
        .isEqualTo(true);
    for (String page :
        List.of(
            "/",
            desk.pages().get("/runs/{run}").get(0),
            desk.pages().get("/runs/{run}/decide").get(0))) {
      ana.go(page);
      ana.picture("forced-colours");
      // What is told by colours at ease is told by a border or a word here.
      assertThat(
              scripted(
                  window,
                  "return [...document.querySelectorAll('main button:not(.link), main .button')]"
                      + ".filter((one) => one.offsetParent !== null &&"
                      + " parseFloat(getComputedStyle(one).borderTopWidth) === 0)"
                      + ".map((one) => one.outerHTML)"))
          .as(page)
          .isEmpty();
    }
    window.emulate("", "light");
  }
}
