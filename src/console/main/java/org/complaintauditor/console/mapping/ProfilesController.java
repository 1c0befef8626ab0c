package org.complaintauditor.console.mapping;

import java.io.IOException;
import java.util.List;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.ledgers.RequireDisplayName;
import org.complaintauditor.console.ledgers.TrailRecorder;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.intake.profile.ProfileCatalogue;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.TextSanitizer;

/**
 * The profiles by which exports are read: those that come with the program, and the office's own.
 */
public final class ProfilesController implements Routes.Controller {

  private static final int LONGEST = 200;

  private final OwnProfileFiles profiles;
  private final TrailRecorder trail;

  /** The profiles of this office. */
  public ProfilesController(ConsoleContext context) {
    this.profiles = new OwnProfileFiles(context.profiles());
    this.trail = new TrailRecorder(context);
  }

  /**
   * What the list shows.
   *
   * @param own the profiles of the office
   * @param shipped those that come with the program
   */
  public record Lists(List<Own> own, List<String> shipped) {
    public Lists {
      own = List.copyOf(own);
      shipped = List.copyOf(shipped);
    }
  }

  /** A profile of the office. */
  public record Own(String name, String title, String checked) {}

  /** A profile that is to be deleted, or shown. */
  public record OneProfile(String name, String text, boolean own) {}

  /**
   * A profile as its page shows it.
   *
   * @param profile the profile
   * @param checked who has checked it; empty if nobody has said
   * @param what what is filled in as checked
   */
  public record ProfilePage(OneProfile profile, String checked, String what) {}

  @Override
  public void add(Routes routes) {
    routes.get("/profiles", Permission.PREPARE, this::list);
    routes.get("/profiles/{name}", Permission.PREPARE, this::show);
    routes.get("/profiles/{name}/file", Permission.PREPARE, this::download);
    routes.post("/profiles/{name}/checked", Permission.PREPARE, this::check);
    routes.get("/profiles/{name}/delete", Permission.PREPARE, this::confirm);
    routes.post("/profiles/{name}/delete", Permission.PREPARE, this::delete);
  }

  private void list(RequestContext request) throws IOException {
    request.page(
        "mapping/profiles",
        request.words().text("console.profiles.title"),
        ConsolePart.PROFILES,
        new Lists(
            profiles.all().stream()
                .map(one -> new Own(one.name(), one.title(), one.checked()))
                .toList(),
            ProfileCatalogue.BUILT_IN));
  }

  private void check(RequestContext request) throws IOException {
    OneProfile profile = own(request);
    String page = "/profiles/" + profile.name();
    if (RequireDisplayName.isAsked(request, page)) {
      return;
    }
    String what = request.field("what");
    FormProblems problems = new FormProblems();
    problems.require(
        !what.isEmpty(), "what", Wording.of("console.write-what-you-compared-such-as-20"));
    problems.require(
        what.length() <= LONGEST && TextSanitizer.line(what).equals(what),
        "what",
        Wording.of("console.write-at-most-characters-all", LONGEST));
    if (!problems.isEmpty()) {
      show(request, profile, what, problems);
      return;
    }
    profiles.check(profile.name(), profile.text(), request.who().called().orElse("") + ", " + what);
    trail.leave(request, "profile-checked", List.of(profile.name()));
    request.seeOther(page, Wording.of("console.is-noted-in-profile", profile.name()));
  }

  private OneProfile find(RequestContext request) {
    String name = request.part("name");
    if (ProfileCatalogue.BUILT_IN.contains(name)) {
      return new OneProfile(name, ProfileCatalogue.textOf(name), false);
    }
    return profiles
        .text(name)
        .map(text -> new OneProfile(name, text, true))
        .orElseThrow(Refusal::notFound);
  }

  private void show(RequestContext request) {
    show(request, find(request), "", new FormProblems());
  }

  private void show(
      RequestContext request, OneProfile profile, String what, FormProblems problems) {
    request.page(
        "mapping/profile",
        request.words().text("console.profiles.one", profile.name()),
        ConsolePart.PROFILES,
        new ProfilePage(profile, OwnProfileFiles.checked(profile.text()), what),
        problems);
  }

  private void download(RequestContext request) {
    OneProfile profile = find(request);
    ProfileDownload.of(request, profile.name(), profile.text());
  }

  private OneProfile own(RequestContext request) {
    String name = request.part("name");
    return profiles
        .text(name)
        .map(text -> new OneProfile(name, text, true))
        .orElseThrow(Refusal::notFound);
  }

  private void confirm(RequestContext request) {
    OneProfile profile = own(request);
    request.page(
        "mapping/delete",
        request.words().text("console.profiles.delete.title", profile.name()),
        ConsolePart.PROFILES,
        profile);
  }

  private void delete(RequestContext request) throws IOException {
    OneProfile profile = own(request);
    profiles.delete(profile.name());
    trail.leave(request, "profile-deleted", List.of(profile.name()));
    request.seeOther("/profiles", Wording.of("console.profile-was-deleted", profile.name()));
  }
}
