package org.complaintauditor.ruling.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.ruling.RuleStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may run whoever wrote it, and what may not. */
final class RuleGateTest {

  private static final RuleGate GATE = new RuleGate(file -> false, RuleTrust.NONE);

  private static final String FILE =
      """
      // "We close within a week."

      package rules.x;

      import org.complaintauditor.model.Activity;
      import org.complaintauditor.model.CaseHistory;
      import org.complaintauditor.model.Disclosure;
      import org.complaintauditor.model.Event;
      import org.complaintauditor.obligation.Obligation;
      import org.complaintauditor.obligation.Sought;

      rule "CLS-01 obliged: received"
      when
          $case : CaseHistory( received )
      then
          insert( Obligation.of( "CLS-01", $case.receipt() )
              .due( "week" )
              .dischargedBy( Sought.event( Activity.CLOSED ) ) );
      end
      """;

  private static final String RUN = "Runtime.getRuntime().exec( \"touch x\" )";

  /** Ways to run code in a rule: what of the file is replaced, by what. */
  private static Map<String, String> ways() {
    Map<String, String> ways = new LinkedHashMap<>();
    String when = "$case : CaseHistory( received )";
    String then = "then\n";
    String rule = "rule \"CLS-01 obliged: received\"\n";
    String imports = "import org.complaintauditor.model.Activity;\n";
    String last = "\nend\n";
    replace(ways, "new in a consequence", then, "then\n    new java.io.File( \"x\" ).mkdir();\n");
    replace(ways, "a static call in a consequence", then, "then\n    " + RUN + ";\n");
    replace(ways, "a call within insert", "$case.receipt() )", "$case.receipt(), " + RUN + " )");
    replace(ways, "eval", when, when + "\n    eval( " + RUN + " != null )");
    replace(ways, "eval with text", when, when + "\n    eval( \"a\".length() == 1 )");
    replace(ways, "a call in a pattern", "( received )", "( received, " + RUN + " != null )");
    replace(ways, "new in a pattern", "( received )", "( new java.io.File( \"x\" ).mkdir() )");
    replace(ways, "a class of a fact", "( received )", "( this.class.name == \"x\" )");
    replace(ways, "getClass in a pattern", "( received )", "( getClass().getName() == \"x\" )");
    replace(
        ways,
        "reflection in a consequence",
        "$case.receipt() )",
        "$case.getClass().forName( \"x\" ) )");
    replace(ways, "a list of a fact", "$case.receipt() )", "$case.events().get( 0 ) )");
    replace(ways, "a map of a fact", "( received )", "( attributes[ \"x\" ] == \"y\" )");
    replace(ways, "from", when, when + "\n    String() from " + RUN);
    replace(ways, "from a list", when, when + "\n    Event() from $case.events()");
    replace(
        ways, "accumulate", when, when + "\n    accumulate( Event(); $n : count( " + RUN + " ) )");
    replace(
        ways,
        "inline accumulate code",
        when,
        when
            + "\n    Number() from accumulate( Event(), init( "
            + RUN
            + "; ), action( ), result( 1 ) )");
    replace(ways, "collect", when, when + "\n    java.util.List() from collect( Event() )");
    replace(ways, "an import of a class", imports, imports + "import java.io.File;\n");
    replace(ways, "an import of a package", imports, imports + "import java.io.*;\n");
    replace(
        ways,
        "an import of a function",
        imports,
        imports + "import function java.lang.Runtime.getRuntime;\n");
    replace(
        ways,
        "a static import",
        imports,
        imports + "import static java.lang.Runtime.getRuntime;\n");
    replace(
        ways,
        "an import of an accumulate function",
        imports,
        imports + "import accumulate java.lang.Runtime run;\n");
    replace(
        ways,
        "a class in the program",
        imports,
        imports + "import org.complaintauditor.ruling.RuleStore;\n");
    replace(ways, "a full name", "Sought.event(", "java.lang.System.exit( 1 ); Sought.event(");
    replace(ways, "a full name as pattern", when, when + "\n    java.io.File( delete() )");
    replace(
        ways, "a function", rule, "function boolean run() { " + RUN + "; return true; }\n" + rule);
    replace(ways, "a global", rule, "global java.io.File out;\n" + rule);
    replace(ways, "a declared type", rule, "declare Evil extends java.io.File end\n" + rule);
    replace(
        ways,
        "a declared type with code in a default",
        rule,
        "declare Evil\n  x : String = " + RUN + "\nend\n" + rule);
    replace(ways, "a query", rule, "query q( String s ) s := " + RUN + "; end\n" + rule);
    replace(ways, "the dialect mvel", rule, rule + "dialect \"mvel\"\n");
    replace(ways, "mvel for the file", rule, "dialect \"mvel\"\n" + rule);
    replace(
        ways, "a salience that is an expression", rule, rule + "salience ( " + RUN + ".pid() )\n");
    replace(ways, "enabled by an expression", rule, rule + "enabled ( " + RUN + " != null )\n");
    replace(ways, "a timer", rule, rule + "timer ( int: 0 1 )\n");
    replace(ways, "a timer of an expression", rule, rule + "timer ( expr: " + RUN + " )\n");
    replace(ways, "an annotation", rule, rule + "@Evil( " + RUN + " )\n");
    replace(ways, "a rule that extends", "received\"\n", "received\" extends \"other\"\n");
    replace(ways, "a unit", rule, "unit java.io.File;\n" + rule);
    replace(ways, "a named consequence", when, when + "\n    do[x]");
    replace(ways, "a consequence of its own", last, "\nthen[x]\n    " + RUN + ";" + last);
    replace(ways, "if within a condition", when, when + "\n    if ( received ) break[x]");
    replace(ways, "modify", then, "then\n    modify( $case ) { toString() };\n");
    replace(ways, "update", then, "then\n    update( $case );\n");
    replace(ways, "delete", then, "then\n    delete( $case );\n");
    replace(ways, "drools", then, "then\n    drools.halt();\n");
    replace(ways, "kcontext", then, "then\n    kcontext.getKieRuntime().halt();\n");
    replace(ways, "a loop", then, "then\n    while ( true ) { }\n");
    replace(ways, "a lambda", then, "then\n    Runnable r = () -> { };\n");
    replace(ways, "a method reference", "$case.receipt() )", "Runtime::getRuntime )");
    replace(ways, "a class in a consequence", then, "then\n    class X { static { } }\n");
    replace(ways, "a cast", "$case.receipt() )", "( Event ) $case.receipt() )");
    replace(ways, "an array", "$case.receipt() )", "new Event[ 0 ] )");
    replace(
        ways,
        "a block that ends the method",
        then,
        "then\n    } static { " + RUN + "; } void x() {\n");
    replace(ways, "a path", when, when + "\n    /events[ " + RUN + " != null ]");
    replace(ways, "an operator of its own", "( received )", "( receipt str[startsWith] \"x\" )");
    replace(ways, "matches", "( received )", "( caseId matches \"(a+)+\" )");
    replace(ways, "a null-safe path", "( received )", "( receipt!.row.actor == \"x\" )");
    replace(ways, "a cast in a pattern", "( received )", "( receipt#java.io.File.delete() )");
    replace(ways, "an assignment", "( received )", "( x := received )");
    replace(ways, "an escape in a text", "\"week\"", "\"week\\u0022 + " + RUN + " + \\u0022\"");
    replace(ways, "an escape in a comment", rule, "// \\u000a static { } \n" + rule);
    replace(ways, "an escape in code", then, "then\n    \\u0052untime.getRuntime();\n");
    replace(
        ways,
        "a rule name that ends the compiler's comment",
        "CLS-01 obliged: received\"",
        "a */ static { int x = 1; } /*\"");
    replace(
        ways, "quotes in a rule name", "\"CLS-01 obliged: received\"", "'a\" ); " + RUN + "; //'");
    replace(ways, "a text block", "\"week\"", "\"\"\"\n week\"\"\"");
    replace(ways, "a comment in a consequence", then, "then\n    /* \"\"\" */\n");
    replace(ways, "a comment in a condition", "( received )", "( received // )\n )");
    replace(ways, "a comment that does not end", last, "\nend\n/*");
    replace(ways, "a name between back ticks", "Sought.event", "`Sought`.event");
    replace(ways, "another package", "rules.x;", "org.complaintauditor.model;");
    replace(ways, "a package of Java", "rules.x;", "java.lang;");
    replace(ways, "a package with a path", "rules.x;", "rules.x/../../META-INF;");
    replace(ways, "a letter that looks like another", "Sought.event", "S\u043eught.event");
    replace(ways, "letters that cannot be seen", "Sought.event", "Sought\u202e.event");
    replace(ways, "a line end that only some know", rule, "// x\u2028" + RUN + "\n" + rule);
    replace(ways, "a fact that is no fact", then, "then\n    insert( $case.caseId() );\n");
    replace(
        ways, "a static call of a list of words", "Activity.CLOSED", "Activity.valueOf( \"X\" )");
    replace(ways, "an expander", rule, "expander x.dsl\n" + rule);
    replace(ways, "an entry point", when, when + "\n    Event() from entry-point \"x\"");
    replace(ways, "a window", when, when + "\n    Event() over window:length( 1 )");
    replace(ways, "forall", when, when + "\n    forall( Event( " + RUN + " != null ) )");
    replace(ways, "inserting logically", then, "then\n    insertLogical( $case );\n");
    replace(ways, "a second statement", ";\nend", "; " + RUN + ";\nend");
    replace(ways, "code behind the last rule", last, "\nend\n" + RUN + ";\n");
    return ways;
  }

  private static void replace(Map<String, String> ways, String what, String from, String to) {
    assertThat(FILE).as(what).contains(from);
    assertThat(ways.put(what, FILE.replace(from, to))).isNull();
  }

  private static List<ForeignRule> foreign(RuleFile... files) {
    return GATE.foreign(List.of(files), Vocabulary.core());
  }

  private static Stream<String> wayNames() {
    return ways().keySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wayNames")
  void codeIsRefusedBeforeItIsCompiled(String way) {
    RuleFile file = new RuleFile("CLS-01.drl", ways().get(way));
    List<ForeignRule> foreign = foreign(file);

    assertThat(foreign).hasSize(1);
    assertThat(foreign.get(0).line()).isPositive();
    RuleStore store = new RuleStore(Optional.empty(), "");
    assertThatThrownBy(() -> store.rulesOf(List.of(file), Vocabulary.core()))
        .isInstanceOf(ForeignRulesException.class)
        .hasMessageContaining("CLS-01.drl line " + foreign.get(0).line() + ": ");
    assertThatThrownBy(() -> store.compiledBytes(List.of(file), Vocabulary.core()))
        .isInstanceOf(ForeignRulesException.class);
  }

  @Test
  void theFileItselfPasses() {
    assertThat(foreign(new RuleFile("CLS-01.drl", FILE))).isEmpty();
  }

  /** What is shipped, and what the documentation and the tests of other packs say. */
  @Test
  void rulesOfTheVocabularyPassWhoeverWroteThem() throws IOException {
    List<RuleFile> files = new ArrayList<>();
    for (String folder :
        List.of(
            "rules/jive-ca", "src/it/test/resources/org/complaintauditor/acceptance/desk-pack")) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of(folder), "*.drl")) {
        found.forEach(file -> files.add(edited(file)));
      }
    }

    assertThat(files).hasSizeGreaterThan(14);
    assertThat(GATE.foreign(files, PackReader.read(Path.of("rules/jive-ca")).words())).isEmpty();
  }

  private static RuleFile edited(Path file) {
    try {
      return new RuleFile(
          String.valueOf(file.getFileName()), Files.readString(file) + "\n// edited\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not Event( activity == Activity.CLOSED )",
        "exists Event( !contact, human || fromReceipt )",
        "Event( ( human && contact ) || !( activity == Activity.CLOSED ) )",
        "$e : Event( activity != Activity.CLOSED, nothingWrongAbout( Disclosure.OUTCOME ) )",
        "CaseHistory( dated( \"deadline\" ), caseId == \"C-1\", !business )",
        "CaseHistory( receipt.activity == Activity.CLOSED )",
        "CaseHistory( receipt.activity.negative == true )",
        "Event( after( $case.receipt() ) )"
      })
  void conditionsOfTheVocabulary(String condition) {
    boolean known = !condition.contains("negative") && !condition.contains("after(");
    String text = FILE.replace("received )", "received )\n    " + condition);

    assertThat(foreign(new RuleFile("CLS-01.drl", text)).isEmpty()).isEqualTo(known);
  }

  /** The compiler goes on where the gate lets through: it must understand all that passes. */
  @Test
  void whatPassesCompiles() {
    String text =
        FILE.replace(
            "received )",
            """
            received, dated( "deadline" ), caseId == "C-1", !business )
                not Event( activity == Activity.CLOSED )
                exists Event( !contact, human || fromReceipt )
                $e : Event( activity != Activity.CLOSED, nothingWrongAbout( Disclosure.OUTCOME ) )
            """);
    RuleFile file = new RuleFile("CLS-01.drl", text);

    assertThat(
            new RuleStore(Optional.empty(), "")
                .rulesOf(List.of(file), Vocabulary.core())
                .ruleNames())
        .containsExactly("CLS-01 obliged: received");
  }

  @Test
  void aWordThatIsMistypedIsNamedWithThoseThatThereAre() {
    String text = FILE.replace("Sought.event(", "Sought.evnt(");

    assertThat(foreign(new RuleFile("CLS-01.drl", text)))
        .extracting(one -> one.wording().english())
        .containsExactly("CLS-01.drl line 18: \"evnt\" is no word of Sought; did you mean event?");
  }

  @Test
  void aTextIsNoWordOfAList() {
    String text = FILE.replace("received )", "received )\n    Event( activity == \"CLOSED\" )");

    assertThat(foreign(new RuleFile("CLS-01.drl", text)))
        .extracting(one -> one.wording().english())
        .containsExactly(
            "CLS-01.drl line 15: a condition compares Activity with a text. Write Activity. and its"
                + " name, without quotation marks");
  }

  @Test
  void combinationsOfManyFactsAreNotTried() {
    assertThat(foreign(asking(3))).isEmpty();
    assertThat(foreign(asking(4)))
        .extracting(one -> one.wording().english())
        .containsExactly(
            "CLS-01.drl line 18: the rule \"CLS-01 obliged: received\" asks for more than 4 facts: to"
                + " try them in all combinations may never end");
  }

  private static RuleFile asking(int moreFacts) {
    return new RuleFile(
        "CLS-01.drl", FILE.replace("when\n", "when\n" + "    Event()\n".repeat(moreFacts)));
  }

  @Test
  void eachFileOfAPackHasToPassForItself() {
    RuleFile good = new RuleFile("A.drl", FILE);
    RuleFile bad = new RuleFile("B.drl", FILE.replace("insert(", "update("));

    assertThat(foreign(good, bad)).extracting(ForeignRule::file).containsExactly(bad);
    RuleGate trusting = new RuleGate(file -> false, RuleTrust.in(Set.of(RuleGate.sha256(bad))));
    trusting.check(List.of(good, bad), Vocabulary.core());
    RuleFile changed = new RuleFile("B.drl", bad.text() + "\n");
    assertThatThrownBy(() -> trusting.check(List.of(good, changed), Vocabulary.core()))
        .isInstanceOf(ForeignRulesException.class);
  }

  /** The hash is that which sha256sum prints of a file with LF line ends. */
  @Test
  void theHashIsThatOfTheText() {
    assertThat(RuleGate.sha256(new RuleFile("any.drl", "abc")))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  /** A rule file that a release shipped is in the list for good, whatever the language becomes. */
  @Test
  void filesOfEarlierReleasesAreKnown() throws IOException {
    String earlier =
        new String(
            RuleGate.class.getResourceAsStream("earlier-rules.txt").readAllBytes(),
            java.nio.charset.StandardCharsets.UTF_8);

    assertThat(earlier.lines().filter(line -> line.contains(" 0.2.0 "))).hasSize(11);
    assertThat(earlier)
        .contains(
            "f20999b2a7de2119c88152a13fcc67857f830d4a4add0f6d379641e250db3129 0.2.0 judging.drl");
  }
}
