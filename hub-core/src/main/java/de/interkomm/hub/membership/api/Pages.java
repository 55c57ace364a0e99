package de.interkomm.hub.membership.api;

import de.interkomm.hub.shell.PageOf;

import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Cuts lists into pages, and lets everybody keep the answers for a while. */
final class Pages {

    private static final int LARGEST = 100;
    private static final int LAST = 100_000;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private Pages() {}

    static <S, T> PageOf<T> of(List<S> all, int page, int size, Function<S, T> entry) {
        if (page < 0 || page > LAST || size < 1 || size > LARGEST) {
            throw badRequest("page must not be negative, size must be 1 to " + LARGEST);
        }
        PageRequest asked = PageRequest.of(page, size);
        List<S> part = all.stream().skip(asked.getOffset()).limit(size).toList();
        return PageOf.from(new PageImpl<>(part, asked, all.size()), entry);
    }

    static <T> ResponseEntity<T> cacheable(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(KEPT).cachePublic()).body(body);
    }

    static ResponseStatusException badRequest(String reason) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
    }
}
