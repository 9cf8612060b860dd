package org.khet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A page worked by the keyboard alone: only what the Tab key reaches is used, with the keys it answers to. */
record Keys(Page page) {

    void follow(String link) {
        on(page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link)))
                .press("Enter");
    }

    void press(String button) {
        on(page.locator("main")
                        .getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions().setName(button).setExact(true)))
                .press("Enter");
    }

    /** Writes over what stands there. */
    void type(String field, String words) {
        on(page.locator(field)).press("Control+a");
        page.keyboard().insertText(words);
    }

    /** A radio button or a box. */
    void tick(Locator choice) {
        var one = focused(choice.first()); // drawn by its label, so not visible itself
        if (!one.isChecked()) {
            one.press("Space");
        }
        assertThat(one.isChecked()).isTrue();
    }

    private Locator on(Locator all) {
        return focused(all.locator("visible=true").first());
    }

    private static Locator focused(Locator one) {
        one.focus();
        assertThat(one.evaluate("e => e === document.activeElement && e.tabIndex >= 0"))
                .as("the Tab key reaches " + one)
                .isEqualTo(true);
        return one;
    }
}
