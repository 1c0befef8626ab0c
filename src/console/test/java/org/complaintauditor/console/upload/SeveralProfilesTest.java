package org.complaintauditor.console.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.complaintauditor.console.job.PretendedCommand;
import org.complaintauditor.console.start.OpenConsole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export that several profiles could read: somebody says which is meant. */
final class SeveralProfilesTest {

  private static final Pattern CHOICE =
      Pattern.compile("<input type=\"radio\" name=\"profile\" id=\"([^\"]*)\" value=\"([^\"]*)\"");

  @TempDir private Path folder;
  private OpenConsole console;
  private String page = "";

  @BeforeEach
  void upload() throws Exception {
    console = OpenConsole.in(folder, PretendedCommand.program());
    Files.writeString(
        folder.resolve("profiles/desk-a.yaml"), "profile: desk-a\nchecked: \"Ana Doe\"\n");
    Files.writeString(folder.resolve("profiles/desk-b.yaml"), "profile: desk-b\n");
    console.upload(
        "/uploads",
        Map.of(
            "desk.csv",
            (PretendedCommand.SEVERAL + ",Datum\n1,2026-01-01\n")
                .getBytes(StandardCharsets.UTF_8)));
    page = "/uploads/" + console.workspace().uploads().all().get(0).id();
    settled();
  }

  @AfterEach
  void end() throws IOException {
    console.close();
  }

  /** The page, once it is known what the export is. */
  private HttpResponse<String> settled() throws Exception {
    return settled("en");
  }

  private HttpResponse<String> settled(String language) throws Exception {
    HttpResponse<String> answer = console.get(page, language);
    for (int i = 0; i < 600 && answer.body().contains("/look?then="); i++) {
      Thread.sleep(100);
      answer = console.get(page, language);
    }
    return answer;
  }

  private Path chosen() {
    return folder.resolve(page.substring(1)).resolve("profile.txt");
  }

  @Test
  void allThatCouldReadItAreOfferedAndNoneIsChosen() throws Exception {
    HttpResponse<String> answer = console.get(page);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(
            CHOICE.matcher(answer.body()).results().map(one -> one.group(1) + " " + one.group(2)))
        .containsExactly("profile-0 desk-a", "profile-1 desk-b");
    assertThat(answer.body())
        .contains(
            "<h1>Which profile reads this?</h1>",
            "<span class=\"file\">desk.csv</span>",
            "action=\"" + page + "/profile\"",
            "href=\"/profiles/desk-a\"",
            "href=\"/profiles/desk-b\"",
            "href=\"" + page + "/mapping?anew=true\"",
            "action=\"" + page + "/delete\"")
        .doesNotContain("checked", page + "/audit");
    assertThat(chosen()).doesNotExist();
  }

  @Test
  void whatIsChosenReadsIt() throws Exception {
    HttpResponse<String> answer = console.post(page + "/profile", Map.of("profile", "desk-b"));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(page);
    assertThat(chosen()).hasContent("desk-b\n");
    assertThat(settled().body())
        .contains("<h1>What was understood</h1>", "desk-b", "action=\"" + page + "/audit\"")
        .doesNotContain("type=\"radio\"");
  }

  @Test
  void itCanBeChosenAnewByAskingAgain() throws Exception {
    console.post(page + "/profile", Map.of("profile", "desk-b"));
    settled();
    assertThat(console.post(page + "/profile", Map.of("profile", "")).statusCode()).isEqualTo(303);
    assertThat(chosen()).doesNotExist();
    assertThat(CHOICE.matcher(settled().body()).results().count()).isEqualTo(2);
  }

  @Test
  void aProfileThatIsNoMoreOrNeverWasIsRefused() throws Exception {
    for (String name : List.of("desk-c", "../desk-a", "desk-a.yaml")) {
      HttpResponse<String> answer = console.post(page + "/profile", Map.of("profile", name));
      assertThat(answer.statusCode()).as(name).isEqualTo(422);
      assertThat(answer.body()).contains("There is no profile of this name any more.");
      assertThat(chosen()).doesNotExist();
    }
  }

  @Test
  void itIsAskedInTheLanguageOfTheReader() throws Exception {
    Map<String, String> titles =
        Map.of(
            "fr",
            "Plusieurs profils lisent ces colonnes aussi bien l’un que l’autre\u00a0: vous seul pouvez"
                + " dire lequel est le bon.",
            "de",
            "Mehrere Profile lesen diese Spalten gleich gut; nur Sie können sagen, welches gemeint"
                + " ist.");
    for (Map.Entry<String, String> entry : titles.entrySet()) {
      assertThat(settled(entry.getKey()).body()).as(entry.getKey()).contains(entry.getValue());
    }
  }
}
