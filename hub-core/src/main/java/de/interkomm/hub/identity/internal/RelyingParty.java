package de.interkomm.hub.identity.internal;

import com.webauthn4j.util.exception.WebAuthnException;

import de.interkomm.hub.shell.HubAddress;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.net.URI;
import java.util.Set;

/**
 * The hub towards passkeys. They are bound to the host of {@code hub.base-url}, so signing in
 * belongs there and to no network's own host. A passkey is the only thing asked for, hence devices
 * must make sure who uses it (user verification), and must offer it without being told an account.
 */
@Component
class RelyingParty implements WebAuthnRelyingPartyOperations {

    private final Webauthn4JRelyingPartyOperations webAuthn;

    RelyingParty(PasskeyOwners owners, PasskeyRegistry passkeys, HubAddress hub) {
        URI address = URI.create(hub.baseUrl());
        PublicKeyCredentialRpEntity name =
                PublicKeyCredentialRpEntity.builder()
                        .id(address.getHost())
                        .name("Interkomm")
                        .build();
        this.webAuthn =
                new Webauthn4JRelyingPartyOperations(
                        owners, passkeys, name, Set.of(originOf(address)));
        webAuthn.setCustomizeCreationOptions(
                options ->
                        options.authenticatorSelection(
                                AuthenticatorSelectionCriteria.builder()
                                        .residentKey(ResidentKeyRequirement.REQUIRED)
                                        .userVerification(UserVerificationRequirement.REQUIRED)
                                        .build()));
        webAuthn.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    }

    private static String originOf(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    @Override
    @Transactional(readOnly = true)
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return webAuthn.createPublicKeyCredentialCreationOptions(request);
    }

    /**
     * @throws AccessDeniedException if what the browser sent proves nothing
     */
    @Override
    @Transactional
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        try {
            return webAuthn.registerCredential(request);
        } catch (WebAuthnException | IllegalArgumentException e) {
            throw new AccessDeniedException("no passkey", e);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return webAuthn.createCredentialRequestOptions(request);
    }

    /**
     * @throws BadCredentialsException if nobody's passkey, or a revoked one, was used
     */
    @Override
    @Transactional
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        try {
            return webAuthn.authenticate(request);
        } catch (WebAuthnException | IllegalArgumentException e) {
            throw new BadCredentialsException("not signed by a passkey known here", e);
        }
    }
}
