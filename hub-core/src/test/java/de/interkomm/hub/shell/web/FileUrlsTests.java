package de.interkomm.hub.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class FileUrlsTests {

    private static final List<String> LINKS =
            List.of(
                    "/shell/hub.css?x=/1",
                    "/networks/a.b/groups",
                    "/groups?back=/x.css",
                    "/directory.atom",
                    "/",
                    "#top.most");

    @Test
    void onlyBehindTheNamesOfFilesAreFilesLookedFor() throws Exception {
        KeptFiles kept = new KeptFiles();
        ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
        handler.setResourceResolvers(List.of(kept));
        ResourceUrlProvider files = new ResourceUrlProvider();
        files.setHandlerMap(Map.of("/**", handler));
        MockHttpServletRequest page = new MockHttpServletRequest("GET", "/page");
        List<String> links = new ArrayList<>();

        new FileUrls()
                .doFilter(
                        page,
                        new MockHttpServletResponse(),
                        (request, response) -> {
                            request.setAttribute(
                                    ResourceUrlProviderExposingInterceptor
                                            .RESOURCE_URL_PROVIDER_ATTR,
                                    files);
                            for (String link : LINKS) {
                                links.add(((HttpServletResponse) response).encodeURL(link));
                            }
                        });

        assertThat(kept.looked).containsExactly("shell/hub.css");
        assertThat(links)
                .containsExactly(
                        "/shell/hub-4711.css?x=/1",
                        "/networks/a.b/groups",
                        "/groups?back=/x.css",
                        "/directory.atom",
                        "/",
                        "#top.most");
    }

    /** Notes what it is asked for. */
    private static final class KeptFiles extends AbstractResourceResolver {

        private final List<String> looked = new ArrayList<>();

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return null;
        }

        @Override
        protected String resolveUrlPathInternal(
                String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            looked.add(path);
            return path.replace(".css", "-4711.css");
        }
    }
}
