package org.khet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.khet.office.Allowed;
import org.khet.platform.web.OpenToAll;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@KhetTest
class EndpointsTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void every_endpoint_that_is_served_declares_who_may_call_it() {
        var ours = mapping.getHandlerMethods().values().stream()
                .filter(method -> method.getBeanType().getPackageName().startsWith("org.khet"))
                .toList();
        assertThat(ours).as("endpoints of org.khet").isNotEmpty();
        assertThat(ours).as("@Allowed or @OpenToAll").allMatch(EndpointsTest::declares);
    }

    private static boolean declares(HandlerMethod method) {
        return method.hasMethodAnnotation(Allowed.class) != method.hasMethodAnnotation(OpenToAll.class);
    }
}
