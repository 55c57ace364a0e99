package de.interkomm.hub.identity.internal;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;

/** Lets in whoever proves to have a passkey, if the account it belongs to may sign in. */
final class PasskeySignIn implements AuthenticationProvider {

    private final RelyingParty relyingParty;
    private final AccountRegistry accounts;

    PasskeySignIn(RelyingParty relyingParty, AccountRegistry accounts) {
        this.relyingParty = relyingParty;
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        WebAuthnAuthenticationRequestToken token = (WebAuthnAuthenticationRequestToken) request;
        return accounts.actor(
                        PasskeyOwners.accountOf(
                                relyingParty.authenticate(token.getWebAuthnRequest()).getId()))
                .map(actor -> new SignedIn(actor, null))
                .orElseThrow(() -> new DisabledException("may not sign in"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(authentication);
    }
}
