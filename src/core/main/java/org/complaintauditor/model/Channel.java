package org.complaintauditor.model;

import java.util.List;

/** The way in which an event reached its receiver (formats 1). */
public final class Channel extends Word {

  private static final CoreWords<Channel> CORE = new CoreWords<>();

  public static final Channel WEB_FORM = written("WEB_FORM");
  public static final Channel EMAIL = written("EMAIL");
  public static final Channel SUPPORT_CASE = written("SUPPORT_CASE");
  public static final Channel CHAT = word("CHAT", true, true);
  public static final Channel PHONE = word("PHONE", true, false);
  public static final Channel POST = written("POST");
  public static final Channel OTHER = word("OTHER", false, false);

  /** The export names no channel. */
  public static final Channel NONE = word("NONE", false, false);

  private final boolean live;
  private final boolean written;

  Channel(Entry entry, boolean live, boolean written) {
    super(entry);
    this.live = live;
    this.written = written;
  }

  private static Channel written(String name) {
    return word(name, false, true);
  }

  private static Channel word(String name, boolean live, boolean written) {
    return CORE.add(entry -> new Channel(entry, live, written), name);
  }

  /** The channels of the core. */
  static List<Channel> core() {
    return CORE.words();
  }

  /** Whether somebody takes the call while the customer is there, as by phone and in a chat. */
  public boolean isLive() {
    return live;
  }

  /** Whether what is told there can be read afterwards. */
  public boolean isWritten() {
    return written;
  }
}
