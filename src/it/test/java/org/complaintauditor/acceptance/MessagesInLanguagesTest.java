package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever asks for reports in French or German is told in it what is wrong, too. */
final class MessagesInLanguagesTest {

  @TempDir private Path folder;

  /** French has no-break spaces, which nobody sees here. */
  private static String plain(String said) {
    return said.replace('\u00a0', ' ');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          fr | --colour | Option inconnue : '--colour'; Essayez : auditor audit --help
          de | --colour | Unbekannte Option: '--colour'; Versuchen Sie: auditor audit --help
          fr | --threads two | Valeur non valide pour l’option '--threads' : 'two' n’est pas un nombre entier; Essayez : auditor audit --help
          de | --threads two | Ungültiger Wert für die Option '--threads': 'two' ist keine ganze Zahl; Versuchen Sie: auditor audit --help
          fr | --zone Mars | --zone Mars : ce n’est pas un fuseau horaire; écrivez-en un comme America/Toronto
          de | --zone Mars | --zone Mars: keine Zeitzone; schreiben Sie eine wie America/Toronto
          fr | --as-of today | --as-of: « today » n’est pas une date d’audit : écrivez 2026-04-15T17:00:00-04:00, ou 2026-04-15 pour la fin de ce jour
          de | --set ACK-01 | --set ACK-01: Schreiben Sie ID.FRIST=WERT, wie ACK-01.written=1
          xx | --colour | Unknown option: '--colour'; Try: auditor audit --help
          """)
  void options(String language, String option, String said) {
    Run run = Run.of("audit sample-data/edge-cases.csv --language " + language + " " + option);

    assertThat(plain(run.err()).strip().replace("\n", "; ")).isEqualTo("auditor: " + said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          fr | %s : il n’y a pas de tel fichier. Vérifiez le nom et le répertoire.
          de | %s: Es gibt keine solche Datei. Prüfen Sie den Namen und den Ordner.
          """)
  void noFile(String language, String said) {
    Path file = folder.resolve("none.csv");

    assertThat(plain(Run.of("audit %s --language %s", file, language).err()))
        .isEqualTo("auditor: " + said.formatted(file) + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          fr | %s ligne 2 : ne connaît pas « sourcs »; les clés connues sont
          de | %s Zeile 2: kennt „sourcs“ nicht; bekannt sind
          """)
  void profile(String language, String said) throws IOException {
    Path profile = Files.writeString(folder.resolve("p.yaml"), "profile: x\nsourcs: 3\n");

    Run run =
        Run.of("audit sample-data/edge-cases.csv --profile %s --language %s", profile, language);

    assertThat(plain(run.err())).startsWith("auditor: " + said.formatted(profile));
  }

  @Test
  @DisplayName("what was expected is said in French in the message, problems.csv and inspect")
  void expected() throws IOException {
    Path export =
        Files.write(
            folder.resolve("e.csv"),
            List.of("case_id,timestamp,activity", "1,2026-02-01,CLOSD", "2,31/02/2026,CLOSED"));
    Path out = folder.resolve("out");

    Run run = Run.of("audit %s --language fr --out %s", export, out);

    assertThat(run.code()).isEqualTo(3);
    assertThat(plain(run.err()))
        .isEqualTo(
            "auditor: 2 lignes sur 2 sont inutilisables; rien n’a été jugé. La première : e.csv:2"
                + " colonne activity « CLOSD », UNKNOWN_ACTIVITY; attendu : écrivez « CLOSED »."
                + " Toutes sont énumérées dans "
                + out.resolve("problems.csv")
                + ".\n");
    assertThat(plain(Files.readString(out.resolve("problems.csv"))))
        .contains(
            ";UNKNOWN_ACTIVITY;écrivez « CLOSED »;SEVERE;1;",
            ";\"ISO-8601, comme 2026-01-31T09:05:00-05:00, 2026-01-31 09:05 ou 2026-01-31; il n’y"
                + " a pas de jour 31/02/2026; pour des dates écrites autrement, faites écrire un"
                + " profil : auditor profile suggest\";SEVERE;2;");
    assertThat(plain(Run.of("inspect %s --language fr", export).out()))
        .contains("Attendu : écrivez « CLOSED »", "historiques de dossiers canoniques");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          fr | OUT-01.drl : il y manque la ligne « // @clause II »; ESC-01.drl ligne %d : ESC-01 n’a pas de limite « later » dans pack.yaml; il a [after]
          de | OUT-01.drl: es fehlt die Zeile „// @clause II“; ESC-01.drl Zeile %d: ESC-01 hat keine Frist „later“ in pack.yaml; es hat [after]
          """)
  @DisplayName("what is wrong with a pack is said in the language that is asked for")
  void pack(String language, String said) throws IOException {
    EditedPack pack = EditedPack.in(folder);
    pack.replace("OUT-01.drl", "@clause II", "@clause IX");
    pack.replace("ESC-01.drl", ".due( \"after\" )", ".due( \"later\" )");
    pack.replace("ACK-01.drl", "    insert(", "    update( x );\n    insert(");

    Run run = Run.of("rules", "check", pack.folder(), "--language", language);

    assertThat(plain(run.out()).lines())
        .contains(
            said.formatted(pack.lineOf("ESC-01.drl", ".due( \"later\" )")).split("(?<=»|“); ", 2));
    assertThat(plain(run.err()))
        .contains(
            language.equals("fr")
                ? "les règles ne sont pas exécutées :\n  ACK-01.drl ligne 17 : « update » n’a pas sa place"
                : "die Regeln werden nicht ausgeführt:\n  ACK-01.drl Zeile 17: „update“ hat in einer");
    assertThat(run.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          fr | canonical : 1 source, avec les événements | . Tout va bien.
          de | canonical: 1 Quelle, mit den Ereignissen | . Alles in Ordnung.
          """)
  void profileCheck(String language, String begin, String end) {
    assertThat(plain(Run.fine("profile check canonical --language %s", language).out()).strip())
        .startsWith(begin)
        .endsWith(end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | this is a report of Salesforce
          fr | il s’agit d’un rapport de Salesforce
          de | dies ist ein Bericht von Salesforce
          """)
  @DisplayName("what to export instead is said in the language of the report")
  void instead(String language, String said) throws IOException {
    Path export =
        Files.writeString(folder.resolve("r.csv"), "Case Number,Case Owner,Subject\n1,A,x\n");

    Run run = Run.of("audit %s --language %s --out %s", export, language, folder.resolve("out"));

    assertThat(plain(run.err()).replace(" : ", ": "))
        .startsWith("auditor: " + export + ": " + said);
  }
}
