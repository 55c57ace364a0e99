package de.interkomm.hub.shell;

import org.springframework.data.domain.Page;

import java.util.List;
import java.util.function.Function;

/** How the API hands out long lists: a page's content, and which page of how many it is. */
public record PageOf<T>(List<T> content, PageInfo page) {

    public PageOf {
        content = List.copyOf(content);
    }

    public static <S, T> PageOf<T> from(Page<S> page, Function<? super S, ? extends T> entry) {
        return new PageOf<>(
                page.getContent().stream().<T>map(entry).toList(),
                new PageInfo(
                        page.getSize(),
                        page.getNumber(),
                        page.getTotalElements(),
                        page.getTotalPages()));
    }

    /**
     * @param size how many entries a full page has
     * @param number counted from 0
     */
    public record PageInfo(int size, int number, long totalElements, int totalPages) {}
}
