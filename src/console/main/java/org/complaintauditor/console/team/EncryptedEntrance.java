package org.complaintauditor.console.team;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.console.settings.SettingsException;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.model.Wording;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Lets requests in by encrypted connections only: its own, or those of a named proxy. */
final class EncryptedEntrance {

  private static final long IDLE_MILLISECONDS = 30_000;

  private final ServerSettings settings;
  private final Map<String, String> environment;

  EncryptedEntrance(ServerSettings settings, Map<String, String> environment) {
    this.settings = settings;
    this.environment = environment;
  }

  /** The addresses from which the requests of all visitors come; none without a proxy. */
  Set<InetAddress> proxies() {
    return settings.entrance() instanceof ServerSettings.BehindProxy proxy
        ? NamedProxies.of(proxy.addresses())
        : Set.of();
  }

  /** Sets the server up. */
  void into(JavalinConfig config) {
    ServerSettings.Entrance entrance = settings.entrance();
    if (entrance instanceof ServerSettings.Tls tls) {
      config.jetty.addConnector((server, http) -> connector(server, http, tls));
    } else {
      config.jetty.modifyHttpConfiguration(http -> http.addCustomizer(new NamedProxies(proxies())));
    }
    config.routes.before(this::requireEncrypted);
  }

  /** Who comes past the proxy, or by a proxy without encryption, is not answered. */
  private void requireEncrypted(Context http) {
    if (!http.req().isSecure() && !http.path().equals("/health")) {
      throw new Refusal(
          HttpStatus.MISDIRECTED_REQUEST,
          Wording.of(
              "console.console-is-reached-by-an-encrypted-connection", settings.publicUrl()));
    }
  }

  private Connector connector(Server server, HttpConfiguration http, ServerSettings.Tls tls) {
    SslContextFactory.Server context = new SslContextFactory.Server();
    context.setKeyStore(keystore(tls));
    context.setKeyStorePassword(tls.password().read(environment));
    context.setIncludeProtocols("TLSv1.2", "TLSv1.3");
    context.setRenegotiationAllowed(false);
    HttpConfiguration secured = new HttpConfiguration(http);
    SecureRequestCustomizer customizer = new SecureRequestCustomizer();
    customizer.setSniHostCheck(false); // The host is looked at for all requests alike.
    secured.addCustomizer(customizer);
    HttpConnectionFactory plain = new HttpConnectionFactory(secured);
    ServerConnector connector =
        new ServerConnector(server, new SslConnectionFactory(context, plain.getProtocol()), plain);
    connector.setHost(settings.address());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE_MILLISECONDS);
    return connector;
  }

  /**
   * The keystore, which must hold a key that its password opens.
   *
   * @throws SettingsException if it does not
   */
  KeyStore keystore(ServerSettings.Tls tls) {
    Path file = tls.keystore();
    char[] password = tls.password().read(environment).toCharArray();
    try (InputStream stream = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(stream, password);
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias) && store.getKey(alias, password) != null) {
          return store;
        }
      }
      throw new SettingsException(
          Wording.of("console.keystore-holds-no-private-key-with-certificate", file));
    } catch (IOException | GeneralSecurityException e) {
      throw new SettingsException(
          Wording.of("console.keystore-cannot-be-opened", file, e.getClass().getSimpleName()));
    }
  }
}
