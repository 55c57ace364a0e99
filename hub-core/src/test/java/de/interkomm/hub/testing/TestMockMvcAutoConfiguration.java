package de.interkomm.hub.testing;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Lets every test of the hub ask for pages, so that those who do share their context with those who
 * do not: {@code @AutoConfigureMockMvc} would make another.
 */
@AutoConfiguration
@ConditionalOnClass({SpringBootMockMvcBuilderCustomizer.class, SecurityMockMvcConfigurers.class})
public class TestMockMvcAutoConfiguration {

    @Bean
    @Lazy
    MockMvc mockMvc(WebApplicationContext hub) {
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(hub);
        SpringBootMockMvcBuilderCustomizer customizer = new SpringBootMockMvcBuilderCustomizer(hub);
        Binder.get(hub.getEnvironment())
                .bind("spring.test.mockmvc.print", MockMvcPrint.class)
                .ifBound(customizer::setPrint);
        customizer.customize(builder);
        return builder.apply(SecurityMockMvcConfigurers.springSecurity()).build();
    }
}
