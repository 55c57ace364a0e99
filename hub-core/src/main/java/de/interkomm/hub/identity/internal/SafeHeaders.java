package de.interkomm.hub.identity.internal;

import de.interkomm.hub.shell.HubAddress;

import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;

import java.util.ArrayList;
import java.util.List;

/**
 * What every answer tells browsers to refrain from. A header an answer has already stays as it is:
 * files from outside say more than this, see {@code DocumentDownload}.
 */
final class SafeHeaders {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self';"
                    + " base-uri 'none'; object-src 'none'";

    private static final String PERMISSIONS_POLICY =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";

    private SafeHeaders() {}

    static List<HeaderWriter> writers(HubAddress hub) {
        HstsHeaderWriter hsts = new HstsHeaderWriter();
        // Behind a proxy that ends HTTPS every request looks insecure.
        hsts.setRequestMatcher(_ -> hub.isSecure());
        CrossOriginOpenerPolicyHeaderWriter opener = new CrossOriginOpenerPolicyHeaderWriter();
        opener.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
        CrossOriginResourcePolicyHeaderWriter resource =
                new CrossOriginResourcePolicyHeaderWriter();
        resource.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
        return List.of(
                hsts,
                new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY_POLICY),
                new XFrameOptionsHeaderWriter(),
                new XContentTypeOptionsHeaderWriter(),
                new PermissionsPolicyHeaderWriter(PERMISSIONS_POLICY),
                opener,
                resource,
                new DelegatingRequestMatcherHeaderWriter(
                        SecretLink::isIn,
                        new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER)),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN));
    }

    /**
     * Writes them on error pages too. What is refused before the security chains (a path the
     * firewall does not let through, an upload beyond all limits) has met no other filter that
     * does.
     */
    static final class OnErrorPages extends HeaderWriterFilter {

        OnErrorPages(HubAddress hub, CachingRules caching) {
            super(writers(hub, caching));
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        private static List<HeaderWriter> writers(HubAddress hub, CachingRules caching) {
            List<HeaderWriter> writers = new ArrayList<>(SafeHeaders.writers(hub));
            writers.add(caching);
            return writers;
        }
    }
}
