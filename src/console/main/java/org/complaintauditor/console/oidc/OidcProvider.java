package org.complaintauditor.console.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An identity provider as it describes itself, and what is asked of it: the code flow of OpenID
 * Connect Core 1.0 with a proof key (RFC 7636).
 */
final class OidcProvider {

  private static final int CLOCK_SKEW_SECONDS = 60;

  /** Signatures by a key that only the provider has. */
  private static final Set<JWSAlgorithm> SIGNED =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private final OidcSettings settings;
  private final Optional<String> secret;
  private final URI callback;
  private final IssuerConnection connection;
  private final OIDCProviderMetadata metadata;
  private final IDTokenValidator validator;

  private OidcProvider(
      OidcSettings settings,
      Optional<String> secret,
      URI callback,
      IssuerConnection connection,
      OIDCProviderMetadata metadata)
      throws IOException {
    this.settings = settings;
    this.secret = secret;
    this.callback = callback;
    this.connection = connection;
    this.metadata = metadata;
    this.validator = validator();
  }

  /**
   * Asks the issuer to describe itself.
   *
   * @param secret the secret of this client, where it has one
   * @param callback the address to which logins come back
   * @throws IOException if it does not answer, or describes another issuer
   */
  static OidcProvider discover(OidcSettings settings, Optional<String> secret, URI callback)
      throws IOException {
    IssuerConnection connection = new IssuerConnection(settings);
    Issuer issuer = new Issuer(settings.issuer());
    try {
      String described =
          connection.retrieveResource(OIDCProviderMetadata.resolveURL(issuer)).getContent();
      OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(described);
      if (!issuer.equals(metadata.getIssuer())) {
        throw new IOException(
            "it calls itself " + metadata.getIssuer() + "; write the issuer exactly so");
      }
      for (URI endpoint :
          new URI[] {
            metadata.getAuthorizationEndpointURI(),
            metadata.getTokenEndpointURI(),
            metadata.getJWKSetURI()
          }) {
        if (endpoint == null) {
          throw new IOException("it names no endpoints for the code flow");
        }
        connection.own(endpoint);
      }
      return new OidcProvider(settings, secret, callback, connection, metadata);
    } catch (GeneralException e) {
      throw new IOException("it is not described as OpenID Connect wants it", e);
    }
  }

  private IDTokenValidator validator() throws IOException {
    Set<JWSAlgorithm> algorithms = new HashSet<>(SIGNED);
    if (metadata.getIDTokenJWSAlgs() != null) {
      algorithms.retainAll(metadata.getIDTokenJWSAlgs());
    }
    if (algorithms.isEmpty()) {
      throw new IOException("it signs its tokens in no way that is known here");
    }
    IDTokenValidator made =
        new IDTokenValidator(
            metadata.getIssuer(),
            new ClientID(settings.clientId()),
            new JWSVerificationKeySelector<>(
                algorithms,
                JWKSourceBuilder.<SecurityContext>create(
                        metadata.getJWKSetURI().toURL(), connection)
                    .retrying(true)
                    .build()),
            null);
    made.setMaxClockSkew(CLOCK_SKEW_SECONDS);
    return made;
  }

  /** The address at which the person signs in. */
  URI address(PendingLogins.Pending login) {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE,
            new Scope(settings.scopes().toArray(String[]::new)),
            new ClientID(settings.clientId()),
            callback)
        .endpointURI(metadata.getAuthorizationEndpointURI())
        .state(login.state())
        .nonce(login.nonce())
        .codeChallenge(login.verifier(), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * Whether the answer says, where it says it at all, that it comes from this issuer (RFC 9207).
   *
   * @param said the parameter {@code iss}; empty if there was none
   */
  boolean isFrom(String said) {
    return said.isEmpty()
        ? !metadata.supportsAuthorizationResponseIssuerParam()
        : said.equals(metadata.getIssuer().getValue());
  }

  /**
   * Gives a code for what the provider says of the person.
   *
   * @throws LoginRefusedException if it is not accepted, on either side
   * @throws IOException if the provider does not answer
   */
  VerifiedClaims exchange(String code, PendingLogins.Pending login)
      throws LoginRefusedException, IOException {
    try {
      AuthorizationCodeGrant grant =
          new AuthorizationCodeGrant(new AuthorizationCode(code), callback, login.verifier());
      HTTPResponse answer = request(grant).toHTTPRequest().send(connection);
      TokenResponse response = OIDCTokenResponseParser.parse(answer);
      if (!response.indicatesSuccess()) {
        throw new LoginRefusedException(
            "the provider refuses the code: "
                + response.toErrorResponse().getErrorObject().getCode());
      }
      JWT token =
          ((com.nimbusds.openid.connect.sdk.OIDCTokenResponse) response.toSuccessResponse())
              .getOIDCTokens()
              .getIDToken();
      if (token == null) {
        throw new LoginRefusedException("the provider has sent no ID token");
      }
      IDTokenClaimsSet claims = validator.validate(token, login.nonce());
      requireForUs(claims);
      return VerifiedClaims.of(claims, settings);
    } catch (ParseException e) {
      throw new LoginRefusedException("the provider's answer cannot be read", e);
    } catch (BadJOSEException | JOSEException e) {
      throw new LoginRefusedException("the ID token is not valid: " + e.getMessage(), e);
    }
  }

  /**
   * Whom a token was made for besides us, or who else asked for it, may not sign in with it here.
   */
  private void requireForUs(IDTokenClaimsSet claims) throws LoginRefusedException {
    Object party = claims.getClaim(IDTokenClaimsSet.AZP_CLAIM_NAME);
    boolean ours =
        party == null ? claims.getAudience().size() == 1 : party.equals(settings.clientId());
    if (!ours) {
      throw new LoginRefusedException("the ID token was made out to another client (azp)");
    }
  }

  private TokenRequest request(AuthorizationCodeGrant grant) {
    ClientID client = new ClientID(settings.clientId());
    if (secret.isEmpty()) {
      return new TokenRequest.Builder(metadata.getTokenEndpointURI(), client, grant).build();
    }
    List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
    ClientAuthentication authentication =
        methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            ? new ClientSecretBasic(client, new Secret(secret.get()))
            : new ClientSecretPost(client, new Secret(secret.get()));
    return new TokenRequest.Builder(metadata.getTokenEndpointURI(), authentication, grant).build();
  }
}
