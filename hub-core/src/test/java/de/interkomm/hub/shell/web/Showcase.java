package de.interkomm.hub.shell.web;

import de.interkomm.hub.shell.ConflictOnPage;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;
import de.interkomm.hub.shell.NetworkFrame;
import de.interkomm.hub.shell.NetworkFrames;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.Tone;
import de.interkomm.hub.tenancy.NetworkAddresses;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The shell alone, without any database, with pages that show all its building blocks: for its
 * tests, and to look at ({@code main}). Test configurations are never scanned, so nothing of this
 * is part of other tests.
 */
@TestConfiguration
@SpringBootConfiguration
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@ComponentScan(
        basePackages = "de.interkomm.hub.shell",
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@Import({Showcase.Pages.class, Showcase.Api.class})
class Showcase {

    static final NetworkId RUDI = new NetworkId("rudi");
    static final NetworkId READI = new NetworkId("readi");
    static final NetworkId DOERFER = new NetworkId("digitale-doerfer");

    /** Every network goes by its id. */
    static final NetworkAddresses IDS =
            new NetworkAddresses() {
                @Override
                public Optional<NetworkId> at(String name) {
                    return NetworkId.parse(name);
                }

                @Override
                public String nameOf(NetworkId network) {
                    return network.value();
                }
            };

    private static final Map<NetworkId, NetworkFrame> FRAMES =
            Map.of(
                    RUDI,
                    new NetworkFrame(
                            RUDI,
                            LocalizedText.same("RuDi – Ruhr Digital"),
                            "RuDi",
                            new LocalizedText(
                                    "Digitale Köpfe aus allen Verwaltungen",
                                    "Digital minds from all administrations"),
                            Tone.DU),
                    READI,
                    new NetworkFrame(
                            READI,
                            LocalizedText.same("re@di – regional.digital"),
                            "re@di",
                            new LocalizedText(
                                    "Neun Städte, ein Weg in die digitale Verwaltung",
                                    "Nine towns, one way into digital administration"),
                            Tone.DU),
                    DOERFER,
                    new NetworkFrame(
                            DOERFER,
                            new LocalizedText(
                                    "Netzwerk Digitale Dörfer Rheinland-Pfalz",
                                    "Digital Villages Network Rhineland-Palatinate"),
                            "Digitale Dörfer",
                            new LocalizedText(
                                    "Das Land vernetzt seine Verbandsgemeinden",
                                    "The state connects its municipal associations"),
                            Tone.SIE));

    static void main(String[] args) {
        SpringApplication.run(Showcase.class, args);
    }

    @Bean
    NetworkAddresses addresses() {
        return IDS;
    }

    @Bean
    NetworkFrames frames() {
        return id -> Optional.ofNullable(FRAMES.get(id));
    }

    @Bean
    NavigationSource navigation() {
        return visitor ->
                visitor.network() == null
                        ? List.of(
                                new NavigationItem("shell.search.button", "/eligibility", 20),
                                new NavigationItem("shell.footer.networks", "/showcase", 10))
                        : List.of(
                                new NavigationItem(
                                        "shell.footer.networks",
                                        "/networks/" + visitor.network() + "/showcase",
                                        10),
                                new NavigationItem("shell.network.more", "/networks", 20),
                                new NavigationItem("shell.accessibility", "/eligibility", 30));
    }

    @Bean
    SpringResourceTemplateResolver showcaseTemplates() {
        SpringResourceTemplateResolver templates = new SpringResourceTemplateResolver();
        templates.setPrefix("classpath:/");
        templates.setSuffix(".html");
        templates.setCheckExistence(true);
        templates.setCharacterEncoding("UTF-8");
        templates.setOrder(0);
        return templates;
    }

    @Bean
    InMemoryUserDetailsManager people() {
        return new InMemoryUserDetailsManager(
                User.withUsername("Dr. Annegret Mustermann-Beispielhausen")
                        .password("{noop}secret")
                        .roles("COORDINATOR")
                        .build());
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(
                                                "/networks/*/coordination/**", "/api/secret")
                                        .denyAll()
                                        .anyRequest()
                                        .permitAll())
                .httpBasic(Customizer.withDefaults())
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                        policy ->
                                                policy.policyDirectives(
                                                        "default-src 'self'; img-src 'self' data:;"
                                                                + " frame-ancestors 'none';"
                                                                + " form-action 'self'")))
                .build();
    }

    /** A form with every kind of field. */
    record Form(
            @Nullable @NotBlank String name,
            @Nullable String mailbox,
            @Nullable @NotBlank String message,
            @Nullable Tone tone,
            @Nullable Tone way,
            @AssertTrue boolean privacy,
            @Nullable MultipartFile scan) {}

    @Controller
    static class Pages {

        @GetMapping({"/showcase", "/networks/{network}/showcase"})
        String show(
                Model model,
                @PathVariable(required = false) @Nullable String network,
                @RequestParam(defaultValue = "1") int page) {
            model.addAttribute("form", new Form(null, null, null, null, null, false, null));
            return shown(model, page);
        }

        @PostMapping({"/showcase", "/networks/{network}/showcase"})
        String send(
                @Valid @ModelAttribute("form") Form form,
                BindingResult errors,
                Model model,
                HttpServletResponse response) {
            errors.reject("showcase", "Beides zusammen geht nicht.");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown(model, 1);
        }

        @GetMapping({"/missing", "/networks/{network}/missing"})
        String missing() {
            throw new PageNotFound();
        }

        @GetMapping("/networks/{network}/conflict")
        String conflict() {
            throw new ConflictOnPage("shell.pagination.position", "7", "9");
        }

        @GetMapping({"/broken", "/networks/{network}/broken"})
        String broken() {
            throw new IllegalStateException("the secret inside");
        }

        @GetMapping("/networks/{network}/closed")
        void closed(HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }

        @GetMapping("/text")
        String text(Model model) {
            model.addAttribute("title", "Impressum");
            model.addAttribute("lead", "Wer diese Plattform betreibt und wie man uns erreicht.");
            model.addAttribute(
                    "paragraphs",
                    List.of(
                            new Paragraph(
                                    null,
                                    List.of("Ein Absatz ohne Überschrift."),
                                    List.of(),
                                    null,
                                    null),
                            new Paragraph(
                                    "Anschrift",
                                    List.of(),
                                    List.of("Musterstraße 1", "12345 Musterstadt"),
                                    "post@muster.example",
                                    "https://muster.example/barrierefrei")));
            return "shell/text-page";
        }

        private static String shown(Model model, int page) {
            model.addAttribute("networks", FRAMES.values());
            model.addAttribute("tones", Tone.values());
            model.addAttribute(
                    "page",
                    new PageImpl<>(
                            IntStream.range(0, 20).boxed().toList(),
                            PageRequest.of(page, 20),
                            101));
            return "showcase/showcase";
        }
    }

    record Paragraph(
            @Nullable String heading,
            List<String> lines,
            List<String> address,
            @Nullable String mailbox,
            @Nullable String page) {}

    @RestController
    static class Api {

        @GetMapping("/api/missing")
        String missing() {
            throw new PageNotFound();
        }

        @GetMapping("/api/broken")
        String broken() {
            throw new IllegalStateException("the secret inside");
        }

        @GetMapping("/api/number")
        int number(@RequestParam int value) {
            return value;
        }
    }
}
