package org.complaintauditor.console.people;

import java.util.List;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.store.people.People;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.SoleActs;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** Tells people what others did to their accounts, before anything else when they sign in. */
public final class NewsController implements Routes.Controller {

  /** The address of the page that tells it. */
  static final String PATH = "/account/changes";

  private final People people;
  private final AccountNews news;
  private final TrailNotes trail;

  NewsController(People people, AccountNews news, TrailNotes trail) {
    this.people = people;
    this.news = news;
    this.trail = trail;
  }

  /**
   * What the page shows.
   *
   * @param lines what was done, the newest first
   * @param then where it leads on to
   * @param fresh whether there is something that the person has not been told
   */
  public record Shown(List<Line> lines, String then, boolean fresh) {
    public Shown {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Something that was done.
   *
   * @param said what, by whom, and when
   * @param consent who agreed to it, or that nobody did; empty where that is not asked for
   * @param fresh whether the person has not been told yet
   */
  public record Line(String said, String consent, boolean fresh) {}

  @Override
  public void add(Routes routes) {
    routes.get(PATH, Permission.SIGNED_IN, this::show);
    routes.post(PATH, Permission.SIGNED_IN, this::seen);
  }

  private PersonRecord self(RequestContext request) {
    return people.find(request.who().person()).orElseThrow(Refusal::notFound);
  }

  private void show(RequestContext request) {
    PersonRecord self = self(request);
    List<AccountNews.News> all = news.of(self);
    request.page(
        "team/news",
        request.words().text("console.news.title"),
        ConsolePart.NONE,
        new Shown(
            all.stream().map(one -> line(request.words(), one)).toList(),
            SignIn.further(self, request.query("then")),
            all.stream().anyMatch(AccountNews.News::fresh)));
  }

  private Line line(MessageBundle words, AccountNews.News news) {
    String by =
        news.way().isEmpty()
            ? TextSanitizer.line(news.entry().by().name())
            : words.text("console.news.by." + news.way());
    String said =
        words.text(
            "console.news." + (news.own() ? "" : "other.") + news.entry().action(),
            by,
            new LineWords(words).when(news.entry().at()),
            news.role().isEmpty() ? "" : words.text("console.role." + news.role()),
            TextSanitizer.line(news.about().name()));
    return new Line(said, consent(words, news), news.fresh());
  }

  private String consent(MessageBundle words, AccountNews.News news) {
    if (news.entry().detail().contains(SoleActs.ALONE)) {
      return words.text("console.news.alone");
    }
    return news.askedBy()
        .map(
            account ->
                words.text(
                    "console.news.asked",
                    TextSanitizer.line(
                        people.withAccount(account).map(PersonRecord::name).orElse(account))))
        .orElse("");
  }

  private void seen(RequestContext request) {
    PersonRecord self = self(request);
    if (news.isFresh(self)) {
      trail.note(request.now(), TrailNotes.author(request.who()), AccountNews.TOLD, self);
    }
    request.seeOther(SignIn.further(self, request.field("then")));
  }
}
