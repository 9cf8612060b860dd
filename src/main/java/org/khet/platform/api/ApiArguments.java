package org.khet.platform.api;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.Errors;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Gives methods of the API what the request brings: its JSON and its {@code Idempotency-Key}. */
@Configuration(proxyBeanMethods = false)
class ApiArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private static final int LONGEST_KEY = 200;
    private static final int LARGEST_BODY = 1 << 20;

    private final JsonMapper json;

    ApiArguments(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == JsonBody.class || parameter.getParameterType() == Once.Key.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return parameter.getParameterType() == JsonBody.class ? body(asked) : key(asked);
    }

    /** Nothing at all is an empty object: many acts need no more than their address. */
    private JsonBody body(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new Unread(new Errors().add("body", text("platform.api.body.large")));
        }
        var body = JsonBody.read(json, bytes.length == 0 ? new byte[] {'{', '}'} : bytes);
        if (body == null) {
            throw new Unread(new Errors().add("body", text("platform.api.body.json")));
        }
        return body;
    }

    private static Once.Key key(HttpServletRequest request) {
        var key = request.getHeader("Idempotency-Key");
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY || key.indexOf('\0') >= 0) {
            throw new Unread(new Errors().add("Idempotency-Key", text("platform.api.key.missing")));
        }
        return new Once.Key(key, request.getMethod() + " " + request.getRequestURI());
    }

    /** The request cannot be read at all. */
    static final class Unread extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Errors errors;

        Unread(Errors errors) {
            super(errors.all().toString());
            this.errors = errors;
        }

        Errors errors() {
            return errors;
        }
    }
}
