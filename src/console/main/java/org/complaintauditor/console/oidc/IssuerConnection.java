package org.complaintauditor.console.oidc;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * The only way in which the server asks anything of another: the endpoints of the configured
 * issuer, on its own host or on those that are named. It follows no redirection, waits for a short
 * time only, and reads no more than an answer of this kind can have.
 */
final class IssuerConnection implements ResourceRetriever, HTTPRequestSender {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_BYTES = 1 << 20;
  private static final int SUCCESS = 200;

  private final URI issuer;
  private final Set<String> hosts;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  IssuerConnection(OidcSettings settings) {
    this.issuer = settings.issuer();
    this.hosts = settings.hosts();
  }

  /**
   * Refuses an address that is not the issuer's.
   *
   * @throws IOException if it is not
   */
  URI own(URI address) throws IOException {
    String authority = String.valueOf(address.getRawAuthority()).toLowerCase(Locale.ROOT);
    boolean same = authority.equals(issuer.getRawAuthority().toLowerCase(Locale.ROOT));
    if (!issuer.getScheme().equals(address.getScheme())
        || address.getRawUserInfo() != null
        || !(same || hosts.contains(authority))) {
      throw new IOException(
          "the address "
              + address
              + " is on another host than the issuer; if that is right, name the host under hosts");
    }
    return address;
  }

  @Override
  public Resource retrieveResource(URL url) throws IOException {
    HttpResponse<InputStream> response =
        send(HttpRequest.newBuilder(own(uri(url))).timeout(PATIENCE).GET().build());
    String body = text(response);
    if (response.statusCode() != SUCCESS) {
      throw new IOException(url + " answers with status " + response.statusCode());
    }
    return new Resource(body, response.headers().firstValue("Content-Type").orElse(""));
  }

  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(own(asked.getURI())).timeout(PATIENCE);
    asked
        .getHeaderMap()
        .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
    String body = asked.getBody() == null ? "" : asked.getBody();
    HttpResponse<InputStream> response =
        send(
            request
                .method(asked.getMethod().name(), HttpRequest.BodyPublishers.ofString(body))
                .build());
    HTTPResponse answer = new HTTPResponse(response.statusCode());
    answer.setHeader(
        "Content-Type", response.headers().firstValue("Content-Type").orElse("text/plain"));
    answer.setBody(text(response));
    return answer;
  }

  private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the server ends", e);
    }
  }

  private static String text(HttpResponse<InputStream> response) throws IOException {
    try (InputStream stream = response.body()) {
      byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException(response.uri() + " answers with more than " + MOST_BYTES + " bytes");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static URI uri(URL url) throws IOException {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IOException("the address " + url + " cannot be used", e);
    }
  }
}
