package org.khet.office.internal.access;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.MappedInterceptor;

@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {

    private final ActorArgument actorArgument;

    WebSetup(ActorArgument actorArgument) {
        this.actorArgument = actorArgument;
    }

    /** As a bean of this type it stands before every kind of handler, not only before those of Spring's own setting up. */
    @Bean
    static MappedInterceptor everyRequest(Gate gate) {
        return new MappedInterceptor(new String[] {"/**"}, gate);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actorArgument);
    }
}
