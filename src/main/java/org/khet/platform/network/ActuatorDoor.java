package org.khet.platform.network;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/**
 * Who may read what of the server: health everybody; the numbers whoever reaches the management port, or brings the token
 * of {@code KHET_METRICS_TOKEN} on the other one; nobody anything else.
 */
@Configuration(proxyBeanMethods = false)
class ActuatorDoor {

    private static final String SCHEME = "Bearer ";

    private final String token;
    private final int managementPort;

    ActuatorDoor(
            @Value("${khet.metrics.token:}") String token, @Value("${management.server.port:0}") int managementPort) {
        this.token = token;
        this.managementPort = managementPort;
    }

    @Bean
    @Order(0)
    SecurityFilterChain chainOfTheActuator(HttpSecurity http) {
        return http.securityMatcher("/actuator", "/actuator/**")
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(paths -> paths.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .access((who, context) -> new AuthorizationDecision(mayRead(context.getRequest())))
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND))
                                .accessDeniedHandler(
                                        (request, response, why) -> response.setStatus(HttpStatus.NOT_FOUND.value())))
                .build();
    }

    private boolean mayRead(HttpServletRequest request) {
        if (managementPort > 0 && request.getLocalPort() == managementPort) {
            return true;
        }
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return !token.isEmpty()
                && header != null
                && header.startsWith(SCHEME)
                && MessageDigest.isEqual(
                        header.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }
}
