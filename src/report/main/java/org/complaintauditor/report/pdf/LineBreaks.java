package org.complaintauditor.report.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * The places at which a line may end: after a space, and after a slash, as addresses have them. Not
 * after a hyphen, which would tear options and ids of commitments, nor before a closing quote.
 */
final class LineBreaks implements FSTextBreaker {

  private static final int NONE_LEFT = -1;

  private String text = "";
  private int at;

  @Override
  public void setText(String newText) {
    text = newText;
    at = 0;
  }

  /** The next place at which the line may end; the text's end is the last of them. */
  @Override
  public int next() {
    if (at >= text.length()) {
      return NONE_LEFT;
    }
    do {
      at++;
    } while (at < text.length() && !endsLine());
    return at;
  }

  private boolean endsLine() {
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    return before == '/' || (before == ' ' && after != ' ');
  }
}
