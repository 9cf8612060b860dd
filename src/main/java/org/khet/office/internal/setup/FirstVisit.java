package org.khet.office.internal.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.handler.MappedInterceptor;

/** Where nobody can sign in yet, the sign-in page leads to the set-up. */
@Configuration(proxyBeanMethods = false)
class FirstVisit {

    @Bean
    static MappedInterceptor signInLeadsToSetUp(SetUpCodes codes) {
        return new MappedInterceptor(new String[] {"/sign-in"}, new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                    throws IOException {
                if ("GET".equals(request.getMethod()) && codes.noOffice()) {
                    response.sendRedirect("/setup");
                    return false;
                }
                return true;
            }
        });
    }
}
