package de.interkomm.hub.shell.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ShellWebConfiguration implements WebMvcConfigurer {

    private final PageFrames frames;

    ShellWebConfiguration(PageFrames frames) {
        this.frames = frames;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RememberLanguage());
        registry.addInterceptor(frames);
    }
}
