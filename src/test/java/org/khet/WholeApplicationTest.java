package org.khet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KhetTest
class WholeApplicationTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void says_it_is_well_to_anyone_who_asks() {
        assertThat(mvc.get().uri("/actuator/health")).hasStatusOk().bodyText().contains("UP");
    }

    @Test
    void every_module_finds_its_tables() {
        var schemas = jdbc.sql("""
                select distinct table_schema from information_schema.tables
                where table_schema in ('platform', 'office', 'files', 'correspondence')
                order by table_schema""").query(String.class).list();
        assertThat(schemas).containsExactly("correspondence", "files", "office", "platform");
    }
}
