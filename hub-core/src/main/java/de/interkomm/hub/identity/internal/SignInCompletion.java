package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Device;
import de.interkomm.hub.identity.Home;
import de.interkomm.hub.identity.ReturnPath;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/** What every way of signing in ends with. */
@Component
class SignInCompletion {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SignInRecord record;
    private final Cookies cookies;
    private final LocaleResolver locales;
    private final AccountRegistry accounts;
    private final ObjectProvider<Home> homes;
    private final BytesKeyGenerator random = KeyGenerators.secureRandom(32);

    SignInCompletion(
            SignInRecord record,
            Cookies cookies,
            LocaleResolver locales,
            AccountRegistry accounts,
            ObjectProvider<Home> homes) {
        this.record = record;
        this.cookies = cookies;
        this.locales = locales;
        this.accounts = accounts;
        this.homes = homes;
    }

    /**
     * @param wanted where they wanted to go
     * @return where they go
     */
    ReturnPath complete(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication signedIn,
            SignInLog.Way way,
            ReturnPath wanted) {
        AccountId account = new AccountId(UUID.fromString(signedIn.getName()));
        String secret = secretOf(request);
        remember(secret, response);
        record.signedIn(
                account,
                secret,
                Device.of(request.getHeader(HttpHeaders.USER_AGENT)),
                locales.resolveLocale(request));
        SignInLog.signedIn(signedIn, way);
        return wanted.equals(ReturnPath.HOME) ? homeOf(account) : wanted;
    }

    private ReturnPath homeOf(AccountId account) {
        return accounts.actor(account)
                .flatMap(actor -> homes.stream().findFirst().map(home -> home.of(actor)))
                .orElse(ReturnPath.HOME);
    }

    /** One browser, one secret, whoever signs in with it; kept hashes differ by account. */
    private String secretOf(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, cookies.device());
        return cookie != null && SECRET.matcher(cookie.getValue()).matches()
                ? cookie.getValue()
                : Base64.getUrlEncoder().withoutPadding().encodeToString(random.generateKey());
    }

    private void remember(String secret, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookies.device(), secret)
                        .path("/")
                        .httpOnly(true)
                        .secure(cookies.areSecure())
                        .sameSite("Lax")
                        .maxAge(SignInRecord.MEMORY)
                        .build()
                        .toString());
    }
}
