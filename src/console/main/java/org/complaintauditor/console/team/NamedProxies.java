package org.complaintauditor.console.team;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Takes what a named proxy says of a visitor: by which scheme, for which host and from where the
 * request came. What anybody else says of that is ignored. Of a chain of addresses the last one
 * counts that is no named proxy: whatever stands before it may be the visitor's invention.
 */
final class NamedProxies implements HttpConfiguration.Customizer {

  private static final Pattern NUMBERS =
      Pattern.compile("(?:[0-9]{1,3}\\.){3}[0-9]{1,3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private final Set<InetAddress> proxies;

  NamedProxies(Set<InetAddress> proxies) {
    this.proxies = Set.copyOf(proxies);
  }

  /** Addresses that are written in numbers. */
  static Set<InetAddress> of(List<String> addresses) {
    return addresses.stream()
        .flatMap(address -> address(address).stream())
        .collect(Collectors.toSet());
  }

  /** Whether this is an address in numbers. */
  static boolean isAddress(String written) {
    return address(written).isPresent();
  }

  /** Never asks a name server: only of numbers. */
  private static Optional<InetAddress> address(String written) {
    if (!NUMBERS.matcher(written).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(written));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    SocketAddress remote = request.getConnectionMetaData().getRemoteSocketAddress();
    boolean named =
        remote instanceof InetSocketAddress socket && proxies.contains(socket.getAddress());
    return named ? new Forwarded(request, this) : request;
  }

  private Optional<InetSocketAddress> visitor(HttpFields headers) {
    List<String> chain = headers.getCSV(HttpHeader.X_FORWARDED_FOR, false);
    for (int i = chain.size() - 1; i >= 0; i--) {
      Optional<InetAddress> sender = address(chain.get(i).strip());
      if (sender.isEmpty()) {
        return Optional.empty();
      }
      if (!proxies.contains(sender.get())) {
        return sender.map(address -> new InetSocketAddress(address, 0));
      }
    }
    return Optional.empty();
  }

  /** A request as the visitor has sent it to the proxy. */
  private static final class Forwarded extends Request.Wrapper {

    private final boolean secure;
    private final HttpFields headers;
    private final HttpURI address;
    private final ConnectionMetaData connection;

    Forwarded(Request request, NamedProxies proxies) {
      super(request);
      HttpFields given = request.getHeaders();
      secure = "https".equalsIgnoreCase(last(given, HttpHeader.X_FORWARDED_PROTO.asString()));
      String host = last(given, HttpHeader.X_FORWARDED_HOST.asString());
      headers =
          host.isEmpty()
              ? given
              : HttpFields.build(given).put(new HttpField(HttpHeader.HOST, host)).asImmutable();
      HttpURI.Mutable seen = HttpURI.build(request.getHttpURI()).scheme(secure ? "https" : "http");
      address = (host.isEmpty() ? seen : seen.authority(host)).asImmutable();
      connection = new Seen(request.getConnectionMetaData(), secure, proxies.visitor(given));
    }

    private static String last(HttpFields fields, String name) {
      List<String> values = fields.getCSV(name, false);
      return values.isEmpty() ? "" : values.get(values.size() - 1).strip();
    }

    @Override
    public boolean isSecure() {
      return secure;
    }

    @Override
    public HttpFields getHeaders() {
      return headers;
    }

    @Override
    public HttpURI getHttpURI() {
      return address;
    }

    @Override
    public ConnectionMetaData getConnectionMetaData() {
      return connection;
    }
  }

  /** The origin of a request. */
  private static final class Seen extends ConnectionMetaData.Wrapper {

    private final boolean secure;
    private final SocketAddress remote;

    Seen(ConnectionMetaData wrapped, boolean secure, Optional<InetSocketAddress> visitor) {
      super(wrapped);
      this.secure = secure;
      this.remote = visitor.<SocketAddress>map(one -> one).orElse(wrapped.getRemoteSocketAddress());
    }

    @Override
    public boolean isSecure() {
      return secure;
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
      return remote;
    }
  }
}
