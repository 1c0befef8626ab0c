package org.complaintauditor.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptLiteralsTest {

  @Test
  void writesListsAndObjects() {
    ScriptLiterals script = new ScriptLiterals();
    script.object().name("a").list().value(1).value("x").value(true).list().endList().endList();
    script.name("b").value(-2).endObject();

    assertThat(script).hasToString("{\"a\":[1,\"x\",true,[]],\"b\":-2}");
  }

  @Test
  void noTextCanEndALiteralAnElementOrALine() {
    String text = "\"\\</script>\n\u0000\u2028\u2029";

    assertThat(new ScriptLiterals().value(text))
        .hasToString("\"\\\"\\\\\\u003c/script>\\u000a\\u0000\\u2028\\u2029\"");
  }

  @Test
  void halfACharacterIsWrittenOut() {
    assertThat(new ScriptLiterals().value("a\uD83D\uDE00\uD83Db\uDE00"))
        .hasToString("\"a\uD83D\uDE00\\ud83db\\ude00\"");
  }
}
