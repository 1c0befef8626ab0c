package org.complaintauditor.pages;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window, as a reader of the pages. */
public final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 1000;

  private static final boolean ALL_COLOURS = Boolean.getBoolean("access.all");

  /** What is not looked at by its level: names that differ from what is shown, and landmarks. */
  private static final List<String> BESIDES =
      List.of(
          "label-content-name-mismatch",
          "landmark-banner-is-top-level",
          "landmark-complementary-is-top-level",
          "landmark-contentinfo-is-top-level",
          "landmark-main-is-top-level",
          "landmark-no-duplicate-banner",
          "landmark-no-duplicate-contentinfo",
          "landmark-no-duplicate-main",
          "landmark-one-main",
          "landmark-unique",
          "region");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * The browser of all tests of pages that lie in files, each of which begins with an empty page;
   * where none is installed, the test is skipped and says so.
   */
  static Browser start() {
    return started(OfAll.BROWSER).emptied();
  }

  /** Ends with the process. */
  private static final class OfAll {
    private static final Optional<Browser> BROWSER = find();

    static {
      BROWSER.ifPresent(
          browser -> Runtime.getRuntime().addShutdownHook(new Thread(browser::close)));
    }
  }

  private Browser emptied() {
    driver.get("about:blank");
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    emulate("", "light");
    resize(WIDTH, HEIGHT);
    complaints();
    return this;
  }

  /**
   * Starts the browser as somebody has set it up; where none is installed, the test is skipped and
   * says so.
   *
   * @param language that it asks for
   * @param scripts whether scripts of pages run
   */
  public static Browser start(String language, boolean scripts) {
    Map<String, Object> preferences = new HashMap<>();
    preferences.put("intl.accept_languages", language);
    if (!scripts) {
      preferences.put("profile.managed_default_content_settings.javascript", 2);
    }
    return started(find(preferences));
  }

  private static Browser started(Optional<Browser> found) {
    Assumptions.assumeTrue(
        found.isPresent(),
        "The pages were not looked at: no chromium with a chromedriver on the PATH."
            + " On Debian, install the packages chromium and chromium-driver.");
    return found.orElseThrow();
  }

  /** Starts the browser, if one is installed. */
  static Optional<Browser> find() {
    return find(Map.of());
  }

  private static Optional<Browser> find(Map<String, Object> preferences) {
    Optional<Path> program = onPath("chromium").or(() -> onPath("google-chrome"));
    Optional<Path> control = onPath("chromedriver");
    return program.isPresent() && control.isPresent()
        ? Optional.of(start(program.get(), control.get(), preferences))
        : Optional.empty();
  }

  private static Browser start(Path program, Path control, Map<String, Object> preferences) {
    ChromeOptions options = new ChromeOptions();
    if (!preferences.isEmpty()) {
      options.setExperimentalOption("prefs", preferences);
    }
    options.setBinary(program.toFile());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
    // One process draws all pages, and none is kept ready, or asks for news of the browser.
    options.addArguments(
        "--disable-site-isolation-trials",
        "--renderer-process-limit=1",
        "--disable-features=SpareRendererForSitePerProcess,BackForwardCache,Translate,OptimizationHints,MediaRouter",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-extensions",
        "--disable-sync");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(control.toFile())
            .usingAnyFreePort()
            .build();
    Browser started = new Browser(new ChromeDriver(service, options));
    started.resize(WIDTH, HEIGHT);
    return started;
  }

  private static Optional<Path> onPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  public ChromeDriver driver() {
    return driver;
  }

  public void resize(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
  }

  /** Looks as a telephone does, whose window is narrower than any of the browser's own. */
  public void narrow(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Saves what is downloaded in this folder. */
  void downloadTo(Path folder) {
    driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toString()));
  }

  /** Opens a page of a report's folder anew, at an address, and waits until it is shown. */
  void open(Path report, String hash) {
    driver.get("about:blank");
    driver.get(report.resolve("report/index.html").toUri() + hash);
    until("return document.documentElement.dataset.ready === 'true'");
    if (hash.startsWith("#/c")) {
      shown(hash);
    }
  }

  /** Opens a page beside the report anew, and waits until it is ready. */
  void openPage(Path page) {
    driver.get("about:blank");
    driver.get(page.toUri().toString());
    until("return document.documentElement.dataset.ready === 'true'");
  }

  /** Waits until the view of an address is shown. */
  void shown(String hash) {
    until(
        "return location.hash === arguments[0]"
            + " && document.documentElement.dataset.shown === arguments[0]",
        hash);
  }

  /** Waits until a view is shown whose address has this in it. */
  void shownWith(String part) {
    until(
        "return location.hash.includes(arguments[0])"
            + " && document.documentElement.dataset.shown === location.hash",
        part);
  }

  void until(String script, Object... arguments) {
    new WebDriverWait(driver, PATIENCE, Duration.ofMillis(20))
        .until(ignored -> Boolean.TRUE.equals(driver.executeScript(script, arguments)));
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<String> texts(String css) {
    return driver.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
  }

  String hash() {
    return String.valueOf(driver.executeScript("return location.hash"));
  }

  /** A number that a script returns. */
  double number(String script) {
    return ((Number) Objects.requireNonNull(driver.executeScript(script))).doubleValue();
  }

  /** As a reader with another medium or colour scheme would see it. */
  public void emulate(String media, String colours) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            media,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
  }

  /**
   * The colours in which a page in this language is looked at: one of the two, another from
   * language to language; both where the property {@code access.all} is {@code true}.
   */
  static List<String> colours(String language) {
    if (ALL_COLOURS) {
      return List.of("light", "dark");
    }
    return List.of(language.equals("fr") ? "dark" : "light");
  }

  /** What axe-core finds against WCAG 2.2 AA, each with where. */
  public List<String> violations() {
    return found(axe().withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")));
  }

  private static AxeBuilder axe() {
    AxeRunOptions options = new AxeRunOptions();
    AxeRuleOptions enabled = new AxeRuleOptions();
    enabled.setEnabled(true);
    options.setRules(BESIDES.stream().collect(Collectors.toMap(rule -> rule, rule -> enabled)));
    options.setResultTypes(List.of("violations")); // The rest is long, and nobody reads it.
    return new AxeBuilder().withOptions(options).disableIframeTesting();
  }

  private List<String> found(AxeBuilder axe) {
    Results results = axe.analyze(driver);
    complaints(); // Of what axe-core tries, and the page's policy forbids.
    return results.getViolations().stream().map(Browser::described).toList();
  }

  private static String described(Rule rule) {
    return rule.getId() + ": " + rule.getNodes().stream().limit(3).map(Object::toString).toList();
  }

  /** What the page complained of. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(Object::toString)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
