package org.khet.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Renders a view name such as {@code correspondence/letter} with the precompiled template of that name. */
@Configuration(proxyBeanMethods = false)
class JteViews {

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ViewResolver jteViewResolver(TemplateEngine engine, ObjectProvider<ShellSource> shells) {
        return (name, locale) -> resolve(engine, shells, name);
    }

    private static @Nullable View resolve(TemplateEngine engine, ObjectProvider<ShellSource> shells, String name) {
        return name.startsWith("redirect:") || !engine.hasTemplate(name + ".jte")
                ? null
                : new JteView(engine, shells, name + ".jte");
    }

    private record JteView(TemplateEngine engine, ObjectProvider<ShellSource> shells, String template) implements View {

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, Object> params = new HashMap<>(model == null ? Map.of() : model);
            // Here and not in a model attribute, so that pages of errors and of exception handlers have it too.
            shells.ifAvailable(source -> params.computeIfAbsent("shell", key -> source.shell(request)));
            var output = new Utf8ByteOutput();
            engine.render(template, params, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
