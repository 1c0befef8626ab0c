package org.complaintauditor.evidence.message;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a reader of a message sees: the text itself, or what a mail program shows of HTML. */
public final class VisibleText {
  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:!doctype|html|head|body|div|p|br|span|table|td|tr|ul|ol|li|b|i|u|strong|em|a|font"
              + "|blockquote|h[1-6]|hr|img|style|pre)(?:\\s[^<>]{0,2000})?/?>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BLOCK =
      Pattern.compile(
          "address|article|dd|div|dl|dt|footer|h[1-6]|header|hr|li|ol|p|pre|section"
              + "|table|tr|ul");
  private static final Pattern NOT_SHOWN =
      Pattern.compile("head|style|script|title|template|footer|small");
  private static final Pattern FOOTER = Pattern.compile("(?i)footer|signature|disclaimer|legal");
  private static final Pattern SMALL =
      Pattern.compile("font-size:(?:[0-9](?:\\.[0-9]+)?px|[0-8](?:\\.[0-9]+)?pt|x-small|xx-small)");

  private VisibleText() {}

  /**
   * What is seen of a message's text. Text that is not HTML is as it was, so that positions in it
   * are positions in the export's cell.
   */
  public static String of(String text) {
    return text.indexOf('<') >= 0 && MARKUP.matcher(text).find() ? shown(text) : text;
  }

  private static String shown(String html) {
    Document document = Jsoup.parse(html);
    StringBuilder shown = new StringBuilder(html.length());
    document.body().traverse(new Printer(shown));
    return shown.toString();
  }

  /** Quoted blocks become lines that begin with {@code >}, as in plain text. */
  private static final class Printer implements NodeVisitor {
    private final StringBuilder shown;
    private int quoted;
    private int hidden;

    Printer(StringBuilder shown) {
      this.shown = shown;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text && hidden == 0) {
        text(text);
      } else if (node instanceof Element element) {
        String name = element.normalName();
        hidden += isHidden(element) ? 1 : 0;
        quoted += isQuote(element) ? 1 : 0;
        if (name.equals("br")) {
          shown.append('\n');
        } else if (BLOCK.matcher(name).matches() || isQuote(element)) {
          endLine();
        }
        if (name.equals("li")) {
          shown.append("* ");
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        String name = element.normalName();
        if (name.equals("td") || name.equals("th")) {
          shown.append(' ');
        } else if (BLOCK.matcher(name).matches() || isQuote(element)) {
          endLine();
          if (name.equals("p")) {
            shown.append('\n');
          }
        }
        if (name.equals("a") && hidden == 0) {
          target(element);
        }
        quoted -= isQuote(element) ? 1 : 0;
        hidden -= isHidden(element) ? 1 : 0;
      }
    }

    /**
     * Adds the target of a link, which readers see below the pointer, if its text does not say so.
     */
    private void target(Element link) {
      String target = link.attr("href").strip();
      if (target.startsWith("http")
          && !target.contains(" ")
          && !link.text().contains("www.")
          && !link.text().contains("://")) {
        shown.append(" (").append(target).append(')');
      }
    }

    private void text(TextNode node) {
      boolean lineStart = shown.isEmpty() || shown.charAt(shown.length() - 1) == '\n';
      String text = node.text();
      String printed = lineStart ? text.stripLeading() : text;
      if (!printed.isEmpty()) {
        shown.append(lineStart && quoted > 0 ? "> " : "").append(printed);
      }
    }

    private void endLine() {
      if (!shown.isEmpty() && shown.charAt(shown.length() - 1) != '\n') {
        shown.append('\n');
      }
    }

    private static boolean isQuote(Element element) {
      return element.normalName().equals("blockquote")
          || element.hasClass("gmail_quote")
          || element.hasClass("yahoo_quoted")
          || element.hasClass("moz-cite-prefix")
          || element.id().equals("divRplyFwdMsg");
    }

    /** What is not shown, and what is shown as small print below every message. */
    private static boolean isHidden(Element element) {
      String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
      return NOT_SHOWN.matcher(element.normalName()).matches()
          || FOOTER.matcher(element.className() + " " + element.id()).find()
          || SMALL.matcher(style).find()
          || style.contains("display:none")
          || style.contains("visibility:hidden")
          || element.hasAttr("hidden");
    }
  }
}
