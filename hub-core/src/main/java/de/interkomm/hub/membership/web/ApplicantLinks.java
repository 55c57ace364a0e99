package de.interkomm.hub.membership.web;

import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.Applications.LinkResult;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;

/**
 * Stands before every page below an applicant's link: follows the link anew for each request, and
 * keeps the address, which is a secret, out of caches, search engines and other sites' logs.
 */
@ControllerAdvice(
        assignableTypes = {
            ApplicantPages.class,
            ApplicantSteps.class,
            ApplicantUploads.class,
            ApplicantChanges.class,
            ApplicantFiles.class
        })
class ApplicantLinks {

    private final Applications applications;
    private final JoinableNetworks networks;

    ApplicantLinks(Applications applications, JoinableNetworks networks) {
        this.applications = applications;
        this.networks = networks;
    }

    @ModelAttribute("link")
    ApplicantLink follow(
            @PathVariable NetworkId network,
            @PathVariable String token,
            HttpServletResponse response) {
        keepSecret(response);
        return switch (applications.open(network, token)) {
            case LinkResult.Opened opened ->
                    new ApplicantLink(
                            networks.profile(network),
                            applications.policyOf(network, opened.id()),
                            token,
                            opened.id(),
                            opened.mailedTo());
            case LinkResult.Expired _ -> throw new DeadLink(network, DeadLink.Reason.EXPIRED);
            case LinkResult.Unknown _ -> throw new DeadLink(network, DeadLink.Reason.UNKNOWN);
        };
    }

    @ExceptionHandler
    ModelAndView deadLink(DeadLink dead, HttpServletResponse response) {
        keepSecret(response);
        return new ModelAndView(
                "membership/dead-link",
                Map.of(
                        "network",
                        dead.network(),
                        "reason",
                        dead.reason(),
                        "linkRequest",
                        LinkRequestForm.empty()),
                switch (dead.reason()) {
                    case EXPIRED -> HttpStatus.GONE;
                    case UNKNOWN -> HttpStatus.NOT_FOUND;
                });
    }

    private static void keepSecret(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
