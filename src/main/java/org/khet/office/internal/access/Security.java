package org.khet.office.internal.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * Two ways in: people with a session, programs with a token. Neither chain decides who may do what; that is the
 * {@link Gate}'s, which sees the endpoint and its annotation.
 */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    private static final String DEVICES = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

    @Bean
    @Order(1)
    SecurityFilterChain chainOfPrograms(HttpSecurity http, KnownTokens tokens, Refusals refusals) {
        return http.securityMatcher("/api/{part}/**") // /api itself is a page
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(RequestCacheConfigurer::disable)
                .logout(logout -> logout.disable())
                .addFilterBefore(new BearerTokens(tokens), AuthorizationFilter.class)
                .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, why) -> refusals.askToSignIn(request, response))
                        .accessDeniedHandler((request, response, why) -> refusals.forbid(request, response)))
                .headers(Security::headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain chainOfPeople(
            HttpSecurity http, SessionVisits visits, CsrfTokenRepository forms, Farewell farewell, Refusals refusals) {
        return http.securityContext(context -> context.securityContextRepository(visits))
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(forms))
                .logout(logout ->
                        logout.logoutUrl("/sign-out").addLogoutHandler(farewell).logoutSuccessUrl("/sign-in?left"))
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, why) -> refusals.askToSignIn(request, response))
                        .accessDeniedHandler((request, response, why) -> refusals.forbid(request, response)))
                .headers(Security::headers)
                .build();
    }

    /** An endpoint that must be shown inside a page of ours (a file) sets its own two framing headers; they stay. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .frameOptions(frames -> frames.disable())
                .addHeaderWriter(new StaticHeadersWriter("X-Frame-Options", "DENY"))
                .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(DEVICES));
    }
}
