package org.complaintauditor.console.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The server: every address passes the same gate. */
public final class WebServer implements AutoCloseable {

  private static final int MOST_THREADS = 96;

  /** Number of bytes, or all of a request, that must have come before a thread is given to it. */
  private static final int FIRST_BYTES = 64 << 10;

  /** What each piece counts for besides. */
  private static final int PIECE_BYTES = 8;

  /** Size of a request that has surely come whole by then, even byte by byte. */
  static final int SURELY_WHOLE_BYTES = FIRST_BYTES / (PIECE_BYTES + 2);

  private static final long FORM_BYTES = 1_000_000;
  private static final int IDLE_MILLISECONDS = 30_000;

  private final Javalin server;
  private final List<Routes.Route> routes;

  private WebServer(Javalin server, List<Routes.Route> routes) {
    this.server = server;
    this.routes = routes;
  }

  /**
   * How the server listens.
   *
   * @param host the address of the machine that it listens on
   * @param port the port
   * @param origins the address that it answers to
   * @param temporary where files wait while they are uploaded
   * @param mostBytes how large a request may be
   * @param proxies the addresses from which the requests of all visitors come
   * @param more what else is set, such as encryption
   */
  public record Listening(
      String host,
      int port,
      Origins origins,
      Path temporary,
      long mostBytes,
      Set<InetAddress> proxies,
      Consumer<JavalinConfig> more) {}

  /**
   * Starts the server.
   *
   * @param listening how it listens
   * @param web what all requests share
   * @param sessions the sessions that are open
   * @param controllers the controllers of all pages
   */
  public static WebServer start(
      Listening listening,
      WebContext web,
      SessionBook sessions,
      List<Routes.Controller> controllers) {
    Routes routes = new Routes();
    List<Routes.Controller> all = new ArrayList<>(controllers);
    all.add(new Assets());
    all.add(new LanguageChoice());
    all.forEach(controller -> controller.add(routes));
    AccessFilter access = new AccessFilter(listening.origins(), sessions, web);
    Javalin server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.router.ignoreTrailingSlashes = true;
              config.http.maxRequestSize = FORM_BYTES;
              config.http.generateEtags = false;
              // Files go out with the number of their bytes, and how well a page with a secret in
              // it
              // could be compressed would tell of the secret.
              config.http.compressionStrategy = CompressionStrategy.NONE;
              listen(config, listening);
              config.routes.before(access::first);
              routes.all().forEach(route -> add(config, access, route));
              new ErrorPages(access, web.team()).add(config.routes);
              listening.more().accept(config);
            });
    server.start();
    return new WebServer(server, routes.all());
  }

  private static void listen(JavalinConfig config, Listening listening) {
    config.jetty.host = listening.host();
    config.jetty.port = listening.port();
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
    threads.setName("web");
    threads.setDaemon(true);
    config.jetty.threadPool = threads;
    config.jetty.multipartConfig.cacheDirectory(listening.temporary().toString());
    config.jetty.multipartConfig.maxFileSize(listening.mostBytes(), SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(listening.mostBytes(), SizeUnit.BYTES);
    config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setSendDateHeader(false);
          http.setIdleTimeout(IDLE_MILLISECONDS);
        });
    config.jetty.modifyServer(
        server ->
            server.setHandler(
                withFirstBytes(
                    new ConnectionBounds(listening.proxies(), System::nanoTime),
                    listening.mostBytes())));
  }

  /** Waits for the first bytes of a request; one that says it is too large is refused at once. */
  private static Handler withFirstBytes(Handler next, long most) {
    EagerContentHandler waiting =
        new EagerContentHandler(
            next, new RetainedContentLoaderFactory(FIRST_BYTES, PIECE_BYTES, false));
    waiting.exclude(request -> request.getLength() > most);
    return waiting;
  }

  private static void add(JavalinConfig config, AccessFilter access, Routes.Route route) {
    switch (route.method()) {
      case GET ->
          config.routes.get(
              route.path(),
              http -> route.answer().to(access.enter(http, route)),
              route.permission());
      case POST ->
          config.routes.post(
              route.path(),
              http -> route.answer().to(access.enter(http, route)),
              route.permission());
    }
  }

  /** All addresses that it answers. */
  public List<Routes.Route> routes() {
    return routes;
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }
}
