package de.interkomm.hub.shell.web;

import de.interkomm.hub.shell.HubAddress;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.WebContentInterceptor;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

import java.time.Duration;

@Configuration(proxyBeanMethods = false)
class ShellWebConfiguration implements WebMvcConfigurer {

    private static final String DESCRIPTION = "/api/openapi.json";

    private final PageFrames frames;
    private final HubAddress hub;

    ShellWebConfiguration(PageFrames frames, HubAddress hub) {
        this.frames = frames;
        this.hub = hub;
    }

    @Bean
    static FilterRegistrationBean<ApiEtags> apiEtags() {
        FilterRegistrationBean<ApiEtags> registered = new FilterRegistrationBean<>(new ApiEtags());
        registered.addUrlPatterns("/api/*");
        return registered;
    }

    /** In place of Spring Boot's own. */
    @Bean
    static FilterRegistrationBean<ResourceUrlEncodingFilter> fileUrls() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> registered =
                new FilterRegistrationBean<>(new FileUrls());
        registered.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registered;
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadablePaths() {
        return server -> server.addEngineValves(new UnreadablePaths());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RememberLanguage(hub));
        registry.addInterceptor(frames);
        WebContentInterceptor description = new WebContentInterceptor();
        description.addCacheMapping(
                CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic(), DESCRIPTION);
        registry.addInterceptor(description).addPathPatterns(DESCRIPTION);
    }
}
