package org.khet.office.pages;

import org.khet.platform.web.Errors;

/**
 * The secret of a second factor, for the app on the phone.
 *
 * @param size modules of the QR code a side
 * @param path its dark modules as the path of an SVG
 * @param secret to be typed where there is no camera
 * @param first it must be set up before anything else
 */
public record FactorSetUpPage(int size, String path, String secret, boolean first, Errors errors) {

    @Override
    public String toString() {
        return "FactorSetUpPage[…]";
    }
}
