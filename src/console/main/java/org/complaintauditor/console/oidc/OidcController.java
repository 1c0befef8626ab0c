package org.complaintauditor.console.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.time.Clock;
import java.util.regex.Pattern;
import org.complaintauditor.console.people.SignIn;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.Secret;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.people.People;
import org.complaintauditor.store.people.PersonRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets people sign in by the identity provider of their organisation. */
public final class OidcController implements Routes.Controller {

  /** The address to which the provider sends people back. */
  public static final String CALLBACK = "/oidc/callback";

  private static final Logger LOG = LoggerFactory.getLogger(OidcController.class);

  /** The cookie by which a browser shows that it began the login. */
  private static final String COOKIE = "oidc";

  private static final int COOKIE_SECONDS = 600;
  private static final Pattern ERROR = Pattern.compile("[a-z_]{1,40}");

  private final ProviderDiscovery discovery;
  private final PendingLogins pending;
  private final ProvidedPeople provided;
  private final SignIn signIn;
  private final Clock clock;

  /**
   * What it needs.
   *
   * @param discovery where the provider is
   * @param people who may use the workspace
   * @param signIn what happens when somebody has come
   * @param clock what time it is
   */
  public OidcController(ProviderDiscovery discovery, People people, SignIn signIn, Clock clock) {
    this.discovery = discovery;
    this.pending = new PendingLogins(clock);
    this.provided = new ProvidedPeople(people, discovery.settings());
    this.signIn = signIn;
    this.clock = clock;
  }

  @Override
  public void add(Routes routes) {
    routes.get("/oidc/start", Permission.OPEN, this::start);
    routes.get(CALLBACK, Permission.OPEN, this::comeBack);
  }

  /** Changes nothing but that a browser is waited for; so a link may lead here. */
  private void start(RequestContext request) {
    PendingLogins.Pending login =
        new PendingLogins.Pending(
            new State(), new Nonce(), new CodeVerifier(), request.query("then"), clock.instant());
    String address = provider().address(login).toString();
    keep(request, pending.keep(login), COOKIE_SECONDS);
    request.http().redirect(address, HttpStatus.SEE_OTHER);
  }

  /** Lax, unlike the session's: the browser comes from the provider's page. */
  private static void keep(RequestContext request, String value, int seconds) {
    request.keep(COOKIE, value, seconds, SameSite.LAX);
  }

  private OidcProvider provider() {
    try {
      return discovery.provider();
    } catch (IOException e) {
      LOG.warn("the identity provider does not answer: {}", ProviderDiscovery.reason(e));
      throw away();
    }
  }

  private static Refusal away() {
    return new Refusal(
        HttpStatus.SERVICE_UNAVAILABLE,
        Wording.of("console.identity-provider-does-not-answer-just-now"));
  }

  private void comeBack(RequestContext request) {
    PendingLogins.Pending login = begun(request);
    String error = request.query("error");
    if (!error.isEmpty()) {
      throw refused(
          "the provider answers " + (ERROR.matcher(error).matches() ? error : "with an error"));
    }
    OidcProvider provider = provider();
    if (!provider.isFrom(request.query("iss"))) {
      throw refused("the answer is of another issuer");
    }
    try {
      VerifiedClaims claims = provider.exchange(request.query("code"), login);
      PersonRecord person = provided.find(claims, request.now());
      signIn.begin(request, person, "provider");
      welcome(request, signIn.onward(person, login.then()));
    } catch (LoginRefusedException e) {
      throw refused(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      LOG.warn("the identity provider does not answer: {}", ProviderDiscovery.reason(e));
      throw away();
    }
  }

  /** The login that this browser has begun, once. */
  private PendingLogins.Pending begun(RequestContext request) {
    String key = request.kept(COOKIE).orElse("");
    keep(request, "", 0);
    return pending
        .take(key)
        .filter(login -> Secret.same(login.state().getValue(), request.query("state")))
        .filter(login -> !request.query("code").isEmpty() || !request.query("error").isEmpty())
        .orElseThrow(
            () ->
                new Refusal(
                    HttpStatus.UNAUTHORIZED,
                    Wording.of("console.sign-in-was-not-begun-in-browser")));
  }

  /** The log says why, and names nobody. */
  private static Refusal refused(String reason) {
    LOG.warn("a login by the identity provider was refused: {}", reason);
    return new Refusal(
        HttpStatus.UNAUTHORIZED, Wording.of("console.identity-provider-does-not-let-you"));
  }

  /**
   * A page of ours that goes on by itself: a browser sends the session's cookie only from a page of
   * the same site, and this request came from the provider's.
   */
  private static void welcome(RequestContext request, String then) {
    request.http().header("Refresh", "0; url=" + then);
    request.page(
        "team/welcome", request.words().text("console.welcome.title"), ConsolePart.NONE, then);
  }
}
