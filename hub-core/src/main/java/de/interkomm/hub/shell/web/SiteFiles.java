package de.interkomm.hub.shell.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What browsers and search engines ask of every site at an address of their own choosing. These
 * addresses cannot change with the content, so answers are kept for a day only.
 */
@Controller
class SiteFiles {

    private static final String ROBOTS =
            """
            User-agent: *
            Disallow: /operator
            Disallow: /sign-in
            Disallow: /my
            Disallow: /local-mailbox
            Disallow: /stale-page
            Disallow: /networks/*/applications
            Disallow: /networks/*/coordination
            """;

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return kept().contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(ROBOTS);
    }

    /** For those that do not read the page's own link to the icon. */
    @GetMapping("/favicon.ico")
    ResponseEntity<Resource> icon() {
        return kept().contentType(new MediaType("image", "svg+xml", StandardCharsets.UTF_8))
                .body(new ClassPathResource("static/shell/mark.svg"));
    }

    private static ResponseEntity.BodyBuilder kept() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    }
}
