package org.khet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** เขต: the office that runs by its own manual. */
@SpringBootApplication
@Modulithic(sharedModules = "platform")
public class Khet {

    public static void main(String[] args) {
        SpringApplication.run(Khet.class, args);
    }
}
