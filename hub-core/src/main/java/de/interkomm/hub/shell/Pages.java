package de.interkomm.hub.shell;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Lists cut into pages, and how the API answers: kept by everybody for a while. */
public final class Pages {

    /** The most entries of a page. */
    public static final int LARGEST = 100;

    private static final int LAST = 100_000;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private Pages() {}

    /**
     * Which page was asked for.
     *
     * @throws BadQuestion for a page before the first, or a size that is not 1 to 100
     */
    public static PageRequest asked(int page, int size) {
        if (page < 0 || page > LAST) {
            throw new BadQuestion("shell.problem.page", String.valueOf(LAST));
        }
        if (size < 1 || size > LARGEST) {
            throw new BadQuestion("shell.problem.size", String.valueOf(LARGEST));
        }
        return PageRequest.of(page, size);
    }

    /**
     * One page of a list.
     *
     * @throws BadQuestion as {@link #asked} does
     */
    public static <S, T> PageOf<T> of(List<S> all, int page, int size, Function<S, T> entry) {
        PageRequest asked = asked(page, size);
        List<S> part = all.stream().skip(asked.getOffset()).limit(size).toList();
        return PageOf.from(new PageImpl<>(part, asked, all.size()), entry);
    }

    /**
     * The part of a list that a page in the browser shows.
     *
     * @param wanted as it stands in the address, counted from 0; the nearest there is for a number
     *     that is too high, and the first for what is no number
     */
    public static <T> Page<T> nearest(List<T> all, String wanted, int size) {
        PageRequest page = nearest(all.size(), wanted, size);
        int from = Math.toIntExact(page.getOffset());
        return new PageImpl<>(
                all.subList(from, Math.min(all.size(), from + size)), page, all.size());
    }

    /**
     * Which page a list of that many entries shows in the browser.
     *
     * @param wanted as for a list
     */
    public static PageRequest nearest(long total, String wanted, int size) {
        long last = Math.max(0, (total - 1) / size);
        return PageRequest.of(Math.toIntExact(Math.clamp(number(wanted), 0, last)), size);
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    /** An answer everybody may keep for five minutes. */
    public static <T> ResponseEntity<T> cacheable(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(KEPT).cachePublic()).body(body);
    }
}
