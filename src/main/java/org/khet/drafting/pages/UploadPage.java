package org.khet.drafting.pages;

import org.khet.platform.web.Errors;

/**
 * A finished file in the place of the editor.
 *
 * @param used there is one now
 * @param standing how far the making of a PDF is; empty when none is made
 * @param running it goes on: the page looks again by itself
 */
public record UploadPage(
        String id,
        String title,
        boolean writable,
        boolean used,
        String hint,
        String standing,
        boolean running,
        Errors errors) {

    public String path() {
        return "/drafting/drafts/" + id;
    }
}
