package de.interkomm.hub.shell.web;

import de.interkomm.hub.shell.HubAddress;

import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ShellWebConfiguration implements WebMvcConfigurer {

    private final PageFrames frames;
    private final HubAddress hub;

    ShellWebConfiguration(PageFrames frames, HubAddress hub) {
        this.frames = frames;
        this.hub = hub;
    }

    /** Or the API's description would name the host of whoever asked for it first. */
    @Bean
    static ServerBaseUrlCustomizer describedAddress(HubAddress hub) {
        return (_, _) -> hub.baseUrl();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RememberLanguage(hub));
        registry.addInterceptor(frames);
    }
}
