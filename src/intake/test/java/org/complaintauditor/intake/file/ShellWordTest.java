package org.complaintauditor.intake.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellWordTest {

  @Test
  void plainNamesStandAsTheyAre() {
    for (String plain : List.of("a.csv", "../x/a-b_c.csv", "C:/x/ä@1+2=3,%.csv")) {
      assertThat(ShellWord.ofFile(plain, false)).isEqualTo(plain);
    }
    assertThat(ShellWord.ofFile("C:\\x\\a.csv", true)).isEqualTo("C:\\x\\a.csv");
  }

  @Test
  void othersAreQuoted() {
    assertThat(ShellWord.ofFile("a b.csv", false)).isEqualTo("'a b.csv'");
    assertThat(ShellWord.ofFile("it's $(x).csv", false)).isEqualTo("'it'\\''s $(x).csv'");
    assertThat(ShellWord.ofFile("-rf.csv", false)).isEqualTo("./-rf.csv");
    assertThat(ShellWord.ofFile("-r f", false)).isEqualTo("'./-r f'");
    assertThat(ShellWord.ofFile("a b.csv", true)).isEqualTo("\"a b.csv\"");
    assertThat(ShellWord.ofFile("it's&x.csv", true)).isEqualTo("\"it's&x.csv\"");
    assertThat(ShellWord.of("", false)).isEqualTo("''");
  }

  @Test
  void aShellTakesThemForOneWord() throws IOException, InterruptedException {
    Path shell = Path.of("/bin/sh");
    assumeThat(Files.exists(shell)).isTrue();
    for (String name :
        List.of(
            "a b", "it's", "\"x\"", "$HOME", "`x`", "a\\b", "*", "~", "#a", "a;b", "a  b", "!x",
            "é")) {
      Process process =
          new ProcessBuilder(shell.toString(), "-c", "printf %s " + ShellWord.ofFile(name, false))
              .start();
      assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).isEqualTo(name);
      assertThat(process.waitFor()).isZero();
    }
  }
}
