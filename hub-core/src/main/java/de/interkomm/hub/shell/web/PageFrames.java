package de.interkomm.hub.shell.web;

import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;
import de.interkomm.hub.shell.NetworkFrame;
import de.interkomm.hub.shell.Visitor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * Gives every page its frame. An interceptor and not a model attribute, because error pages need
 * one too, and they are rendered without a model of the page that failed.
 */
@Component
class PageFrames implements HandlerInterceptor {

    private final RequestedNetwork network;
    private final LanguageResolver language;
    private final Themes themes;
    private final ObjectProvider<NavigationSource> navigation;

    PageFrames(
            RequestedNetwork network,
            LanguageResolver language,
            Themes themes,
            ObjectProvider<NavigationSource> navigation) {
        this.network = network;
        this.language = language;
        this.themes = themes;
        this.navigation = navigation;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(PageFrame.ATTRIBUTE, frame(request));
        return true;
    }

    private PageFrame frame(HttpServletRequest request) {
        NetworkFrame frame = network.frameOf(request).orElse(null);
        Visitor visitor = new Visitor(frame == null ? null : frame.id(), SignIn.current());
        return new PageFrame(
                visitor,
                frame,
                Language.of(language.resolveLocale(request).getLanguage()).orElseThrow(),
                new PageFrame.Address(
                        UriUtils.encodePath(RequestedPath.of(request), StandardCharsets.UTF_8),
                        RequestedPath.queryOf(request)),
                themes,
                () -> itemsFor(visitor),
                this.network::frameOf);
    }

    private List<NavigationItem> itemsFor(Visitor visitor) {
        return navigation.stream()
                .flatMap(source -> source.itemsFor(visitor).stream())
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
    }
}
