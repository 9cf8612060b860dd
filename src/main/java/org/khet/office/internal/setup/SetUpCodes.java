package org.khet.office.internal.setup;

import static org.khet.platform.web.Texts.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The code printed at the start: nobody else on the network takes the office first. */
@Component
class SetUpCodes {

    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();
    /** Never true again once it was false: an administrator remains. */
    private volatile boolean open = true;

    SetUpCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Is there nobody yet who administers anything here? */
    boolean open() {
        if (open) {
            open = jdbc.sql("""
                    select not exists (select from office.membership m
                        join office.account a on a.office_id = m.office_id and a.person_id = m.person_id
                        where m.role = 'ADMINISTRATOR')""").query(Boolean.class).single();
        }
        return open;
    }

    /** Is there not even an office? Then nobody can sign in. */
    boolean noOffice() {
        return open()
                && jdbc.sql("select not exists (select from office.office)")
                        .query(Boolean.class)
                        .single();
    }

    /** For the one who sets it up: others wait, and see afterwards what it has become. */
    boolean openForMe() {
        jdbc.sql("lock table office.office in share row exclusive mode").update();
        return open();
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell(ApplicationReadyEvent ready) {
        if (open()) {
            var port = ready.getApplicationContext() instanceof WebServerApplicationContext web
                            && web.getWebServer() != null
                    ? web.getWebServer().getPort()
                    : 0;
            System.out.println(text("office.set-up.console", make(), Integer.toString(port)));
        }
    }

    /** A new code, good until the office is set up. */
    String make() {
        var code = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            code.append(at > 0 && at % GROUP == 0 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        jdbc.sql("insert into office.set_up_code (code_hash) values (:hash)")
                .param("hash", hash(code.toString()))
                .update();
        return code.toString();
    }

    boolean right(String typed) {
        return jdbc.sql("select exists (select from office.set_up_code where code_hash = :hash)")
                .param("hash", hash(typed))
                .query(Boolean.class)
                .single();
    }

    void forget() {
        jdbc.sql("delete from office.set_up_code").update();
    }

    private static byte[] hash(String code) {
        var signs = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest(signs.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
