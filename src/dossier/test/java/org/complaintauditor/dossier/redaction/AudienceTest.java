package org.complaintauditor.dossier.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceTest {
  @TempDir private Path folder;

  @Test
  void threeAreShipped() {
    assertThat(Audience.SHIPPED.stream().map(Audience::shipped))
        .containsExactly(
            new Audience(
                "public",
                "public",
                true,
                Optional.of(Set.of("team", "product", "province", "channel")),
                10,
                TextLevel.NONE,
                false,
                Set.of()),
            new Audience(
                "regulator",
                "regulator",
                true,
                Optional.of(Set.of("team", "product", "province", "channel")),
                0,
                TextLevel.QUOTES,
                false,
                Set.of()),
            new Audience(
                "internal",
                "internal",
                false,
                Optional.empty(),
                0,
                TextLevel.FULL,
                true,
                Set.of()));
  }

  @Test
  void anOwnOneExtendsAnotherBesideIt() throws IOException {
    write(
        "base.yaml",
        "name: base\nextends: public\nsmallest_group: 5\nnot_personal: [Mobile Desk]\n");
    Path own =
        write("own.yaml", "name: own\nextends: base.yaml\ntexts: masked\nattributes: [team]\n");
    assertThat(Audience.read(own))
        .isEqualTo(
            new Audience(
                "own",
                own.toString(),
                true,
                Optional.of(Set.of("team")),
                5,
                TextLevel.MASKED,
                false,
                Set.of("Mobile Desk")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'text: none'                    | does not know "text"; it knows name, extends, ids, attributes
          'texts: some'                   | should be one of none, quotes, masked, full, but is "some"
          'attributes: [team, Team]'      | names the column "Team" twice. Take one out
          'attributes: some'              | should be one of all, but is "some"
          'ids: none'                     | should be one of pseudonym, as-is, but is "none"
          'extends: nobody'               | should be public, regulator, internal or an audience's file beside this one, but is "nobody"
          'texts: full'                   | shows the whole texts, in which the names and numbers stand
          'smallest_group: -1'            | should be a whole number from 0 on, but is "-1"
          'extends: wrong.yaml'           | extends itself. Let it extend regulator or public
          """)
  void isRefusedByPlaceAndFix(String line, String said) throws IOException {
    Path file = write("wrong.yaml", "name: wrong\n" + line + "\n");
    assertThatThrownBy(() -> Audience.read(file))
        .isInstanceOf(InvalidAudienceException.class)
        .hasMessageContaining("wrong.yaml")
        .hasMessageContaining(said);
  }

  @Test
  void aColumnThatIdentifiesPeopleIsRefused() {
    assertThatThrownBy(() -> Audience.shipped("regulator").refuse(List.of("team", "mail")))
        .isInstanceOf(InvalidAudienceException.class)
        .hasMessage(
            "regulator: attributes names team, which identifies people in this run. Take it out, or"
                + " write \"personal: false\" for it in the profile, if it does not, and audit"
                + " again");
    Audience.shipped("internal").refuse(List.of("team", "mail"));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
