package org.khet.office.pages;

import static org.khet.platform.web.Texts.text;

import java.util.Arrays;
import java.util.List;
import org.khet.platform.web.Tab;

/** The pages บัญชีของฉัน is made of. */
public enum AccountPart {
    /** Password, and where one is signed in. */
    ACCESS("/office/account"),
    /** การยืนยันขั้นที่สอง. */
    FACTOR("/office/account/second-factor"),
    /** Programs let in in the person's name. */
    TOKENS("/office/account/tokens");

    private final String href;

    AccountPart(String href) {
        this.href = href;
    }

    /** All of them as tabs, this one current. */
    public static List<Tab> tabs(AccountPart current) {
        return Arrays.stream(values())
                .map(part -> new Tab(text("office.account.tab." + part), part.href, part == current))
                .toList();
    }
}
