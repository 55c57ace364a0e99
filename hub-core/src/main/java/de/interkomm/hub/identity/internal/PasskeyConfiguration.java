package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.ReturnPath;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What a browser talks about with the hub when somebody registers or uses a passkey. The challenge
 * stays in the session until it is answered.
 */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    private static final String REGISTER = "/my/account/passkeys/register";
    private static final String SIGN_IN = "/sign-in/passkey";
    private static final String OPTIONS = "/options";

    @Bean
    PasskeyFilters passkeyFilters(
            RelyingParty relyingParty,
            PasskeyRegistry passkeys,
            AccountRegistry accounts,
            SessionAccount sessionAccount,
            SessionAuthenticationStrategy renewal,
            SignInCompletion completion,
            JsonMapper json) {
        WebAuthnAuthenticationFilter signIn = new WebAuthnAuthenticationFilter();
        signIn.setRequiresAuthenticationRequestMatcher(post(SIGN_IN));
        signIn.setAuthenticationManager(
                new ProviderManager(new PasskeySignIn(relyingParty, accounts)));
        signIn.setSecurityContextRepository(sessionAccount);
        signIn.setSessionAuthenticationStrategy(renewal);
        signIn.setAuthenticationSuccessHandler(
                (request, response, signedIn) -> {
                    ReturnPath to =
                            completion.complete(
                                    request,
                                    response,
                                    signedIn,
                                    SignInLog.Way.PASSKEY,
                                    returnPath(request));
                    goOn(request, response, to.value(), json);
                });
        signIn.setAuthenticationFailureHandler(
                (request, response, _) -> {
                    SignInLog.notSignedIn(SignInLog.Way.PASSKEY, "it is not valid");
                    goOn(
                            request,
                            response,
                            returnPath(request).appendedTo("/sign-in?passkey=refused"),
                            json);
                });
        PublicKeyCredentialRequestOptionsFilter signInOptions =
                new PublicKeyCredentialRequestOptionsFilter(relyingParty);
        signInOptions.setRequestMatcher(post(SIGN_IN + OPTIONS));
        PublicKeyCredentialCreationOptionsFilter registrationOptions =
                new PublicKeyCredentialCreationOptionsFilter(relyingParty);
        registrationOptions.setRequestMatcher(post(REGISTER + OPTIONS));
        WebAuthnRegistrationFilter registration =
                new WebAuthnRegistrationFilter(passkeys, relyingParty);
        registration.setRegisterCredentialMatcher(post(REGISTER));
        // Revoking is a form of the account page.
        registration.setRemoveCredentialMatcher(_ -> false);
        return new PasskeyFilters(
                signIn, List.of(signInOptions, registrationOptions, registration));
    }

    private static RequestMatcher post(String path) {
        return PathPatternRequestMatcher.pathPattern(HttpMethod.POST, path);
    }

    private static ReturnPath returnPath(HttpServletRequest request) {
        return ReturnPath.of(request.getParameter(ReturnPath.PARAMETER));
    }

    /** A script asked, so the page to go on with is an answer and no redirect. */
    private static void goOn(
            HttpServletRequest request, HttpServletResponse response, String path, JsonMapper json)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(Map.of("to", request.getContextPath() + path)));
    }

    /**
     * Keeps the filters out of the container's own chain.
     *
     * @param afterAuthorization those that rely on the rules of who may ask for what
     */
    record PasskeyFilters(
            WebAuthnAuthenticationFilter signIn, List<? extends Filter> afterAuthorization) {}
}
