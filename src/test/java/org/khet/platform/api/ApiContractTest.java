package org.khet.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.office.Scope;
import org.khet.office.Tokens;
import org.khet.platform.api.ApiCaller.Part;
import org.khet.platform.audit.SealNow;
import org.khet.support.KhetServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Answers of every operation, good and bad, are what {@code openapi.yaml} promises. */
@KhetServerTest
class ApiContractTest {

    private static final String REGISTER = "/api/v1/letters/received";
    private static final String LETTER = "/api/v1/letters/{id}";
    private static final String FILE = "/api/v1/letters/{id}/files/{file}";

    @LocalServerPort
    int port;

    @Autowired
    Tokens tokens;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private ApiCaller api;

    @BeforeEach
    void the_registry_clerk() {
        api = new ApiCaller(port, tokens).as("saraban");
    }

    @Test
    void every_operation_succeeds_as_promised() {
        var letters = new LetterScenes(api);
        letters.play();
        letters.playTheOwnerUnknown();
        letters.playTheFiles();
        new SecretScenes(api).play();
        var registry = new RegistryScenes(api);
        registry.playNumbers();
        registry.playTray();
        registry.playChecks();
        new OfficeScenes(api, port).play();
        new SettingsScenes(api, jdbc).play();
        SealNow.in(context);
        new AuditScenes(api).play();

        assertThat(api.promise().succeeded())
                .as("an operation no scene plays, or one the document does not promise")
                .containsExactlyInAnyOrderElementsOf(api.promise().operations());
    }

    @Test
    void the_document_names_every_endpoint_and_no_other() {
        var served = new TreeSet<String>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + unnamed(path)))));
        assertThat(served).hasSizeGreaterThan(40);
        assertThat(api.promise().operations().stream().map(ApiContractTest::unnamed))
                .containsExactlyInAnyOrderElementsOf(served);
    }

    /** What a variable is called is the document's business. */
    private static String unnamed(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    @Test
    void repeating_and_reusing_a_key_is_answered_as_promised() {
        var key = UUID.randomUUID().toString();
        register(201, "ขอเชิญประชุม", key);
        register(200, "ขอเชิญประชุม", key);
        register(409, "เรื่องอื่น", key);
    }

    @Test
    void bad_input_is_answered_as_promised() {
        register(400, "", UUID.randomUUID().toString());
        register(400, "ไม่มีกุญแจ", "");
        api.get(400, REGISTER + "?size=ก");
        api.get(400, REGISTER + "?unit=4821");
        api.get(400, LETTER, "4821");
        api.get(404, LETTER, UUID.randomUUID());
        api.get(404, FILE, UUID.randomUUID(), UUID.randomUUID());
        api.get(400, FILE, "x", "y");
    }

    @Test
    void who_may_not_is_answered_as_promised() {
        api.withToken("khet_nobodys");
        refusedEverywhere(401);
        register(401, "เรื่อง", "key");
        api.as("saraban", Set.of(Scope.LETTERS_READ));
        register(403, "เรื่อง", "key");
        api.as("saraban", Set.of(Scope.LETTERS_REGISTER));
        refusedEverywhere(403);
    }

    private void refusedEverywhere(int status) {
        api.get(status, REGISTER);
        api.get(status, LETTER, UUID.randomUUID());
        api.get(status, FILE, UUID.randomUUID(), UUID.randomUUID());
        api.get(status, "/api/v1/work");
        api.post(status, "/api/v1/letters/{id}/{verb}", UUID.randomUUID(), "close", Map.of("version", 1));
        api.get(status, "/api/v1/audit");
        api.get(status, "/api/v1/people");
        api.get(status, "/api/v1/account/tokens");
        api.get(status, "/api/v1/account/sessions");
        api.delete(status, "/api/v1/account/sessions/{handle}", "x");
        api.get(status, "/api/v1/letters/{id}/files/{file}/pages/{page}.png", UUID.randomUUID(), UUID.randomUUID(), 1);
    }

    private void register(int status, String subject, String key) {
        api.form(
                status,
                key,
                REGISTER,
                List.of(
                        Part.json("letter", LetterScenes.facts(subject)),
                        Part.file("files", "letter.pdf", LetterScenes.PDF)));
    }
}
