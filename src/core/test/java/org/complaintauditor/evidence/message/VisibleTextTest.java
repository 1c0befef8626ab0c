package org.complaintauditor.evidence.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VisibleTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Hello",
        "  blanks \t and\r\n\r\nlines  ",
        "5 < 6 and 7 > 6",
        "T. Tarrow <tarrow@inbox.example> wrote",
        "<https://www.ccts-cprst.ca>",
        "< p >",
        "&amp; stays",
        "<b",
        "é, ü, ß, œ and 日本",
        "\uD83D\uDE00 \uD83D lone",
        "\u0000\u0007",
        "We\u2019ll write \u2013 \u00AB soon \u00BB\u202F: case\u00A04471, re\u0301ponse \uFB01nal"
      })
  void textThatIsNoHtmlIsAsItWas(String text) {
    assertThat(VisibleText.of(text)).isSameAs(text);
  }

  static Stream<Arguments> pages() {
    return Stream.of(
        page("<p>Hello</p><p>It is done.</p>", "Hello\n\nIt is done.\n\n"),
        page("<div>one<br>two<br/>three</div>", "one\ntwo\nthree\n"),
        page("<ul><li>one</li><li>two</li></ul>", "* one\n* two\n"),
        page("<table><tr><td>Number</td><td>4471</td></tr></table>", "Number 4471 \n"),
        page("<p>We &amp; you &lt;3 &eacute;&nbsp;!</p>", "We & you <3 é !\n\n"),
        page("<b>in</b>vestigat<i>ion</i>", "investigation"),
        page("Hello<br>\n   world", "Hello\nworld"),
        page(
            "<html><head><title>x</title><style>p {a: b}</style></head><body><p>seen</p>"
                + "<script>x()</script></body></html>",
            "seen\n\n"),
        page("<p>seen</p><p style=\"display: none\">not seen</p>", "seen\n\n\n"),
        page("<p>seen <span style='VISIBILITY:hidden'>not seen</span></p>", "seen \n\n"),
        page("<p>seen</p><div hidden>not seen</div>", "seen\n\n"),
        page("<p>seen</p><p style=\"font-size: 8px\">small print</p>", "seen\n\n\n"),
        page("<p>seen</p><p style=\"font-size: 7.5pt\">small print</p>", "seen\n\n\n"),
        page("<p>seen</p><p style=\"font-size: 10px\">seen too</p>", "seen\n\nseen too\n\n"),
        page("<p>seen</p><p style=\"font-size: 18px\">seen too</p>", "seen\n\nseen too\n\n"),
        page("<p>seen</p><small>small print</small>", "seen\n\n"),
        page("<p>seen</p><footer>small print</footer>", "seen\n\n"),
        page("<p>seen</p><div class=\"mail-Footer\">small print</div>", "seen\n\n"),
        page("<p>seen</p><div id=\"disclaimer\">small print</div>", "seen\n\n"),
        page("<p>seen</p><div class=\"gmail_signature\">T.</div>", "seen\n\n"),
        page("<p>mine</p><blockquote>theirs<br>too</blockquote>", "mine\n\n> theirs\n> too\n"),
        page(
            "<p>mine</p><blockquote><p>one</p><blockquote>two</blockquote></blockquote><p>mine</p>",
            "mine\n\n> one\n\n> two\nmine\n\n"),
        page(
            "<div>mine</div><div class=\"gmail_quote\">On 3 May T. wrote:<br>theirs</div>",
            "mine\n> On 3 May T. wrote:\n> theirs\n"),
        page(
            "<div>mine</div><div id=\"divRplyFwdMsg\"><b>From:</b> T.</div>", "mine\n> From: T.\n"),
        page("<P CLASS=x>capital</P>", "capital\n\n"),
        page("<p>not closed <b>at all", "not closed at all\n\n"),
        page("<!DOCTYPE html>text", "text"));
  }

  private static Arguments page(String html, String seen) {
    return Arguments.of(html, seen);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void ofHtmlItIsWhatAMailProgramShows(String html, String seen) {
    assertThat(VisibleText.of(html)).isEqualTo(seen);
  }
}
