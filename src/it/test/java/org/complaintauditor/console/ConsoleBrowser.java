package org.complaintauditor.console;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.complaintauditor.pages.Browser;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody at a browser that shows a console: uses the mouse, the keyboard, or both. */
final class ConsoleBrowser implements AutoCloseable {

  /** A page that waits for an audit waits for a whole process of the program, on any machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final int MOST_TABS = 300;

  private static final String OF_ANOTHER_DOCUMENT = "does not belong to the document";

  /** How somebody works. */
  enum Hand {
    /** Clicks. */
    MOUSE,
    /** Presses keys, and never clicks. */
    KEYBOARD
  }

  private final Browser browser;
  private final ChromeDriver driver;
  private final URI entrance;
  private final Hand hand;
  private final FilmStrip film;

  private ConsoleBrowser(Browser browser, URI entrance, Hand hand, FilmStrip film) {
    this.browser = browser;
    this.driver = browser.driver();
    this.entrance = entrance;
    this.hand = hand;
    this.film = film;
  }

  /**
   * Opens the address that a console printed.
   *
   * @param entrance the address
   * @param language that the browser asks for
   * @param scripts whether scripts of pages run
   * @param hand how somebody works
   * @param film where pictures go
   */
  static ConsoleBrowser at(
      URI entrance, String language, boolean scripts, Hand hand, FilmStrip film) {
    ConsoleBrowser opened =
        new ConsoleBrowser(Browser.start(language, scripts), entrance, hand, film);
    opened.driver.get(entrance.toString());
    return opened;
  }

  /** Goes to another console with the same browser, which forgets its session in this one. */
  ConsoleBrowser at(URI other, FilmStrip pictures) {
    driver.get(other.toString());
    return new ConsoleBrowser(browser, other, hand, pictures);
  }

  /** What it is made of. */
  Browser window() {
    return browser;
  }

  /** Goes to a path as somebody does who types it. */
  void go(String path) {
    driver.get(entrance.resolve(path).toString());
  }

  /** The path of the page that is shown, with its query. */
  String path() {
    URI shown = URI.create(String.valueOf(driver.getCurrentUrl()));
    return shown.getRawQuery() == null || shown.getRawQuery().isEmpty()
        ? shown.getRawPath()
        : shown.getRawPath() + "?" + shown.getRawQuery();
  }

  /** Waits until a page is shown whose path is like this. */
  void reaches(String pattern) {
    try {
      until(() -> path().matches(pattern));
    } catch (TimeoutException e) {
      throw new AssertionError("no way to " + pattern + " from " + path() + ": " + text("main"), e);
    }
  }

  /** Waits until this is so. */
  void until(BooleanSupplier holds) {
    patiently(holds::getAsBoolean);
  }

  /** Looks until there is something to be seen that is not false. */
  private <T> T patiently(Supplier<? extends @Nullable T> look) {
    WebDriverWait wait = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50));
    wait.ignoring(NoSuchElementException.class, StaleElementReferenceException.class);
    return wait.until(ignored -> inOneDocument(look));
  }

  /**
   * What is seen unless one page takes the place of another meanwhile: the browser's driver has two
   * ways of saying so, of which Selenium knows one.
   */
  private static <T> @Nullable T inOneDocument(Supplier<? extends @Nullable T> look) {
    try {
      return look.get();
    } catch (WebDriverException e) {
      if (String.valueOf(e.getRawMessage()).contains(OF_ANOTHER_DOCUMENT)) {
        throw new StaleElementReferenceException(e.getRawMessage(), e);
      }
      throw e;
    }
  }

  /** The first element like this, once there is one that can be seen. */
  WebElement see(String css) {
    try {
      return patiently(
          () ->
              driver.findElements(By.cssSelector(css)).stream()
                  .filter(WebElement::isDisplayed)
                  .findFirst()
                  .orElse(null));
    } catch (TimeoutException e) {
      throw new AssertionError(
          "no " + css + " on " + path() + ": " + text("main") + browser.complaints(), e);
    }
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** What somebody reads there; empty where there is no such thing. */
  String text(String css) {
    List<WebElement> found = all(css);
    return found.isEmpty() ? "" : found.get(0).getText();
  }

  /** Follows a link, or presses a button. */
  void use(String css) {
    if (hand == Hand.MOUSE) {
      see(css).click();
    } else {
      tabTo(css);
      press(Keys.ENTER);
    }
  }

  /** Chooses one of several: a radio button or a box to tick. */
  void pick(String css) {
    WebElement wanted = see(css);
    if (hand == Hand.MOUSE) {
      wanted.click();
    } else if ("radio".equals(wanted.getDomAttribute("type"))) {
      String group = "input[name='" + wanted.getDomAttribute("name") + "']";
      tabTo(group);
      // One key chooses the first of a group in which nothing is chosen; arrows go on from there.
      press(Keys.SPACE);
      for (int pressed = 0; !hasFocus(css) && pressed < all(group).size(); pressed++) {
        press(Keys.ARROW_DOWN);
      }
    } else {
      tabTo(css);
      press(Keys.SPACE);
    }
    if (all(css + ":checked").isEmpty()) {
      throw new AssertionError(css + " cannot be chosen on " + path());
    }
  }

  /** Chooses in a list. */
  void pick(String css, String value) {
    if (hand == Hand.MOUSE) {
      see(css + " option[value='" + value + "']").click();
    } else {
      tabTo(css);
      Select list = new Select(see(css));
      for (int pressed = 0; pressed < list.getOptions().size(); pressed++) {
        if (value.equals(list.getFirstSelectedOption().getDomAttribute("value"))) {
          break;
        }
        press(Keys.ARROW_DOWN);
      }
    }
    if (all(css + " option[value='" + value + "']:checked").isEmpty()) {
      throw new AssertionError(value + " cannot be chosen in " + css + " on " + path());
    }
  }

  /** Writes into a field. */
  void write(String css, String text) {
    if (hand == Hand.MOUSE) {
      see(css).click();
    } else {
      tabTo(css);
    }
    pressWithControl("a");
    press(Keys.DELETE, text);
  }

  /** Chooses a file of this machine in a field for files. */
  void choose(String css, Path file) {
    if (hand == Hand.KEYBOARD) {
      tabTo(css);
    }
    driver.findElement(By.cssSelector(css)).sendKeys(file.toAbsolutePath().toString());
  }

  /**
   * Presses the tabulator until the element like this has the focus, as somebody without a mouse.
   */
  void tabTo(String css) {
    see(css);
    for (int pressed = 0; pressed < MOST_TABS; pressed++) {
      if (hasFocus(css)) {
        return;
      }
      press(Keys.TAB);
    }
    throw new AssertionError("the keyboard does not reach " + css + " on " + path());
  }

  /** Whether an element like this has the focus. */
  boolean hasFocus(String css) {
    return !all(css + ":focus").isEmpty();
  }

  /** Presses keys wherever the focus is. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Presses a key while control is held. */
  void pressWithControl(CharSequence key) {
    new Actions(driver).keyDown(Keys.CONTROL).sendKeys(key).keyUp(Keys.CONTROL).perform();
  }

  /** A picture of the whole page, if the film is asked for. */
  void picture(String name) throws IOException {
    film.take(browser, name);
  }

  @Override
  public void close() {
    browser.close();
  }
}
