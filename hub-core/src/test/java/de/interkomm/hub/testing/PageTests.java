package de.interkomm.hub.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.interkomm.hub.identity.Actor;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Asks for pages, and sends their forms, as anybody or as somebody signed in. */
public abstract class PageTests {

    /** As templates show them for want of the words. */
    private static final Pattern MISSING_WORDS =
            Pattern.compile("\\?\\?[\\w.-]+_(?:de|en)\\w*\\?\\?");

    @Autowired private MockMvc mvc;

    /**
     * @param reader {@code null} for whoever is not signed in
     */
    protected final Document page(@Nullable Actor reader, String path, int status)
            throws Exception {
        return page(reader, get(path), status);
    }

    protected final Document page(
            @Nullable Actor reader, AbstractMockHttpServletRequestBuilder<?> request, int status)
            throws Exception {
        Document page =
                Jsoup.parse(
                        answer(reader, request, status).getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.text()).as("words that are missing").doesNotContainPattern(MISSING_WORDS);
        return page;
    }

    /** The form shown again. */
    protected final Document refused(Actor actor, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return page(actor, request, 422);
    }

    /** Where it leads. */
    protected final String redirect(
            @Nullable Actor actor, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return Objects.requireNonNull(answer(actor, request, 302).getRedirectedUrl());
    }

    protected final MockHttpServletResponse answer(
            @Nullable Actor actor, AbstractMockHttpServletRequestBuilder<?> request, int status)
            throws Exception {
        MockHttpServletResponse answer = send(actor, request);
        String body = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus())
                .as("%s %s", answer.getRedirectedUrl(), Jsoup.parse(body).text())
                .isEqualTo(status);
        return answer;
    }

    protected final MockHttpServletResponse send(
            @Nullable Actor actor, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(
                        request.with(csrf())
                                .with(
                                        actor == null
                                                ? anonymous()
                                                : authentication(
                                                        new TestingAuthenticationToken(
                                                                actor, "", List.of()))))
                .andReturn()
                .getResponse();
    }
}
