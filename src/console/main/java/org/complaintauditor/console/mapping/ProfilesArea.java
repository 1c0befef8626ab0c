package org.complaintauditor.console.mapping;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.complaintauditor.console.Office;
import org.complaintauditor.console.job.CommandEnd;
import org.complaintauditor.console.ledgers.Footprints;
import org.complaintauditor.console.ledgers.NameFirst;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.TextSanitizer;

/**
 * The profiles by which exports are read: those that come with the program, and the office's own.
 */
public final class ProfilesArea implements Routes.Area {

  private static final int LONGEST = 200;
  private static final Duration MOST = Duration.ofSeconds(60);

  private final Office office;
  private final OwnProfileFiles profiles;
  private final Footprints trail;

  /** The profiles of this office. */
  public ProfilesArea(Office office) {
    this.office = office;
    this.profiles = new OwnProfileFiles(office.profiles());
    this.trail = new Footprints(office);
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

  private void list(Visit visit) throws IOException {
    visit.page(
        "mapping/profiles",
        visit.words().text("console.profiles.title"),
        ConsolePart.PROFILES,
        new Lists(
            profiles.all().stream()
                .map(one -> new Own(one.name(), one.title(), one.checked()))
                .toList(),
            ShippedProfiles.NAMES));
  }

  private void check(Visit visit) throws IOException {
    OneProfile profile = own(visit);
    String page = "/profiles/" + profile.name();
    if (NameFirst.isAsked(visit, page)) {
      return;
    }
    String what = visit.field("what");
    FormProblems problems = new FormProblems();
    problems.require(
        !what.isEmpty(), "what", Wording.of("Write what you compared, such as 20 cases of March."));
    problems.require(
        what.length() <= LONGEST && TextSanitizer.line(what).equals(what),
        "what",
        Wording.of("Write at most %d characters, all of which can be shown.", LONGEST));
    if (!problems.isEmpty()) {
      show(visit, profile, what, problems);
      return;
    }
    profiles.check(profile.name(), profile.text(), visit.who().called().orElse("") + ", " + what);
    trail.leave(visit, "profile-checked", List.of(profile.name()));
    visit.seeOther(
        page,
        Wording.of(
            "It is noted in the profile %s. Audits from now on say that it was checked.",
            profile.name()));
  }

  private OneProfile find(Visit visit) throws InterruptedException {
    String name = visit.part("name");
    if (ShippedProfiles.NAMES.contains(name)) {
      CommandEnd end =
          office.commands().run("show " + name, List.of("profile", "show", name), MOST);
      if (!end.isDone()) {
        throw Refusal.unusable(Wording.of("The profile could not be shown. Try again."));
      }
      return new OneProfile(name, end.answer(), false);
    }
    return profiles
        .text(name)
        .map(text -> new OneProfile(name, text, true))
        .orElseThrow(Refusal::notFound);
  }

  private void show(Visit visit) throws InterruptedException {
    show(visit, find(visit), "", new FormProblems());
  }

  private void show(Visit visit, OneProfile profile, String what, FormProblems problems) {
    visit.page(
        "mapping/profile",
        visit.words().text("console.profiles.one", profile.name()),
        ConsolePart.PROFILES,
        new ProfilePage(profile, OwnProfileFiles.checked(profile.text()), what),
        problems);
  }

  private void download(Visit visit) throws InterruptedException {
    OneProfile profile = find(visit);
    ProfileDownload.of(visit, profile.name(), profile.text());
  }

  private OneProfile own(Visit visit) {
    String name = visit.part("name");
    return profiles
        .text(name)
        .map(text -> new OneProfile(name, text, true))
        .orElseThrow(Refusal::notFound);
  }

  private void confirm(Visit visit) {
    OneProfile profile = own(visit);
    visit.page(
        "mapping/delete",
        visit.words().text("console.profiles.delete.title", profile.name()),
        ConsolePart.PROFILES,
        profile);
  }

  private void delete(Visit visit) throws IOException {
    OneProfile profile = own(visit);
    profiles.delete(profile.name());
    trail.leave(visit, "profile-deleted", List.of(profile.name()));
    visit.seeOther("/profiles", Wording.of("The profile %s was deleted.", profile.name()));
  }
}
